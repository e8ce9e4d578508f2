package org.rapporteur.word;

import static org.rapporteur.word.DocxParts.attribute;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// Counts what a letterhead's file holds beside the parts that are carried over.
final class LetterheadTraces {
    private static final Set<String> PERSONAL = Set.of(
            "creator",
            "lastModifiedBy",
            "title",
            "subject",
            "keywords",
            "description",
            "category",
            "Company",
            "Manager",
            "HyperlinkBase");

    private final DocxParts parts;
    private final String main;
    private final LetterheadCleaning cleaning;

    LetterheadTraces(DocxParts parts, String main, LetterheadCleaning cleaning) {
        this.parts = parts;
        this.main = main;
        this.cleaning = cleaning;
    }

    /// Counts all of it.
    void count() throws IOException {
        for (var name : parts.names()) {
            var removal = removal(name);
            if (removal != null) {
                cleaning.count(removal, 1);
            }
        }
        outside();
        for (var relation : parts.relations(main)) {
            if (relation.type().equals("comments")) {
                parts.read(relation.target(), counting("comment", Removal.COMMENTS));
            }
        }
        for (var relation : parts.relations("")) {
            switch (relation.type()) {
                case "core-properties", "extended-properties" -> parts.read(relation.target(), new Personal());
                case "custom-properties" ->
                    parts.read(relation.target(), counting("property", Removal.CUSTOM_PROPERTIES));
                case "thumbnail" -> cleaning.count(Removal.THUMBNAIL, 1);
                default -> {}
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Removal removal(String name) {
        if (name.endsWith("vbaProject.bin")) {
            return Removal.MACROS;
        } else if (name.contains("/embeddings/") || name.contains("/activeX/")) {
            return Removal.OBJECTS;
        } else if (name.startsWith("word/fonts/") && !name.endsWith("/")) {
            return Removal.FONTS;
        } else if (name.equals("word/glossary/document.xml")) {
            return Removal.BUILDING_BLOCKS;
        } else if (name.matches("customXml/[^/]+\\.xml") && !name.contains("itemProps")) {
            return Removal.CUSTOM_XML;
        }
        return null;
    }

    private void outside() throws IOException {
        for (var name : parts.names()) {
            if (name.endsWith(".rels")) {
                var part = name.replace("_rels/", "").replaceAll("\\.rels$", "");
                for (var relation : part.isEmpty() ? List.<DocxParts.Relation>of() : parts.relations(part)) {
                    if (relation.type().equals("attachedTemplate")) {
                        cleaning.count(Removal.TEMPLATE, 1);
                    } else if (relation.isOutside()) {
                        cleaning.count(Removal.LINKS, 1);
                    }
                }
            }
        }
    }

    private DocxParts.Reader counting(String element, Removal removal) {
        return xml -> {
            cleaning.count(removal, xml.getLocalName().equals(element) ? 1 : 0);
            return true;
        };
    }

    /// Properties that are not empty.
    private final class Personal implements DocxParts.Reader {
        private boolean inside;

        @Override
        public boolean begin(XMLStreamReader xml) {
            inside = PERSONAL.contains(xml.getLocalName());
            return attribute(xml, "nil").isEmpty();
        }

        @Override
        public void text(String text) {
            cleaning.count(Removal.PROPERTIES, inside && !text.isBlank() ? 1 : 0);
        }

        @Override
        public void end(String name) {
            inside = false;
        }
    }
}
