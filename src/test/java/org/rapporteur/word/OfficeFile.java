package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A letterhead as an office has it, part by part in the XML that Word writes.
final class OfficeFile {
    static final String TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";

    private static final String SPACES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
            + " xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml' mc:Ignorable='w14 w15'";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();
    private String body = "";
    private String section = "<w:pgSz w:w='11906' w:h='16838'/>"
            + "<w:pgMar w:top='2268' w:right='1134' w:bottom='1134' w:left='1701' w:header='567' w:footer='567' w:gutter='0'/>";
    private String styles = "";
    private String settings = "";
    private String numbering = "";
    private String main = TEMPLATE;

    /// What the body holds, before its last section.
    OfficeFile body(String content) {
        body = content;
        return this;
    }

    /// What the last section holds beside the references to heads and feet.
    OfficeFile section(String content) {
        section = content;
        return this;
    }

    OfficeFile styles(String content) {
        styles = content;
        return this;
    }

    OfficeFile settings(String content) {
        settings = content;
        return this;
    }

    OfficeFile numbering(String content) {
        numbering = content;
        return this;
    }

    /// The content type of the main part.
    OfficeFile main(String type) {
        main = type;
        return this;
    }

    /// A part as it is.
    OfficeFile part(String name, String type, byte[] content) {
        parts.put(name, content);
        types.put(name, type);
        return this;
    }

    /// A part as it is, of no type that matters.
    OfficeFile part(String name, String content) {
        return part(name, "application/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    /// A relation of a part.
    OfficeFile relation(String part, String id, String type, String target) {
        relations(part)
                .append("<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                        .formatted(id, XmlTree.RELATIONS, type, target));
        return this;
    }

    /// A relation of a part to something outside the file.
    OfficeFile outside(String part, String id, String type, String target) {
        relations(part)
                .append("<Relationship Id='%s' Type='%s/%s' Target='%s' TargetMode='External'/>"
                        .formatted(id, XmlTree.RELATIONS, type, target));
        return this;
    }

    /// A head or foot, referred to by the last section.
    ///
    /// @param kind `header` or `footer`
    /// @param type `default`, `first` or `even`
    OfficeFile head(String kind, String type, String content) {
        var name = kind + "-" + type;
        loose(kind, name, content);
        section = "<w:%sReference w:type='%s' r:id='%s'/>".formatted(kind, type, name) + section;
        return this;
    }

    /// A head or foot that the document knows by this id.
    OfficeFile loose(String kind, String id, String content) {
        var element = kind.equals("header") ? "hdr" : "ftr";
        part(
                "word/" + id + ".xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml",
                xml(element, content));
        return relation("word/document.xml", id, kind, id + ".xml");
    }

    private StringBuilder relations(String part) {
        return relations.computeIfAbsent(part, name -> new StringBuilder());
    }

    static byte[] xml(String root, String content) {
        return "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:%1$s %2$s>%3$s</w:%1$s>"
                .formatted(root, SPACES, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A paragraph with this text.
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    /// Writes the file with a main part that was given as it is.
    Path asGiven(Path file) {
        relation("", "main", "officeDocument", "word/document.xml");
        return write(file);
    }

    /// Writes the file.
    Path into(Path file) {
        relation("", "main", "officeDocument", "word/document.xml");
        part(
                "word/document.xml",
                main,
                xml("document", "<w:body>" + body + "<w:sectPr>" + section + "</w:sectPr></w:body>"));
        word("styles", styles);
        word("settings", settings);
        word("numbering", numbering);
        return write(file);
    }

    private Path write(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var typed = new StringBuilder(
                    "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='png' ContentType='image/png'/>"
                            + "<Default Extension='bin' ContentType='application/octet-stream'/>");
            types.forEach(
                    (name, type) -> typed.append("<Override PartName='/%s' ContentType='%s'/>".formatted(name, type)));
            entry(
                    zip,
                    "[Content_Types].xml",
                    typed.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
            for (var each : relations.entrySet()) {
                int slash = each.getKey().lastIndexOf('/') + 1;
                entry(
                        zip,
                        each.getKey().substring(0, slash) + "_rels/"
                                + each.getKey().substring(slash) + ".rels",
                        ("<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                        + each.getValue() + "</Relationships>")
                                .getBytes(StandardCharsets.UTF_8));
            }
            for (var part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void word(String name, String content) {
        if (!content.isEmpty()) {
            part(
                    "word/" + name + ".xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml." + name + "+xml",
                    xml(name, content));
            relation("word/document.xml", name, name, name + ".xml");
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
