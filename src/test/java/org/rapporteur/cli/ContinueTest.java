package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Kind;

/// `new mission --from` begins a mission from an earlier one.
class ContinueTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private Map<Kind, String> ids;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        ids = terminal.prepare();
        terminal.run("edit", ids.get(Kind.MEETING), "--set", "state=held");
    }

    @Test
    void aMissionIsBegunFromAnEarlierOneWithLinks() {
        var said = terminal.run(
                "new",
                "mission",
                "--from",
                "Follow-up mission to Kazakhstan",
                "--set",
                "title=Second follow-up",
                "--set",
                "first_day=2019-04-08",
                "--set",
                "last_day=2019-04-10");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        var mission = terminal.run("show", said.line(), "--json").json();
        assertThat(mission.at("/country").stringValue()).isEqualTo("Kazakhstan");
        assertThat(mission.at("/continues").toString()).contains(ids.get(Kind.MISSION));
        var meeting = mission.at("/meetings/0");
        assertThat(meeting.at("/state").stringValue()).isEqualTo("proposed");
        assertThat(meeting.at("/continues").toString()).contains(ids.get(Kind.MEETING));
        assertThat(meeting.at("/agenda").toString())
                .contains(ids.get(Kind.NOTE))
                .contains("share its figures");
        assertThat(meeting.at("/notes").isEmpty()).isTrue();
    }

    @Test
    void withoutDaysItIsRefusedAndNothingIsMade() {
        var said = terminal.run("new", "mission", "--from", ids.get(Kind.MISSION), "--set", "title=Second");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("First day");
        assertThat(terminal.run("missions", "--json").json().size()).isEqualTo(1);
    }

    @Test
    void aPromiseIsNamedOnAnAgendaByItsId() {
        var said = terminal.run("edit", ids.get(Kind.AGENDA_ITEM), "--set", "commitments=" + ids.get(Kind.NOTE));
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }
}
