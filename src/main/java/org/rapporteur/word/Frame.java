package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Mission;

/// How every document begins, and what its file says of itself.
///
/// Mission, date and classification stand in content controls, so that an office can read them out of
/// its own documents: above and below the text on plain paper, in a line over the title on an
/// office's, whose head and foot are left as they are.
///
/// @param header the mission, or what else the document is about as a whole
/// @param remark a sentence below the title, or empty
/// @param day the day it is about, or the first of several; null where it is about no one mission
/// @param date how the days are written
record Frame(
        Wording wording,
        String header,
        String remark,
        @Nullable LocalDate day,
        String date,
        Edition edition) {

    /// The frame of a document that is about no one mission.
    Frame(Wording wording, String header, String remark, Edition edition) {
        this(wording, header, remark, null, "", edition);
    }

    /// The frame of a document on one mission.
    static Frame of(Mission mission, Wording wording, Edition edition) {
        return new Frame(
                wording,
                mission.title(),
                mission.remark(),
                mission.firstDay(),
                wording.days(mission.firstDay(), mission.lastDay()),
                edition);
    }

    /// The frame of a document on one day.
    Frame of(LocalDate newDay) {
        return new Frame(wording, header, remark, newDay, wording.date(newDay), edition);
    }

    /// The frame of a document that says nothing beside its own text.
    Frame withoutRemark() {
        return new Frame(wording, header, "", day, date, edition);
    }

    /// Begins a document.
    ///
    /// @param kind what kind of document it is
    Docx begin(String kind, String title) {
        return begin(new Docx(edition), kind, title);
    }

    /// Begins a document whose pages lie on their side.
    ///
    /// @param kind what kind of document it is
    Docx beginAcross(String kind, String title) {
        var docx = new Docx(edition);
        docx.page().across();
        return begin(docx, kind, title);
    }

    private Docx begin(Docx docx, String kind, String title) {
        if (edition.letterhead() != null) {
            var line = docx.line(Style.REMARK);
            classify(line, Line.Emphasis.BOLD);
            line.text(wording.get("row.semicolon"));
            mission(line);
            if (day != null) {
                date(line.text(wording.get("row.semicolon")));
            }
            line.withNext();
        }
        docx.page().header(line -> {
            mission(line);
            if (day != null) {
                date(line.tab());
            }
        });
        docx.page().footer(line -> classify(line), wording.get("page"));
        docx.line(Style.SUBTITLE, kind);
        docx.line(Style.TITLE, title);
        if (!remark.isBlank()) {
            docx.prose(Prose.of(remark).in(Style.REMARK));
        }
        return docx;
    }

    private void mission(Line line) {
        if (day == null) {
            line.text(header);
        } else {
            line.control("Mission", wording.get("fact.mission"), header);
        }
    }

    private void date(Line line) {
        if (day != null) {
            line.control("Date", wording.get("fact.date"), day, date);
        }
    }

    private void classify(Line line, Line.Emphasis... emphases) {
        line.control(
                "Classification",
                wording.get("fact.classification"),
                wording.word("classification", edition.audience()),
                emphases);
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
