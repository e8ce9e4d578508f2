package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

class DaySheetTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    private static final String STYLE = Objects.requireNonNull(DaySheetTest.class.getResource("/theme/rapporteur.css"))
            .toExternalForm();

    private final Texts texts = new Texts(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private MissionFile sample() {
        try (var store = Store.create(folder.resolve("data"), new char[0], Clock.systemUTC())) {
            return store.records().missionFile(Sample.load(store));
        }
    }

    @Test
    void theDayHasItsMeetingsInOrderWithPlacesAndLargeNumbersAndNoRemarks() {
        var file = sample();
        var meetings = new ArrayList<>(file.meetings());
        meetings.set(
                0,
                Shape.with(
                        Shape.with(meetings.getFirst(), "contact", "Протокол, г-жа Пример: +7 (7172) 74-00-00"),
                        "remark",
                        "Bittern"));
        meetings.set(1, meetings.get(1).in(MeetingState.CANCELLED));
        var pages = shown("day-sheet", with(file, meetings), TUESDAY);
        var words = words(pages);
        assertThat(pages).hasSize(1);
        assertThat(words)
                .containsSubsequence(
                        "Tue 11 April 2017",
                        texts.hour(meetings.getFirst().start()),
                        file.register().counterpart(meetings.getFirst()),
                        "Протокол, г-жа Пример",
                        "\u200e+7\u00a0(7172)\u00a074-00-00",
                        texts.hour(meetings.get(2).start()),
                        "Page 1 of 1")
                .doesNotContain("Bittern", file.register().counterpart(meetings.get(1)));
    }

    @Test
    void aLongDayHasSeveralPagesAndNoRowIsCut() {
        var file = sample();
        var first = file.meetings().getFirst();
        var meetings = new ArrayList<Meeting>();
        for (int hour = 0; hour < 14; hour++) {
            meetings.add(Shape.with(
                    Shape.with(Meeting.of(first.mission(), TUESDAY.atTime(hour, 0), 45), "title", "Meeting " + hour),
                    "contact",
                    "Протокол: +7 (7172) 74-00-00"));
        }
        var pages = shown("day-sheet-long", with(file, meetings), TUESDAY);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(words(pages).stream().filter(each -> each.startsWith("Meeting ")))
                .hasSize(14);
        for (var page : pages) {
            double rows = Screen.on(() -> page.getChildren().stream()
                    .mapToDouble(child -> child.getBoundsInParent().getMaxY())
                    .max()
                    .orElse(0));
            assertThat(rows).isLessThanOrEqualTo(DaySheet.HEIGHT - 40);
        }
    }

    @Test
    void aDayWithoutMeetingsSaysSo() {
        assertThat(words(shown("day-sheet-empty", sample(), LocalDate.of(2017, 4, 15))))
                .contains("No meeting takes place on this day.");
    }

    private List<DaySheet> shown(String picture, MissionFile file, LocalDate day) {
        var pages = new AtomicReference<List<DaySheet>>();
        try (var screen = Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    pages.set(DaySheet.pages(file, day, texts, List.of(STYLE)));
                    var row = new HBox(16);
                    for (var page : pages.get()) {
                        page.getTransforms().add(new Scale(0.9, 0.9));
                        row.getChildren().add(new Group(page));
                    }
                    return row;
                },
                scene -> scene.getStylesheets().add(STYLE))) {
            screen.picture(picture);
        }
        return pages.get();
    }

    private static List<String> words(List<DaySheet> pages) {
        return Screen.on(() -> pages.stream()
                .flatMap(page -> page.lookupAll(".label").stream())
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static MissionFile with(MissionFile file, List<Meeting> meetings) {
        return new MissionFile(
                file.mission(), file.register(), meetings, file.agenda(), file.attendance(), file.notes());
    }
}
