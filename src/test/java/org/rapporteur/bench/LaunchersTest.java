package org.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program is started in the same way on every system.
class LaunchersTest {
    private static final Pattern FLAG = Pattern.compile("\\s(-X\\S+)");

    @Test
    void bothLaunchersGiveJavaTheSameFlags() throws IOException {
        assertThat(flags("rapporteur.bat")).isEqualTo(flags("rapporteur")).isNotEmpty();
        assertThat(text("rapporteur.bat")).contains("\"@%lib%\\java.args\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatJavaLearnedIsUsedWhereItWasLearnedAlone(@TempDir Path folder) throws IOException, InterruptedException {
        var program = folder.toRealPath().resolve("program one");
        var lib = Files.createDirectories(program.resolve("lib"));
        var cache = "-XX:AOTCache=" + Files.createFile(lib.resolve("rapporteur.aot"));

        assertThat(started(program, lib)).contains("@" + lib.resolve("java.args"), cache, "missions");
        assertThat(started(program, folder.resolve("elsewhere")))
                .doesNotContain(cache)
                .contains("missions");
    }

    /// What the launcher gives to a Java that tells what it was given.
    ///
    /// @param place where the program was built
    private static List<String> started(Path program, Path place) throws IOException, InterruptedException {
        var jdk = program.resolve("jdk");
        var java = jdk.resolve("bin").resolve("java");
        Files.createDirectories(java.getParent());
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(program.resolve("lib").resolve("built-by"), jdk + "\n" + place + "\n");
        var launcher = Files.createDirectories(program.resolve("bin")).resolve("rapporteur");
        Files.writeString(launcher, text("rapporteur"));
        var builder = new ProcessBuilder("sh", launcher.toString(), "missions").redirectErrorStream(true);
        builder.environment().put("RAPPORTEUR_JAVA_HOME", jdk.toString());
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told.lines().toList();
    }

    private static List<String> flags(String launcher) throws IOException {
        return FLAG.matcher(text(launcher).replaceAll("['\"=]", " "))
                .results()
                .map((MatchResult flag) -> flag.group(1))
                .toList();
    }

    private static String text(String launcher) throws IOException {
        return Files.readString(Path.of("installer", launcher));
    }
}
