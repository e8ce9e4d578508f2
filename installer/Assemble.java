import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Completes the folder that `mvn package` leaves: the launchers, and a record of the JDK that built
/// it, which they fall back on. Run by Maven with that very JDK: `java Assemble.java SOURCE TARGET`.
class Assemble {
    static void main(String[] arguments) throws IOException {
        var source = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var bin = Files.createDirectories(target.resolve("bin"));
        for (var launcher : new String[] {"rapporteur", "rapporteur.bat"}) {
            var copy = bin.resolve(launcher);
            Files.copy(source.resolve(launcher), copy, StandardCopyOption.REPLACE_EXISTING);
            copy.toFile().setExecutable(true, false);
        }
        Files.writeString(target.resolve("lib").resolve("built-by"), System.getProperty("java.home") + "\n");
    }
}
