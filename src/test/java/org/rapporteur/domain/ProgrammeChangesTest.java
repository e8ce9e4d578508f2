package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Programme.Issue;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;

class ProgrammeChangesTest {
    private static final LocalDateTime EVENING = LocalDateTime.of(2017, 4, 10, 18, 0);

    private final Astana astana = new Astana();
    private final Meeting meeting = with(astana.morning, "venue", "Room 3").in(MeetingState.CONFIRMED);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            start,    2017-04-12T10:00, MOVED
            start,    2017-04-11T10:05, MOVED
            duration, 75,               MOVED
            venue,    Room 4,           PLACE
            address,  Kabanbay 5,       PLACE
            title,    Round table,      COUNTERPART
            remark,   Bring the report, -
            contact,  +7 000,           -
            language, kk,               -
            """)
    void changeOfAMeetingIsTold(String field, String value, @Nullable ChangeKind kind) {
        var declared = Kind.MEETING.shape().field(field).orElseThrow();
        var changed = with(meeting, field, Values.read(declared, value));
        assertThat(kinds(List.of(meeting), List.of(changed))).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,         PROPOSED,  NEW
            -,         CONFIRMED, NEW
            -,         HELD,      NEW
            -,         CANCELLED, -
            -,         POSTPONED, -
            -,         DECLINED,  -
            -,         -,         -
            PROPOSED,  CONFIRMED, -
            CONFIRMED, HELD,      -
            CONFIRMED, CANCELLED, CANCELLED
            CONFIRMED, POSTPONED, POSTPONED
            REQUESTED, DECLINED,  DECLINED
            CONFIRMED, -,         REMOVED
            CANCELLED, -,         -
            CANCELLED, DECLINED,  -
            POSTPONED, CONFIRMED, NEW
            """)
    void meetingThatBeginsOrCeasesToTakePlaceIsTold(
            @Nullable MeetingState before, @Nullable MeetingState now, @Nullable ChangeKind kind) {
        var was = before == null ? List.<Meeting>of() : List.of(meeting.in(before));
        var is = now == null ? List.<Meeting>of() : List.of(meeting.in(now));
        assertThat(kinds(was, is)).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void otherPostsAndInstitutionsAreOthersWhateverTheirOrder() {
        var two = meeting.withPosts(List.of(astana.justiceDeputy.id(), astana.lawyer.id()));
        var turned = meeting.withPosts(List.of(astana.lawyer.id(), astana.justiceDeputy.id()));
        assertThat(kinds(List.of(two), List.of(turned))).isEmpty();
        assertThat(kinds(List.of(two), List.of(meeting))).containsExactly(ChangeKind.COUNTERPART);
        assertThat(kinds(List.of(meeting), List.of(meeting.withInstitutions(List.of(astana.interior.id())))))
                .containsExactly(ChangeKind.COUNTERPART);
    }

    @Test
    void changesComeByTheTimeOfTheirMeetings() {
        var late = with(astana.afternoon, "duration", 30);
        var changes = ProgrammeChanges.between(List.of(astana.afternoon, meeting), List.of(late));
        assertThat(changes).extracting(ProgrammeChange::kind).containsExactly(ChangeKind.REMOVED, ChangeKind.MOVED);
    }

    @Property
    void nothingChangesWhereNothingChanged(@ForAll @Size(max = 12) List<@IntRange(max = 400) Integer> hours) {
        var programme = programme(hours);
        assertThat(ProgrammeChanges.between(programme, programme.reversed())).isEmpty();
    }

    @Property
    void everyMeetingIsAccountedFor(
            @ForAll @Size(max = 8) List<@IntRange(max = 400) Integer> kept,
            @ForAll @Size(max = 8) List<@IntRange(max = 400) Integer> gone,
            @ForAll @Size(max = 8) List<@IntRange(max = 400) Integer> added) {
        var staying = programme(kept);
        var before = new ArrayList<>(staying);
        before.addAll(programme(gone));
        var now = new ArrayList<>(
                staying.stream().map(each -> with(each, "duration", 45)).toList());
        now.addAll(programme(added));
        var kinds = kinds(before, now);
        assertThat(kinds).filteredOn(ChangeKind.MOVED::equals).hasSize(kept.size());
        assertThat(kinds).filteredOn(ChangeKind.REMOVED::equals).hasSize(gone.size());
        assertThat(kinds).filteredOn(ChangeKind.NEW::equals).hasSize(added.size());
        assertThat(now.size() - before.size()).isEqualTo(added.size() - gone.size());
        assertThat(kinds(now, before)).filteredOn(ChangeKind.NEW::equals).hasSize(gone.size());
    }

    private List<Meeting> programme(List<Integer> hours) {
        return hours.stream()
                .map(hour -> Meeting.of(astana.mission.id(), EVENING.plusHours(hour), 60))
                .toList();
    }

    // issues

    @Test
    void programmeThatWasNeverIssuedHasNoChanges() {
        var programme = new Programme(astana.file(), List.of("a", "b"), List.of());
        assertThat(programme.isAsIssued()).isFalse();
        assertThat(programme.changes()).isEmpty();
        assertThat(programme.compared()).isEmpty();
        assertThat(new Programme(astana.file(), List.of(), List.of()).isAsIssued())
                .isFalse();
    }

    @Test
    void issuesAreCountedAndTheSameProgrammeIsIssuedOnce() {
        var first = new Programme(astana.file(), List.of("a", "b"), List.of()).issued(EVENING);
        assertThat(first.last().orElseThrow().programme().number()).isEqualTo(1);
        assertThat(first.isAsIssued()).isTrue();
        assertThat(first.compared()).isEmpty();
        assertThat(first.issued(EVENING.plusDays(1))).isEqualTo(first);

        var changed = new Programme(astana.file(), List.of("b", "c"), first.issues());
        assertThat(changed.isAsIssued()).isFalse();
        assertThat(changed.compared()).isEqualTo(first.last());

        var second = changed.issued(EVENING.plusDays(1));
        assertThat(second.last().orElseThrow().programme())
                .extracting(IssuedProgramme::number, IssuedProgramme::issued, IssuedProgramme::revisions)
                .containsExactly(2, EVENING.plusDays(1), List.of("b", "c"));
        assertThat(second.compared()).isEqualTo(first.last());
    }

    @Test
    void changesAreThoseSinceTheLastIssue() {
        var file = astana.file();
        var moved = with(astana.morning, "start", EVENING.plusDays(1));
        var issue = new IssuedProgramme(Id.fresh(), astana.mission.id(), 3, EVENING, List.of("a"));
        var programme = new Programme(file, List.of("b"), List.of(new Issue(issue, List.of(moved, astana.afternoon))));
        assertThat(programme.changes()).containsExactly(new ProgrammeChange(ChangeKind.MOVED, moved, astana.morning));
    }

    @Test
    void issueHasANumberFromOneOn() {
        assertHolds(new IssuedProgramme(Id.fresh(), astana.mission.id(), 1, EVENING, List.of()));
        assertRuleBrokenBy(new IssuedProgramme(Id.fresh(), astana.mission.id(), 0, EVENING, List.of()))
                .isEqualTo("issued_programme.number");
    }

    // sentences

    @ParameterizedTest
    @EnumSource
    void everyChangeHasItsSentenceWithoutUnfilledGap(ChangeKind kind) {
        var before = kind == ChangeKind.NEW ? null : meeting;
        var now = kind == ChangeKind.REMOVED ? null : with(meeting, "venue", "");
        assertThat(sentence(new ProgrammeChange(kind, before, now)))
                .contains("Ministry of Justice: Deputy Minister")
                .endsWith(".")
                .doesNotContain("{", "}", "null", "_", "[", "@", "?");
    }

    @Test
    void meetingThatMovedIsToldWithBothTimesAndWithBothPlacesWhereTheyDiffer() {
        var moved = with(meeting, "start", LocalDateTime.of(2017, 4, 12, 9, 30));
        assertThat(sentence(new ProgrammeChange(ChangeKind.MOVED, meeting, moved)))
                .isEqualTo("“Ministry of Justice: Deputy Minister”: moved"
                        + " from Tue 11 April, 10:00–11:00 to Wed 12 April, 09:30–10:30.");
        assertThat(sentence(new ProgrammeChange(ChangeKind.MOVED, meeting, with(moved, "venue", "Room 4"))))
                .contains("10:00–11:00, Room 3 to", "10:30, Room 4.");
    }

    @Test
    void summaryCountsWhatChanged() {
        var texts = new Texts(Locale.ENGLISH);
        var changes = IntStream.range(0, 3)
                .mapToObj(number -> new ProgrammeChange(
                        number == 0 ? ChangeKind.NEW : ChangeKind.MOVED, number == 0 ? null : meeting, meeting))
                .toList();
        assertThat(texts.summary(changes, 2)).isEqualTo("Changed since revision 2: 1 new, 2 moved");
        assertThat(texts.summary(List.of(), 2)).isEqualTo("Nothing that it tells others changed since revision 2.");
    }

    private String sentence(ProgrammeChange change) {
        return new Texts(Locale.ENGLISH).sentence(change, astana.register());
    }

    private static List<ChangeKind> kinds(List<Meeting> before, List<Meeting> now) {
        return ProgrammeChanges.between(before, now).stream()
                .map(ProgrammeChange::kind)
                .toList();
    }
}
