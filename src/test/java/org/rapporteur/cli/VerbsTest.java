package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Kind;

class VerbsTest {
    @TempDir
    private Path folder;

    private Terminal terminal;
    private Map<Kind, String> ids;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        ids = terminal.prepare();
    }

    @Test
    void initSaysThatAStoreWithoutAPassphraseIsNotProtected() {
        var said = new Terminal(folder.resolve("new")).run("init");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains(folder.resolve("new").toString());
        assertThat(said.err()).contains("not protected");
    }

    @Test
    void missionsAreListedWithTheirIds() {
        var said = terminal.run("missions");
        assertThat(said.line())
                .isEqualTo(
                        "2017-04-11 – 2017-04-14  Follow-up mission to Kazakhstan (planned)  " + ids.get(Kind.MISSION));
        assertThat(said.err()).contains("not protected");
        var json = terminal.run("missions", "--json");
        assertThat(json.err()).isEmpty();
        assertThat(json.json().at("/0/id").asString()).isEqualTo(ids.get(Kind.MISSION));
        assertThat(json.json().at("/0/zone").asString()).isEqualTo("Asia/Almaty");
        assertThat(json.json().at("/0/meetings").asInt()).isEqualTo(1);
    }

    @Test
    void anEmptyStoreSaysHowToMakeAMission() {
        var fresh = new Terminal(folder.resolve("fresh"));
        fresh.run("init");
        assertThat(fresh.run("missions").err()).contains("rapporteur new mission --help");
        assertThat(fresh.run("missions", "--json").json()).isEmpty();
    }

    @Test
    void showTellsDaysMeetingsAgendaAttendanceAndNotes() {
        var shown = terminal.run("show", "Kazakhstan").out();
        assertThat(shown)
                .containsSubsequence(
                        "Follow-up mission to Kazakhstan",
                        "Delegates: Ana Example",
                        "CCPR/C/KAZ/CO/2, para. 24 · Torture and ill-treatment · selected for follow-up",
                        "Wed 12 April 2017",
                        "10:00–11:00  Ministry of Justice: Deputy Minister · Ministry of Justice, room 3",
                        "1. para. 24 · How many complaints were investigated in 2016? · to ask",
                        "Deputy Minister, Ministry of Justice · interlocutors · present",
                        "10:20  commitment · para. 24 · Deputy Minister, Ministry of Justice · internal",
                        "The Ministry will share its figures.",
                        "→ Ministry of Justice · 2017-06-30 · open",
                        "received · Figures for 2016, ",
                        "-figures.xlsx · 34 bytes · Deputy Minister,");
        assertThat(shown).doesNotContain(ids.get(Kind.NOTE));
        assertThat(terminal.run("show", "Kazakhstan", "--ids").out())
                .contains(ids.get(Kind.MEETING), ids.get(Kind.NOTE), ids.get(Kind.ATTENDANCE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsEditedDeletedRestoredAndRemembered(Kind kind) {
        var id = ids.get(kind);
        var set = kind == Kind.TENURE ? "until=2018-01-01" : kind == Kind.MINUTES ? "reason=typing" : remark(kind);
        assertThat(terminal.run("edit", id, "--set", set).out()).startsWith("Saved: ");
        assertThat(terminal.run("edit", id, "--set", set).out()).startsWith("Nothing to change: ");
        assertThat(terminal.run("delete", id).out()).startsWith("Deleted: ").contains("rapporteur restore " + id);
        assertThat(terminal.run("restore", id).out()).startsWith("Restored: ");
        var history = terminal.run("history", id);
        assertThat(history.out().lines().filter(line -> line.contains(", on this laptop, version ")))
                .hasSize(4);
        assertThat(terminal.run("check").code()).isZero();
    }

    private static String remark(Kind kind) {
        return switch (kind) {
            case AGENDA_ITEM -> "question=Why?";
            case ATTACHED_FILE -> "title=A law";
            case NOTE -> "who=The Ministry";
            case PROPOSED_GRADE -> "reason=None";
            case TRAVEL -> "minutes=25";
            case ISSUED_PROGRAMME -> "number=2";
            default -> "remark=Новая пометка";
        };
    }

    @Test
    void aRecordIsNamedByAUniqueLabel() {
        assertThat(terminal.run("edit", "Ana Example", "--set", "phone=+41").code())
                .isZero();
        assertThat(terminal.run("delete", "ministry will share its").out()).contains(ids.get(Kind.NOTE));
        assertThat(terminal.run("history", "Ministry will share").out()).contains("deleted");
        assertThat(terminal.run("restore", "Ministry will share").out()).contains("Restored: Note");
        assertThat(terminal.run("history", "Deputy Minister").out()).contains("title: Deputy Minister");
    }

    @Test
    void aFieldSetToNothingIsEmptied() {
        terminal.run("edit", ids.get(Kind.MEETING), "--set", "venue=", "--set", "posts=");
        var meeting = terminal.run("show", "Kazakhstan", "--json").json().at("/meetings/0");
        assertThat(meeting.at("/venue").asString()).isEmpty();
        assertThat(meeting.at("/posts")).isEmpty();
    }

    @Test
    void aMeetingIsLookedForInTheMissionNamed() {
        terminal.run(
                "new",
                "mission",
                "--set",
                "title=Second visit",
                "--set",
                "country=Kazakhstan",
                "--set",
                "first_day=2017-04-12",
                "--set",
                "last_day=2017-04-12",
                "--set",
                "zone=Asia/Almaty");
        terminal.run(
                "new",
                "meeting",
                "--set",
                "mission=Second visit",
                "--set",
                "start=2017-04-12T10:00",
                "--set",
                "posts=Deputy Minister");
        assertThat(terminal.run("new", "note", "--set", "meeting=10:00", "--set", "text=x")
                        .err())
                .contains("“10:00” fits 2");
        assertThat(terminal.run("new", "note", "--mission", "Second", "--set", "meeting=10:00", "--set", "text=x")
                        .code())
                .isZero();
    }

    @Test
    void defaultsAreNowTheNextNumberAndTheSideOfTheTable() {
        terminal.run("new", "note", "--set", "meeting=10:00", "--set", "text=now");
        terminal.run("new", "agenda-item", "--set", "meeting=10:00", "--set", "recommendation=para. 24");
        terminal.run("new", "attendance", "--set", "meeting=10:00", "--set", "person=Ana Example");
        var meeting = terminal.run("show", "Kazakhstan", "--json").json().at("/meetings/0");
        assertThat(meeting.at("/notes/1/time").asString()).isEqualTo("2017-04-12T12:00");
        assertThat(meeting.at("/agenda/1/position").asInt()).isEqualTo(2);
        assertThat(meeting.at("/attendance/1/side").asString()).isEqualTo("delegation");
        terminal.run("edit", ids.get(Kind.MINUTES), "--set", "state=final");
        assertThat(terminal.run("new", "minutes", "--set", "meeting=10:00", "--set", "reason=Corrected")
                        .code())
                .isZero();
    }

    @Test
    void everyFieldOfARecordHasItsKeyEmptyOrNot() {
        var meeting = terminal.run("show", "Kazakhstan", "--json").json().at("/meetings/0");
        for (var field : Kind.MEETING.shape().fields()) {
            assertThat(meeting.has(field.word())).as(field.word()).isTrue();
        }
        for (var field : Kind.NOTE.shape().fields()) {
            assertThat(meeting.at("/notes/0").has(field.word()))
                    .as(field.word())
                    .isEqualTo(!field.word().equals("meeting"));
        }
    }

    @Test
    void aDeletedRecordLeavesItsIdWithoutALabel() {
        terminal.run("delete", "Ana Example");
        var shown = terminal.run("show", "Kazakhstan", "--json").json();
        assertThat(shown.at("/delegates/0/id").asString()).isEqualTo(ids.get(Kind.PERSON));
        assertThat(shown.at("/delegates/0/label").isNull()).isTrue();
    }

    @Test
    void searchIsForPeopleToo() {
        var said = terminal.run("search", "министерство");
        assertThat(said.out()).contains("Institution · " + ids.get(Kind.INSTITUTION), "Министерство юстиции");
        assertThat(terminal.run("search", "figures", "--mission", "Kazakhstan").out())
                .contains(ids.get(Kind.NOTE));
        assertThat(terminal.run("search", "Ministry", "--limit", "1").err()).contains("more results not shown");
        assertThat(terminal.run("search", "Atlantis").err()).contains("Nothing holds “Atlantis”");
    }

    @Test
    void checkCounts() {
        var json = terminal.run("check", "--json").json();
        assertThat(json.at("/saves").asInt()).isEqualTo(Kind.values().length);
        assertThat(json.at("/changes").asInt()).isEqualTo(Kind.values().length);
        assertThat(json.at("/records").asInt()).isEqualTo(Kind.values().length);
        assertThat(json.at("/differences")).isEmpty();
    }

    @Test
    void exportTellsProgramsWhatItWrote() {
        var out = folder.resolve("minutes.docx").toString();
        var json = terminal.run(
                        "export",
                        "minutes",
                        "--mission",
                        "Kazakhstan",
                        "--meeting",
                        "10:00",
                        "--lang",
                        "ru",
                        "--audience",
                        "internal",
                        "--out",
                        out,
                        "--json")
                .json();
        assertThat(json.at("/file").asString()).isEqualTo(out);
        assertThat(json.at("/meetings").asInt()).isEqualTo(1);
        assertThat(json.at("/notes").asInt()).isEqualTo(1);
        assertThat(json.at("/left_out").asInt()).isZero();
        assertThat(json.at("/audience").asString()).isEqualTo("internal");
        assertThat(json.at("/language").asString()).isEqualTo("ru");
        var shareable =
                terminal.run("export", "minutes", "--mission", "Kazakhstan", "--meeting", "10:00", "--out", out);
        assertThat(shareable.out()).contains("one meeting, no notes", "One note or attached file was left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "briefing --mission Kazakhstan --meeting 10:00",
                "briefing --mission Kazakhstan --day 2017-04-12",
                "dossier --recommendation CCPR/C/KAZ/CO/2",
                "dossier --recommendation CCPR/C/KAZ/CO/2 --compare 2016 --compare 2017",
                "dossier --recommendation CCPR/C/KAZ/CO/2 --mission Kazakhstan",
                "dossier --institution Justice --with-parts",
                "dossier --person Ana",
                "followup --mission Kazakhstan",
                "report --mission Kazakhstan"
            })
    void everyDocumentTellsWhatItHoldsAndForWhomItIs(String document) {
        var out = folder.resolve("out.docx").toString();
        var words = new java.util.ArrayList<>(java.util.List.of(("export " + document).split(" ")));
        words.addAll(java.util.List.of("--audience", "internal", "--lang", "fr", "--out", out));
        var said = terminal.run(words.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith(out + ": ");
        words.add("--json");
        var json = terminal.run(words.toArray(String[]::new)).json();
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("file", "meetings", "notes", "left_out", "audience", "language");
        assertThat(json.at("/audience").asString()).isEqualTo("internal");
        assertThat(json.at("/language").asString()).isEqualTo("fr");
        assertThat(Path.of(out)).isNotEmptyFile();
    }

    @Test
    void aDossierIsAWorkbookWhereTheNameSaysSoAndOfOneThingAlone() {
        var id = terminal.run(
                        "new",
                        "recommendation",
                        "--set",
                        "document=CCPR/C/KAZ/CO/2",
                        "--set",
                        "paragraph=99",
                        "--set",
                        "title=Ill-treatment",
                        "--set",
                        "themes=Torture")
                .line();
        assertThat(id).isNotBlank();
        for (var of : List.of(List.of("--theme", "TORTURE"), List.of("--recommendation", "para. 99"))) {
            var out = folder.resolve("dossier.xlsx");
            var words = new java.util.ArrayList<>(List.of("export", "dossier", "--out", out.toString()));
            words.addAll(of);
            var said = terminal.run(words.toArray(String[]::new));
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).startsWith(out + ": ");
            assertThat(out).isNotEmptyFile();
        }
        var out = folder.resolve("dossier.docx").toString();
        assertThat(terminal.run("export", "dossier", "--out", out).code()).isEqualTo(2);
        assertThat(terminal.run("export", "dossier", "--theme", "Torture", "--person", "Ana", "--out", out)
                        .code())
                .isEqualTo(2);
        var unknown = terminal.run("export", "dossier", "--theme", "Fishing", "--out", out);
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("No recommendation has the theme “Fishing”", "Torture");
        var once = terminal.run("export", "dossier", "--theme", "Torture", "--compare", "2017", "--out", out);
        assertThat(once.code()).isEqualTo(1);
        assertThat(once.err()).contains("give --compare twice, not once");
    }

    @Test
    void aBriefingIsInternalUnlessSaidOtherwise() {
        var out = folder.resolve("briefing.docx").toString();
        assertThat(terminal.run("export", "briefing", "--mission", "Kazakhstan", "--out", out, "--json")
                        .json()
                        .at("/audience")
                        .asString())
                .isEqualTo("internal");
    }

    @Test
    void peopleAreWrittenToWordWhereTheNameSaysSo() throws IOException {
        var out = folder.resolve("people.docx");
        var said = terminal.run("export", "people", "--mission", "Kazakhstan", "--lang", "ru", "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        try (var document = new XWPFDocument(Files.newInputStream(out));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("Делегация");
        }
    }

    @Test
    void anAnonymisedDocumentTellsEachReplacementInItsSentence() throws IOException {
        terminal.run("new", "person", "--set", "name=Yevgeny Zhovtis", "--set", "names=ru=Евгений Жовтис");
        terminal.run(
                "new",
                "note",
                "--set",
                "meeting=10:00",
                "--set",
                "time=2017-04-12T10:20",
                "--set",
                "text=Жовтису ответили. Sarsenova agreed.");
        var out = folder.resolve("anonymous.docx");
        var said = terminal.run(
                "export",
                "minutes",
                "--mission",
                "Kazakhstan",
                "--meeting",
                "10:00",
                "--anonymise",
                "--also",
                "Сарсенова",
                "--parts",
                "participants, notes",
                "--out",
                out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("“Жовтису” became “Person", "“Sarsenova” became “[name withheld]”", "Sarsenova agreed.");
        try (var document = new XWPFDocument(Files.newInputStream(out));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("ответили. [name withheld] agreed.")
                    .doesNotContain("Жовтис", "Sarsenova", "Head of delegation");
        }
        var json = terminal.run(
                        "export",
                        "minutes",
                        "--mission",
                        "Kazakhstan",
                        "--anonymise",
                        "--keep",
                        "Жовтису",
                        "--json",
                        "--out",
                        out.toString())
                .json();
        assertThat(json.at("/replacements/0/before").asString()).isEqualTo("Жовтису");
        assertThat(json.at("/replacements/0/replaced").asBoolean()).isFalse();
    }

    @Test
    void aPartThatADocumentDoesNotHaveIsRefused() {
        var said = terminal.run(
                "export", "report", "--mission", "Kazakhstan", "--parts", "weather", "--out", folder + "/r.docx");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("weather", "findings");
    }

    @Test
    void theProgrammeIsWrittenForDelegatesOrForInterlocutors() throws IOException {
        var out = folder.resolve("programme.docx").toString();
        var shareable = terminal.run("export", "programme", "--mission", "Kazakhstan", "--out", out);
        assertThat(shareable.code()).as(shareable.err()).isZero();
        assertThat(shareable.out()).startsWith(out + ": one meeting.");
        terminal.run("edit", "2017-04-12 10:00", "--set", "state=cancelled");
        assertThat(terminal.run("export", "programme", "--mission", "Kazakhstan", "--out", out)
                        .out())
                .contains(out + ": no meetings.", "One meeting that is not to take place was left out.");
        var json = terminal.run(
                        "export",
                        "programme",
                        "--mission",
                        "Kazakhstan",
                        "--lang",
                        "ru",
                        "--audience",
                        "internal",
                        "--out",
                        out,
                        "--json")
                .json();
        assertThat(json.at("/file").asString()).isEqualTo(out);
        assertThat(json.at("/meetings").asInt()).isEqualTo(1);
        assertThat(json.at("/left_out").asInt()).isZero();
        assertThat(json.at("/audience").asString()).isEqualTo("internal");
        assertThat(json.at("/language").asString()).isEqualTo("ru");
        try (var document = new XWPFDocument(Files.newInputStream(Path.of(out)));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("Программа миссии", "отменена");
        }
    }

    @Test
    void theCalendarCountsTheChangesOfAMeeting() throws IOException {
        var out = folder.resolve("mission.ics");
        var said = terminal.run("export", "calendar", "--mission", "Kazakhstan", "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.line()).isEqualTo(out + ": one meeting.");
        assertThat(out).content().contains("SEQUENCE:0\r\n", "DTSTART;TZID=Asia/Almaty:20170412T100000\r\n");
        terminal.run("edit", "2017-04-12 10:00", "--set", "start=2017-04-12T11:00");
        var json = terminal.run("export", "calendar", "--mission", "Kazakhstan", "--out", out.toString(), "--json")
                .json();
        assertThat(json.at("/file").asString()).isEqualTo(out.toString());
        assertThat(json.at("/meetings").asInt()).isEqualTo(1);
        assertThat(out).content().contains("SEQUENCE:1\r\n", "DTSTART;TZID=Asia/Almaty:20170412T110000\r\n");
    }

    @Test
    void whatWasMendedAtOpeningIsTold() throws IOException {
        assertThat(terminal.run("missions", "--json").err()).isEmpty();
        Files.delete(terminal.folder.resolve("working-copy.mv.db"));
        assertThat(terminal.run("missions", "--json").err())
                .contains("working copy")
                .contains("made anew");
        var journal = terminal.folder.resolve("journal").resolve("00000001.journal");
        Files.write(journal, new byte[] {0, 0, 1}, StandardOpenOption.APPEND);
        assertThat(terminal.run("missions", "--json").err()).contains("was cut off (3 bytes)");
        assertThat(terminal.run("missions", "--json").err()).isEmpty();
    }

    @Test
    void whatStoodInTheFolderIsKeptWhenABackupIsRestored() {
        var backup = folder.resolve("a backup");
        assertThat(terminal.run("backup", backup.toString()).out()).contains(Kind.values().length + " saves");
        terminal.run("delete", "Ana Example");
        var restored = terminal.run("restore-backup", backup.toString());
        assertThat(restored.out()).contains("before-restore-");
        assertThat(terminal.run("show", "Kazakhstan").out()).contains("Delegates: Ana Example");
    }

    @Test
    void demoWritesEveryDocument() throws IOException {
        var out = folder.resolve("first look");
        var said = terminal.bare("demo", "--out", out.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).isEmpty();
        var lines = said.out().lines().toList();
        try (var files = Files.list(out)) {
            var written = files.map(Path::toString).sorted().toList();
            assertThat(lines).hasSize(written.size() + 1);
            assertThat(written)
                    .contains(
                            out.resolve("minutes-mission.docx").toString(),
                            out.resolve("programme.docx").toString(),
                            out.resolve("programme-interlocutors.docx").toString(),
                            out.resolve("calendar.ics").toString());
            assertThat(written)
                    .contains(
                            out.resolve("briefing.docx").toString(),
                            out.resolve("dossier-24-ru.docx").toString(),
                            out.resolve("followup-ru.docx").toString(),
                            out.resolve("people.docx").toString(),
                            out.resolve("report.docx").toString());
            assertThat(written).hasSizeGreaterThan(15).allMatch(file -> said.out()
                    .contains(file + ": "));
        }
        assertThat(lines.getLast()).contains("documents in " + out, "left out");
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(file -> file.startsWith("rapporteur-demo"));
        }
    }
}
