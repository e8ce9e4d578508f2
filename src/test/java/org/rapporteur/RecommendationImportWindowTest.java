package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.word.ForeignDocx.level;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.exchange.Sample;
import org.rapporteur.exchange.SheetReader;
import org.rapporteur.ui.Held;
import org.rapporteur.ui.Screen;
import org.rapporteur.word.ForeignDocx;

/// The import of recommendations in the window, over the sample mission. All texts are invented.
class RecommendationImportWindowTest {
    private static final String TEXT = """
            CCPR/C/RUR/CO/3
            Concluding observations on the third periodic report of Ruritania
            1. The Committee considered the report and, at its 3294th meeting, held on 11 July 2016, adopted the present concluding observations.
            C. Principal matters of concern and recommendations
            Torture and ill-treatment
            6. The Committee is concerned about reports of ill-treatment in custody and about the small number of investigations, which rarely lead to a trial (see paragraph 4 (a) above).
            7.The State party should:
            (a) Investigate all allegations promptly and impartially, and tell the complainants of the outcome; It should also keep a public register of complaints, with the date of each step;
            (b) Ensure that victims obtain redress.
            Freedom of association
            8. The Committee notes with regret that few applications were granted.
            9. Public associations wait for months to be registered. The law on public associations ought to be amended without delay.
            """;

    @TempDir
    private Path folder;

    private OpenWindow opening;

    @BeforeEach
    void prepare() {
        opening = new OpenWindow(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private Screen openOverTheSample() {
        Sample.load(opening.store());
        var screen = opening.open();
        screen.press("window-missions");
        screen.press("window-recommendations");
        screen.press("import-recommendations");
        return screen;
    }

    private static void read(Screen screen, String text) {
        var area = screen.find("intake-text", TextArea.class);
        Screen.on(() -> {
            area.setText(text);
            return true;
        });
        screen.press("intake-read");
    }

    private static void counts(Screen screen, String words) {
        screen.until(words, () -> screen.words("import-save").equals(words));
    }

    /// The rows as they are shown, without what is above the first paragraph.
    private static List<String> rows(Screen screen) {
        ListView<?> list = screen.find("passages", ListView.class);
        return Screen.on(() -> list.getItems().stream().map(Object::toString).toList());
    }

    /// Goes to the row whose words begin so.
    private static void goTo(Screen screen, String beginning) {
        var rows = rows(screen);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains("text=" + beginning)) {
                screen.select("passages", i);
                return;
            }
        }
        throw new AssertionError("no row " + beginning);
    }

    private List<String> kept(String symbol) {
        return opening.inStore(store -> {
            var records = store.records();
            return records.all(Document.class).stream()
                    .filter(each -> each.symbol().equals(symbol))
                    .flatMap(each -> records.where(Recommendation.class, "document", each.id()).stream())
                    .map(each -> each.place() + " " + each.title())
                    .toList();
        });
    }

