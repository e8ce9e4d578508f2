package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Java learns the program from still goes through all of it.
class TrainingTest {
    /// Java itself starts no application that has JavaFX on its class path.
    public static void main(String[] arguments) {
        Training.main(arguments);
    }

    @Test
    void theTrainingComesToItsEnd(@TempDir Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(
                        java.toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingTest.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(folder.resolve("demo")).isDirectoryContaining("glob:**.docx");
        } finally {
            process.destroyForcibly();
        }
    }
}
