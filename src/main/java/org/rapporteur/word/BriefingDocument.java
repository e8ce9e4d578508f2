package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Before;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.RuleBroken;

/// The sheet that a delegation takes into a meeting: whom it meets, what it raises, and what those
/// across the table said and promised before, in this mission and in earlier ones.
///
/// It holds questions, remarks and what is known of people, so it is never for others than the
/// delegation's own organisations.
public final class BriefingDocument {
    private final Collection<MissionFile> files;
    private final MissionFile file;
    private final LocalDate today;
    private final Edition edition;
    private final Confidentiality audience;
    private final Wording wording;
    private final Missions missions;
    private final Names names;
    private final Set<Note> shown = new HashSet<>();
    private final Set<Note> hidden = new HashSet<>();

    /// @param files all missions in which something was said before, that of the meetings among them
    /// @param mission the mission of the meetings
    /// @param today the day on which a commitment is overdue or not
    /// @param edition how the document is wanted
    /// @throws RuleBroken `export.briefing_shareable` for another audience
    public BriefingDocument(Collection<MissionFile> files, Id<Mission> mission, LocalDate today, Edition edition) {
        if (!edition.audience().allows(Confidentiality.INTERNAL)) {
            throw new RuleBroken("export.briefing_shareable");
        }
        this.files = List.copyOf(files);
        this.file = files.stream()
                .filter(each -> each.mission().id().equals(mission))
                .findFirst()
                .orElseThrow();
        this.today = today;
        this.edition = edition;
        this.audience = edition.audience();
        this.wording = new Wording(edition.language());
        this.missions = new Missions(files, wording);
        this.names = missions.names(mission);
    }

    /// Writes the briefing for one meeting.
    ///
    /// @param target the file to make or to replace
    /// @throws RuleBroken `document.*` when it cannot be written; a file that was there is untouched then
    public Written ofMeeting(Meeting meeting, Path target) {
        var frame =
                Frame.of(file.mission(), wording, edition).of(meeting.start().toLocalDate());
        var title = names.counterpart(meeting);
        var docx = frame.begin(wording.get("title.briefing"), title);
        part(docx, meeting, 1);
        frame.save(
                docx,
                title,
                wording.get("title.briefing"),
                Map.of("Mission", file.mission().id(), "Meeting", meeting.id()),
                target);
        return new Written(target, 1, shown.size(), hidden.size());
    }

    /// Writes the briefing for several meetings, each on pages of its own.
    ///
    /// @param meetings the meetings in the order in which they stand
    /// @param target the file to make or to replace
    /// @throws RuleBroken as [#ofMeeting(Meeting, Path)] does
    public Written ofMeetings(List<Meeting> meetings, Path target) {
        var mission = file.mission();
        var frame = Frame.of(mission, wording, edition);
        var docx = frame.begin(wording.get("title.briefings"), mission.title());
        if (meetings.isEmpty()) {
            docx.line(Style.BODY, wording.get("programme.empty"));
        } else {
            docx.contents(wording.get("contents"));
        }
        boolean oneDay = meetings.stream()
                        .map(meeting -> meeting.start().toLocalDate())
                        .distinct()
                        .count()
                == 1;
        for (var meeting : meetings) {
            docx.heading(1, names.counterpart(meeting), moment(meeting, oneDay)).onNewPage();
            part(docx, meeting, 2);
        }
        frame.save(docx, mission.title(), wording.get("title.briefings"), Map.of("Mission", mission.id()), target);
        return new Written(target, meetings.size(), shown.size(), hidden.size());
    }

    private String moment(Meeting meeting, boolean oneDay) {
        return oneDay
                ? wording.hour(meeting.start())
                : wording.shortDate(meeting.start().toLocalDate());
    }

    private void part(Docx docx, Meeting meeting, int level) {
        facts(docx.facts(names.counterpart(meeting)), meeting);
        if (edition.has(Part.PARTICIPANTS)) {
            new Interlocutors(file, names, wording).write(docx, meeting, level);
        }
        if (edition.has(Part.AGENDA)) {
            raise(docx, meeting, level);
        }
        if (edition.has(Part.COMMITMENTS)) {
            promises(docx, meeting, level);
        }
    }

