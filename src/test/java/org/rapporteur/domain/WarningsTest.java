package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Warning.WarningKind;

class WarningsTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    private static final LocalDateTime TEN = TUESDAY.atTime(10, 0);

    private final Institution justice = Institution.of("Ministry of Justice");
    private final Post minister = Post.of(justice.id(), "Deputy Minister");
    private final Person ana = with(Person.of("Ana Example"), "languages", List.of("en", "fr"));
    private final Person ben = with(Person.of("Ben Example"), "languages", List.of("en", "ru-KZ"));
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final Recommendation torture =
            Recommendation.of(document.id(), 24, "Torture").selectedForFollowUp(true);
    private final Mission mission = Mission.of(
                    "Follow-up mission", "Kazakhstan", TUESDAY, TUESDAY.plusDays(6), ZoneId.of("Asia/Almaty"))
            .sending(List.of(ana.id(), ben.id()));

    // two meetings at once

    @ParameterizedTest
    @CsvSource(textBlock = """
            identical,                2017-04-11T10:00, 60,  true
            overlapping before,       2017-04-11T09:30, 31,  true
            overlapping behind,       2017-04-11T10:59, 60,  true
            contained,                2017-04-11T10:15, 15,  true
            containing,               2017-04-11T09:00, 240, true
            same start,               2017-04-11T10:00, 5,   true
            touching before,          2017-04-11T09:00, 60,  false
            touching behind,          2017-04-11T11:00, 60,  false
            same hour of another day, 2017-04-12T10:00, 60,  false
            from the day before,      2017-04-10T23:00, 720, true
            over midnight until ten,  2017-04-10T23:00, 660, false
            """)
    void delegateClashesWhereMeetingsShareTime(String name, LocalDateTime start, int duration, boolean clash) {
        var found = between(meeting(TEN, 60, ana), meeting(start, duration, ana));
        assertThat(found).as(name).containsExactlyElementsOf(clash ? List.of(WarningKind.DELEGATE_TWICE) : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-04-12T00:30, true
            2017-04-12T00:59, true
            2017-04-12T01:00, false
            2017-04-11T00:30, false
            """)
    void meetingOverMidnightClashesWithTheNextDayUntilItsEnd(LocalDateTime start, boolean clash) {
        var found = between(meeting(TUESDAY.atTime(23, 0), 120, ana), meeting(start, 30, ana));
        assertThat(found.contains(WarningKind.DELEGATE_TWICE)).isEqualTo(clash);
    }

    @Test
    void differentDelegatesAreInDifferentMeetings() {
        assertThat(between(meeting(TEN, 60, ana), meeting(TEN, 60, ben))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTPONED", "CANCELLED", "DECLINED"})
    void meetingThatTakesNoPlaceClashesWithNothing(MeetingState state) {
        var none = with(meeting(TEN, 60, ana).in(state).withPosts(List.of(minister.id())), "interpreter", ben.id());
        var other = with(meeting(TEN, 60, ana).withPosts(List.of(minister.id())), "interpreter", ben.id());
        assertThat(between(none, other)).isEmpty();
        assertThat(between(other, none)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "REQUESTED", "CONFIRMED", "HELD"})
    void meetingThatTakesPlaceClashes(MeetingState state) {
        var found = between(at(meeting(TEN, 60, ana).in(state), "Room 3", ""), meeting(TEN, 60, ana));
        assertThat(found).containsExactly(WarningKind.DELEGATE_TWICE);
    }

    @Test
    void interpreterClashesAsInterpreterAndAsDelegate() {
        var interpreted = with(meeting(TEN, 60), "interpreter", ben.id());
        assertThat(between(interpreted, interpretedToo(interpreted))).containsExactly(WarningKind.INTERPRETER_TWICE);
        assertThat(between(interpreted, meeting(TEN, 60, ben))).containsExactly(WarningKind.INTERPRETER_TWICE);
    }

    private static Meeting interpretedToo(Meeting meeting) {
        return with(Meeting.of(meeting.mission(), TEN, 30), "interpreter", meeting.interpreter());
    }

    @Test
    void postIsMetInOneMeetingAtATime() {
        var met = List.of(minister.id());
        assertThat(between(meeting(TEN, 60).withPosts(met), meeting(TEN, 60).withPosts(met)))
                .containsExactly(WarningKind.POST_TWICE);
    }

    @Test
    void twoPostsOfOneInstitutionCanBeMetAtOnce() {
        var lawyer = Post.of(justice.id(), "Lawyer");
        assertThat(between(
                        meeting(TEN, 60).withPosts(List.of(minister.id())),
                        meeting(TEN, 60).withPosts(List.of(lawyer.id()))))
                .isEmpty();
    }

    @Test
    void pairIsThereOnceAndShowsOnBothMeetings() {
        var one = meeting(TEN, 60, ana, ben);
        var two = meeting(TEN.plusMinutes(30), 60, ben, ana);
        var file = file(mission, two, one);
        var warning =
                new Warning(WarningKind.DELEGATE_TWICE, List.of(one, two), null, List.of(List.of(ana.id(), ben.id())));
        assertThat(Warnings.of(file)).containsExactly(warning);
        assertThat(Warnings.of(file, one)).containsExactly(warning);
        assertThat(Warnings.of(file, two)).containsExactly(warning);
    }

    @Property
    void clashIsTheSameWhicheverMeetingComesFirst(
            @ForAll @IntRange(max = 3000) int begin, @ForAll @IntRange(min = 1, max = 2880) int duration) {
        var one = meeting(TEN.plusDays(1), 90, ana);
        var two = meeting(TEN.plusMinutes(begin), duration, ana);
        assertThat(pairs(file(mission, one, two))).isEqualTo(pairs(file(mission, two, one)));
    }

    @Property
    void clashIsThereWhereAMinuteIsInBothMeetings(
            @ForAll @IntRange(max = 400) int begin,
            @ForAll @IntRange(min = 1, max = 200) int duration,
            @ForAll @IntRange(min = 1, max = 200) int other) {
        var shared = java.util.stream.IntStream.range(begin, begin + duration)
                .anyMatch(minute -> minute >= 200 && minute < 200 + other);
        var found = between(meeting(TEN.plusMinutes(begin), duration, ana), meeting(TEN.plusMinutes(200), other, ana));
        assertThat(found.contains(WarningKind.DELEGATE_TWICE)).isEqualTo(shared);
    }

    @Property
    void touchingEndsAreNoClash(@ForAll @IntRange(min = 1, max = 2880) int duration) {
        var first = meeting(TEN, duration, ana);
        assertThat(pairs(file(mission, first, meeting(first.end(), 60, ana)))).isEmpty();
    }

    @Property
    void movingBothByTheSameTimeChangesNothingBetweenThem(
            @ForAll @IntRange(max = 300) int begin,
            @ForAll @IntRange(min = 1, max = 300) int duration,
            @ForAll @LongRange(min = -500_000, max = 500_000) long moved) {
        var one = at(meeting(TEN, 90, ana), "", "1 Orynbor Street");
        var two = at(meeting(TEN.plusMinutes(begin), duration, ana), "", "10 Dostyq Street");
        var one2 = with(one, "start", one.start().plusMinutes(moved));
        var two2 = with(two, "start", two.start().plusMinutes(moved));
        assertThat(pairs(file(mission, one2, two2))).isEqualTo(pairs(file(mission, one, two)));
    }

    // the way

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  29, true
            0,  30, false
            0,   0, true
            45, 44, true
            45, 45, false
            1,   0, true
            1,   1, false
            """)
    void wayNeedsTheMissionsBuffer(int buffer, int gap, boolean warned) {
        var first = at(meeting(TEN, 60, ana), "", "1 Orynbor Street");
        var second = at(meeting(first.end().plusMinutes(gap), 60, ana), "", "10 Dostyq Street");
        var found = kinds(Warnings.of(file(with(mission, "travelBuffer", buffer), first, second)));
        assertThat(found).isEqualTo(warned ? List.of(WarningKind.TRAVEL) : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ministry, 1 Orynbor Street, Ministry, 10 Dostyq Street,   true
            Ministry, 1 Orynbor Street, Cabinet,  1 ORYNBOR  street,  false
            Ministry, '',               Cabinet,  '',                 true
            Ministry, '',               Ministry, 1 Orynbor Street,   false
            '',       1 Orynbor Street, Cabinet,  '',                 false
            '',       '',               '',       '',                 false
            """)
    void wayIsThereBetweenPlacesKnownToDiffer(
            String venue, String address, String nextVenue, String nextAddress, boolean warned) {
        var found = between(
                at(meeting(TEN, 60, ana), venue, address),
                at(meeting(TEN.plusMinutes(60), 60, ana), nextVenue, nextAddress));
        assertThat(found.contains(WarningKind.TRAVEL)).isEqualTo(warned);
    }

    @Test
    void wayIsForThoseWhoGoItAlone() {
        assertThat(between(
                        at(meeting(TEN, 60, ana), "Ministry", ""),
                        at(meeting(TEN.plusMinutes(60), 60, ben), "Parliament", "")))
                .isEmpty();
    }

    @Test
    void interpreterGoesTheWayToo() {
        var interpreted = with(at(meeting(TEN, 60), "Ministry", ""), "interpreter", ben.id());
        var next = with(at(meeting(TEN.plusMinutes(60), 60), "Parliament", ""), "interpreter", ben.id());
        assertThat(between(interpreted, next)).containsExactly(WarningKind.TRAVEL);
    }

    // days

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-04-11T00:00, 60,  false
            2017-04-10T23:59, 60,  true
            2017-04-10T23:00, 60,  true
            2017-04-17T23:00, 60,  false
            2017-04-17T23:00, 61,  true
            2017-04-18T00:00, 60,  true
            2017-05-31T10:00, 60,  true
            """)
    void meetingIsOnADayOfTheMission(LocalDateTime start, int duration, boolean outside) {
        var found = kinds(Warnings.of(file(mission, meeting(start, duration, ana))));
        assertThat(found).isEqualTo(outside ? List.of(WarningKind.OUTSIDE_MISSION) : List.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-04-14T10:00, 60,  ''
            2017-04-14T23:00, 60,  ''
            2017-04-14T23:00, 61,  DAY_OFF
            2017-04-15T10:00, 60,  DAY_OFF
            2017-04-16T23:59, 1,   DAY_OFF
            2017-04-17T00:00, 60,  ''
            2017-04-13T10:00, 60,  HOLIDAY
            2017-04-12T23:30, 60,  HOLIDAY
            2017-04-12T23:30, 30,  ''
            """)
    void meetingOnADayOffOrHolidayIsNamed(LocalDateTime start, int duration, String kind) {
        var resting = with(with(mission, "daysOff", List.of("saturday", "Sunday")), "holidays", List.of("2017-04-13"));
        var found = kinds(Warnings.of(file(resting, meeting(start, duration, ana))));
        assertThat(found).isEqualTo(kind.isEmpty() ? List.of() : List.of(WarningKind.valueOf(kind)));
    }

    // language and venue

    @ParameterizedTest
    @CsvSource(textBlock = """
            ru,    false, PROPOSED,  true
            ru-KZ, false, CONFIRMED, true
            ru,    true,  CONFIRMED, false
            ru,    false, HELD,      false
            ru,    false, CANCELLED, false
            fr,    false, CONFIRMED, false
            FR-ch, false, CONFIRMED, false
            '',    false, CONFIRMED, false
            """)
    void languageNeedsAnInterpreterWhereNoDelegateSpeaksIt(
            String language, boolean interpreted, MeetingState state, boolean warned) {
        var meeting = with(at(meeting(TEN, 60, ana), "Ministry", "").in(state), "language", language);
        var found = kinds(Warnings.of(file(mission, interpreted ? with(meeting, "interpreter", ben.id()) : meeting)));
        assertThat(found).isEqualTo(warned ? List.of(WarningKind.LANGUAGE) : List.of());
    }

    @Test
    void meetingThatNamesNoDelegatesIsTheWholeDelegations() {
        assertThat(Warnings.of(file(mission, with(meeting(TEN, 60), "language", "ru"))))
                .isEmpty();
        assertThat(kinds(Warnings.of(file(mission, with(meeting(TEN, 60), "language", "kk")))))
                .containsExactly(WarningKind.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CONFIRMED, '',     '',               true
            CONFIRMED, Room 3, '',               false
            CONFIRMED, '',     1 Orynbor Street, false
            REQUESTED, '',     '',               false
            HELD,      '',     '',               false
            """)
    void confirmedMeetingHasAPlace(MeetingState state, String venue, String address, boolean warned) {
        var found = kinds(Warnings.of(file(mission, at(meeting(TEN, 60, ana).in(state), venue, address))));
        assertThat(found).isEqualTo(warned ? List.of(WarningKind.VENUE) : List.of());
    }

    // recommendations

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  true,  PROPOSED,  false
            true,  true,  CANCELLED, true
            true,  false, PROPOSED,  true
            false, false, PROPOSED,  false
            """)
    void followUpRecommendationOfTheMissionIsOnAnAgenda(
            boolean followUp, boolean raised, MeetingState state, boolean warned) {
        var meeting = meeting(TEN, 60, ana).in(state);
        var recommendation = torture.selectedForFollowUp(followUp);
        var agenda = raised ? List.of(AgendaItem.of(meeting.id(), torture.id(), 1, "")) : List.<AgendaItem>of();
        var found = Warnings.of(file(mission.following(List.of(document.id())), recommendation, agenda, meeting));
        assertThat(found)
                .isEqualTo(
                        warned
                                ? List.of(new Warning(WarningKind.NO_AGENDA, List.of(), recommendation, List.of()))
                                : List.of());
    }

    @Test
    void recommendationOfADocumentThatIsNotFollowedUpIsNoConcern() {
        assertThat(Warnings.of(file(mission, torture, List.of(), meeting(TEN, 60, ana))))
                .isEmpty();
    }

    // sentences

    @Test
    void sentenceNamesBothMeetingsWithDayAndHour() {
        var one = meeting(TEN, 60, ana).withPosts(List.of(minister.id()));
        var two = at(meeting(TEN.plusMinutes(30), 60, ana, ben), "", "");
        assertThat(sentences(file(mission, one, two)))
                .containsExactly("Ana Example: delegate in two meetings at once,"
                        + " “Ministry of Justice: Deputy Minister” (Tue 11 April, 10:00)"
                        + " and “Meeting” (Tue 11 April, 10:30).");
    }

    @Test
    void everyKindHasItsSentenceWithoutUnfilledGap() {
        var met = List.of(minister.id());
        var resting = with(with(mission, "daysOff", List.of("monday")), "holidays", List.of("2017-04-24"));
        var night = LocalDate.of(2017, 4, 24).atTime(10, 0);
        var one = with(at(meeting(night, 60, ana).withPosts(met), "Ministry", ""), "interpreter", ben.id());
        var two = with(at(meeting(night, 60, ana).withPosts(met), "Parliament", ""), "interpreter", ben.id());
        var three = with(meeting(night.plusMinutes(61), 60, ana), "language", "kk");
        var file = file(
                resting.following(List.of(document.id())),
                torture,
                List.of(),
                one,
                two,
                at(three, "Parliament", "").in(MeetingState.PROPOSED),
                meeting(night.plusDays(1), 30).in(MeetingState.CONFIRMED));
        assertThat(kinds(Warnings.of(file))).contains(WarningKind.values());
        assertThat(sentences(file))
                .allSatisfy(sentence ->
                        assertThat(sentence).endsWith(".").doesNotContain("{", "}", "null", "_", "[", "@", "?"))
                .anySatisfy(sentence -> assertThat(sentence).contains("one minute where 30 are kept"))
                .anySatisfy(sentence -> assertThat(sentence).contains("speak Kazakh"))
                .anySatisfy(sentence -> assertThat(sentence).contains("CCPR/C/KAZ/CO/2, para. 24"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Mon 24 April 2017 is a holiday"));
    }

    private List<String> sentences(MissionFile file) {
        var texts = new Texts(Locale.ENGLISH);
        return Warnings.of(file).stream()
                .map(warning -> texts.sentence(warning, file.register()))
                .toList();
    }

    private Meeting meeting(LocalDateTime start, int duration, Person... delegates) {
        return with(
                Meeting.of(mission.id(), start, duration),
                "delegates",
                Arrays.stream(delegates).map(Person::id).toList());
    }

    private static Meeting at(Meeting meeting, String venue, String address) {
        return with(with(meeting, "venue", venue), "address", address);
    }

    private List<WarningKind> between(Meeting one, Meeting two) {
        var found = Warnings.of(file(with(mission, "firstDay", TUESDAY.minusDays(1)), one, two));
        var other = Warnings.of(file(with(mission, "firstDay", TUESDAY.minusDays(1)), two, one));
        assertThat(kinds(other)).isEqualTo(kinds(found));
        return kinds(found);
    }

    /// What is between two meetings: kind, meetings and people, in no order.
    private static Set<List<Object>> pairs(MissionFile file) {
        return Warnings.of(file).stream()
                .filter(warning -> warning.meetings().size() == 2)
                .map(warning -> List.<Object>of(
                        warning.kind(),
                        warning.meetings().stream().map(Meeting::id).collect(Collectors.toSet()),
                        warning.details()))
                .collect(Collectors.toSet());
    }

    private static List<WarningKind> kinds(List<Warning> warnings) {
        return warnings.stream().map(Warning::kind).toList();
    }

    private MissionFile file(Mission mission, Meeting... meetings) {
        return file(mission, null, List.of(), meetings);
    }

    private MissionFile file(
            Mission mission, @Nullable Recommendation recommendation, List<AgendaItem> agenda, Meeting... meetings) {
        var records = new java.util.ArrayList<Kept>(List.of(justice, minister, ana, ben, document));
        records.addAll(recommendation == null ? List.of() : List.of(recommendation));
        Collections.addAll(records, meetings);
        return new MissionFile(mission, new Register(records), List.of(meetings), agenda, List.of(), List.of());
    }
}
