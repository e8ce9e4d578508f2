package org.rapporteur.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Chapter;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.TextSheet.Column;

/// A story as a workbook: a row for each note, each meeting without one and each grade, in the order of
/// time; or two sides of it beside each other.
public final class StorySheet {
    private static final int LONG = 60;
    private static final int MIDDLE = 32;
    private static final int SHORT = 18;

    private final Story all;
    private final Story story;
    private final Confidentiality audience;
    private final Texts texts = new Texts(Locale.ENGLISH);

    /// @param story the whole of it, or what it was narrowed to
    /// @param audience who is to read it
    public StorySheet(Story story, Confidentiality audience) {
        this.all = story;
        this.story = story.forAudience(audience);
        this.audience = audience;
    }

    /// Writes the story.
    ///
    /// @return how many notes it lacks because the audience may not read them
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    public int write(Path target) {
        write(
                target,
                texts.get("story.title"),
                List.of(
                        new Column(texts.kind(Kind.MISSION), MIDDLE),
                        new Column(texts.get("story.day"), SHORT),
                        new Column(texts.get("story.hour"), 8),
                        new Column(texts.kind(Kind.MEETING), MIDDLE),
                        new Column(texts.label(Kind.MEETING, "state"), 14),
                        new Column(texts.kind(Kind.INSTITUTION), MIDDLE),
                        new Column(texts.label(Kind.NOTE, "speaker"), MIDDLE),
                        new Column(texts.label(Kind.NOTE, "kind"), SHORT),
                        new Column(texts.kinds(Kind.RECOMMENDATION), MIDDLE),
                        new Column(texts.label(Kind.NOTE, "text"), LONG),
                        new Column(texts.label(Kind.NOTE, "who"), MIDDLE),
                        new Column(texts.label(Kind.NOTE, "due"), SHORT),
                        new Column(texts.label(Kind.NOTE, "due_words"), SHORT),
                        new Column(texts.label(Kind.NOTE, "state"), 14),
                        new Column(texts.label(Kind.NOTE, "state_day"), SHORT),
                        new Column(texts.label(Kind.NOTE, "evidence"), MIDDLE),
                        new Column(texts.label(Kind.NOTE, "confidentiality"), 14)),
                rows());
        return all.said().size() - story.said().size();
    }