    @Test
    void pastedTextIsMadeRightByTheKeyboardBroughtInAndTakenBack() {
        try (var screen = openOverTheSample()) {
            screen.picture("import-recommendations-empty");
            screen.press("intake-paste");
            screen.picture("import-recommendations-paste");
            read(screen, TEXT);
            counts(screen, "Import 2 recommendations");
            screen.picture("import-recommendations-pasted");
            goTo(screen, "Public associations wait");
            screen.keys(KeyCode.ENTER);
            screen.until("the caret is in the words", () -> screen.focused() instanceof TextArea);
            var words = screen.find("passage-text", TextArea.class);
            Screen.on(() -> {
                words.positionCaret(words.getText().indexOf("The law on"));
                return true;
            });
            screen.keys(KeyCode.ENTER);
            screen.until(
                    "the row is two", () -> rows(screen).stream().anyMatch(row -> row.contains("text=The law on")));
            screen.until("the second is chosen", () -> words.getText().startsWith("The law on"));
            screen.keys(KeyCode.R);
            counts(screen, "Import 3 recommendations");
            goTo(screen, "Ensure that victims");
            screen.keys(KeyCode.J);
            counts(screen, "Import 2 recommendations");
            screen.keys(KeyCode.CONTROL, KeyCode.Z);
            counts(screen, "Import 3 recommendations");
            goTo(screen, "Ensure that victims");
            screen.keys(KeyCode.SPACE);
            counts(screen, "Import 2 recommendations");
            screen.keys(KeyCode.SPACE);
            counts(screen, "Import 3 recommendations");
            screen.focus("passage-title");
            screen.type("Redress");
            screen.keys(KeyCode.ENTER);
            screen.until("it is called so", () -> rows(screen).stream().anyMatch(row -> row.contains("title=Redress")));
            counts(screen, "Import 3 recommendations");
            screen.picture("import-recommendations-made-right");
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("3 new recommendations"));
            screen.picture("import-recommendations-done");
            assertThat(kept("CCPR/C/RUR/CO/3"))
                    .containsExactly(
                            "para. 7 (a) Investigate all allegations promptly and impartially, and tell the complainants…",
                            "para. 7 (b) Redress",
                            "para. 9 Freedom of association");
            screen.press("undo");
            screen.until("it is taken back", () -> kept("CCPR/C/RUR/CO/3").isEmpty());
        }
    }

    @Test
    void aRowThatIsPlacedWhereAnotherStandsIsDoubtfulAndNotTaken() {
        try (var screen = openOverTheSample()) {
            screen.press("intake-paste");
            read(screen, TEXT);
            counts(screen, "Import 2 recommendations");
            goTo(screen, "Ensure that victims");
            var letter = screen.find("passage-subparagraph", TextField.class);
            screen.focus("passage-subparagraph");
            Screen.on(() -> {
                letter.setText("a");
                return true;
            });
            screen.keys(KeyCode.ENTER);
            counts(screen, "Import one recommendation");
            assertThat(screen.words("passages-duplicate")).isEqualTo("doubtful: 1");
            screen.picture("import-recommendations-doubtful");
        }
    }

    @Test
    void aWordDocumentIsTakenUpByTheMissionThatOneWorksOn() throws IOException {
        Sample.load(opening.store());
        var file = new ForeignDocx()
                .list(1, level("decimal", "%1."), level("lowerLetter", "(%2)"))
                .head("CCPR/C/KAZ/CO/3")
                .text("Torture")
                .numbered(1, 0, "The Committee is concerned about what this invented text says.")
                .numbered(1, 0, "The State party should:")
                .numbered(1, 1, "Act without delay;")
                .numbered(1, 1, "Report on it.")
                .into(folder.resolve("observations.docx"));
        opening.choose(file);
        try (var screen = opening.open()) {
            var mission =
                    opening.inStore(store -> store.records().all(Mission.class).getFirst());
            screen.until(
                    "the missions are listed",
                    () -> !screen.find("missions", ListView.class).getItems().isEmpty());
            screen.select("missions", 0);
            screen.keys(KeyCode.ENTER);
            screen.until("the mission is open", () -> screen.shows(mission.title()));
            screen.press("window-recommendations");
            screen.press("import-recommendations");
            screen.press("import-choose");
            counts(screen, "Import 2 recommendations");
            screen.picture("import-recommendations-docx");
            ComboBox<Optional<Mission>> into = screen.choice("intake-mission");
            assertThat(Screen.on(into::getValue)).hasValue(mission);
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("2 new recommendations"));
            var after =
                    opening.inStore(store -> store.records().all(Mission.class).getFirst());
            assertThat(after.documents()).hasSize(mission.documents().size() + 1);
        }
    }

    @Test
    void aTablesColumnsAreSaidItsBadRowsAreSavedApart() throws IOException {
        opening.choose(Files.writeString(folder.resolve("matrix.csv"), """
                Nr;Топик;Wording;Selected
                24 (a);Пытки и жестокое обращение;Государству-участнику следует безотлагательно расследовать все жалобы.;x
                eighteen;Жанаозен;Государству-участнику следует провести расследование.;
                54;حرية تكوين الجمعيات;ينبغي للدولة الطرف أن تعدل القانون المتعلق بالجمعيات العامة دون إبطاء وأن تكفل عدم رفض تسجيل أي جمعية لأسباب شكلية وأن تنشر أسباب كل رفض وأن تتيح الطعن فيه أمام محكمة مستقلة في أجل قصير.;x
                """, StandardCharsets.UTF_8));
        try (var screen = openOverTheSample()) {
            screen.press("import-choose");
            screen.until("it is said what is missing", () -> screen.shows("Nothing can be read yet"));
            screen.picture("import-recommendations-mapping");
            map(screen, 0, "paragraph");
            map(screen, 1, "title");
            map(screen, 2, "text");
            screen.until("rows are shown", () -> rows(screen).size() == 3);
            counts(screen, "Import nothing");
            ComboBox<String> symbol = screen.choice("intake-symbol");
            Screen.on(() -> {
                symbol.setValue("CCPR/C/KAZ/CO/2");
                return true;
            });
            counts(screen, "Import 2 recommendations");
            screen.picture("import-recommendations-errors");
            screen.press("import-bad");
            screen.until("the bad row is written", () -> screen.shows("with one row"));
            assertThat(SheetReader.read(folder.resolve("matrix to correct.csv")).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cell(0)).isEqualTo("eighteen"));
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("one changed"));
            assertThat(kept("CCPR/C/KAZ/CO/2")).contains("para. 24 (a) Пытки и жестокое обращение");
        }
    }

    private static void map(Screen screen, int column, String field) {
        ComboBox<Optional<String>> combo = screen.choice("column-" + column);
        Screen.on(() -> {
            combo.setValue(Optional.of(field));
            return true;
        });
    }

    private static void enter(Screen screen, String id, String words) {
        var field = screen.find(id, TextField.class);
        screen.focus(id);
        Screen.on(() -> {
            field.setText(words);
            return true;
        });
        screen.keys(KeyCode.ENTER);
    }

    @Test
    void theIndexIsAskedForACountryAndADocument() throws IOException {
        opening.choose(Files.writeString(folder.resolve("uhri.json"), """
                [{"Text": "24 (a) Act.", "Symbol": "CCPR/C/RUR/CO/3", "Countries": ["Ruritania"], "Themes": ["- Torture"]},
                 {"Text": "Do without a number.", "Symbol": "CCPR/C/RUR/CO/3", "Countries": ["Ruritania"]},
                 {"Text": "7. Act elsewhere.", "Symbol": "CAT/C/RUR/CO/1", "Countries": ["Ruritania"]},
                 {"Text": "7. Act abroad.", "Symbol": "CAT/C/UTO/CO/1", "Countries": ["Utopia"]}]
                """));
        try (var screen = openOverTheSample()) {
            screen.press("import-choose");
            enter(screen, "intake-country", "Ruritania");
            counts(screen, "Import 2 recommendations");
            screen.picture("import-recommendations-index");
            assertThat(screen.words("passages-error")).isEqualTo("not usable: 1");
            goTo(screen, "Do without");
            screen.focus("passage-paragraph");
            screen.type("25");
            screen.keys(KeyCode.ENTER);
            counts(screen, "Import 3 recommendations");
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("3 new recommendations"));
            assertThat(kept("CCPR/C/RUR/CO/3")).containsExactly("para. 24 (a) Act", "para. 25 Do without a number");
        }
    }

    @Test
    void theIndexAsAWorkbookIsAskedForACountryAndADocument() throws IOException {
        var file = folder.resolve("uhri.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            row(
                    sheet,
                    "Text",
                    "Symbol",
                    "Reccomending Body",
                    "Annotation type",
                    "Countries",
                    "Themes",
                    "Affected persons");
            row(
                    sheet,
                    "24 (a) Act.",
                    "CCPR/C/RUR/CO/3",
                    "- CCPR",
                    "- Recommendations",
                    "- Ruritania",
                    "- Torture\n- Detention",
                    "- Women");
            row(sheet, "Worry.", "CCPR/C/RUR/CO/3", "- CCPR", "- Concerns/Observations", "- Ruritania", "", "");
            row(
                    sheet,
                    "25. Report on it.",
                    "CCPR/C/RUR/CO/3",
                    "- CCPR",
                    "- Recommendations",
                    "- Ruritania",
                    "",
                    "- Children\n- Women");
            row(sheet, "7. Act elsewhere.", "CAT/C/RUR/CO/1", "- CAT", "- Recommendations", "- Ruritania", "", "");
            row(sheet, "7. Act abroad.", "CAT/C/UTO/CO/1", "- CAT", "- Recommendations", "- Utopia", "", "");
            book.write(out);
        }
        opening.choose(file);
        try (var screen = openOverTheSample()) {
            screen.press("import-choose");
            enter(screen, "intake-country", "Ruritania");
            counts(screen, "Import 3 recommendations");
            enter(screen, "intake-index-symbol", "CCPR/C/RUR/CO/3");
            counts(screen, "Import 2 recommendations");
            screen.picture("import-recommendations-index-workbook");
            screen.press("import-save");
            screen.until("it is said", () -> screen.shows("2 new recommendations"));
            List<Recommendation> brought = opening.inStore(store -> {
                var document = store.records().all(Document.class).stream()
                        .filter(each -> each.symbol().equals("CCPR/C/RUR/CO/3"))
                        .findFirst()
                        .orElseThrow();
                assertThat(document.body()).isEqualTo("CCPR");
                return store.records().where(Recommendation.class, "document", document.id());
            });
            assertThat(brought)
                    .extracting(
                            Recommendation::place,
                            Recommendation::text,
                            Recommendation::themes,
                            Recommendation::affectedGroups)
                    .containsExactly(
                            tuple("para. 24 (a)", "Act.", List.of("Torture", "Detention"), List.of("Women")),
                            tuple("para. 25", "Report on it.", List.of(), List.of("Children", "Women")));
            assertThat(kept("CAT/C/RUR/CO/1")).isEmpty();
        }
    }

    private static void row(XSSFSheet sheet, String... cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /// The file has eight hundred megabytes in a zip's few, so that it takes seconds to read.
    @Test
    void aLongReadingTellsHowFarItIsAndStopsWithoutAChange() throws IOException {
        var zip = folder.resolve("large.zip");
        var records = "{\"Text\": \"7. Act abroad.\", \"Symbol\": \"CAT/C/UTO/CO/1\", \"Countries\": [\"Utopia\"]},\n"
                .repeat(10_000)
                .getBytes(StandardCharsets.UTF_8);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry("export-full-en.json"));
            out.write('[');
            for (int i = 0; i < 800_000_000 / records.length; i++) {
                out.write(records);
            }
        }
        var inside = FileSystems.newFileSystem(zip);
        opening.choose(inside.getPath("export-full-en.json"));
        try (var screen = openOverTheSample()) {
            screen.press("import-choose");
            enter(screen, "intake-country", "Ruritania");
            screen.until(
                    "it tells how far it is",
                    () -> screen.find("import-reading", Label.class).getText().contains("rows so far"));
            screen.picture("import-recommendations-reading");
            screen.press("import-stop");
            screen.until("it says that nothing was changed", () -> screen.shows("Stopped: nothing was changed."));
            var stopped = Instant.now();
            counts(screen, "Import nothing");
            assertThat(screen.find("intake-country", TextField.class).getText()).isEqualTo("Ruritania");
            assertThat(kept("CAT/C/UTO/CO/1")).isEmpty();
            assertThat(opening.failure()).isEmpty();

            // and the next file is read as any other
            opening.choose(Files.writeString(folder.resolve("observations.txt"), TEXT));
            screen.press("import-another");
            counts(screen, "Import 2 recommendations");
            // both are read on one thread: the first is not read on
            assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(screen.shows("Stopped")).isFalse();
            inside.close();
        }
    }

    @Test
    void aFileThatIsHeldOverTheImportIsWelcomedAndRead() throws IOException {
        var file = Files.writeString(folder.resolve("observations.txt"), TEXT);
        try (var screen = openOverTheSample()) {
            var held = Held.over(screen.find("import-pane", Node.class));
            screen.picture("import-recommendations-dragged");
            held.leaveAndComeBack();
            assertThat(held.drop(file)).isTrue();
            counts(screen, "Import 2 recommendations");
            Held.over(screen.find("import-pane", Node.class));
            screen.picture("import-recommendations-dragged-over-rows");
        }
    }

    @Test
    void anEmptyStoreOffersTheImportAtOnce() {
        try (var screen = opening.open()) {
            screen.press("window-recommendations");
            screen.find("import-recommendations-first", javafx.scene.control.Button.class);
            screen.picture("recommendations-empty");
        }
    }
}
