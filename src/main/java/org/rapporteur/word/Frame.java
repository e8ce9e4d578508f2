package org.rapporteur.word;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Mission;

/// How every document begins, and what its file says of itself.
///
/// @param header what stands above the text of each page
/// @param remark a sentence below the title, or empty
record Frame(Wording wording, String header, String remark, Edition edition) {

    /// The frame of a document on one mission.
    static Frame of(Mission mission, Wording wording, Edition edition) {
        return new Frame(wording, mission.title(), mission.remark(), edition);
    }

    /// Begins a document.
    ///
    /// @param kind what kind of document it is
    Docx begin(String kind, String title) {
        var docx = new Docx(edition);
        docx.page().header(header);
        docx.page().footer(wording.word("classification", edition.audience()), wording.get("page"));
        docx.line(Style.SUBTITLE, kind);
        docx.line(Style.TITLE, title);
        if (!remark.isBlank()) {
            docx.prose(Prose.of(remark).in(Style.REMARK));
        }
        return docx;
    }

    /// Writes the document into its file.
    ///
    /// @param about the records it is about, by what they are
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when that is not possible
    void save(Docx docx, String title, String subject, Map<String, Id<?>> about, Path target) {
        var own = new TreeMap<String, String>(Map.of("Classification", Field.wordOf(edition.audience())));
        about.forEach((kind, id) -> own.put(kind, id.toString()));
        docx.properties(title, subject, own);
        docx.save(target);
    }
}
