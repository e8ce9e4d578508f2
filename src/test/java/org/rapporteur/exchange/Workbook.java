package org.rapporteur.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks that no spreadsheet program would write, part by part.
final class Workbook {
    private static final String RELATIONSHIPS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String BOOK = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    /// Writes a part of a workbook.
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private Workbook() {}

    /// A workbook whose one sheet is this XML.
    static Path of(Path file, String sheet) {
        return of(file, sheet, Map.of());
    }

    /// A workbook whose one sheet is this XML, with further parts.
    static Path of(Path file, String sheet, Map<String, String> parts) {
        return write(file, out -> out.write(sheet.getBytes(StandardCharsets.UTF_8)), parts);
    }

    /// A workbook whose one sheet is written piece by piece.
    static Path write(Path file, Part sheet, Map<String, String> parts) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "xl/workbook.xml", parts.getOrDefault("xl/workbook.xml", BOOK));
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONSHIPS);
            for (var part : parts.entrySet()) {
                if (!part.getKey().equals("xl/workbook.xml")) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.write(zip);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
