package org.rapporteur;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.cli.Console;
import org.rapporteur.cli.Rapporteur;
import org.rapporteur.domain.Texts;

/// The program's start: the command line where a verb is given, else the window.
public final class Main {
    private static final int NO_DISPLAY = 2;

    private Main() {}

    /// Runs the program and ends the process with its exit code.
    public static void main(String[] arguments) {
        var texts = new Texts(Locale.getDefault());
        var err = writer(FileDescriptor.err);
        int[] code = new int[1];
        var console = new Console(
                writer(FileDescriptor.out),
                err,
                texts,
                System.getenv(),
                Clock.systemUTC(),
                folder -> code[0] = window(folder, texts, err));
        int verb = new Rapporteur(console).run(List.of(arguments));
        System.exit(verb == 0 ? code[0] : verb);
    }

    private static int window(Path folder, Texts texts, PrintWriter err) {
        if (!hasDisplay(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""), System.getenv())) {
            err.println(texts.get("cli.no_display"));
            return NO_DISPLAY;
        }
        App.open(folder);
        return 0;
    }

    /// Whether a window can open. On Linux a display is named in the environment; elsewhere there is
    /// one.
    static boolean hasDisplay(String system, String glass, Map<String, String> environment) {
        return !system.startsWith("Linux")
                || glass.equalsIgnoreCase("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Names and notes come in all scripts, so what is written is UTF-8 whatever the locale; only a
    /// Windows console has an encoding of its own.
    private static PrintWriter writer(FileDescriptor stream) {
        boolean windowsConsole = System.getProperty("os.name", "").startsWith("Windows")
                && Optional.ofNullable(System.console())
                        .filter(console -> console.isTerminal())
                        .isPresent();
        var charset = windowsConsole
                ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                : StandardCharsets.UTF_8;
        return new PrintWriter(new FileOutputStream(stream), false, charset);
    }
}
