package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.AttachedFile.Handover;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Held;
import org.rapporteur.ui.Screen;

/// Files at a meeting, by the keyboard; each state writes its picture.
class FilesWindowTest {
    /// Tuesday 11 April 2017, 10:20 in Astana.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:20:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /// Where the files lie that are brought in.
    @TempDir
    Path desk;

    private OpenWindow window;
    private Screen screen;

    @BeforeEach
    void open() {
        window = new OpenWindow(folder, CLOCK);
        Sample.load(window.store());
        screen = window.open();
        screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("11 April"));
        screen.press("show-list");
        screen.select("programme", 1);
        screen.keys(KeyCode.ENTER);
        screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(desk.resolve(name), content);
    }

    /// A business card as a telephone takes it.
    private Path card(String name, String format) throws IOException {
        var image = new BufferedImage(900, 520, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xE8E4DA));
        graphics.fillRect(0, 0, 900, 520);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(60, 50, 780, 420);
        graphics.setColor(new Color(0x1F3A5F));
        graphics.fillRect(60, 50, 24, 420);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 54));
        graphics.drawString("Sample Official", 130, 190);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        graphics.drawString("Deputy Minister", 130, 250);
        graphics.drawString("+7 7172 00 00 00", 130, 400);
        graphics.dispose();
        var file = desk.resolve(name);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private void attach(Path... files) {
        int before = kept().size();
        window.choose(files);
        screen.keys(KeyCode.CONTROL, KeyCode.O);
        screen.until("the files are there", () -> kept().size() == before + files.length);
        screen.until("they are listed", () -> rows().size() == kept().size());
    }

    private List<AttachedFile> kept() {
        return window.inStore(store -> store.records().all(AttachedFile.class));
    }

    private List<HBox> rows() {
        var pane = screen.find("attach-file", Button.class).getParent().getParent();
        return Screen.on(
                () -> pane.lookupAll(".file-row").stream().map(HBox.class::cast).toList());
    }

    @Test
    void filesAreAttachedNamedLookedAtAndTakenOutByTheKeyboard() throws IOException {
        screen.picture("files-none");
        var card = card("IMG_20170411_102133.jpg", "jpg");
        var text = file(
                "Ответ на запрос делегации.txt", "Ответ на запрос делегации.\n\nВ 2016 году поступило 158 жалоб.\n");
        attach(
                card,
                text,
                file("2016-statistics_of_complaints_final_version(2)_for_the_delegation_of_the_Centre.xlsx", "figures"),
                file("قانون مكافحة التعذيب.pdf", "a law"));
        assertThat(kept()).allMatch(file -> file.handover() == Handover.RECEIVED);
        assertThat(screen.find("note", TextArea.class).isFocused()).isTrue();
        screen.until("the card’s picture is shown", () -> rows().getFirst().lookup(".image-view") != null);
        screen.picture("files-listed");

        screen.keys(KeyCode.F10);
        screen.until("the first row has the focus", () -> rows().getFirst().isFocused());
        screen.keys(KeyCode.DOWN);
        screen.keys(KeyCode.G);
        screen.until("it is given", () -> kept().get(1).handover() == Handover.GIVEN);
        screen.until("its row has the focus again", () -> rows().get(1).isFocused());
        screen.picture("files-keys");
        screen.keys(KeyCode.ENTER);
        assertThat(screen.find("file-text", TextArea.class).getText()).contains("158 жалоб");
        screen.picture("files-text");
        screen.keys(KeyCode.ESCAPE);
        screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);

        screen.keys(KeyCode.F10);
        screen.keys(KeyCode.ENTER);
        screen.find("file-picture", ImageView.class);
        screen.until("the caret is in the title", () -> screen.find("attached_file-title", Node.class)
                .isFocused());
        screen.type("Business card of the Deputy Minister");
        screen.picture("files-card");
        screen.keys(KeyCode.ENTER);
        screen.until("it is named", () -> kept().getFirst().title().startsWith("Business card"));
        screen.until("the caret is in the note", screen.find("note", TextArea.class)::isFocused);
        assertThat(window.failure()).isEmpty();

        screen.keys(KeyCode.F10);
        screen.keys(KeyCode.S);
        screen.until("the copy is written", () -> screen.shows("lies outside the store"));
        assertThat(Files.mismatch(folder.resolve(card.getFileName()), card)).isEqualTo(-1);
        screen.picture("files-copied");

        screen.keys(KeyCode.DELETE);
        screen.until("it is deleted", () -> kept().size() == 3);
        screen.keys(KeyCode.ESCAPE);
        screen.keys(KeyCode.CONTROL, KeyCode.Z);
        screen.until("it is back", () -> kept().size() == 4 && rows().size() == 4);
    }

    @Test
    void severalFilesAreOneStepThatCanBeTakenBack() throws IOException {
        attach(file("one.txt", "1"), file("other.txt", "2"));
        screen.keys(KeyCode.CONTROL, KeyCode.Z);
        screen.until("both are gone", () -> kept().isEmpty() && rows().isEmpty());
    }

    @Test
    void whatCannotBeAttachedIsToldAndTheOthersAre() throws IOException {
        var large = desk.resolve("video of the visit.mp4");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(AttachedFile.LARGEST + 1L);
        }
        window.choose(large, file("empty.pdf", ""), file("a law.pdf", "a law"));
        screen.keys(KeyCode.CONTROL, KeyCode.O);
        screen.until("the law is there", () -> kept().size() == 1);
        screen.until("the others are told", () -> window.failure().isPresent());
        screen.picture("files-refused");
        assertThat(screen.shows("larger than 50 MB")).isTrue();
    }

    @Test
    void whileFilesAreHeldOverTheMeetingItSaysSo() throws IOException {
        var note = screen.find("note", TextArea.class);
        var held = Held.over(Screen.on(() -> note.getScene().lookup(".meeting")));
        screen.picture("files-dragged");
        held.leaveAndComeBack();
        assertThat(held.drop(file("a law.pdf", "a law"))).isTrue();
        screen.until("the law is kept", () -> kept().size() == 1);
        assertThat(kept().getFirst().name()).isEqualTo("a law.pdf");
        assertThat(held.drop()).as("words are no files").isFalse();
    }
}
