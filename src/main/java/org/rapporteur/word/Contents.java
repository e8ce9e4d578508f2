package org.rapporteur.word;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;

/// The list of contents, written out so that Word shows it without asking to work it out first.
/// Page numbers are Word's to give: they come when the reader updates the list.
final class Contents {
    private final List<Entry> entries = new ArrayList<>();

    /// One line of the list.
    ///
    /// @param aside what stands at the line's end in place of a page number, or empty
    private record Entry(String text, String aside, String bookmark) {}

    /// Takes up a heading.
    ///
    /// @return the bookmark that the heading is to bear
    String add(String text, String aside) {
        var bookmark = "_Toc%08d".formatted(entries.size() + 1);
        entries.add(new Entry(text, aside, bookmark));
        return bookmark;
    }

    /// Writes the list.
    ///
    /// @param block where it is to stand
    void write(CTSdtBlock block, String heading, HouseStyle house) {
        var properties = block.addNewSdtPr();
        properties.addNewId().setVal(house.nextControl());
        var part = properties.addNewDocPartObj();
        part.addNewDocPartGallery().setVal("Table of Contents");
        part.addNewDocPartUnique();
        var content = block.addNewSdtContent();
        var flow = new Flow(content::addNewP, house);
        flow.line(Style.CONTENTS_HEADING, heading);
        for (var entry : entries) {
            var line = flow.line(Style.CONTENTS_1).tabAtEnd();
            if (entry.equals(entries.getFirst())) {
                line.beginField("TOC \\o \"1-1\" \\h \\z \\u");
            }
            var link = line.linkTo(entry.bookmark()).text(entry.text());
            if (!entry.aside().isEmpty()) {
                link.tab().text(entry.aside(), Line.Emphasis.QUIET);
            }
            if (entry.equals(entries.getLast())) {
                line.endField();
            }
        }
    }
}
