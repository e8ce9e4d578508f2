package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Kind;

/// `bin` and `empty-bin` on a store with one record of every kind.
class EmptyBinTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private Map<Kind, String> ids;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        ids = terminal.prepare();
    }

    private String id(Kind kind) {
        return java.util.Objects.requireNonNull(ids.get(kind));
    }

    /// A note goes, and so does a person whom the mission's own record still names.
    private void delete() {
        assertThat(terminal.run("delete", id(Kind.NOTE)).code()).isZero();
        assertThat(terminal.run("delete", id(Kind.PERSON)).code()).isZero();
    }

    @Test
    void anEmptyBinIsSaidToBeOneAndEmptyingItIsDone() {
        var listed = terminal.run("bin");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).isEmpty();
        assertThat(listed.err()).contains("Nothing was deleted.");
        assertThat(terminal.run("bin", "--json").json().isEmpty()).isTrue();
        var emptied = terminal.run("empty-bin", "--yes");
        assertThat(emptied.code()).isZero();
        assertThat(emptied.out()).contains("Nothing was deleted.");
    }

    @Test
    void theBinTellsWhatWasDeletedWhatItBelongsToAndWhyItStays() {
        delete();
        assertThat(terminal.run("bin").out())
                .contains("Note “The Ministry will share its figures.”", id(Kind.NOTE))
                .contains("2017-04-12 10:00")
                .contains("stays: something that is kept refers to it");
        var json = terminal.run("bin", "--json").json();
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.at("/0/kind").stringValue()).isEqualTo("person");
        assertThat(json.at("/0/stays").stringValue()).isEqualTo("needed");
        assertThat(json.at("/1/id").stringValue()).isEqualTo(id(Kind.NOTE));
        assertThat(json.at("/1/stays").isNull()).isTrue();
        assertThat(json.at("/1/deleted").stringValue()).isEqualTo(Terminal.NOW.toString());
        assertThat(json.at("/1/belongs_to").toString()).contains(id(Kind.MEETING), "para. 24");
    }

    @Test
    void withoutConfirmationNothingIsErased() {
        delete();
        var refused = terminal.run("empty-bin");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("One record would be erased for good", "--yes", "Nothing was changed");
        assertThat(terminal.run("restore", id(Kind.NOTE)).code()).isZero();
    }

    @Test
    void aDryRunTellsWhatWouldGoAndErasesNothingEvenWhenConfirmed() {
        delete();
        for (var dry : new String[][] {{"--dry-run"}, {"--dry-run", "--yes"}, {"--dry-run", "--json"}}) {
            var arguments = new java.util.ArrayList<>(java.util.List.of("empty-bin"));
            arguments.addAll(java.util.List.of(dry));
            var said = terminal.run(arguments.toArray(String[]::new));
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains(id(Kind.NOTE), id(Kind.PERSON));
        }
        assertThat(terminal.run("empty-bin", "--dry-run").out())
                .contains("One record would be erased for good. This was a dry run");
        assertThat(terminal.run("empty-bin", "--dry-run", "--json")
                        .json()
                        .at("/erased")
                        .asBoolean())
                .isFalse();
        assertThat(terminal.run("restore", id(Kind.NOTE)).code()).isZero();
    }

    @Test
    void confirmedItErasesWhatNothingNeedsAndTheStoreIsSound() {
        delete();
        var said = terminal.run("empty-bin", "--yes");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("One record was erased for good.");
        assertThat(said.err()).contains("backups made before", "One record stays in the bin");
        var gone = terminal.run("restore", id(Kind.NOTE));
        assertThat(gone.code()).isEqualTo(1);
        assertThat(terminal.run("search", "figures").out()).doesNotContain(id(Kind.NOTE));
        assertThat(terminal.run("check").code()).isZero();
        assertThat(terminal.run("restore", id(Kind.PERSON)).code()).isZero();
        var again = terminal.run("empty-bin", "--yes", "--json");
        assertThat(again.code()).isZero();
        assertThat(again.json().at("/erased").asBoolean()).isFalse();
        assertThat(again.json().at("/records").isEmpty()).isTrue();
    }

    @Test
    void whatWasErasedIsTold() {
        delete();
        var json = terminal.run("empty-bin", "--yes", "--json").json();
        assertThat(json.at("/erased").asBoolean()).isTrue();
        assertThat(json.at("/records/0/id").stringValue()).isEqualTo(id(Kind.NOTE));
        assertThat(json.at("/staying/0/id").stringValue()).isEqualTo(id(Kind.PERSON));
    }

    @Test
    void anOptionThatIsUnknownIsWrongUsage() {
        assertThat(terminal.run("empty-bin", "--force").code()).isEqualTo(2);
    }
}