    private void write(Path target, String name, List<Column> columns, List<List<String>> rows) {
        new TextSheet(texts.get("window.name"), story.label(), name, texts.audience(audience), 1, columns, rows)
                .write(target);
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var chapter : story.chapters()) {
            for (var encounter : chapter.encounters()) {
                if (encounter.said().isEmpty()) {
                    rows.add(row(chapter, encounter.meeting(), null));
                }
                encounter.said().forEach(said -> rows.add(row(chapter, encounter.meeting(), said)));
            }
            chapter.grades().forEach(grade -> rows.add(grade(chapter, grade)));
        }
        story.recommendations().stream()
                .filter(recommendation -> !recommendation.grade().isBlank())
                .forEach(recommendation -> rows.add(grade(
                        "", "", texts.label(Kind.RECOMMENDATION, "grade"), recommendation, recommendation.grade())));
        return rows;
    }

    private List<String> row(Chapter chapter, Meeting meeting, @Nullable Said said) {
        var register = chapter.file().register();
        var cells = new ArrayList<>(List.of(
                chapter.file().mission().title(),
                day(meeting.start().toLocalDate()),
                texts.hour(said == null ? meeting.start() : said.note().time()),
                register.counterpart(meeting),
                texts.word(meeting.state())));
        if (said == null) {
            IntStream.range(0, 12).forEach(at -> cells.add(""));
            return cells;
        }
        var note = said.note();
        boolean promise = note.kind() == NoteKind.COMMITMENT;
        cells.addAll(List.of(
                said.institutions().stream().map(Institution::name).collect(Collectors.joining("; ")),
                label(register, register.find(note.speaker()).orElse(null)),
                texts.word(note.kind()),
                citations(register, note),
                note.text(),
                note.who(),
                day(note.due()),
                note.dueWords(),
                promise ? texts.word(note.state()) : "",
                day(note.stateDay()),
                note.evidence(),
                texts.word(note.confidentiality())));
        return cells;
    }

    private List<String> grade(Chapter chapter, ProposedGrade grade) {
        var mission = chapter.file().mission();
        return grade(
                mission.title(),
                day(mission.firstDay()),
                texts.kind(Kind.PROPOSED_GRADE),
                story.register().find(grade.recommendation()).orElse(null),
                (grade.subparagraph().isEmpty() ? "" : "(" + grade.subparagraph() + ") ")
                        + grade.grade() + ", " + texts.word(grade.scale())
                        + (grade.reason().isBlank() ? "" : "\n" + grade.reason()));
    }

    private List<String> grade(
            String mission, String day, String kind, @Nullable Recommendation recommendation, String words) {
        return List.of(
                mission,
                day,
                "",
                "",
                "",
                "",
                "",
                kind,
                recommendation == null ? "" : story.register().citation(recommendation),
                words,
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String label(Register register, @Nullable Kept record) {
        return record == null ? "" : register.label(record);
    }

    private static String citations(Register register, Note note) {
        return register.find(note.recommendations()).stream()
                .map(register::citation)
                .collect(Collectors.joining("; "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// Writes two sides of the story beside each other.
    ///
    /// @return how many notes of them it lacks because the audience may not read them
    /// @throws org.rapporteur.domain.RuleBroken `document.*` when it cannot be written; a file that was
    ///     there is untouched then
    public int writeCompared(Pair pair, Path target) {
        var compared = StoryComparison.of(story, pair);
        var rows = new ArrayList<List<String>>();
        for (var row : compared.rows()) {
            int lines = Math.max(row.earlier().size(), row.later().size());
            for (int at = 0; at < lines; at++) {
                var cells = new ArrayList<>(List.of(label(story.register(), row.about())));
                cells.addAll(side(row.earlier(), at));
                cells.addAll(side(row.later(), at));
                rows.add(cells);
            }
        }
        var columns = new ArrayList<>(List.of(new Column(texts.get("story.about"), MIDDLE)));
        for (var period : List.of(pair.earlier(), pair.later())) {
            var name = StoryComparison.name(all, period);
            columns.add(new Column(texts.get("story.column", name, texts.get("story.day")), SHORT));
            columns.add(new Column(texts.get("story.column", name, texts.label(Kind.NOTE, "speaker")), MIDDLE));
            columns.add(new Column(texts.get("story.column", name, texts.label(Kind.NOTE, "kind")), SHORT));
            columns.add(new Column(texts.get("story.column", name, texts.label(Kind.NOTE, "text")), LONG));
            columns.add(new Column(texts.get("story.column", name, texts.label(Kind.NOTE, "due")), SHORT));
            columns.add(new Column(texts.get("story.column", name, texts.label(Kind.NOTE, "state")), SHORT));
        }
        write(target, texts.get("story.compare"), columns, rows);
        return StoryComparison.of(all, pair).notes() - compared.notes();
    }

    private List<String> side(List<Said> side, int at) {
        if (at >= side.size()) {
            return List.of("", "", "", "", "", "");
        }
        var note = side.get(at).note();
        var register = side.get(at).file().register();
        var state = note.kind() == NoteKind.COMMITMENT
                ? List.of(texts.word(note.state()), day(note.stateDay()), note.evidence()).stream()
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", "))
                : "";
        return List.of(
                day(side.get(at).meeting().start().toLocalDate()),
                label(register, register.find(note.speaker()).orElse(null)),
                texts.word(note.kind()),
                note.text(),
                note.due() == null ? note.dueWords() : day(note.due()),
                state);
    }
}
