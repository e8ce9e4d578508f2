package org.rapporteur.word;

/// The paragraph styles of our documents. Those that Word knows bear Word's own names, so that its
/// navigation, its lists of contents and an office's letterhead find them.
enum Style {
    NORMAL("Normal", "Normal"),
    BODY("BodyText", "Body Text"),
    TITLE("Title", "Title"),
    /// What kind of document it is, above the title.
    SUBTITLE("Subtitle", "Subtitle"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    /// Who speaks, above the words.
    SPEAKER("Speaker", "Speaker"),
    QUOTE("Quote", "Quote"),
    /// What the delegation itself thought, set apart from what was said.
    IMPRESSION("Impression", "Impression"),
    /// Small print between paragraphs: a remark, a reference to another place.
    REMARK("Remark", "Remark"),
    LIST_BULLET("ListBullet", "List Bullet"),
    LIST_NUMBER("ListNumber", "List Number"),
    /// The left column of a block of facts.
    LABEL("Label", "Label"),
    /// Its right column.
    FACT("Fact", "Fact"),
    FACT_HEAD("FactHead", "Fact Head"),
    TABLE_TEXT("TableText", "Table Text"),
    TABLE_HEAD("TableHead", "Table Head"),
    TABLE_REMARK("TableRemark", "Table Remark"),
    /// A telephone number, to be read at arm's length.
    TABLE_PHONE("TablePhone", "Table Phone"),
    /// Between two tables, and after one that ends the document.
    TABLE_GAP("TableGap", "Table Gap"),
    /// Who is to sign.
    SIGNATORY("Signatory", "Signatory"),
    /// The line to sign on, with what is to be written there below it.
    SIGNATURE("SignatureLine", "Signature Line"),
    /// Above a table or a picture.
    CAPTION("Caption", "caption"),
    FOOTNOTE("FootnoteText", "footnote text"),
    CONTENTS_HEADING("TOCHeading", "TOC Heading"),
    CONTENTS_1("TOC1", "toc 1"),
    HEADER("Header", "header"),
    FOOTER("Footer", "footer");

    private final String id;
    private final String word;

    Style(String id, String word) {
        this.id = id;
        this.word = word;
    }

    /// The style of a heading, 1 to 3.
    static Style heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> throw new IllegalArgumentException("no heading of level " + level);
        };
    }

    /// The id by which paragraphs refer to it.
    String id() {
        return id;
    }

    /// The name under which Word shows it.
    String word() {
        return word;
    }
}
