package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapporteur.domain.Rules.elsewhere;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
    private final Astana astana = new Astana();

    record Case(Kind kind, String word, Object value, Object plain) {}

    static List<Case> valuesOfEveryForm() {
        var id = "00000000-0000-0000-0000-000000000000";
        return List.of(
                new Case(Kind.NOTE, "text", "Отчёт\n- one", "Отчёт\n- one"),
                new Case(Kind.MISSION, "partners", List.of("A", "B"), List.of("A", "B")),
                new Case(Kind.POST, "titles", Map.of("ru", "Директор"), Map.of("ru", "Директор")),
                new Case(Kind.MISSION, "first_day", LocalDate.of(2017, 4, 11), "2017-04-11"),
                new Case(Kind.MEETING, "start", LocalDateTime.of(2017, 4, 11, 10, 0), "2017-04-11T10:00"),
                new Case(Kind.MEETING, "duration", 45, 45),
                new Case(Kind.RECOMMENDATION, "follow_up", true, true),
                new Case(Kind.MISSION, "state", Mission.MissionState.UNDER_WAY, "under_way"),
                new Case(Kind.MISSION, "zone", ZoneId.of("Asia/Almaty"), "Asia/Almaty"),
                new Case(Kind.NOTE, "speaker", elsewhere(), id),
                new Case(Kind.NOTE, "recommendations", List.of(elsewhere()), List.of(id)));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEveryForm")
    void plainValueIsWhatTheJournalHolds(Case each) {
        assertThat(Values.plain(each.value())).isEqualTo(each.plain());
    }

    @ParameterizedTest
    @MethodSource("valuesOfEveryForm")
    void plainValueIsReadBack(Case each) {
        assertThat(Values.read(field(each.kind(), each.word()), each.plain())).isEqualTo(each.value());
    }

    /// A newer program may give a field another form; the record must still be read.
    @ParameterizedTest
    @MethodSource("valuesOfEveryForm")
    void valueOfAnotherFormIsReadAsNone(Case each) {
        var field = field(each.kind(), each.word());
        assertThat(List.of(List.of(List.of()), Map.of("a", 1), 1L << 40, false, "\u0000?"))
                .allSatisfy(strange -> {
                    var read = Values.read(field, strange);
                    assertThat(read == null || boxed(field.type()).isInstance(read))
                            .isTrue();
                });
    }

    @Property
    void textIsReadBackClean(@ForAll String text) {
        var read = Values.read(field(Kind.NOTE, "text"), Values.plain(text));
        assertThat(read == null ? "" : read).isEqualTo(PlainText.clean(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MISSION, first_day,        2017-04-11,              2017-04-11
            MEETING, start,            2017-04-11 10:00,        2017-04-11T10:00
            MEETING, duration,         ' 45 ',                  45
            RECOMMENDATION, follow_up, Yes,                     true
            RECOMMENDATION, follow_up, false,                   false
            MISSION, state,            Under way,               under_way
            MISSION, state,            under-way,               under_way
            MISSION, zone,             Asia/Almaty,             Asia/Almaty
            NOTE, text,                'kept; as it is',        'kept; as it is'
            """)
    void whatAPersonWritesIsRead(Kind kind, String word, String written, String plain) {
        assertThat(String.valueOf(Values.plain(parse(kind, word, written)))).isEqualTo(plain);
    }

    @Test
    void severalTextsAreSeparatedByLineOrSemicolon() {
        assertThat(parse(Kind.MISSION, "partners", "A; B\r\nC;;")).isEqualTo(List.of("A", "B", "C"));
    }

    @Test
    void namesAreLanguageAndText() {
        assertThat(parse(Kind.POST, "titles", "ru=Директор; KK = Директоры"))
                .isEqualTo(Map.of("ru", "Директор", "kk", "Директоры"));
    }

    @Test
    void referencesAreFoundByTheirWordsEachOnce() {
        assertThat(parse(Kind.MISSION, "delegates", "Kote; Patrick; kote"))
                .isEqualTo(List.of(astana.kote.id(), astana.patrick.id()));
    }

    @Test
    void referenceIsFoundByItsWords() {
        assertThat(parse(Kind.NOTE, "speaker", "Kote")).isEqualTo(astana.kote.id());
    }

    @Test
    void blankIsNoValue() {
        assertThat(parse(Kind.MISSION, "first_day", " ")).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MISSION, first_day,        11.04.2017
            MISSION, first_day,        2017-02-30
            MEETING, start,            2017-04-11
            MEETING, duration,         an hour
            MEETING, duration,         99999999999
            RECOMMENDATION, follow_up, maybe
            MISSION, state,            finished
            MISSION, zone,             Asia/Astana
            POST, titles,              Директор
            POST, titles,              русский=Директор
            POST, titles,              ru=
            """)
    void anotherFormIsRefusedNamingFieldAndText(Kind kind, String word, String written) {
        var broken = catchThrowableOfType(RuleBroken.class, () -> parse(kind, word, written));
        assertThat(broken.key()).isEqualTo("value.form");
        assertThat(broken.arguments()).startsWith(new Label(kind, word), written);
    }

    @Test
    void textThatNoFieldCanHoldIsRefused() {
        var broken = catchThrowableOfType(
                RuleBroken.class, () -> parse(Kind.NOTE, "text", "a".repeat(Values.LONGEST_TEXT + 1)));
        assertThat(broken.key()).isEqualTo("value.too_long");
    }

    private @Nullable Object parse(Kind kind, String word, String written) {
        var field = field(kind, word);
        return Values.parse(kind, field, written, words -> astana.register().match(field.targets(), words));
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static Field field(Kind kind, String word) {
        return kind.shape().field(word).orElseThrow();
    }
}
