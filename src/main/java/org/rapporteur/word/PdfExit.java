package org.rapporteur.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.SafeFile;

/// A PDF, laid out by LibreOffice.
///
/// The Word document lies in a private folder beside the target meanwhile, and is deleted in every
/// case: where the person puts the PDF, its words may lie.
public final class PdfExit implements Exit {
    private static final String NAME = "document";
    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";
    private static final int TAIL = 1024;

    private final LibreOffice office;
    private final Progress progress;

    public PdfExit(LibreOffice office, Progress progress) {
        this.office = office;
        this.progress = progress;
    }

    @Override
    public void write(byte[] document, Path target) {
        var file = new SafeFile(target);
        byte[] pdf;
        try (var folder = new PrivateFolder(file.folder(), target)) {
            pdf = converted(document, folder, target);
        }
        file.write(pdf);
    }

    private byte[] converted(byte[] document, PrivateFolder folder, Path target) {
        var source = folder.file(NAME + ".docx");
        var result = folder.file(NAME + ".pdf");
        try {
            Files.write(source, document);
        } catch (IOException e) {
            throw FileTrouble.of(e, target);
        }
        office.run(folder, List.of("--convert-to", "pdf", "--outdir", ".", NAME + ".docx"), target, progress);
        try {
            var pdf = Files.readAllBytes(result);
            if (isWhole(pdf)) {
                return pdf;
            }
        } catch (IOException e) {
            // it tells of no failure but by leaving out the file
        }
        throw new RuleBroken("pdf.failed", target);
    }

    private static boolean isWhole(byte[] pdf) {
        int tail = Math.min(TAIL, pdf.length);
        return pdf.length > BEGINNING.length
                && java.util.Arrays.equals(pdf, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)
                && new String(pdf, pdf.length - tail, tail, StandardCharsets.ISO_8859_1).contains(END);
    }
}
