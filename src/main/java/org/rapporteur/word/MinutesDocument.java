package org.rapporteur.word;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Part;

/// Minutes in Word, of one meeting or of a whole mission, in one of six languages, for an audience.
///
/// Notes that the audience may not see are in no part of the file; an impression is never for those
/// outside the delegation's organisations. Internal remarks and the questions of the agenda are not
/// part of minutes.
public final class MinutesDocument {
    private final MissionFile file;
    private final Mission mission;
    private final Edition edition;
    private final Confidentiality audience;
    private final Wording wording;
    private final Names names;
    private final Participants participants;
    private final Frame frame;

    /// @param file the mission
    /// @param edition how the document is wanted
    public MinutesDocument(MissionFile file, Edition edition) {
        this.file = file;
        this.mission = file.mission();
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.names = new Names(file, wording);
        this.participants = new Participants(file, names, wording);
        this.frame = Frame.of(mission, wording, edition);
    }

    /// Writes the minutes of one meeting.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Written ofMeeting(Meeting meeting, Path target) {
        return ofMeeting(meeting, null, target);
    }

    /// Writes a version of the minutes of one meeting.
    ///
    /// @param version the version, or null where there is none yet
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken as [#ofMeeting(Meeting, Path)] does
    public Written ofMeeting(Meeting meeting, @Nullable Minutes version, Path target) {
        var heard = Heard.at(meeting, file, audience);
        var docx =
                frame.of(meeting.start().toLocalDate()).begin(wording.get("title.meeting"), names.counterpart(meeting));
        var part = new MeetingPart(docx, file, wording, names, participants, edition);

        var facts = docx.facts(wording.get("title.meeting")).fact(wording.get("fact.mission"), mission.title());
        if (version != null) {
            facts.fact(wording.get("fact.version"), version(version));
        }
        part.facts(facts, meeting);
        part.substance(heard, 1);
        if (edition.has(Part.SIGNATURES)) {
            signatures(docx);
        }

        frame.save(
                docx,
                names.counterpart(meeting),
                mission.title(),
                Map.of("Mission", mission.id(), "Meeting", meeting.id()),
                target);
        return new Written(target, 1, notes(heard), heard.leftOut());
    }

    /// Writes the minutes of every meeting that was held, in the order of time.
    ///
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that
    ///     was there is untouched then
    public Written ofMission(Path target) {
        var meetings = file.held().stream()
                .map(meeting -> Heard.at(meeting, file, audience))
                .toList();
        var docx = frame.begin(wording.get("title.mission"), mission.title());
        var part = new MeetingPart(docx, file, wording, names, participants, edition);

        missionFacts(docx.facts(wording.get("title.mission")), meetings.size());
        if (meetings.isEmpty()) {
            docx.line(Style.BODY, wording.get("no_meetings"));
        } else {
            docx.contents(wording.get("contents"));
        }
        for (int at = 0; at < meetings.size(); at++) {
            var meeting = meetings.get(at).meeting();
            docx.heading(
                            1,
                            wording.get("chapter", Integer.toString(at + 1), names.counterpart(meeting)),
                            wording.shortDate(meeting.start().toLocalDate()))
                    .onNewPage();
            part.facts(docx.facts(names.counterpart(meeting)), meeting);
            part.substance(meetings.get(at), 2);
        }
        if (edition.has(Part.COMMITMENTS)) {
            allCommitments(docx, meetings);
        }
        if (edition.has(Part.FILES)) {
            allFiles(docx, meetings);
        }
        if (edition.has(Part.PEOPLE_MET)) {
            new PeopleMet(participants, wording)
                    .write(docx, meetings.stream().map(Heard::meeting).toList());
        }
        if (edition.has(Part.SIGNATURES)) {
            signatures(docx);
        }

        frame.save(docx, mission.title(), wording.get("title.mission"), Map.of("Mission", mission.id()), target);
        return new Written(
                target,
                meetings.size(),
                meetings.stream().mapToInt(this::notes).sum(),
                meetings.stream().mapToInt(Heard::leftOut).sum());
    }

    /// How many notes of a meeting stand in the parts that are wanted.
    private int notes(Heard heard) {
        if (edition.has(Part.NOTES)) {
            return heard.notes().size();
        }
        return edition.has(Part.COMMITMENTS) ? heard.commitments().size() : 0;
    }

    private String[] version(Minutes version) {
        var number = Integer.toString(version.version());
        var finished = version.finished();
        var state = finished == null
                ? wording.get("version.draft", number)
                : wording.get("version.final", number, wording.date(finished.toLocalDate()), wording.hour(finished));
        return new String[] {state, version.reason()};
    }

    private void missionFacts(Facts facts, int meetings) {
        facts.fact(wording.get("fact.country"), mission.country());
        facts.fact(wording.get("fact.days"), wording.days(mission.firstDay(), mission.lastDay()));
        facts.fact(wording.get("fact.place"), mission.place());
        facts.fact(wording.get("fact.objective"), mission.objective());
        facts.fact(wording.get("fact.treaty_body"), mission.treatyBody());
        facts.fact(
                wording.get("fact.documents"),
                file.register().find(mission.documents()).stream()
                        .map(document -> wording.row(document.symbol(), document.title()))
                        .toArray(String[]::new));
        facts.fact(wording.get("fact.delegation"), names.delegates().toArray(String[]::new));
        facts.fact(wording.get("fact.partners"), mission.partners().toArray(String[]::new));
        facts.fact(wording.get("fact.meetings"), Integer.toString(meetings));
    }

    private void allCommitments(Docx docx, List<Heard> meetings) {
        if (meetings.stream().anyMatch(heard -> !heard.commitments().isEmpty())) {
            docx.heading(1, wording.get("commitments.all"), "").onNewPage();
            new Commitments(wording, names).ofMission(docx, meetings);
        }
    }

    private void allFiles(Docx docx, List<Heard> meetings) {
        var files = meetings.stream().collect(Collectors.toMap(Heard::meeting, Heard::files));
        if (files.values().stream().anyMatch(each -> !each.isEmpty())) {
            docx.heading(1, wording.get("files.all"));
            new Handovers(file.register(), wording, names)
                    .ofMission(docx, meetings.stream().map(Heard::meeting).toList(), files::get);
        }
    }

    private void signatures(Docx docx) {
        // nobody signs a page that holds nothing else
        docx.keepLastWithNext();
        var row = docx.plainTable(
                        wording.get("signature.line"),
                        new Table.Column("", 72),
                        new Table.Column("", 16),
                        new Table.Column("", 72))
                .row();
        row.cell(cell -> signature(cell, "signature.recorder"))
                .cell("")
                .cell(cell -> signature(cell, "signature.head"));
    }

    private void signature(Flow cell, String whose) {
        cell.line(Style.SIGNATORY, wording.get(whose));
        cell.line(Style.SIGNATURE, wording.get("signature.line"));
    }
}
