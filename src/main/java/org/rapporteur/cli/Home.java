package org.rapporteur.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.store.Store;

/// Where the store of a call lies, and what opens it.
final class Home {
    /// So much of a passphrase file is read: nobody types more.
    private static final int LONGEST_LINE = 4096;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String PASSPHRASE_VARIABLE = "RAPPORTEUR_PASSPHRASE_FILE";

    private final Call call;

    Home(Call call) {
        this.call = call;
    }

    /// The folder of the store: the one named, or where the system keeps a user's data.
    ///
    /// @throws RuleBroken when it is another user's; what lies in it cannot even be asked then
    Path folder() {
        var folder = named();
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw new RuleBroken("file.denied", folder);
        }
        return folder;
    }

    private Path named() {
        return call.option(Usage.DATA_DIR)
                .map(Call::path)
                .orElseGet(() -> usual(
                        System.getProperty("os.name", ""),
                        call.console().environment(),
                        Path.of(System.getProperty("user.home", ""))));
    }

    /// Where a system keeps a user's data.
    static Path usual(String system, Map<String, String> environment, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        Path data;
        if (name.startsWith("windows")) {
            data = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
        } else if (name.startsWith("mac")) {
            data = home.resolve("Library").resolve("Application Support");
        } else {
            data = folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
        }
        return data.resolve("rapporteur");
    }

    /// A relative folder in the variable counts for nothing, as the XDG specification has it.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var named = Call.path(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }

    /// The passphrase of the file named, or an empty one where none is named.
    char[] passphrase() {
        var named = call.option(Usage.PASSPHRASE_FILE)
                .orElseGet(() -> call.console().environment().getOrDefault(PASSPHRASE_VARIABLE, ""));
        return named.isEmpty() ? new char[0] : firstLine(Call.path(named));
    }

    /// The first line of a file that holds a passphrase or a password.
    static char[] firstLine(Path file) {
        if (Files.isDirectory(file)) {
            throw new RuleBroken("file.is_folder", file);
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_LINE);
            var line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .split("\\R", 2)[0];
            if (!line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
                line = line.substring(1);
            }
            if (line.isEmpty()) {
                throw new RuleBroken("file.no_passphrase", file);
            }
            return line.toCharArray();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new RuleBroken("file.no_passphrase", file);
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    /// Opens the store, and tells what was found amiss and mended.
    Store open() {
        var folder = folder();
        var store = Store.open(folder, passphrase(), call.console().clock());
        var found = store.opening();
        if (found.tornBytes() > 0) {
            call.console().tell("cli.opening.torn", found.tornBytes());
        }
        if (found.recovered() > 0) {
            call.console().tell("cli.opening.recovered", found.recovered());
        }
        if (found.rebuilt()) {
            call.console().tell("cli.opening.rebuilt");
        }
        return store;
    }
}
