package org.rapporteur.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of record that are kept, in the order in which a record can refer to an earlier one.
public enum Kind {
    INSTITUTION(Institution.class),
    POST(Post.class),
    PERSON(Person.class),
    TENURE(Tenure.class),
    DOCUMENT(Document.class),
    RECOMMENDATION(Recommendation.class),
    MISSION(Mission.class),
    TRAVEL(Travel.class),
    MEETING(Meeting.class),
    ISSUED_PROGRAMME(IssuedProgramme.class),
    NOTE(Note.class),
    AGENDA_ITEM(AgendaItem.class),
    ATTENDANCE(Attendance.class),
    PROPOSED_GRADE(ProposedGrade.class),
    MINUTES(Minutes.class);

    /// Asked for each field of each record that is read.
    private static final Map<Class<?>, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private static final Map<String, Kind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

    private final Class<? extends Kept> type;

    Kind(Class<? extends Kept> type) {
        this.type = type;
    }

    /// The record class of this kind.
    public Class<? extends Kept> type() {
        return type;
    }

    /// The kind's word, as in the journal, the table and the command line: `agenda_item`.
    public String word() {
        return Field.wordOf(this);
    }

    /// The fields of this kind.
    public Shape<?> shape() {
        return Shape.of(type);
    }

    /// The kind of a record.
    public static Kind of(Kept record) {
        return of(record.getClass());
    }

    /// The kind whose records are of this class.
    public static Kind of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type))
                .orElseThrow(() -> new IllegalArgumentException("no kind is a " + type));
    }

    /// The kind with this word, or empty: a journal may hold kinds of a newer program.
    public static Optional<Kind> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
