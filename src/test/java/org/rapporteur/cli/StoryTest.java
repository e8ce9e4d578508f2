package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.cli.Terminal.Said;

/// A mission from the empty folder to the minutes and back from a backup, on the command line alone.
class StoryTest {
    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder.resolve("data"));
    }

    @Test
    void aMissionIsPlannedNotedExportedAndBroughtBackFromItsBackup() throws IOException {
        assertThat(terminal.run("init").code()).isZero();
        make("institution", "name=Ministry of Justice", "kind=government");
        make("post", "institution=Ministry of Justice", "title=Deputy Minister");
        make("person", "name=Ana Example", "position=Member of the delegation");
        make("document", "symbol=CCPR/C/KAZ/CO/2", "adopted=2016-07-11");
        make("recommendation", "document=CCPR/C/KAZ/CO/2", "paragraph=24", "title=Torture", "follow-up=yes");
        make(
                "mission",
                "title=Mission to Kazakhstan",
                "country=Kazakhstan",
                "firstDay=2017-04-11",
                "last_day=2017-04-14",
                "zone=Asia/Almaty",
                "delegates=Ana",
                "documents=KAZ");
        var meeting = make(
                "meeting",
                "mission=Kazakhstan",
                "start=2017-04-12T10:00",
                "posts=Deputy Minister",
                "delegates=ana example",
                "state=held");
        make("agenda-item", "meeting=2017-04-12", "recommendation=para. 24", "question=How many?");
        make("attendance", "meeting=" + meeting, "post=Deputy", "presence=present");
        var note = make(
                "note",
                "meeting=Justice",
                "recommendations=para. 24",
                "speaker=Deputy Minister",
                "text=Цифры будут переданы.");
        make("note", "meeting=Justice", "text=Sotto voce.", "confidentiality=confidential");
        make("proposed-grade", "recommendation=para. 24", "mission=Kazakhstan", "scale=before_2017", "grade=C1");

        var shown = terminal.run("show", "Kazakhstan", "--json").json();
        assertThat(shown.at("/recommendations/0/proposed_grades/0/grade").asString())
                .isEqualTo("C1");
        assertThat(shown.at("/meetings/0/minutes").isArray()).isTrue();
        assertThat(shown.at("/delegates/0/label").asString()).isEqualTo("Ana Example");
        assertThat(shown.at("/recommendations/0/citation").asString()).isEqualTo("CCPR/C/KAZ/CO/2, para. 24");
        assertThat(shown.at("/recommendations/0/due").isNull()).isTrue();
        assertThat(shown.at("/recommendations/0/days_left").isNull()).isTrue();
        assertThat(shown.at("/meetings/0/id").asString()).isEqualTo(meeting);
        assertThat(shown.at("/meetings/0/duration").asInt()).isEqualTo(60);
        assertThat(shown.at("/meetings/0/agenda/0/position").asInt()).isEqualTo(1);
        assertThat(shown.at("/meetings/0/attendance/0/side").asString()).isEqualTo("interlocutors");
        assertThat(shown.at("/meetings/0/notes")).hasSize(2);
        assertThat(shown.at("/meetings/0/notes/0/time").asString()).isEqualTo("2017-04-12T12:00");
        assertThat(shown.at("/meetings/0/notes/0/speaker/label").asString())
                .isEqualTo("Deputy Minister, Ministry of Justice");
        assertThat(shown.at("/meetings/0/notes/0/recommendations/0/citation").asString())
                .isEqualTo("CCPR/C/KAZ/CO/2, para. 24");

        make(
                "meeting",
                "mission=Kazakhstan",
                "title=Second meeting",
                "start=2017-04-12T10:30",
                "delegates=ana example");
        var warnings = terminal.run("show", "Kazakhstan", "--json").json().at("/warnings");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.at("/0/kind").asString()).isEqualTo("delegate_twice");
        assertThat(warnings.at("/0/meetings/0/id").asString()).isEqualTo(meeting);
        assertThat(warnings.at("/0/recommendation").isNull()).isTrue();
        assertThat(warnings.at("/0/sentence").asString()).contains("“Second meeting” (Wed 12 April, 10:30)");
        assertThat(done(terminal.run("show", "Kazakhstan")).out())
                .contains("\nWarnings\n  Ana Example: delegate in two meetings at once");

        done(terminal.run("edit", note, "--set", "text=The figures will be shared.", "--set", "speaker="));
        var history = terminal.run("history", note, "--json").json();
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/what").asString()).isEqualTo("made");
        assertThat(history.at("/1/what").asString()).isEqualTo("changed");
        assertThat(history.at("/1/fields/text/before").asString()).isEqualTo("Цифры будут переданы.");
        assertThat(history.at("/1/fields/speaker/after").isNull()).isTrue();

        done(terminal.run("delete", note));
        assertThat(terminal.run("search", "figures", "--json").json()).isEmpty();
        done(terminal.run("restore", note));
        var found = terminal.run("search", "FIGURES", "--json").json();
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id").asString()).isEqualTo(note);
        assertThat(found.at("/0/kind").asString()).isEqualTo("note");
        assertThat(found.at("/0/mission/label").asString()).isEqualTo("Mission to Kazakhstan");
        assertThat(found.at("/0/meeting/id").asString()).isEqualTo(meeting);
        assertThat(found.at("/0/citation").asString()).isEqualTo("CCPR/C/KAZ/CO/2, para. 24");
        assertThat(found.at("/0/snippet").asString()).isEqualTo("The figures will be shared.");

        var minutes = folder.resolve("minutes.docx");
        var exported = terminal.run("export", "minutes", "--mission", "Kazakhstan", "--out", minutes.toString());
        assertThat(done(exported).out())
                .contains("one meeting, one note")
                .contains("One note or attached file was left out");
        try (var document = new XWPFDocument(Files.newInputStream(minutes));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("The figures will be shared.").doesNotContain("Sotto voce");
        }

        assertThat(done(terminal.run("check")).out()).contains("13 records");
        var backup = folder.resolve("monday.rapporteur");
        done(terminal.run("backup", backup.toString()));
        var other = new Terminal(folder.resolve("other"));
        done(other.run("restore-backup", backup.toString()));
        assertThat(other.run("show", "Kazakhstan", "--json").out())
                .isEqualTo(terminal.run("show", "Kazakhstan", "--json").out());
    }

    private String make(String kind, String... settings) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("new", kind));
        for (var setting : settings) {
            arguments.add("--set");
            arguments.add(setting);
        }
        return done(terminal.run(arguments.toArray(String[]::new))).line();
    }

    private static Said done(Said said) {
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }
}
