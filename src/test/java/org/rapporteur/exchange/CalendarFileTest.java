package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.store.Store;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2017-04-01T08:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    private static final String HIDDEN = "Bittern";

    private final Institution justice =
            Institution.of("Министерство юстиции Республики Казахстан; отдел по законодательству, кабинет «B»");

    @TempDir
    private Path folder;

    @Test
    void almatyWasSixHoursAheadInApril2017() throws IOException {
        var calendar = write("Asia/Almaty", TUESDAY.atTime(10, 0));
        assertThat(calendar.components("VTIMEZONE").getFirst()).containsEntry("TZID", "Asia/Almaty");
        assertThat(calendar.components("DAYLIGHT")).isEmpty();
        assertThat(calendar.components("STANDARD")).singleElement().satisfies(standard -> assertThat(standard)
                .containsEntry("TZOFFSETTO", "+0600"));
        assertThat(calendar.lines())
                .contains("DTSTART;TZID=Asia/Almaty:20170411T100000", "DTEND;TZID=Asia/Almaty:20170411T110000");
    }

    @Test
    void almatySetItsClockBackInMarch2024() throws IOException {
        var calendar = write(
                "Asia/Almaty",
                LocalDateTime.of(2024, 2, 28, 10, 0),
                LocalDateTime.of(2024, 3, 1, 10, 0),
                LocalDateTime.of(2025, 3, 1, 10, 0));
        assertThat(calendar.components("STANDARD").getLast())
                .containsEntry("DTSTART", "20240301T000000")
                .containsEntry("TZOFFSETFROM", "+0600")
                .containsEntry("TZOFFSETTO", "+0500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Almaty",
                "Europe/Zurich",
                "America/New_York",
                "America/Santiago",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "Europe/Dublin",
                "Etc/UTC",
                "UTC",
                "Z",
                "+06:00",
                "-03:30"
            })
    void theZoneOfTheFileTellsEveryHourAsTheClocksDo(String zone) throws IOException {
        var starts = LocalDate.of(2016, 12, 30)
                .datesUntil(LocalDate.of(2018, 1, 4), java.time.Period.ofDays(3))
                .map(day -> day.atTime(10, 0))
                .toArray(LocalDateTime[]::new);
        var calendar = write(zone, starts);
        assertThat(calendar.ofEvents("DTSTART").stream().map(Calendar::time)).containsExactly(starts);
        for (var start : starts) {
            assertThat(calendar.offset(start))
                    .as("%s %s", zone, start)
                    .isEqualTo(ZoneId.of(zone).getRules().getOffset(start));
        }
    }

    @Test
    void theClockIsSetWhereTheMissionCrossesTheChange() throws IOException {
        var calendar =
                write("Europe/Zurich", LocalDateTime.of(2017, 3, 25, 10, 0), LocalDateTime.of(2017, 3, 26, 10, 0));
        assertThat(calendar.components("DAYLIGHT").getFirst())
                .containsEntry("DTSTART", "20170326T020000")
                .containsEntry("TZOFFSETFROM", "+0100")
                .containsEntry("TZOFFSETTO", "+0200");
        assertThat(calendar.components("STANDARD").getLast())
                .containsEntry("DTSTART", "20171029T030000")
                .containsEntry("TZOFFSETFROM", "+0200")
                .containsEntry("TZOFFSETTO", "+0100");
    }

    @Test
    void aZoneThatIsAnOffsetIsQuoted() throws IOException {
        assertThat(write("+06:00", TUESDAY.atTime(10, 0)).lines())
                .contains("TZID:+06:00", "DTSTART;TZID=\"+06:00\":20170411T100000");
    }

    @Test
    void aMeetingOverMidnightEndsOnTheNextDay() throws IOException {
        var file = file("Asia/Almaty", TUESDAY.atTime(23, 30));
        assertThat(read(file, 0).ofEvents("DTEND")).containsExactly("20170412T003000");
    }

    @Test
    void aMovedMeetingKeepsItsUidAndItsSequenceGrows() throws IOException {
        try (var store = Store.create(folder.resolve("data"), new char[0], Clock.systemUTC())) {
            var mission = store.records().missionFile(Sample.load(store)).mission();
            var before = written(store, mission);
            var meeting = store.records().missionFile(mission.id()).meetings().getFirst();
            store.save(List.of(Shape.with(meeting, "start", meeting.start().plusMinutes(15))));
            var after = written(store, mission);
            assertThat(before.ofEvents("SEQUENCE")).containsOnly("0");
            assertThat(after.ofEvents("SEQUENCE")).containsOnlyOnce("1");
            assertThat(after.ofEvents("UID"))
                    .containsExactlyInAnyOrderElementsOf(before.ofEvents("UID"))
                    .doesNotHaveDuplicates()
                    .contains(meeting.id() + "@rapporteur");
            assertThat(after.ofEvents("DTSTART").getFirst()).isEqualTo("20170411T084500");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, TENTATIVE",
        "REQUESTED, TENTATIVE",
        "CONFIRMED, CONFIRMED",
        "HELD, CONFIRMED",
        "POSTPONED, CANCELLED",
        "CANCELLED, CANCELLED",
        "DECLINED, CANCELLED"
    })
    void theStateIsToldInTheWordsOfCalendars(MeetingState state, String status) throws IOException {
        var full = file("Asia/Almaty", TUESDAY.atTime(10, 0));
        var meeting = full.meetings().getFirst().in(state);
        assertThat(read(with(full, meeting), 3).ofEvents("STATUS")).containsExactly(status);
    }

    @Test
    void whomAndWhereAreToldAndNothingElse() throws IOException {
        var full = file("Asia/Almaty", TUESDAY.atTime(10, 0));
        var meeting = Shape.with(full.meetings().getFirst(), "venue", "House of Ministries,\nentrance 13");
        meeting = Shape.with(meeting, "address", "Orynbor 8; Astana");
        meeting = Shape.with(meeting, "contact", HIDDEN);
        meeting = Shape.with(meeting, "remark", HIDDEN);
        var event = read(with(full, meeting), 0).components("VEVENT").getFirst();
        assertThat(Calendar.unescaped(event.get("SUMMARY"))).isEqualTo(justice.name());
        assertThat(Calendar.unescaped(event.get("LOCATION")))
                .isEqualTo("House of Ministries,\nentrance 13, Orynbor 8; Astana");
        assertThat(event.keySet())
                .containsExactly("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "STATUS");
        assertThat(event).containsEntry("DTSTAMP", "20170401T080000Z");
        assertThat(folder.resolve("mission.ics")).content().doesNotContain(HIDDEN);
    }

    @Test
    void linesEndInCrLfAndAreAtMost75Octets() throws IOException {
        write("Asia/Almaty", TUESDAY.atTime(10, 0));
        var text = Files.readString(folder.resolve("mission.ics"));
        assertThat(text).endsWith("END:VCALENDAR\r\n").contains("\r\n ");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aFolderIsNotOverwrittenAndNothingIsLeftBeside() throws IOException {
        write("Asia/Almaty", TUESDAY.atTime(10, 0));
        assertThat(folder.toFile().list()).containsExactly("mission.ics");
        var calendar = new CalendarFile(file("Asia/Almaty", TUESDAY.atTime(10, 0)), NOW, meeting -> 0);
        assertThatThrownBy(() -> calendar.write(folder)).hasMessage("document.is_folder");
    }

    private Calendar written(Store store, Mission mission) throws IOException {
        var records = store.records();
        var target = folder.resolve("mission.ics");
        new CalendarFile(
                        records.missionFile(mission.id()),
                        NOW,
                        meeting -> records.history(meeting.id().value()).size() - 1)
                .write(target);
        return Calendar.read(target);
    }

    private Calendar write(String zone, LocalDateTime... starts) throws IOException {
        return read(file(zone, starts), 0);
    }

    private Calendar read(MissionFile file, int changes) throws IOException {
        var target = folder.resolve("mission.ics");
        var written = new CalendarFile(file, NOW, meeting -> changes).write(target);
        assertThat(written)
                .isEqualTo(new CalendarFile.Written(target, file.meetings().size()));
        return Calendar.read(target);
    }

    private MissionFile file(String zone, LocalDateTime... starts) {
        var day = starts[0].toLocalDate();
        var mission = Mission.of("Mission", "Kazakhstan", day, day, ZoneId.of(zone));
        var meetings = Arrays.stream(starts)
                .map(start -> Meeting.of(mission.id(), start, 60).withInstitutions(List.of(justice.id())))
                .toList();
        var notes = List.of(Note.of(meetings.getFirst().id(), starts[0], HIDDEN));
        return new MissionFile(mission, new Register(List.of(justice)), meetings, List.of(), List.of(), notes);
    }

    private static MissionFile with(MissionFile file, Meeting meeting) {
        return new MissionFile(file.mission(), file.register(), List.of(meeting), List.of(), List.of(), file.notes());
    }
}
