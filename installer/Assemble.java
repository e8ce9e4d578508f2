import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Completes the folder that `mvn package` leaves: the launchers, a record of the JDK that built it, which they fall
/// back on, and of the place, and what that JDK learned of the program there from a run of `org.rapporteur.Training`.
/// Run by Maven with that very JDK: `java Assemble.java SOURCE TARGET`.
class Assemble {
    private static final int MINUTES = 5;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path lib;
    private final Path cache;
    private final Path told;

    private Assemble(Path target) throws IOException {
        this.lib = target.resolve("lib").toRealPath();
        this.cache = lib.resolve("rapporteur.aot");
        this.told = target.resolveSibling("training.log");
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        new Assemble(Path.of(arguments[1])).from(Path.of(arguments[0]));
    }

    private void from(Path source) throws IOException, InterruptedException {
        var bin = Files.createDirectories(lib.resolveSibling("bin"));
        for (var launcher : List.of("rapporteur", "rapporteur.bat")) {
            copy(source.resolve(launcher), bin.resolve(launcher));
            bin.resolve(launcher).toFile().setExecutable(true, false);
        }
        copy(source.resolve("java.args"), lib.resolve("java.args"));
        var builtBy = lib.resolve("built-by");
        var now = System.getProperty("java.home") + "\n" + lib + "\n";
        if (Files.notExists(builtBy) || !Files.readString(builtBy).equals(now)) {
            Files.writeString(builtBy, now);
        }
        if (!isCurrent() && !learn()) {
            Files.deleteIfExists(cache);
            System.err.println("Java learned nothing of the program, which will start more slowly. What it said: " + told);
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /// Whether nothing of what the cache was made from is newer.
    private boolean isCurrent() throws IOException {
        if (Files.notExists(cache)) {
            return false;
        }
        var made = Files.getLastModifiedTime(cache);
        try (var files = Files.walk(lib)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Has the program learned, on a screen that is not there, then started once with what was learned: by itself
    /// Java would go on in silence without a cache that does not fit.
    ///
    /// @return whether it was
    private boolean learn() throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        var scratch = Files.createTempDirectory("rapporteur-training");
        try {
            return run(
                            List.of("-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw"),
                            List.of("org.rapporteur.Training", scratch.toString()))
                    && run(
                            List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"),
                            List.of("org.rapporteur.Main", "--version"));
        } finally {
            try (var files = Files.walk(scratch)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private boolean run(List<String> flags, List<String> program) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString(), "@" + lib.resolve("java.args")));
        command.addAll(flags);
        command.addAll(List.of(
                "--module-path", lib.resolve("javafx").toString(),
                "-cp", lib.resolve("rapporteur.jar").toString()));
        command.addAll(program);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() == 0;
    }
}
