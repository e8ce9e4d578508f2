package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Said;

/// All that was ever said on one recommendation, over all missions: by institution and date, each
/// with its citation and its meeting, then what was promised and what became of it, then the grades.
///
/// The grades that the delegation proposes are for its own organisations; the Committee's is public.
public final class DossierDocument {
    private final Recommendation recommendation;
    private final List<Said> all;
    private final List<Said> said;
    private final LocalDate today;
    private final Edition edition;
    private final Confidentiality audience;
    private final Wording wording;
    private final Missions missions;
    private final Names names;
    private final Collection<MissionFile> files;

    /// @param files the missions, one at least
    /// @param today the day on which a commitment is overdue or not
    /// @param edition how the document is wanted
    /// @throws RuleBroken `export.no_mission` where there is none, so that nothing can have been said
    public DossierDocument(
            Collection<MissionFile> files, Recommendation recommendation, LocalDate today, Edition edition) {
        if (files.isEmpty()) {
            throw new RuleBroken("export.no_mission");
        }
        this.files = List.copyOf(files);
        this.recommendation = recommendation;
        this.today = today;
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.missions = new Missions(files, wording);
        this.names = missions.names(files.iterator().next().mission().id());
        this.all = Said.on(files, recommendation.id());
        this.said = all.stream().filter(each -> each.note().isFor(audience)).toList();
    }

    /// Writes the dossier.
    ///
    /// @param target the file to make or to replace
    /// @throws RuleBroken `document.*` when it cannot be written; a file that was there is untouched then
    public Written write(Path target) {
        var citation = names.citation(recommendation);
        var frame = new Frame(wording, citation, "", edition);
        var docx = frame.begin(wording.get("title.dossier"), names.heading(recommendation));
        facts(docx);
        if (edition.has(Part.TEXTS)) {
            docx.heading(1, wording.get("recommendation.text"));
            new RecommendationText(wording).write(docx, recommendation);
        }
        if (edition.has(Part.NOTES)) {
            said(docx);
        }
        if (edition.has(Part.COMMITMENTS)) {
            commitments(docx);
        }
        if (edition.has(Part.GRADES)) {
            new Grades(wording).write(docx, recommendation, proposed());
        }
        frame.save(
                docx,
                names.heading(recommendation),
                wording.get("title.dossier"),
                Map.of("Recommendation", recommendation.id()),
                target);
        return new Written(
                target,
                (int) said.stream().map(Said::meeting).distinct().count(),
                said.size(),
                all.size() - said.size());
    }

    private List<Grades.Proposal> proposed() {
        return audience.allows(Confidentiality.INTERNAL) ? Grades.proposed(files, recommendation) : List.of();
    }

    private void facts(Docx docx) {
        var register = files.iterator().next().register();
        var document = register.find(recommendation.document());
        docx.facts(wording.get("title.dossier"))
                .fact(
                        wording.get("fact.documents"),
                        document.map(known -> wording.row(known.symbol(), known.title()))
                                .orElse(""))
                .fact(
                        wording.get("recommendation.adopted"),
                        document.map(known -> known.adopted())
                                .map(wording::date)
                                .orElse(""))
                .fact(
                        wording.get("recommendation.due"),
                        document.flatMap(recommendation::due).map(wording::date).orElse(""))
                .fact(wording.get("recommendation.themes"), wording.row(recommendation.themes()))
                .fact(wording.get("recommendation.groups"), wording.row(recommendation.affectedGroups()))
                .fact(
                        wording.get("recommendation.missions"),
                        said.stream()
                                .map(each -> each.file().mission().title())
                                .distinct()
                                .toArray(String[]::new));
    }

    private void said(Docx docx) {
        docx.heading(1, wording.get("dossier.said"));
        if (said.isEmpty()) {
            docx.line(Style.BODY, wording.get("dossier.nothing"));
        }
        var byInstitution = new TreeMap<String, List<Said>>(java.text.Collator.getInstance(wording.language()));
        said.forEach(each -> byInstitution
                .computeIfAbsent(institutions(each), key -> new ArrayList<>())
                .add(each));
        byInstitution.forEach((institution, theirs) -> {
            docx.heading(2, institution);
            theirs.stream()
                    .collect(Collectors.groupingBy(Said::meeting, LinkedHashMap::new, Collectors.toList()))
                    .forEach((meeting, there) -> meeting(docx, meeting, there));
        });
    }

    private String institutions(Said each) {
        var named = wording.longRow(each.institutions().stream()
                .map(missions.names(each.meeting().mission())::name)
                .toList());
        return named.isEmpty() ? wording.get("dossier.no_institution") : named;
    }

    private void meeting(Docx docx, Meeting meeting, List<Said> there) {
        var mission = there.getFirst().file().mission();
        docx.line(Style.SPEAKER, missions.meeting(meeting));
        docx.line(Style.REMARK).text(mission.title()).withNext();
        for (var each : there) {
            var speaker = each.note().kind() == NoteKind.IMPRESSION
                    ? wording.get("note.impression")
                    : missions.speakerUnder(each);
            docx.prose(new NoteProse(wording).toldBy(speaker, each.note()));
            docx.line(
                    Style.REMARK,
                    wording.longRow(missions.names(meeting.mission()).citations(each.note())));
        }
    }

    private void commitments(Docx docx) {
        var promised = said.stream()
                .flatMap(each -> each.commitment().stream())
                .sorted(Commitment.order(today))
                .toList();
        if (!promised.isEmpty()) {
            docx.heading(1, wording.get("dossier.commitments"));
            new Commitments(wording, names)
                    .ofMissions(docx, wording.get("dossier.commitments"), promised, missions, today);
        }
    }
}
