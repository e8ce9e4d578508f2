package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Subject;

/// A story in Word: all that was ever said on a recommendation, by institution and date; or by and with
/// an institution, by a person, or under a theme, by mission and date. Each note has its citation and its
/// meeting; then comes what was promised and what became of it, then the grades.
///
/// The grades that the delegation proposes are for its own organisations; the Committee's is public.
/// What endangers a person is in no dossier.
public final class DossierDocument {
    private final Story all;
    private final Story story;
    private final LocalDate today;
    private final Edition edition;
    private final Wording wording;
    private final Missions missions;
    private final StoryHead head;
    private final Telling telling;

    /// @param story the whole of it, or what it was narrowed to
    /// @param today the day on which a commitment is overdue or not
    /// @param edition how the document is wanted
    public DossierDocument(Story story, LocalDate today, Edition edition) {
        this.all = story;
        this.story = story.forAudience(edition.audience());
        this.today = today;
        this.edition = edition;
        this.wording = new Wording(edition.language());
        this.missions =
                new Missions(story.chapters().stream().map(Story.Chapter::file).toList(), wording);
        this.head = new StoryHead(this.story, wording);
        this.telling = new Telling(
                wording,
                missions,
                all.encounters().stream()
                        .filter(encounter -> encounter.said().isEmpty())
                        .map(Encounter::meeting)
                        .collect(Collectors.toSet()));
    }

    /// Writes the dossier.
    ///
    /// @param target the file to make or to replace
    /// @throws RuleBroken `document.*` when it cannot be written; a file that was there is untouched then
    public Written write(Path target) {
        var frame = new Frame(wording, head.header(), "", edition);
        var docx = frame.begin(head.kind(), head.title());
        head.write(docx.facts(head.kind()));
        switch (story.subject()) {
            case Subject.OfRecommendation of ->
                story.recommendations().forEach(recommendation -> ofRecommendation(docx, recommendation));
            case Subject.OfPerson of -> {
                posts(docx);
                told(docx);
            }
            case Subject.OfTheme of -> {
                recommendations(docx);
                told(docx);
            }
            case Subject.OfInstitution of -> told(docx);
        }
        if (edition.has(Part.COMMITMENTS)) {
            commitments(docx);
        }
        if (edition.has(Part.GRADES) && story.subject() instanceof Subject.OfRecommendation) {
            story.recommendations().forEach(each -> new Grades(wording).write(docx, each, story));
        }
        frame.save(docx, head.title(), head.kind(), head.about(), target);
        int notes = story.said().size();
        return new Written(
                target,
                (int) story.encounters().stream().filter(Encounter::isMet).count(),
                notes,
                all.said().size() - notes);
    }

    private void told(Docx docx) {
        if (edition.has(Part.NOTES)) {
            byMission(docx);
        }
    }

    private void ofRecommendation(Docx docx, Recommendation recommendation) {
        if (edition.has(Part.TEXTS)) {
            docx.heading(1, wording.get("recommendation.text"));
            new RecommendationText(wording).write(docx, recommendation);
        }
        if (!edition.has(Part.NOTES)) {
            return;
        }
        docx.heading(1, wording.get("dossier.said"));
        if (story.said().isEmpty()) {
            docx.line(Style.BODY, wording.get("dossier.nothing"));
        }
        var byInstitution = new TreeMap<String, List<Said>>(java.text.Collator.getInstance(wording.language()));
        story.said().forEach(each -> byInstitution
                .computeIfAbsent(institutions(each), key -> new ArrayList<>())
                .add(each));
        byInstitution.forEach((institution, theirs) -> {
            docx.heading(2, institution);
            theirs.stream()
                    .collect(Collectors.groupingBy(Said::meeting, LinkedHashMap::new, Collectors.toList()))
                    .forEach((meeting, there) -> telling.underInstitution(docx, meeting, there));
        });
        silent(docx);
    }

    /// Where it was raised, or was to be, and nothing is noted.
    private void silent(Docx docx) {
        var silent = story.encounters().stream()
                .filter(encounter -> encounter.said().isEmpty())
                .toList();
        if (!silent.isEmpty()) {
            docx.heading(2, wording.get("dossier.without_note"));
            silent.forEach(encounter -> telling.encounter(docx, encounter));
        }
    }

    private String institutions(Said each) {
        var named = wording.longRow(each.institutions().stream()
                .map(missions.names(each.meeting().mission())::name)
                .toList());
        return named.isEmpty() ? wording.get("dossier.no_institution") : named;
    }

    private void byMission(Docx docx) {
        docx.heading(1, wording.get("dossier.said"));
        if (story.encounters().isEmpty()) {
            docx.line(Style.BODY, wording.get("dossier.nothing"));
        }
        for (var chapter : story.chapters()) {
            if (!chapter.encounters().isEmpty()) {
                docx.heading(2, chapter.file().mission().title());
                chapter.encounters().forEach(encounter -> telling.encounter(docx, encounter));
            }
        }
    }

    private void posts(Docx docx) {
        var held = story.tenures().stream()
                .filter(tenure -> story.mayBeNamed(tenure, edition.audience()))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        docx.heading(1, wording.get("dossier.posts"));
        var table = docx.table(
                wording.get("dossier.posts"),
                new Table.Column(wording.get("briefing.post"), 92),
                new Table.Column(wording.get("tenure.since"), 34),
                new Table.Column(wording.get("tenure.until"), 34));
        var names = head.names();
        for (var tenure : held) {
            story.register().find(tenure.post()).ifPresent(post -> table.row()
                    .cell(cell -> {
                        cell.line(Style.TABLE_TEXT, names.title(post));
                        cell.line(
                                Style.TABLE_REMARK,
                                names.institution(post).map(names::name).orElse(""));
                    })
                    .cell(tenure.since() == null ? "" : wording.date(tenure.since()))
                    .cell(tenure.until() == null ? "" : wording.date(tenure.until())));
        }
    }

    private void recommendations(Docx docx) {
        if (!story.recommendations().isEmpty()) {
            docx.heading(1, wording.get("dossier.recommendations"));
            docx.numbered(
                    story.recommendations().stream().map(head.names()::heading).toList());
        }
    }

    private void commitments(Docx docx) {
        var promised = story.commitments(today);
        if (!promised.isEmpty()) {
            docx.heading(1, wording.get("dossier.commitments"));
            new Commitments(wording, head.names())
                    .ofMissions(docx, wording.get("dossier.commitments"), promised, missions, today);
        }
    }
}
