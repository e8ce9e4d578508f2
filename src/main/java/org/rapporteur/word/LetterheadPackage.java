package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/// The parts of a letterhead that are carried over, put together as a new document that has nothing
/// else: parts get new names, and pictures are known by what their bytes are.
final class LetterheadPackage {
    private static final String MAIN = "word/document.xml";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATED = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();

    /// The relations of one part, by the ids that they get.
    static final class Relations {
        private final Map<String, String> lines = new LinkedHashMap<>();
        private int last;
        private final Map<String, String> kept = new LinkedHashMap<>();

        /// Adds a relation.
        ///
        /// @param type the last word of its type
        /// @param target as it is told from the folder `word`
        /// @return the relation's id
        String add(String type, String target) {
            last++;
            var id = "rId" + last;
            lines.put(
                    id,
                    "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(id, XmlTree.RELATIONS, type, target));
            return id;
        }

        /// Keeps a relation of the letterhead's.
        ///
        /// @return the id that it has now
        String keep(String id, String type, String target) {
            var now = add(type, target);
            kept.put(id, now);
            return now;
        }

        /// Takes a relation away that nothing refers to.
        void drop(String id) {
            lines.remove(id);
        }

        /// The ids that relations of the letterhead have now, by those that they had.
        Map<String, String> kept() {
            return kept;
        }
    }

    /// Takes up a picture.
    ///
    /// @param part the name it had, by which it is known when it comes again
    /// @return its name from the folder `word`, or empty where it is no picture that is carried over
    String picture(String part, byte[] bytes) {
        var known = pictures.get(part);
        if (known != null) {
            return known;
        }
        var kind = Kind.of(bytes);
        if (kind == null) {
            return "";
        }
        var name = "media/image" + (pictures.size() + 1) + "." + kind.ending;
        entries.put(
                "word/" + name,
                kind == Kind.PNG ? PlainPicture.png(bytes) : kind == Kind.JPEG ? PlainPicture.jpeg(bytes) : bytes);
        pictures.put(part, name);
        return name;
    }

    /// Adds a part.
    ///
    /// @param name its file name in the folder `word`, without its ending
    /// @param type what it is, in the words of its content type
    void part(String name, String type, byte[] content, Relations relations) {
        var part = "word/" + name + ".xml";
        entries.put(part, content);
        types.put(part, type);
        if (!relations.lines.isEmpty()) {
            entries.put("word/_rels/" + name + ".xml.rels", relations(relations.lines.values()));
        }
    }

    /// Adds a part.
    void part(String name, String type, Element root, Relations relations) {
        part(name, type, XmlTree.bytes(root), relations);
    }

    /// The finished file.
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", contentTypes());
            write(
                    zip,
                    "_rels/.rels",
                    relations(List.of("<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"%s\"/>"
                            .formatted(XmlTree.RELATIONS, MAIN))));
            for (var entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] relations(Collection<String> lines) {
        return "%s<Relationships xmlns=\"%s\">%s</Relationships>"
                .formatted(XML, RELATED, String.join("", lines))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] contentTypes() {
        var text = new StringBuilder(XML)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (var kind : Kind.values()) {
            text.append("<Default Extension=\"%s\" ContentType=\"%s\"/>".formatted(kind.ending, kind.type));
        }
        types.forEach((part, type) ->
                text.append("<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPES, type)));
        return text.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A kind of picture that every word processor draws, known by its first bytes.
    private enum Kind {
        PNG("png", "image/png", 0, "\u0089PNG"),
        JPEG("jpeg", "image/jpeg", 0, "\u00FF\u00D8\u00FF"),
        GIF("gif", "image/gif", 0, "GIF8"),
        BMP("bmp", "image/bmp", 0, "BM"),
        TIFF_INTEL("tif", "image/tiff", 0, "II*\u0000"),
        TIFF_MOTOROLA("tiff", "image/tiff", 0, "MM\u0000*"),
        EMF("emf", "image/x-emf", 40, " EMF"),
        WMF("wmf", "image/x-wmf", 0, "\u00D7\u00CD\u00C6\u009A");

        private final String ending;
        private final String type;
        private final int at;
        private final String sign;

        Kind(String ending, String type, int at, String sign) {
            this.ending = ending;
            this.type = type;
            this.at = at;
            this.sign = sign;
        }

        private static @org.jspecify.annotations.Nullable Kind of(byte[] bytes) {
            for (var kind : values()) {
                var head = new String(
                        bytes, 0, Math.min(bytes.length, kind.at + kind.sign.length()), StandardCharsets.ISO_8859_1);
                if (head.startsWith(kind.sign, kind.at)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
