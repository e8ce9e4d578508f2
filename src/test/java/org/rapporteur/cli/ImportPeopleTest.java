package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPeopleTest {
    private static final String LIST =
            "Name;Organ;Phone;Shoe size\nKim Lee;Supreme Court;123;41\nЕвгений Жовтис;Бюро;;42\n;Court;;\n";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void begin() {
        terminal = new Terminal(folder.resolve("store"));
        terminal.run("init");
    }

    private String write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("people.csv"), text.getBytes(charset)).toString();
    }

    @Test
    void aListIsShownRowByRowAndThenBroughtIn() throws IOException {
        var file = write(LIST, StandardCharsets.UTF_8);
        var shown = terminal.run("import", "people", file, "--dry-run", "--map", "organ=institution");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("2  new: Kim Lee, Supreme Court", "4  not usable: Court", "dry run");
        assertThat(shown.err()).contains("Not imported: Shoe size.");
        assertThat(terminal.run("import", "people", file, "--json")
                        .json()
                        .get("new")
                        .asInt())
                .isEqualTo(2);
        var again = terminal.run("import", "people", file, "--json").json();
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.get("saved").asBoolean()).isFalse();
    }

    @Test
    void badRowsAreSavedApartAndADoubtfulOneIsTakenOnlyByItsNumber() throws IOException {
        var file = write(LIST, StandardCharsets.UTF_8);
        var bad = folder.resolve("bad.csv");
        var said = terminal.run("import", "people", file, "--bad-rows", bad.toString());
        assertThat(said.err()).contains("one row that cannot be used");
        assertThat(Files.readString(bad)).contains("What is wrong", "There is no name");
        var twin = write("Name\nEvgeniy Zhovtis\n", StandardCharsets.UTF_8);
        assertThat(terminal.run("import", "people", twin, "--json")
                        .json()
                        .get("taken")
                        .asInt())
                .isZero();
        assertThat(terminal.run("import", "people", twin, "--take", "2", "--json")
                        .json()
                        .get("taken")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsRefusedInOneSentence() throws IOException {
        var file = write("Кто;Где\nКим;Суд\n", Charset.forName("windows-1251"));
        var noName = terminal.run("import", "people", file);
        assertThat(noName.code()).isEqualTo(1);
        assertThat(noName.err()).contains("No column with names was found");
        var mapped = terminal.run("import", "people", file, "--map", "Кто=name");
        assertThat(mapped.code()).isZero();
        assertThat(mapped.err()).contains("Windows-1251");
        assertThat(terminal.run("import", "people", file, "--mission", "Nowhere")
                        .code())
                .isEqualTo(1);
        assertThat(terminal.run("import", "people", file + ".none").err()).contains("cannot be found");
    }
}
