package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Kind;

/// Files are attached and taken out on the command line.
class AttachedFilesTest {
    @TempDir
    private Path folder;

    private Terminal terminal;
    private Map<Kind, String> ids;

    @BeforeEach
    void prepare() {
        terminal = new Terminal(folder.resolve("data"));
        ids = terminal.prepare();
    }

    private Path file(String name, int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private Terminal.Said attach(Path file, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "import", "file", file.toString(), "--meeting", "2017-04-12 10:00", "--mission", "Follow-up"));
        arguments.addAll(java.util.List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void whatWasAttachedComesOutByteForByte() throws IOException {
        var law = file("Закон.pdf", 200_000);
        var id = attach(law, "--set", "handover=given", "--set", "title=Law on the prevention of torture")
                .line();
        var out = folder.resolve("copy.pdf");
        var said = terminal.run("export", "file", "prevention of torture", "--out", out.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Law on the prevention of torture", "195 KB");
        assertThat(said.err()).contains("not protected");
        assertThat(Files.mismatch(law, out)).isEqualTo(-1);
        var json = terminal.run("export", "file", id, "--out", out.toString(), "--json")
                .json();
        assertThat(json.at("/id").asString()).isEqualTo(id);
        assertThat(json.at("/size").asInt()).isEqualTo(200_000);
        assertThat(json.at("/sha256").asString()).hasSize(64);
    }

    @Test
    void showListsThemWithEveryField() {
        var files = terminal.run("show", "Kazakhstan", "--json").json().at("/meetings/0/attached_files");
        assertThat(files).hasSize(1);
        var file = files.get(0);
        assertThat(file.propertyNames())
                .containsExactly(
                        "id",
                        "file_name",
                        "title",
                        "handover",
                        "party",
                        "party_words",
                        "recommendation",
                        "confidentiality",
                        "time",
                        "size",
                        "sha256");
        assertThat(file.at("/id").asString()).isEqualTo(ids.get(Kind.ATTACHED_FILE));
        assertThat(file.at("/title").asString()).isEqualTo("Figures for 2016");
        assertThat(file.at("/handover").asString()).isEqualTo("received");
        assertThat(file.at("/confidentiality").asString()).isEqualTo("shareable");
        assertThat(file.at("/time").asString()).isEqualTo("2017-04-12T12:00");
    }

    @Test
    void whatCivilSocietyHandsOverIsInternalAtFirst() throws IOException {
        terminal.run("new", "institution", "--set", "name=Bureau", "--set", "kind=ngo");
        terminal.run("new", "post", "--set", "institution=Bureau", "--set", "title=Lawyer");
        terminal.run(
                "new",
                "meeting",
                "--set",
                "mission=Follow-up",
                "--set",
                "start=2017-04-13T17:00",
                "--set",
                "posts=Lawyer");
        var photo = file("photo.jpg", 10);
        terminal.run("import", "file", photo.toString(), "--meeting", "2017-04-13 17:00");
        var json = terminal.run("show", "Kazakhstan", "--json").json();
        assertThat(json.at("/meetings/1/attached_files/0/confidentiality").asString())
                .isEqualTo("internal");
    }

    @Test
    void theSearchFindsItByAWordOfItsName() throws IOException {
        attach(file("annual_statistics_2016-final.xlsx", 10));
        assertThat(terminal.run("search", "statistics").out()).contains("annual_statistics_2016-final.xlsx");
        assertThat(terminal.run("search", "figures", "--json").json().toString())
                .contains(ids.get(Kind.ATTACHED_FILE));
    }

    @Test
    void whatCannotBeAttachedIsToldInASentence() throws IOException {
        var large = folder.resolve("large.mp4");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(AttachedFile.LARGEST + 1L);
        }
        refused(attach(large), "large.mp4 is larger than 50 MB");
        refused(attach(file("empty.pdf", 0)), "empty.pdf is empty");
        refused(attach(folder), "is a folder");
        refused(attach(folder.resolve("nowhere.pdf")), "nowhere.pdf cannot be found");
        refused(attach(file("a.pdf", 1), "--set", "handover=lent"), "received, given");
        refused(terminal.run("edit", ids.get(Kind.ATTACHED_FILE), "--set", "size=7"), "cannot be changed");
        assertThat(terminal.run("check", "--json").json().at("/files").asInt()).isEqualTo(1);
    }

    @Test
    void checkNamesWhatIsDamagedAndAttachingItAgainMendsIt() throws IOException {
        assertThat(terminal.run("check").out()).contains("One attached file verified.");
        Path content;
        try (var files = Files.list(terminal.folder.resolve("files"))) {
            content = files.findFirst().orElseThrow();
        }
        Files.write(content, new byte[(int) Files.size(content)]);
        var damaged = terminal.run("check");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.err()).contains("damaged or missing of: Figures for 2016");
        var json = terminal.run("check", "--json").json();
        assertThat(json.at("/damaged_files/0").asString()).isEqualTo(ids.get(Kind.ATTACHED_FILE));
        var out = folder.resolve("out.xlsx").toString();
        refused(terminal.run("export", "file", "Figures", "--out", out), "is damaged");
        assertThat(Path.of(out)).doesNotExist();
        assertThat(attach(folder.resolve("data-figures.xlsx")).code()).isZero();
        assertThat(terminal.run("check").code()).isZero();
    }

    @Test
    void minutesListWhatWasGivenAndReceived() {
        var out = folder.resolve("minutes.docx").toString();
        terminal.run("edit", ids.get(Kind.NOTE), "--set", "confidentiality=shareable");
        var said = terminal.run("export", "minutes", "--mission", "Kazakhstan", "--meeting", "10:00", "--out", out);
        assertThat(said.out()).doesNotContain("left out");
        terminal.run("edit", ids.get(Kind.ATTACHED_FILE), "--set", "confidentiality=confidential");
        var without = terminal.run("export", "minutes", "--mission", "Kazakhstan", "--meeting", "10:00", "--out", out);
        assertThat(without.out()).contains("One note or attached file was left out");
    }

    private static void refused(Terminal.Said said, String words) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(words);
        assertThat(said.err().strip().lines()).hasSize(1);
    }
}
