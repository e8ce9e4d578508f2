package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Shape;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;
import org.rapporteur.word.LibreOffice;

/// The screen from which the documents of a mission leave.
class DocumentsWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenWindow opening;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
        opening.inStore(store -> {
            Sample.load(store);
            var person = store.records().all(Person.class).stream()
                    .filter(each -> each.name().contains("Zhovtis"))
                    .map(each -> Shape.with(each, "names", Map.of("ru", "Евгений Жовтис", "ar", "يفغيني جوفتيس")))
                    .findFirst()
                    .orElseThrow();
            store.save(java.util.List.of(person, Person.of("Вера Ким")));
            var note = store.records().all(Note.class).stream()
                    .filter(each -> each.isFor(Confidentiality.SHAREABLE))
                    .findFirst()
                    .orElseThrow();
            return store.save(note.saying(
                    "Zhovtis asked for the files. Позже Жовтису ответили, что Вера их отправит. وقال جوفتيس نعم."));
        });
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private Screen documents() {
        var screen = opening.open();
        screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("11 April"));
        screen.keys(KeyCode.ALT, KeyCode.DIGIT8);
        looked(screen);
        return screen;
    }

    private static <T> void choose(Screen screen, String id, T value) {
        ComboBox<T> combo = screen.choice(id);
        Screen.on(() -> {
            combo.setValue(value);
            return true;
        });
    }

    private static void looked(Screen screen) {
        var export = screen.find("export", Button.class);
        screen.until("it is looked at", () -> !export.isDisabled());
    }

    private void kind(Screen screen, DocumentKind kind) {
        screen.select("document-kinds", List.of(DocumentKind.values()).indexOf(kind));
    }

    private String all(String name) throws IOException {
        var whole = new StringBuilder(name);
        try (var zip = new ZipFile(folder.resolve(name).toFile())) {
            for (var entry : zip.stream().toList()) {
                whole.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return whole.toString();
    }

    @Test
    void everyDocumentOfAMissionIsWrittenByKeyboard() {
        try (var screen = documents()) {
            assertThat(screen.shows("19 meetings, 33 notes. About ")).isTrue();
            screen.picture("documents-minutes");
            for (var kind : DocumentKind.values()) {
                kind(screen, kind);
                looked(screen);
                screen.picture("documents-" + kind.name().toLowerCase(Locale.ROOT));
                screen.focus("document-kinds");
                screen.keys(KeyCode.ENTER);
                screen.until("it is written", () -> screen.shows("Written to"));
            }
            screen.picture("documents-written");
        }
        assertThat(folder.toFile().list())
                .contains(
                        "minutes-2017-04-11.docx",
                        "briefing-2017-04-11-internal.docx",
                        "programme-2017-04-11.docx",
                        "followup-2017-04-11.docx",
                        "report-2017-04-11.docx",
                        "people-2017-04-11.docx",
                        "coverage-2017-04-11.docx",
                        "mission-2017-04-11.zip");
    }

    @Test
    void namesAreLookedAtBeforeTheFileIsWritten() throws IOException {
        try (var screen = documents()) {
            screen.press("anonymous");
            screen.until("names are listed", () -> screen.shows("doubtful"));
            screen.picture("documents-names");
            assertThat(screen.find("replacements", ListView.class).getItems().size())
                    .isGreaterThan(3);
            screen.focus("also");
            screen.type("Zhanaozen");
            screen.keys(KeyCode.ENTER);
            screen.until("the word is found", () -> screen.shows("[name withheld]"));
            screen.picture("documents-names-also");
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        assertThat(all("minutes-2017-04-11-anonymous.docx"))
                .doesNotContain("Zhovtis", "Жовтис", "جوفتيس", "Вера", "Zhanaozen");
    }

    @Test
    void aReplacementThatIsRefusedLeavesTheWords() throws IOException {
        try (var screen = documents()) {
            screen.press("anonymous");
            screen.until("names are listed", () -> screen.shows("doubtful"));
            screen.select("replacements", 0);
            screen.keys(KeyCode.SPACE);
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        assertThat(all("minutes-2017-04-11-anonymous.docx")).contains("Вера").doesNotContain("Zhovtis");
    }

    @Test
    void aDocumentLacksThePartsThatAreNotWanted() throws IOException {
        try (var screen = documents()) {
            screen.press("part-notes");
            screen.press("part-signatures");
            choose(screen, "language", Locale.FRENCH);
            looked(screen);
            screen.picture("documents-parts");
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        assertThat(all("minutes-2017-04-11-fr.docx"))
                .doesNotContain("asked for the files")
                .contains("Interlocuteurs");
    }

    @Test
    void escapeLeavesAndWritesNothing() throws IOException {
        try (var screen = documents()) {
            choose(screen, "language", Locale.forLanguageTag("ar"));
            kind(screen, DocumentKind.REPORT);
            looked(screen);
            screen.picture("documents-arabic");
            screen.keys(KeyCode.ESCAPE);
            screen.until("one is back", () -> screen.shows("11 April"));
        }
        assertThat(Files.exists(folder.resolve("report-2017-04-11-ar.docx"))).isFalse();
    }

    private Path letterhead() throws IOException {
        var file = folder.resolve("Letterhead of the Centre for Civil and Political Rights, Geneva.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Centre for Civil and Political Rights");
            document.createParagraph().createRun().setText("Words of another letter");
            document.write(out);
        }
        return file;
    }

    @Test
    void aLetterheadIsLookedAtCarriesTheDocumentAndIsRemembered() throws IOException {
        opening.choose(letterhead());
        try (var screen = documents()) {
            screen.press("letterhead");
            screen.until("it is looked at", () -> screen.shows("in the place of the letterhead’s own text"));
            screen.picture("documents-letterhead");
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
            screen.keys(KeyCode.ESCAPE);
            screen.until("one is back", () -> screen.shows("11 April"));
            screen.keys(KeyCode.ALT, KeyCode.DIGIT8);
            looked(screen);
            assertThat(screen.find("letterhead-name", Label.class).getText()).startsWith("Letterhead of the Centre");
            screen.press("letterhead-leave");
            screen.until("paper is plain", () -> screen.shows("Plain paper"));
            kind(screen, DocumentKind.REPORT);
            looked(screen);
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        assertThat(all("minutes-2017-04-11.docx"))
                .contains("Centre for Civil and Political Rights")
                .doesNotContain("Words of another letter");
        assertThat(all("report-2017-04-11.docx")).doesNotContain("Centre for Civil and Political Rights");
    }

    @Test
    void aLetterheadWithMacrosIsRefusedInASentence() throws IOException {
        opening.choose(Files.createFile(folder.resolve("office.dotm")));
        try (var screen = documents()) {
            screen.press("letterhead");
            screen.until("it is said", () -> screen.shows("holds macros"));
            screen.picture("documents-letterhead-refused");
        }
    }

    /// Whether a field is above the foot, and not scrolled out below it.
    private static boolean isInSight(Node field) {
        return Screen.on(() -> {
            var foot = field.getScene().lookup(".document-foot");
            return field.localToScene(field.getLayoutBounds()).getMaxY()
                    <= foot.localToScene(foot.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void aWordFileOpensWithItsPasswordAlone() throws Exception {
        try (var screen = documents()) {
            screen.focus("part-signatures");
            screen.keys(KeyCode.TAB);
            var password = screen.find("password", PasswordField.class);
            screen.until("the tab key goes on to it", password::isFocused);
            screen.until("it is in sight", () -> isInSight(password));
            screen.type("Алматы 17");
            var export = screen.find("export", Button.class);
            screen.until("it is asked for again", () -> screen.shows("type the same one twice"));
            assertThat(export.isDisabled()).isTrue();
            screen.picture("documents-password");
            screen.focus("password-again");
            screen.type("Алматы 17");
            screen.until("they are the same", () -> !export.isDisabled());
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
        }
        var file = folder.resolve("minutes-2017-04-11.docx").toFile();
        try (var protectedFile = new POIFSFileSystem(file, true)) {
            var decryptor = Decryptor.getInstance(new EncryptionInfo(protectedFile));
            assertThat(decryptor.verifyPassword("Almaty 17")).isFalse();
            assertThat(decryptor.verifyPassword("Алматы 17")).isTrue();
        }
    }

    @Test
    void allDocumentsLeaveInOneArchiveThatNamesNobody() throws IOException {
        try (var screen = documents()) {
            screen.press("anonymous");
            kind(screen, DocumentKind.ARCHIVE);
            screen.until("names are listed", () -> screen.shows("doubtful"));
            screen.press("tab-contents");
            screen.until("its documents are listed", () -> screen.shows("minutes-mission"));
            screen.picture("documents-archive");
            screen.press("export");
            screen.until("it is written", () -> screen.shows("Written to"));
            screen.picture("documents-archive-written");
        }
        try (var zip =
                new ZipFile(folder.resolve("mission-2017-04-11-anonymous.zip").toFile())) {
            var names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertThat(names).contains("report.docx", "people.docx", "SHA256SUMS.txt");
            for (var name : names) {
                var copy = folder.resolve("copy.docx");
                Files.copy(zip.getInputStream(zip.getEntry(name)), copy, StandardCopyOption.REPLACE_EXISTING);
                if (name.endsWith(".docx")) {
                    assertThat(all("copy.docx")).as(name).doesNotContain("Zhovtis", "Жовтис", "جوفتيس");
                }
            }
        }
    }

    @Test
    void aPdfIsMadeByLibreOfficeWhereItIsAndElseItIsSaidThatItIsMissing() throws IOException {
        boolean installed = LibreOffice.find(System.getenv()).isPresent();
        try (var screen = documents()) {
            choose(screen, "format", ".pdf");
            if (installed) {
                looked(screen);
                screen.press("export");
                screen.until("it is being made", () -> screen.shows("Stop"));
                screen.picture("documents-pdf");
                screen.until("it is written", () -> screen.shows("Written to"));
                assertThat(Files.readString(folder.resolve("minutes-2017-04-11.pdf"), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-");
            } else {
                screen.until("it is said", () -> screen.shows("A PDF needs LibreOffice"));
                screen.picture("documents-no-pdf");
                assertThat(screen.find("export", Button.class).isDisabled()).isTrue();
            }
        }
    }
}
