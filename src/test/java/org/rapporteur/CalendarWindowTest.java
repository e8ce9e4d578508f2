package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Meeting;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// A calendar is brought into a mission's programme in the window.
class CalendarWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private OpenWindow opening;

    @BeforeEach
    void open() {
        opening = new OpenWindow(folder, CLOCK);
        Sample.load(opening.store());
    }

    @AfterEach
    void close() {
        opening.close();
    }

    /// Two events, both at 10:00 and 15:00 by the clock that is named.
    private Path calendar(String zone) throws IOException {
        return Files.writeString(
                folder.resolve("invitation.ics"), """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//a ministry//EN
                BEGIN:VEVENT
                UID:first@ministry
                DTSTAMP:20170401T080000Z
                DTSTART%1$s:20170413T180000
                DTEND%1$s:20170413T190000
                SUMMARY:Ministry of Health: Deputy Minister
                LOCATION:Orynbor 8
                END:VEVENT
                BEGIN:VEVENT
                UID:second@ministry
                DTSTAMP:20170401T080000Z
                DTSTART;VALUE=DATE:20170414
                SUMMARY:A day without an hour
                END:VEVENT
                END:VCALENDAR
                """.formatted(zone).replace("\n", "\r\n"));
    }

    private Screen openImport() {
        var screen = opening.open();
        screen.until("the sample is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.until("the programme is shown", () -> screen.shows("Tue 11 April"));
        screen.press("import-calendar");
        return screen;
    }

    private List<Meeting> called(String title) {
        Function<org.rapporteur.store.Store, List<Meeting>> named = store -> store.records().all(Meeting.class).stream()
                .filter(meeting -> meeting.title().startsWith(title))
                .toList();
        return opening.inStore(named);
    }

    @Test
    void aCalendarIsLookedThroughBroughtInAndTakenBack() throws IOException {
        opening.choose(calendar(";TZID=Asia/Almaty"));
        try (var screen = openImport()) {
            screen.picture("import-calendar-empty");
            screen.press("import-choose");
            screen.until("one can be taken", () -> screen.words("import-save").equals("Import one meeting"));
            screen.picture("import-calendar-preview");
            screen.press("import-save");
            screen.until("it is said", () -> screen.words("import-done").startsWith("Saved: one meeting"));
            assertThat(called("Ministry of Health"))
                    .extracting(Meeting::start)
                    .containsExactly(LocalDateTime.of(2017, 4, 13, 18, 0));
            screen.press("import-another");
            screen.until("the same again brings nothing", () -> screen.words("import-save")
                    .equals("Import nothing"));
            assertThat(called("Ministry of Health")).hasSize(1);
            screen.press("undo");
            screen.until("it is taken back", () -> called("Ministry of Health").isEmpty());
        }
    }

    @Test
    void aZoneThatTheFileDoesNotTellIsAskedForAndNotGuessed() throws IOException {
        opening.choose(calendar(";TZID=Central Asia Standard Time"));
        try (var screen = openImport()) {
            screen.press("import-choose");
            screen.until("it is asked for", () -> screen.shows("In which zone are these times?"));
            assertThat(screen.words("import-save")).isEqualTo("Import nothing");
            screen.picture("import-calendar-zones");
            var zone = screen.<ZoneId>choice("zone-Central Asia Standard Time");
            assertThat(Screen.on(zone::getValue)).isNull();
            Screen.on(() -> {
                zone.setValue(ZoneId.of("Europe/Moscow"));
                return true;
            });
            screen.until("one can be taken", () -> screen.words("import-save").equals("Import one meeting"));
            screen.press("import-save");
            screen.until("it is said", () -> screen.words("import-done").startsWith("Saved: one meeting"));
            assertThat(called("Ministry of Health"))
                    .extracting(Meeting::start)
                    .containsExactly(LocalDateTime.of(2017, 4, 13, 21, 0));
        }
    }
}
