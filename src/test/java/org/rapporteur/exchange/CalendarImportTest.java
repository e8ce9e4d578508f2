package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;

class CalendarImportTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2017, 4, 11, 10, 0);

    private final Person ana = Person.of("Ana Example");
    private final Mission mission = mission("Asia/Almaty");

    @TempDir
    private Path folder;

    private Mission mission(String zone) {
        return Shape.with(
                Mission.of(
                                "Follow-up mission",
                                "Kazakhstan",
                                LocalDate.of(2017, 4, 11),
                                LocalDate.of(2017, 4, 14),
                                ZoneId.of(zone))
                        .sending(List.of(ana.id())),
                "place",
                "Astana");
    }

    // what an event becomes

    @Test
    void anInvitationBecomesAMeetingOfTheWholeDelegation() {
        var rows = rows("""
                UID:one@office.example
                SEQUENCE:2
                DTSTART;TZID=Asia/Almaty:20170411T100000
                DTEND;TZID=Asia/Almaty:20170411T104500
                SUMMARY:Приём делегации\\, часть 1
                LOCATION:Ministry\\, room 3
                DESCRIPTION:Bring a passport
                ORGANIZER;CN=Protocol:mailto:protocol@office.example
                ATTENDEE;CN=Ana Example:mailto:ana@example.org
                STATUS:CONFIRMED
                """);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.NEW);
            assertThat(row.words()).isEqualTo("“Приём делегации, часть 1” (Tue 11 April, 10:00)");
        });
        var made = meeting(rows.getFirst());
        assertThat(made)
                .isEqualTo(Shape.of(Meeting.class)
                        .make(
                                made.id().value(),
                                Map.ofEntries(
                                        Map.entry("mission", mission.id()),
                                        Map.entry("start", TEN),
                                        Map.entry("duration", 45),
                                        Map.entry("title", "Приём делегации, часть 1"),
                                        Map.entry("venue", "Ministry, room 3"),
                                        Map.entry("delegates", List.of(ana.id())),
                                        Map.entry("state", MeetingState.CONFIRMED),
                                        Map.entry(
                                                "remark",
                                                "Bring a passport\nInvitation from Protocol <protocol@office.example>"
                                                        + "\nInvited: Ana Example <ana@example.org>"),
                                        Map.entry("calendarUid", "one@office.example"),
                                        Map.entry("calendarSequence", 2))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DTSTART;TZID=Asia/Almaty:20170411T100000,                    2017-04-11T10:00
            DTSTART:20170411T040000Z,                                    2017-04-11T10:00
            DTSTART;TZID=Europe/Zurich:20170411T060000,                  2017-04-11T10:00
            DTSTART;TZID=America/New_York:20170410T230000,               2017-04-11T09:00
            DTSTART;TZID=/example.org/zones/Asia/Almaty:20170411T100000, 2017-04-11T10:00
            DTSTART;TZID="+05:00":20170411T100000,                       2017-04-11T11:00
            """)
    void timesAreTheMissionsWallTime(String line, LocalDateTime start) {
        assertThat(meeting(rows("UID:u\n" + line + "\nSUMMARY:Meeting\n").getFirst())
                        .start())
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DTEND:20170411T043000Z, 30
            DTEND:20170411T040000Z, 60
            DURATION:PT1H30M,       90
            X-NOTHING:,             60
            """)
    void aMeetingIsAsLongAsItsEventAndAnHourWhereTheEventDoesNotSay(String line, int minutes) {
        assertThat(meeting(rows("UID:u\nDTSTART:20170411T040000Z\n" + line + "\n")
                                .getFirst())
                        .duration())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART;VALUE=DATE:20170411                       | It lasts whole days
            DTSTART:yesterday                                 | It has no day and hour
            DTSTART:20170431T100000Z                          | It has no day and hour
            X-NOTHING:                                        | It has no day and hour
            DTSTART:20170411T040000Z/DTEND:20170410T040000Z   | minutes is no length
            DTSTART:20170411T040000Z/DTEND:20180411T040000Z   | minutes is no length
            DTSTART:20170411T040000Z/STATUS:CANCELLED         | It cancels a meeting that is not in this mission
            DTSTART:20170411T040000Z/RRULE:FREQ=SECONDLY      | repeats more often
            DTSTART:20160411T040000Z/RRULE:FREQ=DAILY;COUNT=3 | on none of the mission’s days
            DTSTART:20170411T040000Z/RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6,7 | repeats more often
            """)
    void whatIsNoMeetingIsToldWithItsReason(String lines, String why) {
        assertThat(rows("UID:u\n" + lines.replace('/', '\n') + "\n"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.verdict()).isEqualTo(Verdict.ERROR);
                    assertThat(row.why()).contains(why);
                    assertThat(row.records()).isEmpty();
                });
    }

    @Test
    void anEventWithoutUidCouldNotBeRecognisedAgain() {
        assertThat(rows("DTSTART:20170411T040000Z\n").getFirst().why()).contains("no UID");
    }

    // the same event again

    @Test
    void theSameFileTwiceChangesNothing() {
        var event = "UID:u\nDTSTART:20170411T040000Z\nSUMMARY:Round table\nDESCRIPTION:Agenda\n";
        var kept = meeting(rows(event).getFirst());
        assertThat(rows(file(mission, kept), event)).extracting(Row::verdict).containsExactly(Verdict.SAME);
    }

    @Test
    void aNewerVersionChangesItsMeetingAndKeepsWhatTheFileDoesNotSay() {
        var kept = meeting(
                rows("UID:u\nDTSTART:20170411T040000Z\nSUMMARY:Round table\n").getFirst());
        kept = Shape.with(Shape.with(kept, "contact", "+7 000"), "remark", "Ours");
        var rows = rows(
                file(mission, kept),
                "UID:u\nSEQUENCE:1\nDTSTART:20170412T040000Z\nSUMMARY:Round table\nDESCRIPTION:New hour\n");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.UPDATE);
            assertThat(row.why()).isEqualTo("Changes: Start, Internal remark, Version in its calendar.");
        });
        var changed = meeting(rows.getFirst());
        assertThat(changed)
                .isEqualTo(Shape.with(
                        Shape.with(Shape.with(kept, "start", TEN.plusDays(1)), "remark", "Ours\nNew hour"),
                        "calendarSequence",
                        1));
        var older = rows(file(mission, changed), "UID:u\nDTSTART:20170413T040000Z\nSUMMARY:Round table\n");
        assertThat(older.getFirst().verdict()).isEqualTo(Verdict.ERROR);
        assertThat(older.getFirst().why()).contains("older");
    }

    @ParameterizedTest
    @CsvSource({"METHOD:CANCEL, X-NOTHING:", "METHOD:PUBLISH, STATUS:CANCELLED"})
    void aMeetingIsCancelledByItsEvent(String method, String status) {
        var event = "UID:u\nDTSTART:20170411T040000Z\nSUMMARY:Round table\n";
        var kept = meeting(rows(event).getFirst());
        var rows = of(
                file(mission, kept),
                "BEGIN:VCALENDAR\nVERSION:2.0\n" + method + "\nBEGIN:VEVENT\n" + event + status
                        + "\nEND:VEVENT\nEND:VCALENDAR\n",
                Map.of());
        assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.UPDATE);
        assertThat(meeting(rows.getFirst())).isEqualTo(kept.in(MeetingState.CANCELLED));
    }

    @Test
    void ofTwoVersionsInOneFileTheNewerIsTaken() {
        var rows =
                rows("UID:u\nSEQUENCE:1\nDTSTART:20170412T040000Z\n", "UID:u\nSEQUENCE:0\nDTSTART:20170411T040000Z\n");
        assertThat(rows).extracting(Row::verdict).containsExactly(Verdict.NEW, Verdict.ERROR);
        assertThat(rows.getLast().why()).contains("Row 1 is a newer version");
    }

    @Test
    void aMeetingOfTheSameNameAndTimeUnderAnotherUidIsForAPersonToJudge() {
        var kept = Shape.with(Meeting.of(mission.id(), TEN, 60), "title", "ROUND  table");
        var rows = rows(
                file(mission, kept),
                "UID:u\nDTSTART:20170411T040000Z\nSUMMARY:Round table\n",
                "UID:v\nDTSTART:20170411T050000Z\nSUMMARY:Round table\n");
        assertThat(rows).extracting(Row::verdict).containsExactly(Verdict.DUPLICATE, Verdict.NEW);
        assertThat(rows.getFirst().why()).contains("2017-04-11 10:00 ROUND  table");
    }

    @Test
    void anOlderCopyOfOurOwnFileDoesNotTakeALaterChangeBack() throws IOException {
        var old = Shape.with(Meeting.of(mission.id(), TEN, 60), "title", "Ours");
        var target = folder.resolve("ours.ics");
        new CalendarFile(file(mission, old), Instant.EPOCH, meeting -> 1).write(target);
        var now = file(mission, Shape.with(old, "start", TEN.plusDays(1)));
        var rows = CalendarImport.read(target)
                .of(Map.of(), new EventRows(now, meeting -> 2, new Texts(Locale.ENGLISH)))
                .rows();
        assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.ERROR);
        assertThat(rows.getFirst().why()).contains("older");
    }

    @Property(tries = 150)
    void whatWeWriteWeReadAsTheSame(
            @ForAll @StringLength(max = 90) String title,
            @ForAll @StringLength(max = 90) String venue,
            @ForAll @IntRange(max = 100_000) int minutesLater,
            @ForAll @IntRange(min = 1, max = 2880) int duration,
            @ForAll MeetingState state,
            @ForAll @IntRange(max = 5) int zone)
            throws IOException {
        var zones = List.of(
                "Asia/Almaty", "Europe/Zurich", "America/New_York", "+06:00", "Asia/Calcutta", "Australia/Lord_Howe");
        var mission = mission(zones.get(zone));
        var meeting = Shape.with(
                Shape.with(
                        Meeting.of(
                                        mission.id(),
                                        LocalDateTime.of(2017, 3, 1, 0, 0).plusMinutes(minutesLater),
                                        duration)
                                .in(state),
                        "title",
                        title),
                "venue",
                venue);
        var file = file(mission, meeting);
        var target = Files.createTempFile("rapporteur-test", ".ics");
        try {
            new CalendarFile(file, Instant.EPOCH, each -> 3).write(target);
            var calendar = CalendarImport.read(target);
            assertThat(calendar.unknownZones(mission)).isEmpty();
            assertThat(calendar.of(Map.of(), new EventRows(file, each -> 3, new Texts(Locale.ENGLISH)))
                            .rows())
                    .extracting(Row::verdict, Row::why)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(Verdict.SAME, ""));
        } finally {
            Files.delete(target);
        }
    }

    // zones

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ;TZID=Central Asia Standard Time, Central Asia Standard Time, Asia/Almaty
            ;TZID=west asia standard time,    west asia standard time,    Asia/Tashkent
            ;TZID=Somewhere,                  Somewhere,                  -
            '',                               '',                         Asia/Almaty
            ;TZID=/example.org/Nowhere,       /example.org/Nowhere,       -
            """)
    void zonesThatAreNotKnownForSureAreAskedFor(String parameter, String name, ZoneId suggestion) {
        var calendar = CalendarImport.read(written("UID:u\nDTSTART" + parameter + ":20170411T100000\n"));
        assertThat(calendar.unknownZones(mission)).containsExactly(new CalendarImport.UnknownZone(name, 1, suggestion));
        var rows = calendar.of(
                Map.of(name, ZoneId.of("Asia/Tokyo")),
                new EventRows(file(mission), meeting -> 0, new Texts(Locale.ENGLISH)));
        assertThat(meeting(rows.rows().getFirst()).start()).isEqualTo(LocalDateTime.of(2017, 4, 11, 7, 0));
    }

    @Test
    void aZoneOfTheFilesOwnIsAskedForAlthoughTheFileTellsItsRules() {
        var custom = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VTIMEZONE
                TZID:Office time
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0500
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:u
                DTSTART;TZID=Office time:20170411T100000
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(CalendarImport.read(raw(custom)).unknownZones(mission))
                .containsExactly(new CalendarImport.UnknownZone("Office time", 1, null));
    }

    @Test
    void everySuggestionIsAZone() {
        assertThat(WindowsZones.of("FLE Standard Time")).isEqualTo(ZoneId.of("Europe/Kiev"));
        assertThat(WindowsZones.of("Mission Standard Time")).isNull();
    }

    // repetitions

    @Test
    void aRuleThatNeverEndsGivesTheMissionsDays() {
        var rows = rows("""
                UID:u
                DTSTART;TZID=Asia/Almaty:20000103T083000
                SUMMARY:Briefing
                RRULE:FREQ=DAILY
                EXDATE;TZID=Asia/Almaty:20170412T083000
                """, """
                UID:u
                RECURRENCE-ID;TZID=Asia/Almaty:20170413T083000
                DTSTART;TZID=Asia/Almaty:20170413T170000
                SUMMARY:Briefing
                """);
        assertThat(rows).extracting(Row::verdict).containsOnly(Verdict.NEW);
        assertThat(rows.stream().map(CalendarImportTest::meeting).map(Meeting::start))
                .containsExactlyInAnyOrder(
                        LocalDateTime.of(2017, 4, 11, 8, 30),
                        LocalDateTime.of(2017, 4, 14, 8, 30),
                        LocalDateTime.of(2017, 4, 13, 17, 0));
        var kept = rows.stream().map(CalendarImportTest::meeting).toArray(Meeting[]::new);
        assertThat(rows(
                        file(mission, kept),
                        "UID:u\nDTSTART;TZID=Asia/Almaty:20000103T083000\nSUMMARY:Briefing\nRRULE:FREQ=DAILY\n"))
                .extracting(Row::verdict)
                .contains(Verdict.SAME, Verdict.NEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=WE                             | 2017-04-12T10:00
            FREQ=DAILY;UNTIL=20170412T040000Z                | 2017-04-11T10:00 2017-04-12T10:00
            FREQ=DAILY;UNTIL=20170412                        | 2017-04-11T10:00 2017-04-12T10:00
            FREQ=DAILY;COUNT=2                               | 2017-04-11T10:00 2017-04-12T10:00
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30              | 2017-04-11T10:00
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30               | 2017-04-11T10:00
            FREQ=MONTHLY;BYDAY=TU;BYSETPOS=300               | 2017-04-11T10:00
            """)
    void aRuleIsKept(String rule, String starts) {
        var rows = rows("UID:u\nDTSTART;TZID=Asia/Almaty:20170411T100000\nRRULE:" + rule + "\n");
        assertThat(rows.stream().map(row -> meeting(row).start().toString()))
                .containsAll(List.of(starts.split(" ", -1)))
                .hasSizeLessThanOrEqualTo(starts.split(" ", -1).length + 1);
    }

    // files that are none

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                | calendar.none
            BEGIN:VCARD                                       | calendar.none
            <!DOCTYPE x [<!ENTITY a SYSTEM "file:///x">]>     | calendar.none
            BEGIN:VCALENDAR                                   | calendar.no_events
            BEGIN:VCALENDAR/END:VCALENDAR                     | calendar.no_events
            """)
    void aFileThatIsNoCalendarIsRefused(String text, String key) {
        assertThatThrownBy(() -> CalendarImport.read(raw(text.replace('/', '\n'))))
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void hugeAndHostileFilesEndInASentence(int which) throws IOException {
        var file = folder.resolve("hostile.ics");
        Files.writeString(
                file,
                switch (which) {
                    case 0 -> "BEGIN:VCALENDAR\n" + "X".repeat(6_000_000);
                    case 1 -> "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nUID:u\nEND:VEVENT\n".repeat(3_000);
                    case 2 -> "BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(400_000);
                    default -> "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nATTACH:" + "A".repeat(4_900_000);
                });
        try {
            CalendarImport.read(file);
        } catch (org.rapporteur.domain.RuleBroken broken) {
            assertThat(broken.key()).startsWith("calendar.");
            return;
        }
        assertThat(which).isEqualTo(3);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndOutlooksWideLettersAreRead() throws IOException {
        var file = folder.resolve("bytes.ics");
        Files.write(file, "BEGIN:VCALENDAR Встреча".getBytes(java.nio.charset.Charset.forName("windows-1251")));
        assertThatThrownBy(() -> CalendarImport.read(file)).hasMessage("calendar.unreadable");
        Files.write(file, calendar("UID:u\nDTSTART:20170411T040000Z\n").getBytes(StandardCharsets.UTF_16));
        assertThat(CalendarImport.read(file).unknownZones(mission)).isEmpty();
        assertThatThrownBy(() -> CalendarImport.read(folder)).hasMessage("file.is_folder");
        assertThatThrownBy(() -> CalendarImport.read(folder.resolve("none.ics")))
                .hasMessage("file.missing");
    }

    @Property(tries = 100)
    void noEventLeavesAnythingButRows(@ForAll @StringLength(max = 40) String text) {
        var lines = "UID:u\nDTSTART:20170411T040000Z\nSUMMARY:" + text + "\nRRULE:" + text + "\nDTEND:" + text + "\n";
        var rows = new EventRows(file(mission), meeting -> 0, new Texts(Locale.ENGLISH));
        var target = raw(calendar(lines));
        try {
            assertThat(CalendarImport.read(target)
                            .of(Map.of("", mission.zone()), rows)
                            .rows())
                    .isNotEmpty();
        } catch (org.rapporteur.domain.RuleBroken broken) {
            assertThat(broken.key()).startsWith("calendar.");
        } finally {
            target.toFile().delete();
        }
    }

    private static Meeting meeting(Row row) {
        return (Meeting) row.records().getFirst();
    }

    private List<Row> rows(String... events) {
        return rows(file(mission), events);
    }

    private List<Row> rows(MissionFile file, String... events) {
        return of(file, calendar(events), Map.of());
    }

    private List<Row> of(MissionFile file, String calendar, Map<String, ZoneId> zones) {
        Incoming incoming = CalendarImport.read(raw(calendar))
                .of(zones, new EventRows(file, meeting -> 0, new Texts(Locale.ENGLISH)));
        return incoming.rows();
    }

    private Path written(String event) {
        return raw(calendar(event));
    }

    private static String calendar(String... events) {
        return List.of(events).stream()
                .map(event -> "BEGIN:VEVENT\n" + event + "END:VEVENT\n")
                .collect(Collectors.joining("", "BEGIN:VCALENDAR\nVERSION:2.0\n", "END:VCALENDAR\n"));
    }

    private static Path raw(String text) {
        try {
            var file = Files.createTempFile("rapporteur-test", ".ics");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            // half of a surrogate pair, which no file can hold
            return raw("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MissionFile file(Mission mission, Meeting... meetings) {
        var records = new ArrayList<org.rapporteur.domain.Kept>(List.of(ana, mission));
        records.addAll(List.of(meetings));
        return new MissionFile(mission, new Register(records), List.of(meetings), List.of(), List.of(), List.of());
    }
}