    private void facts(Facts facts, Meeting meeting) {
        facts.fact(
                        wording.get("fact.date"),
                        Wording.capital(wording.day(meeting.start().toLocalDate())))
                .fact(wording.get("fact.hours"), wording.hours(meeting.start(), meeting.end()))
                .fact(wording.get("fact.place"), names.place(meeting).toArray(String[]::new))
                .fact(wording.get("briefing.state"), Wording.capital(wording.word("meeting_state", meeting.state())))
                .fact(wording.get("programme.contact"), meeting.contact())
                .fact(wording.get("fact.language"), Wording.capital(wording.languageName(meeting.language())))
                .fact(
                        wording.get("fact.interpreter"),
                        file.register()
                                .find(meeting.interpreter())
                                .map(names::name)
                                .orElse(""))
                .fact(
                        wording.get("fact.delegation"),
                        names.delegates(meeting).stream()
                                .map(person -> wording.row(
                                        names.name(person),
                                        names.position(person, meeting.start().toLocalDate())))
                                .toArray(String[]::new));
        if (!meeting.remark().isBlank()) {
            facts.fact(
                    wording.get("briefing.remark"),
                    cell -> cell.prose(Prose.of(meeting.remark()).in(Style.FACT)));
        }
    }

    private void raise(Docx docx, Meeting meeting, int level) {
        docx.heading(level, wording.get("briefing.raise"));
        var agenda = file.agendaOf(meeting);
        if (agenda.isEmpty()) {
            docx.line(Style.BODY, wording.get("briefing.no_agenda"));
        }
        agenda.forEach(item -> raise(docx, item, meeting, level + 1));
        var others =
                agenda.stream().filter(item -> item.recommendation() == null).toList();
        if (!others.isEmpty()) {
            docx.heading(level + 1, wording.get("briefing.on_none"));
            others.forEach(item -> docx.prose(Prose.of(item.question()).labelled(wording.get("briefing.question"))));
        }
    }

    private void raise(Docx docx, AgendaItem item, Meeting meeting, int level) {
        file.register().find(item.recommendation()).ifPresent(recommendation -> {
            docx.heading(level, names.heading(recommendation));
            new RecommendationText(wording).write(docx, recommendation);
            if (!item.question().isBlank()) {
                docx.prose(Prose.of(item.question()).labelled(wording.get("briefing.question")));
            }
            var before = seen(Before.of(files, meeting, recommendation.id(), today));
            docx.line(Style.SPEAKER, wording.get(before.isEmpty() ? "briefing.nothing_before" : "briefing.before"));
            before.forEach(each -> before(docx, each));
        });
    }

    private void before(Docx docx, Before before) {
        var day = wording.date(before.meeting().start().toLocalDate());
        var speaker = missions.speaker(before.note(), before.meeting());
        var here = before.mission().id().equals(file.mission().id());
        docx.prose(new NoteProse(wording)
                .toldBy(wording.row(day, speaker, here ? "" : before.mission().title()), before.note()));
        before.commitment()
                .ifPresent(commitment ->
                        docx.line(Style.REMARK, new Commitments(wording, names).inOneLine(commitment, today)));
    }

    private void promises(Docx docx, Meeting meeting, int level) {
        var open = seen(Before.of(files, meeting, null, today)).stream()
                .flatMap(before -> before.commitment().stream())
                .filter(Commitment::isOpen)
                .toList();
        docx.heading(level, wording.get("briefing.commitments"));
        if (open.isEmpty()) {
            docx.line(Style.BODY, wording.get("briefing.no_commitments"));
        } else {
            new Commitments(wording, names)
                    .ofMissions(docx, wording.get("briefing.commitments"), open, missions, today);
        }
    }

    /// What the audience may read; what it may not is counted, and nothing else.
    private List<Before> seen(List<Before> all) {
        all.forEach(before -> (before.note().isFor(audience) ? shown : hidden).add(before.note()));
        return all.stream().filter(before -> before.note().isFor(audience)).toList();
    }
}
