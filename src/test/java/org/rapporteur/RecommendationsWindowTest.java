package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.ProposedGrade.GradeScale;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// The register of recommendations, over the sample mission.
class RecommendationsWindowTest {
    /// Wednesday 12 April 2017.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private OpenWindow opening;

    @BeforeEach
    void open() {
        opening = new OpenWindow(folder, CLOCK);
        Sample.load(opening.store());
        var records = opening.store().records();
        var document = records.all(Document.class).getFirst();
        var graded = records.all(Recommendation.class).stream()
                .filter(each -> each.paragraph() == 24)
                .findFirst()
                .orElseThrow();
        opening.store()
                .save(List.of(
                        Shape.with(document, "adopted", LocalDate.of(2016, 7, 11)),
                        Shape.with(Shape.with(Shape.with(graded, "duePeriod", 12), "dueDate", null), "grade", "B1")));
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private List<ProposedGrade> grades() {
        return opening.inStore(store -> store.records().all(ProposedGrade.class));
    }

    private static void openTorture(Screen screen) {
        screen.press("window-recommendations");
        var list = screen.find("records", ListView.class);
        screen.until("they are listed", () -> list.getItems().size() == 3);
        screen.select("records", 1);
        screen.until("it is shown beside", () -> screen.words("citation").equals("CCPR/C/KAZ/CO/2, para. 24"));
    }

    @Test
    void aRecommendationTellsItsCitationItsDaysLeftAndTheCommitteesGrade() {
        try (var screen = opening.open()) {
            openTorture(screen);
            assertThat(screen.words("due")).isEqualTo("The State’s report is due on Tue 11 July 2017: 90 days left.");
            assertThat(screen.shows("The Committee’s grade: B1")).isTrue();
            screen.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            screen.until("it is said", () -> screen.shows("The citation is copied"));
            assertThat(Screen.on(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("CCPR/C/KAZ/CO/2, para. 24");
        }
    }

    @Test
    void aGradeIsProposedOnItsScaleAndTakenBack() {
        int before = grades().size();
        try (var screen = opening.open()) {
            openTorture(screen);
            screen.press("propose-grade");
            screen.focus("proposed_grade-grade");
            screen.type("D1");
            screen.press("save-proposed_grade");
            screen.until("the scale has no such letter", () -> screen.shows("is not on this scale"));
            screen.picture("grade-refused");
            ComboBox<String> scale = screen.choice("proposed_grade-scale");
            Screen.on(() -> {
                scale.setValue("before_2017");
                return true;
            });
            screen.focus("proposed_grade-subparagraph");
            screen.type("a");
            screen.focus("proposed_grade-reason");
            screen.type("No investigation was opened in the year; the register is not public.");
            screen.press("save-proposed_grade");
            screen.until("it stands beside the Committee’s", () -> screen.shows("D1 for (a)"));
            screen.picture("recommendations");
            assertThat(grades()).hasSize(before + 1).anySatisfy(grade -> {
                assertThat(grade.scale()).isEqualTo(GradeScale.BEFORE_2017);
                assertThat(grade.subparagraph()).isEqualTo("a");
            });
            screen.press("undo");
            screen.until("it is taken back", () -> grades().size() == before);
            screen.until("it is shown no more", () -> !screen.shows("D1 for (a)"));
        }
    }
}
