package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;
import org.rapporteur.ui.mission.OverviewModel.Drawn;

/// All missions in figures and charts, headlessly.
class OverviewWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-01-15T09:00:00Z"), ZoneOffset.UTC);
    private static final List<String> COUNTRIES = List.of(
            "Kyrgyzstan",
            "Georgia",
            "Қазақстан Республикасы",
            "United Kingdom of Great Britain and Northern Ireland",
            "المغرب",
            "中国",
            "Tajikistan",
            "Georgia");

    @TempDir
    Path folder;

    private OpenWindow opening;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
    }

    @AfterEach
    void close() {
        assertThat(opening.failure()).isEmpty();
        opening.close();
    }

    private void missions(Store store) {
        Sample.load(store);
        var recommendations = store.records().all(Recommendation.class);
        var office =
                store.records().all(org.rapporteur.domain.Institution.class).getFirst();
        int number = 0;
        for (var country : COUNTRIES) {
            var first = LocalDate.of(2012 + number % 7, 3 + number % 2, 6);
            var title = number == 3
                    ? "Follow-up mission on the concluding observations of the Human Rights Committee and on the"
                            + " individual communications concerning places of detention"
                    : "Mission " + (number + 1) + " to " + country;
            var mission = Mission.of(title, country, first, first.plusDays(4), ZoneId.of("Asia/Almaty"));
            var meeting = Meeting.of(mission.id(), first.atTime(10, 0), 60)
                    .withInstitutions(List.of(office.id()))
                    .in(MeetingState.HELD);
            var records = new ArrayList<Kept>(List.of(mission, meeting));
            for (int i = 0; i < 3 + number; i++) {
                var promise = Note.of(meeting.id(), meeting.start().plusMinutes(i), "Promise " + i)
                        .as(NoteKind.COMMITMENT)
                        .on(List.of(
                                recommendations.get(i % recommendations.size()).id()))
                        .owedBy("Ministry", first.plusYears(i % 3 == 0 ? 1 : 20));
                records.add(promise.settled(
                        i % 4 == 1 ? CommitmentState.DONE : i % 5 == 2 ? CommitmentState.DROPPED : CommitmentState.OPEN,
                        null,
                        ""));
            }
            store.save(records);
            number++;
        }
    }

    private static void open(Screen screen) {
        screen.press("open-overview");
    }

    /// No word of the chart that is shown is cut: each stands within the picture, and none has dots.
    private static void wordsAreWhole(Screen screen) {
        var chart = screen.find("chart", Node.class);
        var words = Screen.on(() -> chart.lookupAll(".text").stream()
                .map(Text.class::cast)
                .filter(text -> text.isVisible() && !text.getText().isEmpty())
                .map(text -> {
                    var at = chart.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
                    return chart.getLayoutBounds().contains(at)
                                    && !text.getText().endsWith("...")
                            ? ""
                            : text.getText();
                })
                .filter(text -> !text.isEmpty())
                .toList());
        assertThat(words).isEmpty();
    }

    private static void draw(Screen screen, Drawn what) {
        ComboBox<Drawn> choice = screen.choice("overview-drawn");
        Screen.on(() -> {
            choice.setValue(what);
            return true;
        });
    }

    @Test
    void missionsStandInFiguresWithTheirChartsThatAreTakenAwayAsPictures() throws IOException {
        missions(opening.store());
        try (var screen = opening.open()) {
            open(screen);
            var table = screen.find("overview", TableView.class);
            screen.until(
                    "all are counted", () -> Screen.on(() -> table.getItems().size()) == 9);
            screen.until("the sum is told", () -> screen.words("overview-sum").startsWith("9 missions"));
            wordsAreWhole(screen);
            screen.picture("overview");
            var chart = screen.find("chart", Node.class);
            assertThat(Screen.on(chart::getAccessibleText))
                    .contains("Apr 2017 Kazakhstan: overdue")
                    .contains("Apr 2013 Georgia");
            screen.press("save-chart");
            screen.until("it is written", () -> screen.shows("The picture is in"));
            var file = folder.resolve("commitments.png");
            var picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isGreaterThan(1500);
            Files.createDirectories(Path.of("target/screens"));
            Files.copy(
                    file,
                    Path.of("target/screens/chart-commitments.png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            screen.press("copy-chart");
            screen.until("it is copied", () -> screen.shows("on the clipboard"));
            assertThat(Screen.on(() -> Clipboard.getSystemClipboard().hasImage()))
                    .isTrue();
            draw(screen, Drawn.MEETINGS);
            screen.until("meetings are drawn", () -> screen.shows("Meetings held by year"));
            wordsAreWhole(screen);
            screen.picture("overview-meetings");
            draw(screen, Drawn.RECOMMENDATIONS);
            screen.until("recommendations are drawn", () -> screen.shows("raised and answered"));
            wordsAreWhole(screen);
            screen.picture("overview-recommendations");
            screen.focus("overview");
            Screen.on(() -> {
                table.getSelectionModel().select(0);
                return true;
            });
            screen.keys(KeyCode.ENTER);
            screen.find("new-meeting", Button.class);
            screen.press("back");
            screen.find("overview", TableView.class);
        }
    }

    @Test
    void ofManyMissionsTheLatestAreDrawnAndThoseOfAnyYearOnRequest() {
        var store = opening.store();
        for (int i = 0; i < 24; i++) {
            var first = LocalDate.of(2014 + i % 5, 1 + i / 5, 6);
            store.save(Mission.of(
                    "Mission " + i, COUNTRIES.get(i % 8), first, first.plusDays(3), ZoneId.of("Asia/Almaty")));
        }
        try (var screen = opening.open()) {
            open(screen);
            screen.until("the latest are drawn", () -> screen.shows("Commitments by mission (the latest 10 of 24)"));
            ComboBox<Optional<Integer>> years = screen.choice("overview-years");
            assertThat(Screen.on(() -> List.copyOf(years.getItems())))
                    .containsExactly(
                            Optional.empty(),
                            Optional.of(2018),
                            Optional.of(2017),
                            Optional.of(2016),
                            Optional.of(2015),
                            Optional.of(2014));
            Screen.on(() -> {
                years.setValue(Optional.of(2014));
                return true;
            });
            screen.until("those of a year are drawn", () -> screen.shows("the 5 of 2014, of 24 in all"));
            var chart = screen.find("chart", Node.class);
            assertThat(Screen.on(chart::getAccessibleText))
                    .contains("Jan 2014", "May 2014")
                    .doesNotContain("2018");
            wordsAreWhole(screen);
            screen.picture("overview-year");
            draw(screen, Drawn.RECOMMENDATIONS);
            screen.until("so is another chart", () -> screen.shows("mission (the 5 of 2014, of 24 in all)"));
            draw(screen, Drawn.MEETINGS);
            screen.until("all years are in it", () -> screen.shows("Meetings held by year"));
            assertThat(Screen.on(years::isVisible)).isFalse();
        }
    }

    @Test
    void withoutAMissionItSaysWhereToBegin() {
        try (var screen = opening.open()) {
            open(screen);
            screen.until("it says so", () -> screen.shows("nothing to count"));
            screen.picture("overview-empty");
            screen.press("to-missions");
            screen.until("the missions are shown", () -> screen.shows("There is no mission yet. Begin one"));
        }
    }
}
