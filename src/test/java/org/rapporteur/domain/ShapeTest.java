package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapporteur.domain.Rules.elsewhere;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @Test
    void fieldsAreTheComponentsInTheirOrderWithoutTheId() {
        assertThat(Shape.of(Attendance.class).fields())
                .extracting(Field::word)
                .containsExactly(
                        "meeting",
                        "person",
                        "post",
                        "side",
                        "presence",
                        "number",
                        "instead_of",
                        "arrived",
                        "departed",
                        "remark");
    }

    @Test
    void everyRecordOfAClassHasOneShape() {
        assertThat(Shape.of(Note.class)).isSameAs(Kind.NOTE.shape());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOTE,        text,            TEXT
            MISSION,     partners,        TEXTS
            INSTITUTION, names,           NAMES
            MISSION,     first_day,       DATE
            MEETING,     start,           WALL_TIME
            MEETING,     duration,        NUMBER
            RECOMMENDATION, follow_up,    YES_NO
            NOTE,        confidentiality, WORD
            MISSION,     zone,            ZONE
            NOTE,        meeting,         REFERENCE
            NOTE,        speaker,         REFERENCE
            NOTE,        recommendations, REFERENCES
            """)
    void formOfAFieldFollowsFromItsType(Kind kind, String word, Form form) {
        assertThat(field(kind, word).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOTE,        meeting,         MEETING
            NOTE,        recommendations, RECOMMENDATION
            NOTE,        speaker,         POST PERSON
            INSTITUTION, parent,          INSTITUTION
            MEETING,     interpreter,     PERSON
            MEETING,     posts,           POST
            """)
    void referencePointsToTheKindsOfItsType(Kind kind, String word, String targets) {
        assertThat(field(kind, word).targets()).extracting(Kind::name).containsExactly(targets.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource
    void onlyReferencesHaveTargets(Kind kind) {
        assertThat(kind.shape().fields())
                .allSatisfy(field -> assertThat(!field.targets().isEmpty())
                        .isEqualTo(field.form() == Form.REFERENCE || field.form() == Form.REFERENCES));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INSTITUTION,    name
            POST,           institution title
            PERSON,         name
            TENURE,         person post
            DOCUMENT,       symbol
            RECOMMENDATION, document title
            MISSION,        title country first_day last_day zone
            MEETING,        mission start
            AGENDA_ITEM,    meeting
            ATTENDANCE,     meeting
            NOTE,           meeting text time
            PROPOSED_GRADE, recommendation mission grade
            MINUTES,        meeting
            """)
    void whatHasNoNaturalEmptyValueIsRequired(Kind kind, String required) {
        assertThat(kind.shape().fields())
                .filteredOn(Field::required)
                .extracting(Field::word)
                .containsExactly(required.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "first_day, first_day",
        "firstDay, first_day",
        "first-day, first_day",
        "FIRST DAY, first_day",
        "delegate, delegates",
        "partners, partners"
    })
    void fieldIsFoundByItsWordHoweverItIsSpelt(String spelt, String word) {
        assertThat(Shape.of(Mission.class).field(spelt)).map(Field::word).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"INSTITUTION, name", "INSTITUTION, names", "PERSON, names", "POST, title", "POST, titles"})
    void wordAndItsPluralAreTwoFieldsWhereBothExist(Kind kind, String word) {
        assertThat(field(kind, word).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsFoundByItsOwnWordAndName(Kind kind) {
        assertThat(kind.shape().fields()).allSatisfy(field -> {
            assertThat(field(kind, field.word())).isEqualTo(field);
            assertThat(field(kind, field.name())).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "", "s", "colour", "text_2"})
    void unknownFieldIsNotFound(String word) {
        assertThat(Shape.of(Note.class).field(word)).isEmpty();
    }

    @Test
    void withChangesOneFieldAndNothingElse() {
        var before = Institution.of("Ministry of Justice");
        assertThat(Shape.with(before, "address", "Astana"))
                .isEqualTo(new Institution(
                        before.id(),
                        before.name(),
                        before.names(),
                        before.kind(),
                        null,
                        "Astana",
                        before.remark(),
                        List.of()));
    }

    @Test
    void withRefusesAnUnknownField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.with(Person.of("A"), "colour", "red"))
                .withMessage("Person has no field colour");
    }

    @Test
    void withRefusesAValueOfAnotherType() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.with(Person.of("A"), "name", 7));
    }

    @Test
    void withNullGivesAFieldItsEmptyValue() {
        var document = Shape.with(Document.of("A/1"), "adopted", LocalDate.of(2016, 7, 11));
        assertThat(Shape.with(document, "adopted", null).adopted()).isNull();
    }

    @Test
    void absentValuesAreTheEmptyOnesOfTheirForm() {
        var id = new UUID(1, 2);
        var mission = elsewhere();
        var start = LocalDateTime.of(2017, 4, 12, 10, 0);
        assertThat(Shape.of(Meeting.class).make(id, Map.of("mission", mission, "start", start)))
                .isEqualTo(new Meeting(
                        new Id<>(id),
                        elsewhere(),
                        "",
                        start,
                        0,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "",
                        "",
                        Meeting.MeetingState.PROPOSED,
                        "",
                        "",
                        0,
                        null));
    }

    @Test
    void absentNamesAreNone() {
        assertThat(Person.of("A").names()).isEmpty();
    }

    @Test
    void absentYesOrNoIsNo() {
        assertThat(Recommendation.of(elsewhere(), 24, "Torture").followUp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstDay", "lastDay", "zone"})
    void absentValueThatHasNoEmptyOneIsRefusedByName(String name) {
        var day = LocalDate.of(2017, 4, 11);
        var values = new HashMap<String, Object>(Map.of(
                "title", "T", "country", "C", "firstDay", day, "lastDay", day, "zone", ZoneId.of("Asia/Almaty")));
        values.remove(name);
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> Shape.of(Mission.class).make(new UUID(0, 1), values));
        assertThat(broken.arguments()).containsExactly(new Label(Kind.MISSION, Field.wordOf(name)));
    }

    @Test
    void makeOfTheValuesIsTheSameRecord() {
        var post = Post.of(elsewhere(), "Director");
        var shape = Shape.of(Post.class);
        assertThat(shape.make(post.id().value(), shape.values(post))).isEqualTo(post);
    }

    @Test
    void valuesAreInTheOrderOfTheFields() {
        var shape = Shape.of(Person.class);
        assertThat(shape.values(Person.of("A")).keySet())
                .containsExactlyElementsOf(
                        shape.fields().stream().map(Field::name).toList());
    }

    @Test
    void valueReadsOneField() {
        assertThat(Shape.of(Person.class).value(Person.of("A"), field(Kind.PERSON, "name")))
                .isEqualTo("A");
    }

    @Test
    void freshRecordsHaveIdsOfTheirOwn() {
        assertThat(Person.of("A").id()).isNotEqualTo(Person.of("A").id());
    }

    private static Field field(Kind kind, String word) {
        return kind.shape().field(word).orElseThrow();
    }
}
