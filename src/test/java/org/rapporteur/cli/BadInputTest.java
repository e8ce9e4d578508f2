package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.cli.Terminal.Said;
import org.rapporteur.domain.Kind;
import org.rapporteur.store.Store;

/// Whatever is wrong is told in one plain sentence, and nothing is changed.
class BadInputTest {
    @TempDir
    private Path folder;

    private Terminal terminal;
    private Map<Kind, String> ids;
    private String before;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        ids = terminal.prepare();
        before = terminal.run("check").out();
    }

    @Test
    void anUnknownIdIsNamed() {
        var id = UUID.randomUUID().toString();
        refused(terminal.run("edit", id, "--set", "title=x"), id);
        refused(terminal.run("delete", id), id);
        refused(terminal.run("restore", id), id);
        refused(terminal.run("history", id), id);
        refused(terminal.run("show", id), id);
        refused(terminal.run("new", "note", "--set", "text=x", "--set", "meeting=" + id), id);
    }

    @Test
    void wordsThatFitNothingOrSeveralAreNamed() {
        terminal.run("new", "person", "--set", "name=Ana Other");
        before = terminal.run("check").out();
        refused(terminal.run("show", "Atlantis"), "Atlantis");
        refused(terminal.run("edit", "Ana", "--set", "phone=1"), "“Ana” fits 2 records");
        refused(
                terminal.run("edit", "Follow-up mission", "--set", "delegates=Ana"),
                "“Ana” fits 2: Ana Example; Ana Other");
        refused(terminal.run("history", "Atlantis"), "Atlantis");
    }

    @Test
    void anUnknownFieldIsToldWithTheFieldsThatThereAre() {
        refused(
                terminal.run("new", "person", "--set", "nam=x"),
                "Person has no field “nam”",
                "form_of_address",
                "position");
    }

    @Test
    void aMalformedValueIsToldWithItsForm() {
        refused(newMission("first_day=12.4.2017"), "First day: “12.4.2017”", "2017-04-12");
        refused(newMission("first_day=2017-02-30"), "2017-02-30");
        refused(newMission("zone=Astana"), "Time zone: “Astana”", "Asia/Almaty");
        refused(newMission("state=begun"), "State: “begun”", "planned, under_way, closed");
        refused(
                terminal.run(
                        "new",
                        "meeting",
                        "--set",
                        "mission=Follow-up",
                        "--set",
                        "start=2017-04-12T10:00",
                        "--set",
                        "duration=an hour"),
                "“an hour”",
                "a whole number");
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        refused(newMission("last_day=2017-04-10"), "cannot end on Mon 10 April 2017");
        refused(terminal.run("edit", ids.get(Kind.TENURE), "--set", "until=2015-01-01"), "cannot end on");
    }

    @Test
    void aMissingFieldIsNamed() {
        refused(terminal.run("new", "mission", "--set", "title=x"), "First day is missing");
        refused(terminal.run("new", "person", "--set", "name=  "), "Name is missing");
        refused(terminal.run("edit", ids.get(Kind.MEETING), "--set", "start="), "Start is missing");
    }

    @Test
    void aCitationIsThereOnce() {
        refused(terminal.paste(Examples.of(Kind.RECOMMENDATION)), "CCPR/C/KAZ/CO/2, para. 24");
        refused(terminal.run("new", "document", "--set", "symbol=ccpr/c/kaz/co/2"), "ccpr/c/kaz/co/2");
    }

    @Test
    void aSettingIsAFieldAndAValueAndStandsOnce() {
        refused(terminal.run("new", "person", "--set", "Ana"), "“Ana” is no setting");
        refused(terminal.run("new", "person", "--set", "name=A", "--set", "Name=B"), "Name is set twice");
        refused(terminal.run("edit", "Ana Example"), "--set");
    }

    @Test
    void whatIsDeletedOrIsNotIsTold() {
        refused(terminal.run("restore", ids.get(Kind.NOTE)), "is not deleted");
        terminal.run("delete", ids.get(Kind.NOTE));
        before = terminal.run("check").out();
        refused(terminal.run("delete", ids.get(Kind.NOTE)), "rapporteur restore " + ids.get(Kind.NOTE));
        refused(terminal.run("edit", ids.get(Kind.NOTE), "--set", "text=x"), "is deleted");
    }

    @Test
    void finalMinutesStayAsTheyAre() {
        terminal.run("edit", ids.get(Kind.MINUTES), "--set", "state=final");
        before = terminal.run("check").out();
        refused(terminal.run("edit", ids.get(Kind.MINUTES), "--set", "state=draft"), "final in version 1");
    }

    @Test
    void aStoreThatIsNotThereOrIsThereAlreadyIsTold() {
        refused(
                new Terminal(folder.resolve("none")).run("missions"),
                folder.resolve("none").toString(),
                "init");
        refused(terminal.run("init"), "already a store in " + terminal.folder);
    }

    @Test
    void foreignAndUnreadableFilesAreTold() throws IOException {
        var foreign = Files.writeString(folder.resolve("foreign.zip"), "not a backup");
        refused(terminal.run("restore-backup", foreign.toString()), "foreign.zip is no backup");
        refused(terminal.run("restore-backup", folder.resolve("gone").toString()), "gone cannot be found");
        refused(terminal.run("backup", folder.resolve("no/such/file").toString()), "cannot be found");
        refused(terminal.run("backup", folder.toString()), "is a folder");
        refused(terminal.run("--passphrase-file", folder.toString(), "missions"), "is a folder");
        refused(terminal.run("--passphrase-file", folder.resolve("gone").toString(), "missions"), "cannot be found");
        refused(new Terminal(foreign).run("missions"), "foreign.zip");
        refused(new Terminal(foreign).run("init"), "foreign.zip");
        refused(terminal.run("demo", "--out", foreign.toString()), "is not a folder");
    }

    @Test
    void foreignKeysAreTold() throws IOException {
        var keys = terminal.folder.resolve("keys");
        var kept = Files.readAllBytes(keys);
        Files.writeString(keys, "something else");
        refused(terminal.run("missions"), "keys");
        Files.delete(keys);
        refused(terminal.run("missions"), "“keys” is missing");
        refused(terminal.run("init"), "“keys” is missing");
        Files.write(keys, kept);
    }

    @Test
    void aDamagedJournalIsTold() throws IOException {
        var journal = terminal.folder.resolve("journal").resolve("00000001.journal");
        var kept = Files.readAllBytes(journal);
        var damaged = kept.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(journal, damaged);
        refused(terminal.run("missions"), "The store is damaged", "restore-backup");
        Files.write(journal, kept);
    }

    @Test
    void exportSaysWhatItCannotDo() {
        refused(export("--lang", "kk"), "“kk” is no language", "en, fr, es, ru, ar, zh");
        refused(export("--audience", "press"), "“press” is no audience", "shareable, internal, confidential");
        refused(export("--meeting", "Atlantis"), "Meeting: nothing is called “Atlantis”");
        refused(terminal.run("export", "minutes", "--mission", "Follow-up", "--out", folder.toString()), "is a folder");
        refused(
                terminal.run(
                        "export",
                        "minutes",
                        "--mission",
                        "Follow-up",
                        "--out",
                        folder.resolve("no/such.docx").toString()),
                "such.docx");
    }

    @Test
    void theProgrammeAndTheCalendarRefuseAsMinutesDo() {
        var sheet = folder.resolve("programme.docx").toString();
        refused(
                terminal.run("export", "programme", "--mission", "Follow-up", "--audience", "press", "--out", sheet),
                "“press” is no audience");
        refused(
                terminal.run("export", "programme", "--mission", "Follow-up", "--lang", "kk", "--out", sheet),
                "“kk” is no language");
        for (var document : List.of("programme", "calendar")) {
            refused(
                    terminal.run("export", document, "--mission", "Follow-up", "--out", folder.toString()),
                    "is a folder");
            refused(
                    terminal.run("export", document, "--mission", "Atlantis", "--out", sheet),
                    "nothing is called “Atlantis”");
            wrong(terminal.run("export", document, "--mission", "Follow-up"), "--out");
        }
    }

    @Test
    void aBriefingIsRefusedToOthersAndForADayThatIsNone() {
        var sheet = folder.resolve("briefing.docx");
        refused(
                terminal.run(
                        "export",
                        "briefing",
                        "--mission",
                        "Follow-up",
                        "--audience",
                        "shareable",
                        "--out",
                        sheet.toString()),
                "cannot be made shareable");
        refused(
                terminal.run(
                        "export", "briefing", "--mission", "Follow-up", "--day", "Tuesday", "--out", sheet.toString()),
                "“Tuesday” is no day");
        refused(
                terminal.run("export", "dossier", "--recommendation", "para. 99", "--out", sheet.toString()),
                "“para. 99”");
        assertThat(sheet).doesNotExist();
    }

    @Test
    void searchNeedsAWordAndALimit() {
        refused(terminal.run("search", " "), "at least one word");
        refused(terminal.run("search", "x", "--limit", "0"), "“0”");
        refused(terminal.run("search", "x", "--limit", "many"), "“many”");
    }

    @Test
    void aMissingOrWrongPassphraseIsTold() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "Пароль two\nsecond line\n");
        var wrong = Files.writeString(folder.resolve("wrong"), "Пароль\n");
        var empty = Files.writeString(folder.resolve("empty"), "\n");
        var guarded = new Terminal(folder.resolve("guarded"));
        var made = guarded.run("--passphrase-file", secret.toString(), "init");
        assertThat(made.code()).isZero();
        assertThat(made.err()).isEmpty();
        refused(guarded.run("missions"), "--passphrase-file");
        refused(guarded.run("missions", "--passphrase-file", wrong.toString()), "passphrase is wrong");
        refused(guarded.run("missions", "--passphrase-file", empty.toString()), "holds no passphrase");
        guarded.environment.put("RAPPORTEUR_PASSPHRASE_FILE", secret.toString());
        assertThat(guarded.run("missions").code()).isZero();
        assertThat(guarded.run("check", "--json").json().at("/protected").asBoolean())
                .isTrue();
    }

    @Test
    void aStoreThatIsOpenElsewhereIsLeftAlone() {
        var backup = folder.resolve("backup").toString();
        terminal.run("backup", backup);
        try (var open = Store.open(terminal.folder, new char[0], java.time.Clock.systemUTC())) {
            refused(terminal.run("missions"), open.folder().toString(), "open in another");
            refused(terminal.run("restore-backup", backup), open.folder().toString(), "open in another");
        }
        assertThat(terminal.run("check").out()).isEqualTo(before);
    }

    @Test
    void wrongUsageIsTwoAndNamesTheHelp() {
        wrong(terminal.run("nonsense"), "“nonsense” is not understood here");
        wrong(terminal.run("mission"), "“missions” would be");
        wrong(terminal.run("show"), "MISSION");
        wrong(terminal.run("missions", "--nonsense"), "--nonsense");
        wrong(terminal.run("new"), "rapporteur new");
        wrong(terminal.run("new", "treaty"), "treaty");
        wrong(terminal.run("export"), "rapporteur export");
        wrong(terminal.run("export", "minutes", "--mission", "x"), "--out");
        wrong(terminal.run("new", "person", "--set"), "--set");
    }

    @Test
    void aFailureNobodyForesawIsACodeAndNoTrace() {
        terminal.failure = new IllegalStateException("what a note says");
        refusedBy("Something went wrong inside Rapporteur (code ");
        terminal.failure = new StackOverflowError("what a note says");
        refusedBy("Something went wrong inside Rapporteur (code ");
        terminal.failure = new java.io.UncheckedIOException(new java.nio.file.AccessDeniedException("a folder"));
        refusedBy("a folder may not be read or written");
    }

    private void refusedBy(String told) {
        var said = terminal.run();
        assertThat(said.code()).isEqualTo(Verb.REFUSED);
        assertThat(said.err().strip()).startsWith(told).doesNotContain("\n", "what a note says");
    }

    private Said newMission(String setting) {
        var values = new java.util.LinkedHashMap<String, String>();
        for (var each : new String[] {
            "title=Second",
            "country=Kazakhstan",
            "first_day=2017-04-11",
            "last_day=2017-04-14",
            "zone=Asia/Almaty",
            setting
        }) {
            var parts = each.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        var arguments = new java.util.ArrayList<>(java.util.List.of("new", "mission"));
        values.forEach((field, value) -> {
            arguments.add("--set");
            arguments.add(field + "=" + value);
        });
        return terminal.run(arguments.toArray(String[]::new));
    }

    private Said export(String option, String value) {
        return terminal.run(
                "export",
                "minutes",
                "--mission",
                "Follow-up",
                option,
                value,
                "--out",
                folder.resolve("minutes.docx").toString());
    }

    private void refused(Said said, String... told) {
        assertThat(said.code()).as(said.err()).isEqualTo(Verb.REFUSED);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().strip()).contains(told).doesNotContain("\n", "Exception", "went wrong inside");
        if (Files.isDirectory(terminal.folder.resolve("journal"))
                && !said.err().matches("(?s).*(keys|damaged|open in).*")) {
            assertThat(terminal.run("check").out()).isEqualTo(before);
        }
    }

    private void wrong(Said said, String told) {
        assertThat(said.code()).isEqualTo(Verb.WRONG_USAGE);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(told, "--help").doesNotContain("Exception", "\tat ");
        assertThat(said.err().lines()).hasSizeLessThanOrEqualTo(2);
    }
}
