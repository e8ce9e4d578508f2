package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Person;
import org.rapporteur.exchange.PersonField;
import org.rapporteur.exchange.Sample;
import org.rapporteur.exchange.SheetReader;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Preview;
import org.rapporteur.ui.Screen;

/// The import of people in the window, over the sample mission.
class ImportWindowTest {
    private static final String LIST = """
            Participants of the meeting with civil society;;;;;;
            Имя и фамилия;Position;Organisation;Phone;E-mail;Languages;Room
            Aigerim Ospanova;Director;Association “Legal Initiative of the Regions and of Young Lawyers”;+7 701 000 11 22;a@example.org;ru, kk;4
            Дмитрий Сергеевич Константинопольский-Вознесенский;Заместитель председателя правления;ОФ «Хартия за права человека»;+7 777 000 33 44;d@example.org;русский;4
            Aigerim Ospanova;;Charter for Human Rights;;;;5
            ليلى حسن;Interpreter;Embassy of Jordan;;leila@example.org;العربية, English;6
            Kim;;;;kim at example.org;;7
            ;Head;Ministry of Justice;;;;
            Ana Díaz;Observer;UNDP;;ana@example.org;Klingon;8
            """;

    @TempDir
    private Path folder;

    private OpenWindow opening;

    @BeforeEach
    void open() throws IOException {
        opening = new OpenWindow(folder, Clock.systemUTC());
        Sample.load(opening.store());
        opening.choose(write("participants.csv", LIST, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private <T> T inStore(Function<Store, T> work) {
        return opening.inStore(work);
    }

    private static void openImport(Screen screen) {
        screen.press("window-people");
        screen.press("import-people");
    }

    private long people() {
        return inStore(opened -> (long) opened.records().all(Person.class).size());
    }

    @Test
    void aListIsLookedThroughBroughtInAndTakenBack() throws IOException {
        long before = people();
        try (var screen = opening.open()) {
            openImport(screen);
            screen.picture("import-people-empty");
            screen.press("import-choose");
            screen.until(
                    "the rows are counted", () -> screen.words("import-save").equals("Import 3 people"));
            screen.picture("import-people-preview");
            ListView<?> list = screen.find("preview", ListView.class);
            screen.select("preview", 2);
            Screen.on(() -> {
                var line = (Preview.Line) list.getItems().get(2);
                assertThat(line.taken().get()).isFalse();
                line.choose(line.choices().getLast());
                return true;
            });
            screen.until("the doubtful row is taken", () -> screen.words("import-save")
                    .equals("Import 4 people"));
            screen.keys(KeyCode.SPACE);
            screen.until("the space key takes the tick away", () -> screen.words("import-save")
                    .equals("Import 3 people"));
            screen.press("import-bad");
            screen.until("the bad rows are written", () -> screen.shows("with 3 rows"));
            assertThat(SheetReader.read(folder.resolve("participants to correct.csv"))
                            .rows())
                    .hasSize(3);
            screen.picture("import-people-errors");
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("3 new people"));
            screen.picture("import-people-done");
            assertThat(people()).isEqualTo(before + 3);
            screen.press("undo");
            screen.until("it is taken back", () -> people() == before);
        }
    }

    @Test
    void aColumnIsGivenAnotherMeaning() throws IOException {
        opening.choose(
                write("список.csv", "Кто;Откуда;Прочее\nКим Ли;Верховный суд;x\n", Charset.forName("windows-1251")));
        try (var screen = opening.open()) {
            openImport(screen);
            screen.press("import-choose");
            screen.until("the encoding is told", () -> screen.shows("Windows-1251"));
            screen.until("no name is found", () -> screen.words("import-save").equals("Import nobody"));
            ComboBox<Optional<PersonField>> column = screen.choice("column-0");
            Screen.on(() -> {
                column.setValue(Optional.of(PersonField.NAME));
                return true;
            });
            screen.until("the row has a name", () -> screen.words("import-save").equals("Import one person"));
            screen.picture("import-people-mapping");
        }
    }

    @Test
    void aFileThatIsNoTableLeavesTheScreenAsItWas() throws IOException {
        opening.choose(Files.write(
                folder.resolve("old.xls"),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}));
        try (var screen = opening.open()) {
            openImport(screen);
            screen.press("import-choose");
            screen.until("it is said", () -> screen.shows("old kind .xls"));
            screen.picture("import-people-refused");
        }
    }
}
