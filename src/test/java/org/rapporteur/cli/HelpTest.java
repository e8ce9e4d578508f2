package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;

/// The helps are enough to work from alone.
class HelpTest {
    @TempDir
    private Path folder;

    private static List<Kind> kinds() {
        return New.KINDS;
    }

    @Test
    void theHelpListsEveryVerb() {
        var said = new Terminal(folder).bare("--help");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        for (var verb : new Rapporteur(console()).commands().getSubcommands().keySet()) {
            assertThat(said.out()).contains("\n  " + verb + " ");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHelpOfAKindTellsEveryFieldItsLabelAndItsWords(Kind kind) {
        var texts = new Texts(Locale.ENGLISH);
        var said = new Terminal(folder).bare("new", kind.word(), "--help");
        assertThat(said.code()).isZero();
        var words = said.out().replaceAll("\\s+", " ");
        for (var field : kind.shape().fields()) {
            assertThat(said.out()).contains("\n  " + field.word() + " ");
            assertThat(words).contains(" " + texts.label(kind, field.word()));
            field.words().forEach(word -> assertThat(words).contains(word));
        }
        assertThat(said.out()).contains(Examples.of(kind).indent(2).stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHelpOfNewAndOfEditNameEveryFieldOfAKind(Kind kind) {
        for (var verb : new String[] {"new", "edit"}) {
            var words = new Terminal(folder)
                    .bare(verb, "--help")
                    .out()
                    .replace("*", "")
                    .replaceAll("\\s+", " ");
            assertThat(words)
                    .contains(" " + kind.word() + " "
                            + String.join(
                                    ", ",
                                    kind.shape().fields().stream()
                                            .map(field -> field.word())
                                            .toList()));
        }
    }

    @Test
    void theExamplesOfEveryKindWorkWhenPasted() {
        assertThat(new Terminal(folder).prepare()).hasSize(Kind.values().length);
    }

    @Test
    void anExampleNamesEveryFieldThatIsRequired() {
        for (var kind : New.KINDS) {
            for (var field : kind.shape().fields()) {
                if (field.required()) {
                    assertThat(Examples.of(kind)).contains("--set " + field.word() + "=");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "80", "100", "300", "wide", ""})
    void noLineIsWiderThanTheTerminalNorThanReadsWell(String columns) {
        var terminal = new Terminal(folder);
        terminal.environment.put("COLUMNS", columns);
        int width = columns.equals("60") || columns.equals("80") ? 80 : 100;
        assertThat(terminal.bare("--help").out().lines()).allMatch(line -> line.length() <= width);
        assertThat(terminal.bare("new", "--help").out().lines()).allMatch(line -> line.length() <= width);
        for (var kind : New.KINDS) {
            assertThat(terminal.bare("new", kind.word(), "--help").out().lines())
                    .allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void everyVerbHasAnExample() {
        var commands = new Rapporteur(console()).commands();
        for (var verb : commands.getSubcommands().keySet()) {
            if (!List.of("export", "import").contains(verb)) {
                assertThat(new Terminal(folder).bare(verb, "--help").out()).contains("Examples:\n  rapporteur ");
            }
        }
    }

    @Test
    void withoutAVerbTheWindowOpensOnTheStoreNamed() {
        var terminal = new Terminal(folder);
        assertThat(terminal.run().code()).isZero();
        assertThat(terminal.windows).containsExactly(folder);
    }

    private Console console() {
        var nowhere = new java.io.PrintWriter(java.io.Writer.nullWriter());
        return new Console(
                nowhere,
                nowhere,
                new Texts(Locale.ENGLISH),
                java.util.Map.of(),
                java.time.Clock.systemUTC(),
                window -> {});
    }
}
