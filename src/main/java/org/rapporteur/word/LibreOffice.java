package org.rapporteur.word;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rapporteur.domain.RuleBroken;

/// The LibreOffice of this computer, which lays out pages for us: on paper or as a PDF.
///
/// It runs with settings of its own in a folder that is thrown away, so one that the user has open is
/// neither disturbed nor told of the document, and nothing about it is remembered.
public final class LibreOffice {
    /// Names its program, where it lies in no usual place.
    public static final String VARIABLE = "RAPPORTEUR_LIBREOFFICE";

    /// The longest documents took a few seconds; a first start on an old laptop takes half a minute.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final long LOOK_MILLISECONDS = 100;
    private static final long END_SECONDS = 5;

    /// Tagged for those who are read to; content controls are no form to fill in.
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="UseTaggedPDF" \
            oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="ExportFormFields" \
            oor:op="fuse"><value>false</value></prop></item>
            </oor:items>
            """;

    private final Path program;
    private final Duration limit;

    LibreOffice(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /// The one that is installed here, if any: named by [#VARIABLE], on the `PATH`, or in a usual place.
    ///
    /// It looks at a few files, so ask away from the window's thread.
    ///
    /// @param environment the environment's variables
    public static Optional<LibreOffice> find(Map<String, String> environment) {
        return find(System.getProperty("os.name", ""), environment, Path.of("/"));
    }

    /// @param system the operating system's name
    /// @param root where the usual places of Unix lie
    static Optional<LibreOffice> find(String system, Map<String, String> environment, Path root) {
        return places(system.toLowerCase(Locale.ROOT), environment, root)
                .filter(Path::isAbsolute)
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst()
                .map(program -> new LibreOffice(program, LIMIT));
    }

    private static Stream<Path> places(String system, Map<String, String> environment, Path root) {
        var named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return path(named).stream();
        }
        boolean windows = system.startsWith("windows");
        var programs = windows ? List.of("soffice.com", "soffice.exe") : List.of("soffice", "libreoffice");
        var usual =
                windows ? ofWindows(environment) : system.startsWith("mac") ? ofMac(environment, root) : ofLinux(root);
        var onPath = Stream.of(variable(environment, "PATH").split(File.pathSeparator))
                .flatMap(each -> path(each).stream());
        return Stream.concat(onPath, usual).flatMap(folder -> programs.stream().map(folder::resolve));
    }

    // the console's program comes first, because the other one may return before it is done
    private static Stream<Path> ofWindows(Map<String, String> environment) {
        return Stream.of("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
                .flatMap(variable -> path(variable(environment, variable)).stream())
                .flatMap(folder -> Stream.of(folder, folder.resolve("Programs")))
                .map(folder -> folder.resolve("LibreOffice").resolve("program"));
    }

    private static Stream<Path> ofMac(Map<String, String> environment, Path root) {
        return Stream.concat(Stream.of(root), path(variable(environment, "HOME")).stream())
                .map(folder -> folder.resolve("Applications/LibreOffice.app/Contents/MacOS"));
    }

    private static Stream<Path> ofLinux(Path root) {
        var usual = Stream.of(
                        "usr/bin",
                        "usr/local/bin",
                        "usr/lib/libreoffice/program",
                        "usr/lib64/libreoffice/program",
                        "snap/bin")
                .map(root::resolve);
        return Stream.concat(usual, ofOpt(root.resolve("opt")));
    }

    /// What the makers' own packages install: `/opt/libreoffice24.2`; the newest first.
    private static Stream<Path> ofOpt(Path opt) {
        try (var folders = Files.list(opt)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().startsWith("libreoffice"))
                    .sorted(Comparator.reverseOrder())
                    .map(folder -> folder.resolve("program"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static String variable(Map<String, String> environment, String name) {
        return environment.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Runs it until it ends.
    ///
    /// @param folder where it works and keeps what it needs
    /// @param arguments what to do, with files of the folder
    /// @param target what this is for, as the person knows it
    /// @throws RuleBroken `export.stopped`, `pdf.too_long` or `pdf.failed`; it runs no longer then
    void run(PrivateFolder folder, List<String> arguments, Path target, Progress progress) {
        var process = start(folder.path(), arguments, target);
        try {
            long begun = System.nanoTime();
            while (process.isAlive()) {
                if (!progress.goesOn(Progress.UNKNOWN)) {
                    throw new RuleBroken("export.stopped", target);
                }
                if (System.nanoTime() - begun > limit.toNanos()) {
                    throw new RuleBroken("pdf.too_long", target, Math.max(1, limit.toSeconds()));
                }
                process.onExit()
                        .copy()
                        .completeOnTimeout(process, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)
                        .join();
            }
        } finally {
            end(process);
        }
    }

    private Process start(Path folder, List<String> arguments, Path target) {
        var settings = folder.resolve("profile");
        var command = new ArrayList<>(
                List.of(program.toString(), "-env:UserInstallation=" + settings.toUri(), "--headless", "--norestore"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // parts of the document go through its own temporary files
        for (var variable : List.of("TMPDIR", "TMP", "TEMP")) {
            builder.environment().put(variable, folder.toString());
        }
        if (File.separatorChar == '/') {
            // in another encoding it waits for ever on a folder with letters beyond ASCII
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        try {
            Files.createDirectories(settings.resolve("user"));
            Files.writeString(settings.resolve("user").resolve("registrymodifications.xcu"), SETTINGS);
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new RuleBroken("pdf.failed", target);
        }
    }

    /// Ends it with all that it started.
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            each.onExit()
                    .copy()
                    .completeOnTimeout(each, END_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }
}
