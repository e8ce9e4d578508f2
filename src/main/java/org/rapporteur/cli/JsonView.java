package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.ProgrammeChange;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Travel;
import org.rapporteur.domain.Values;
import org.rapporteur.domain.Warnings;

/// Records as `--json` gives them: every field is there under its word, empty or not, and beside
/// each id stands the label that people know.
final class JsonView {
    private final Register register;

    /// @param register where labels are looked up
    JsonView(Register register) {
        this.register = register;
    }

    /// A record with its id and all its fields.
    Map<String, @Nullable Object> of(Kept record) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", record.id().toString());
        var shape = Kind.of(record).shape();
        for (var field : shape.fields()) {
            plain.put(field.word(), value(field, shape.value(record, field)));
        }
        return plain;
    }

    /// A mission with all that belongs to it.
    ///
    /// @param today from which the days to a State's report are counted
    /// @param minutes the versions of a meeting's minutes
    Map<String, @Nullable Object> of(MissionFile file, LocalDate today, Function<Meeting, List<Minutes>> minutes) {
        var plain = of(file.mission());
        plain.put(
                "recommendations",
                file.recommendations().stream()
                        .map(recommendation -> of(file, recommendation, today))
                        .toList());
        plain.put("travel", all(file.register().all(Travel.class).stream()));
        plain.put(
                "meetings",
                file.meetings().stream()
                        .map(meeting -> of(file, meeting, minutes.apply(meeting)))
                        .toList());
        return plain;
    }

    private Map<String, @Nullable Object> of(MissionFile file, Recommendation recommendation, LocalDate today) {
        var plain = with(of(recommendation), "citation", register.citation(recommendation));
        var document = register.find(recommendation.document());
        plain.put(
                "due",
                document.flatMap(recommendation::due).map(LocalDate::toString).orElse(null));
        var left = document.map(found -> recommendation.daysLeft(found, today)).orElse(OptionalLong.empty());
        plain.put("days_left", left.isPresent() ? left.getAsLong() : null);
        plain.put(
                "proposed_grades",
                all(file.register().all(ProposedGrade.class).stream()
                        .filter(grade -> grade.recommendation().equals(recommendation.id()))));
        return plain;
    }

    /// The warnings of a mission, each with its sentence and the meetings or the recommendation that
    /// it is about.
    List<Map<String, @Nullable Object>> warnings(MissionFile file, Texts texts) {
        return Warnings.of(file).stream()
                .map(warning -> {
                    var plain = new LinkedHashMap<String, @Nullable Object>();
                    plain.put("kind", Values.plain(warning.kind()));
                    plain.put("sentence", texts.sentence(warning, register));
                    plain.put(
                            "meetings",
                            warning.meetings().stream()
                                    .map(meeting -> reference(meeting.id()))
                                    .toList());
                    var recommendation = warning.recommendation();
                    plain.put("recommendation", recommendation == null ? null : reference(recommendation.id()));
                    return plain;
                })
                .<Map<String, @Nullable Object>>map(plain -> plain)
                .toList();
    }

    /// What was issued last and each change since, or null where nothing was issued.
    @Nullable
    Map<String, @Nullable Object> issued(Programme programme, Texts texts) {
        return programme
                .last()
                .map(issue -> {
                    var plain = new LinkedHashMap<String, @Nullable Object>();
                    plain.put("number", issue.programme().number());
                    plain.put("issued", Values.plain(issue.programme().issued()));
                    plain.put("as_issued", programme.isAsIssued());
                    plain.put(
                            "changes",
                            programme.changes().stream()
                                    .map(change -> change(change, texts))
                                    .toList());
                    return plain;
                })
                .orElse(null);
    }

    private Map<String, @Nullable Object> change(ProgrammeChange change, Texts texts) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("kind", Values.plain(change.kind()));
        plain.put("sentence", texts.sentence(change, register));
        plain.put("meeting", reference(change.meeting().id()));
        plain.put("before", change.before() == null ? null : of(change.before()));
        plain.put("now", change.now() == null ? null : of(change.now()));
        return plain;
    }

    private Map<String, @Nullable Object> of(MissionFile file, Meeting meeting, List<Minutes> minutes) {
        var plain = with(of(meeting), "label", register.label(meeting));
        plain.put("end", meeting.end().toString());
        plain.put("agenda", all(file.agendaOf(meeting).stream()));
        plain.put("attendance", all(file.attendanceOf(meeting).stream()));
        plain.put("notes", all(file.notesOf(meeting).stream()));
        plain.put("minutes", all(minutes.stream()));
        return plain;
    }

    private List<Map<String, @Nullable Object>> all(Stream<? extends Kept> records) {
        return records.map(record -> {
                    var plain = of(record);
                    // where they are listed says which meeting it is
                    plain.remove("meeting");
                    return plain;
                })
                .toList();
    }

    /// A reference: the id and, unless the record is deleted, its label.
    Map<String, @Nullable Object> reference(Id<?> id) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("id", id.toString());
        plain.put("label", register.find(id).map(register::label).orElse(null));
        if (register.find(id).orElse(null) instanceof Recommendation recommendation) {
            plain.put("citation", register.citation(recommendation));
        }
        return plain;
    }

    private @Nullable Object value(Field field, @Nullable Object value) {
        return switch (field.form()) {
            case REFERENCE -> value instanceof Id<?> id ? reference(id) : null;
            case REFERENCES ->
                value instanceof List<?> ids
                        ? ids.stream().map(id -> reference((Id<?>) id)).toList()
                        : List.of();
            case TEXT, TEXTS, NAMES, NUMBER, YES_NO -> value;
            case DATE, WALL_TIME, WORD, ZONE -> Values.plain(value);
        };
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> plain, String key, String value) {
        plain.put(key, value);
        return plain;
    }
}
