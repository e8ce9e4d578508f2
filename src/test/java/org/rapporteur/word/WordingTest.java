package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;

class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ru", "ar", "zh"})
    void allLanguagesHaveTheSameKeysAndTheSameGaps(String language) throws IOException {
        assertThat(gaps("_" + language)).isEqualTo(gaps(""));
    }

    @Test
    void everyKeyIsUsedByTheCode() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java/org/rapporteur/word"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(gaps("").keySet())
                .filteredOn(key -> !key.startsWith("commitment_state.")
                        && !key.startsWith("coverage_state.")
                        && !key.startsWith("classification.")
                        && !key.startsWith("code.")
                        && !key.startsWith("grade_scale.")
                        && !key.startsWith("handover.")
                        && !key.startsWith("meeting_state.")
                        && !key.startsWith("note_kind.")
                        && !key.startsWith("part."))
                .allSatisfy(key -> assertThat(code).contains("\"" + key + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | CCPR/C/KAZ/CO/2, para. 24 (a)
            fr | CCPR/C/KAZ/CO/2, par.\u00a024 (a)
            es | CCPR/C/KAZ/CO/2, párr.\u00a024 a)
            ru | CCPR/C/KAZ/CO/2, п.\u00a024 a)
            ar | CCPR/C/KAZ/CO/2، الفقرة\u00a024 (a)
            zh | CCPR/C/KAZ/CO/2，第24(a)段
            """)
    void citationsKeepTheSymbolAndSpeakTheLanguage(String language, String citation) {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        var recommendation = Shape.with(Recommendation.of(document.id(), 24, "Torture"), "subparagraph", "a");
        assertThat(new Wording(Locale.of(language)).citation("CCPR/C/KAZ/CO/2", recommendation))
                .isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Thursday 1 June 2017
            fr    | jeudi 1er juin 2017
            es    | jueves 1.º de junio de 2017
            ru    | четверг, 1 июня 2017 г.
            ar    | الخميس 1 يونيو 2017
            zh    | 2017年6月1日星期四
            zh-CN | 2017年6月1日星期四
            de    | Thursday 1 June 2017
            """)
    void daysAreWrittenAsTheLanguageWritesThem(String language, String day) {
        assertThat(new Wording(Locale.forLanguageTag(language)).day(LocalDate.of(2017, 6, 1)))
                .isEqualTo(day);
    }

    @Test
    void aMeetingThatEndsOnAnotherDaySaysSo() {
        var start = LocalDateTime.of(2017, 4, 11, 22, 0);
        var wording = new Wording(Locale.ENGLISH);
        assertThat(wording.hours(start, start.plusMinutes(60))).isEqualTo("22:00–23:00");
        assertThat(wording.hours(start, start.plusMinutes(180))).isEqualTo("22:00–12 April 2017, 01:00");
    }

    @ParameterizedTest
    @CsvSource({"ru, Russian", "'kk, ru', 'Kazakh, Russian'", "sign language, 'sign, language'", "'', ''"})
    void languagesAreNamedByTheirTags(String tag, String named) {
        assertThat(new Wording(Locale.ENGLISH).languageName(tag)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "“So.”, So.",
                "\"So.\", So.",
                "«So.», So.",
                "„So.“, So.",
                "“A” and “B”, “A” and “B”",
                "So., So.",
                "\"\", \"\""
            })
    void quotationMarksAroundAWholeTextAreTakenOff(String text, String bare) {
        assertThat(Wording.unquoted(text)).isEqualTo(bare);
    }

    private static Map<String, String> gaps(String suffix) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("resources/i18n/minutes" + suffix + ".properties"))) {
            properties.load(in);
        }
        var gaps = new TreeMap<String, String>();
        properties.forEach((key, text) -> gaps.put(
                key.toString(),
                Pattern.compile("\\{\\d}")
                        .matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList()
                        .toString()));
        return gaps;
    }
}
