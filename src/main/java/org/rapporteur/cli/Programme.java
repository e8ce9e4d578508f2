package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Travel;
import org.rapporteur.domain.Warnings;

/// A mission as lines to read in a terminal: its days, and each meeting with its agenda, its
/// attendance and its notes.
final class Programme {
    private final org.rapporteur.domain.Programme programme;
    private final MissionFile file;
    private final Register register;
    private final Texts texts;
    private final boolean ids;
    private final List<String> lines = new ArrayList<>();

    /// @param ids whether the ids are shown, for use with other verbs
    Programme(org.rapporteur.domain.Programme programme, Texts texts, boolean ids) {
        this.programme = programme;
        this.file = programme.file();
        this.register = file.register();
        this.texts = texts;
        this.ids = ids;
    }

    /// The lines from first to last.
    List<String> lines() {
        head();
        travel();
        issued();
        warnings();
        @Nullable Meeting last = null;
        for (var meeting : file.meetings()) {
            var day = meeting.start().toLocalDate();
            if (last == null || !last.start().toLocalDate().equals(day)) {
                lines.add("");
                add(0, texts.fullDay(day));
            }
            meeting(meeting);
            last = meeting;
        }
        return lines;
    }

    private void head() {
        var mission = file.mission();
        add(0, mission.title() + id(mission));
        add(
                0,
                joined(
                        mission.country(),
                        mission.place(),
                        mission.firstDay() + " – " + mission.lastDay(),
                        mission.zone().getId(),
                        texts.word(mission.state())));
        add(0, mission.remark());
        add(0, mission.objective());
        named("cli.show.treaty_body", mission.treatyBody());
        named("cli.show.partners", String.join("; ", mission.partners()));
        named("cli.show.delegates", labels(register.find(mission.delegates()).stream()));
        for (var recommendation : file.recommendations()) {
            add(
                    0,
                    joined(
                                    register.citation(recommendation),
                                    recommendation.title(),
                                    recommendation.followUp() ? texts.get("cli.show.follow_up") : "",
                                    register.find(recommendation.document())
                                            .flatMap(recommendation::due)
                                            .map(due -> texts.get("cli.show.due", due.toString()))
                                            .orElse(""))
                            + id(recommendation));
        }
    }

    private void travel() {
        for (var travel : register.all(Travel.class)) {
            add(0, texts.get("cli.show.travel", travel.place(), travel.otherPlace(), travel.minutes()) + id(travel));
        }
    }

    private void issued() {
        programme.last().ifPresent(issue -> {
            var issued = issue.programme();
            lines.add("");
            add(
                    0,
                    texts.get(
                                    "cli.show.issued",
                                    issued.number(),
                                    texts.fullDay(issued.issued().toLocalDate()),
                                    texts.hour(issued.issued()))
                            + id(issued));
            if (!programme.isAsIssued()) {
                add(0, texts.summary(programme.changes(), issued.number()));
                programme.changes().forEach(change -> add(2, texts.sentence(change, register)));
            }
        });
    }

    private void warnings() {
        var warnings = Warnings.of(file);
        if (!warnings.isEmpty()) {
            lines.add("");
            add(0, texts.get("cli.show.warnings"));
            warnings.forEach(warning -> add(2, texts.sentence(warning, register)));
        }
    }

    private void meeting(Meeting meeting) {
        add(
                2,
                texts.hour(meeting.start()) + "–" + texts.hour(meeting.end()) + "  "
                        + joined(register.counterpart(meeting), meeting.venue(), texts.word(meeting.state()))
                        + id(meeting));
        for (var item : file.agendaOf(meeting)) {
            add(
                    4,
                    item.position() + ". "
                            + joined(
                                    item.recommendation() == null ? "" : place(item.recommendation()),
                                    item.question(),
                                    texts.word(item.progress()))
                            + id(item));
        }
        for (var line : file.attendanceOf(meeting)) {
            add(4, joined(who(line), texts.word(line.side()), texts.word(line.presence()), line.remark()) + id(line));
        }
        file.notesOf(meeting).forEach(this::note);
        file.attachedTo(meeting).forEach(this::attached);
    }

    private void attached(AttachedFile attached) {
        add(
                4,
                texts.hour(attached.time()) + "  "
                        + joined(
                                texts.word(attached.handover()),
                                register.label(attached),
                                texts.size(attached.size()),
                                labels(register.find(attached.party()).map(Kept.class::cast).stream()),
                                attached.partyWords(),
                                register.find(attached.recommendation())
                                        .map(Recommendation::place)
                                        .orElse(""),
                                marked(attached.confidentiality()))
                        + id(attached));
    }

    private String marked(Confidentiality confidentiality) {
        return confidentiality == Confidentiality.SHAREABLE ? "" : texts.word(confidentiality);
    }

    private void note(Note note) {
        add(
                4,
                texts.hour(note.time()) + "  "
                        + joined(texts.word(note.kind()), places(note), speaker(note), marked(note.confidentiality()))
                        + id(note));
        add(11, note.text());
        if (note.kind() == Note.NoteKind.COMMITMENT) {
            var due = Stream.of(note.due() == null ? "" : note.due().toString(), note.dueWords());
            add(
                    11,
                    texts.get(
                            "cli.show.commitment",
                            joined(Stream.concat(Stream.of(note.who(), note.what()), due)
                                    .toArray(String[]::new)),
                            texts.word(note.state())));
        }
    }

    private String places(Note note) {
        return note.recommendations().stream().map(this::place).collect(Collectors.joining(", "));
    }

    private String place(Id<Recommendation> id) {
        return register.find(id).map(Recommendation::place).orElse("");
    }

    private String speaker(Note note) {
        return labels(register.find(note.speaker()).map(Kept.class::cast).stream());
    }

    private String who(Attendance line) {
        var who = labels(Stream.concat(
                register.find(line.person()).map(Kept.class::cast).stream(),
                register.find(line.post()).map(Kept.class::cast).stream()));
        return line.number() > 1 ? who + " ×" + line.number() : who;
    }

    private String labels(Stream<? extends Kept> records) {
        return records.map(register::label).collect(Collectors.joining("; "));
    }

    private void named(String key, String text) {
        if (!text.isBlank()) {
            add(0, texts.get(key, text));
        }
    }

    private void add(int indent, String text) {
        if (!text.isBlank()) {
            lines.addAll(Lines.wrapped(text, indent, Rapporteur.WIDTH));
        }
    }

    private String id(Kept record) {
        return ids ? " [" + record.id() + "]" : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
