package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.ThreeMissions;
import org.rapporteur.store.Store;

/// `search` over three missions, as a script and as a person read it.
class SearchTest {
    private final ThreeMissions three = new ThreeMissions();
    private final Person activist = Person.of("Евгений Жовтис");

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        try (var store = Store.create(terminal.folder, new char[0], Clock.fixed(Terminal.NOW, ZoneOffset.UTC))) {
            store.save(three.all());
            store.save(activist);
        }
    }

    private List<String> found(String query) {
        var ids = new ArrayList<String>();
        var said = terminal.run("search", query, "--json", "--limit", "500");
        assertThat(said.code()).as(said.err()).isZero();
        said.json().forEach(hit -> ids.add(hit.at("/id").stringValue()));
        return ids;
    }

    private static String id(Kept record) {
        return record.id().toString();
    }

    @Test
    void aHitHasItsKindMissionMeetingCitationSnippetMarksAndScore() {
        var hits = terminal.run("search", "staff kind:verbatim", "--json").json();
        assertThat(hits.size()).isEqualTo(1);
        var hit = hits.get(0);
        assertThat(hit.propertyNames())
                .containsExactly("id", "kind", "mission", "meeting", "citation", "snippet", "marks", "score");
        assertThat(hit.at("/id").stringValue()).isEqualTo(id(three.answered2017));
        assertThat(hit.at("/kind").stringValue()).isEqualTo("note");
        assertThat(hit.at("/mission/id").stringValue()).isEqualTo(id(three.second));
        assertThat(hit.at("/mission/label").stringValue()).isEqualTo("Follow-up mission 2017");
        assertThat(hit.at("/meeting/id").stringValue()).isEqualTo(id(three.interior2017));
        assertThat(hit.at("/citation").stringValue()).isEqualTo("CCPR/C/RUR/CO/2, para. 24");
        var snippet = hit.at("/snippet").stringValue();
        assertThat(snippet.substring(
                        hit.at("/marks/0/0").intValue(), hit.at("/marks/0/1").intValue()))
                .isEqualTo("staff");
        assertThat(hit.at("/score").doubleValue()).isPositive();
    }

    @Test
    void aPersonReadsWhatItIsWhereItWasSaidAndInWhichMission() {
        var out = terminal.run("search", "staff kind:verbatim").out().replaceAll("\\s+", " ");
        assertThat(out)
                .startsWith("Note, verbatim · 2017-04-10 10:00 Ministry of Internal Affairs: Deputy Minister"
                        + " · Follow-up mission 2017 · CCPR/C/RUR/CO/2, para. 24 · "
                        + three.answered2017.id())
                .contains("Half of the staff were trained in 2016.");
    }

    @Test
    void everyFilterFindsWhatItNamesAndNothingElse() {
        assertThat(found("by:\"Deputy Minister\""))
                .contains(id(three.answered2017))
                .doesNotContain(id(three.figure2017));
        assertThat(found("by:\"Ministry of Internal Affairs\"")).contains(id(three.answered2017));
        assertThat(found("kind:figure")).containsExactly(id(three.figure2017));
        assertThat(found("mission:2014 kind:note"))
                .contains(id(three.families2014))
                .doesNotContain(id(three.answered2017));
        assertThat(found("institution:Coalition kind:note")).containsExactly(id(three.families2014));
        assertThat(found("para:54 kind:note")).contains(id(three.arabic2019)).doesNotContain(id(three.figure2017));
        assertThat(found("para:24 kind:note")).contains(id(three.figure2017), id(three.answered2017));
        assertThat(found("para:24a kind:note")).contains(id(three.figure2017)).doesNotContain(id(three.answered2017));
        assertThat(found("theme:association kind:note"))
                .contains(id(three.arabic2019))
                .doesNotContain(id(three.figure2017));
        assertThat(found("year:2014 kind:note"))
                .contains(id(three.families2014))
                .doesNotContain(id(three.figure2017));
        assertThat(found("year:2017-04-10 kind:figure")).containsExactly(id(three.figure2017));
        assertThat(found("before:2015 kind:note"))
                .contains(id(three.families2014))
                .doesNotContain(id(three.figure2017));
        assertThat(found("after:2018 kind:note"))
                .contains(id(three.cameras2019))
                .doesNotContain(id(three.figure2017));
        assertThat(found("para:24 AND (kind:figure OR kind:verbatim) NOT by:\"Deputy Minister\""))
                .containsExactly(id(three.figure2017));
    }

    @Test
    void oneMissionIsSearchedAlone() {
        var said = terminal.run("search", "kind:note", "--mission", "Preparatory visit", "--json", "--limit", "500");
        assertThat(said.json().size()).isEqualTo(3);
        said.json()
                .forEach(hit -> assertThat(hit.at("/mission/id").stringValue()).isEqualTo(id(three.first)));
    }

    @ParameterizedTest
    @CsvSource({"Zhovtis", "Жовтис", "zhovt", "ЖОВТИС", "Yevgeny Zhovtis"})
    void aNameIsFoundInEitherAlphabet(String spelling) {
        assertThat(found(spelling)).contains(id(activist));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                ")",
                "((torture",
                "AND",
                "NOT",
                "torture AND",
                "a AND OR b",
                "para:",
                "para:x",
                "kind:nonsense",
                "before:notadate",
                "year:20x",
                "by:\"",
                "*",
                "?",
                "~",
                "a^b",
                "[a TO b]",
                "torture~2",
                "\\",
                "unknown:field",
                "/regex/",
                "+torture -police",
                "&& || !",
                "\"\"",
                "🙂",
                "a\tb\nc",
                "NOT NOT torture"
            })
    void noQueryIsAnError(String query) {
        var said = terminal.run("search", query);
        assertThat(said.code()).isZero();
        assertThat(said.err()).doesNotContain("Something went wrong");
    }

    @Test
    void aFilterThatNamesNothingIsToldApart() {
        assertThat(terminal.run("search", "kind:sorrows").err()).contains("search --help");
        assertThat(terminal.run("search", "Atlantis").err().strip()).isEqualTo("Nothing holds “Atlantis”.");
        assertThat(terminal.run("search", "a".repeat(5000)).err()).hasSizeLessThan(200);
        assertThat(terminal.run("search", "--help").out().replaceAll("\\s+", " "))
                .contains("statement, verbatim, commitment, figure", "attached_file");
    }

    @Test
    void anyVersionIsBroughtBackByWhatTheHistoryCallsIt() {
        var note = id(three.answered2017);
        terminal.run("edit", note, "--set", "text=All were trained.");
        terminal.run("delete", note);
        var history = terminal.run("history", note).out();
        var first = history.replaceFirst("(?s).*? version ([0-9a-f]{8})\\b.*", "$1");
        assertThat(terminal.run("restore", note, "--version", first).err()).isEmpty();
        assertThat(found("\"Half of the staff\"")).contains(note);
        var changes = terminal.run("history", note, "--json").json();
        assertThat(changes.size()).isEqualTo(4);
        assertThat(terminal.run(
                                "restore",
                                note,
                                "--version",
                                changes.at("/1/revision").stringValue())
                        .code())
                .isZero();
        assertThat(found("\"All were trained\"")).contains(note);
        for (var wrong : List.of("", "zzz", changes.at("/2/revision").stringValue())) {
            var refused = terminal.run("restore", note, "--version", wrong);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("rapporteur history");
        }
    }

    @Test
    void aHistoryNamesTheRecordAndWhatItsIdsStandFor() {
        terminal.run("edit", id(three.answered2017), "--set", "speaker=Kim Example");
        terminal.run("delete", id(three.delegate));
        var out = terminal.run("history", id(three.answered2017)).out().replaceAll("\\s+", " ");
        assertThat(out)
                .startsWith("Note “Half of the staff were trained in 2016.” " + three.answered2017.id())
                .contains("recommendations: CCPR/C/RUR/CO/2, para. 24 Torture and ill-treatment")
                .contains("speaker: Deputy Minister, Ministry of Internal Affairs → Kim Example");
        var json = terminal.run("history", id(three.answered2017), "--json").json();
        assertThat(json.at("/1/fields/speaker/after").stringValue()).isEqualTo(id(three.delegate));
    }
}
