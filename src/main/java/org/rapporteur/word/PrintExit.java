package org.rapporteur.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapporteur.domain.FileTrouble;

/// Paper: LibreOffice lays the document out and hands it to a printer of the system.
///
/// No file is wanted, so the document lies in a private folder for temporary files until it was
/// handed over; in memory alone where the system has such a place. What the system's print queue
/// keeps is the system's own.
public final class PrintExit implements Exit {
    private final LibreOffice office;
    private final String printer;
    private final Path place;
    private final Progress progress;

    /// @param printer the printer's name, as the system has it
    /// @param environment the environment's variables, which tell where temporary files go
    public PrintExit(LibreOffice office, String printer, Map<String, String> environment, Progress progress) {
        this.office = office;
        this.printer = printer;
        this.place = place(environment.getOrDefault("XDG_RUNTIME_DIR", ""));
        this.progress = progress;
    }

    /// Prints a document.
    ///
    /// @param target not written; its name is what the print queue shows
    @Override
    public void write(byte[] document, Path target) {
        try (var folder = new PrivateFolder(place, target)) {
            var source = folder.file(String.valueOf(target.getFileName()));
            try {
                Files.write(source, document);
            } catch (IOException e) {
                throw FileTrouble.of(e, target);
            }
            office.run(folder, List.of("--pt", printer, "./" + source.getFileName()), target, progress);
        }
    }

    private static Path place(String inMemory) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
        if (inMemory.isEmpty()) {
            return temporary;
        }
        var place = Path.of(inMemory);
        return Files.isWritable(place) && Files.isDirectory(place) ? place : temporary;
    }
}
