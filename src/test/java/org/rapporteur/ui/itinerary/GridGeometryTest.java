package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.ui.itinerary.GridGeometry.Piece;

/// Where days, hours and meetings lie, without a window.
class GridGeometryTest {
    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 11);
    private static final Mission MISSION =
            Mission.of("Follow-up", "Kazakhstan", TUESDAY, TUESDAY.plusDays(3), ZoneId.of("Asia/Almaty"));
    private static final LocalDateTime TEN = TUESDAY.atTime(10, 0);

    private static Meeting meeting(LocalDateTime start, int minutes) {
        return Meeting.of(MISSION.id(), start, minutes);
    }

    private static GridGeometry of(Meeting... meetings) {
        return GridGeometry.of(MISSION, List.of(meetings), 1200);
    }

    @Provide
    Arbitrary<List<Meeting>> meetings() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 60),
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(1, 2 * 24 * 60))
                .as((day, minute, length) ->
                        meeting(TUESDAY.plusDays(day).atStartOfDay().plusMinutes(minute), length))
                .list()
                .ofMaxSize(12);
    }

    @Example
    void aMissionWithoutMeetingsShowsItsDaysFromEightToSeven() {
        var grid = of();
        assertThat(grid.days()).hasSize(4).startsWith(TUESDAY);
        assertThat(grid.firstMinute()).isEqualTo(8 * 60);
        assertThat(grid.lastMinute()).isEqualTo(19 * 60);
        assertThat(grid.columnWidth()).isEqualTo(300);
    }

    @Example
    void aLoneLaterDayStandsBesideTheOthersBehindAGap() {
        var grid = of(meeting(LocalDate.of(2017, 5, 31).atTime(10, 0), 180));
        assertThat(grid.days()).hasSize(5).endsWith(LocalDate.of(2017, 5, 31));
        assertThat(grid.isBehindGap(4)).isTrue();
        assertThat(grid.daysLeftOut(4)).isEqualTo(46);
        assertThat(grid.x(4) - grid.x(3)).isEqualTo(grid.columnWidth() + GridGeometry.GAP);
    }

    @Example
    void theHoursGrowToWhatMeetingsNeed() {
        var grid = of(meeting(TUESDAY.atTime(6, 20), 30), meeting(TUESDAY.atTime(19, 30), 60));
        assertThat(grid.firstMinute()).isEqualTo(6 * 60);
        assertThat(grid.lastMinute()).isEqualTo(21 * 60);
    }

    @Example
    void aMeetingAcrossMidnightHasAPieceOnEachDay() {
        var late = meeting(TUESDAY.atTime(23, 0), 120);
        assertThat(of(late).pieces(late))
                .containsExactly(new Piece(0, 23 * 60, 24 * 60, true, false), new Piece(1, 0, 60, false, true));
    }

    @Example
    void aMeetingThatEndsAtMidnightIsNotOnTheNextDay() {
        var late = meeting(TUESDAY.plusDays(3).atTime(23, 0), 60);
        assertThat(of(late).days()).hasSize(4);
        assertThat(of(late).pieces(late)).containsExactly(new Piece(3, 23 * 60, 24 * 60, true, true));
    }

    @Example
    void aStartBesideTheGridOfFiveMinutesStepsOntoIt() {
        assertThat(GridGeometry.step(TEN.plusMinutes(2), 1)).isEqualTo(TEN.plusMinutes(5));
        assertThat(GridGeometry.step(TEN.plusMinutes(2), -1)).isEqualTo(TEN);
        assertThat(GridGeometry.step(TEN, 1)).isEqualTo(TEN.plusMinutes(5));
        assertThat(GridGeometry.step(TEN, -1)).isEqualTo(TEN.minusMinutes(5));
        assertThat(GridGeometry.step(TUESDAY.atStartOfDay(), -1)).isEqualTo("2017-04-10T23:55");
    }

    @Property
    void everyPieceLiesInAColumnWithinTheHours(@ForAll("meetings") List<Meeting> meetings) {
        var grid = GridGeometry.of(MISSION, meetings, 1200);
        assertThat(grid.days()).doesNotHaveDuplicates().isSorted();
        for (var meeting : meetings) {
            var pieces = grid.pieces(meeting);
            assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
                assertThat(piece.from())
                        .isGreaterThanOrEqualTo(grid.firstMinute())
                        .isLessThan(piece.to());
                assertThat(piece.to()).isLessThanOrEqualTo(grid.lastMinute());
            });
            assertThat(pieces.stream()
                            .mapToInt(piece -> piece.to() - piece.from())
                            .sum())
                    .isEqualTo(meeting.duration());
            assertThat(pieces.getFirst().first()).isTrue();
            assertThat(pieces.getLast().last()).isTrue();
            assertThat(grid.days().get(pieces.getFirst().column()))
                    .isEqualTo(meeting.start().toLocalDate());
        }
    }

    @Property
    void aPlaceOnTheGridIsTheTimeThatIsDrawnThere(
            @ForAll("meetings") List<Meeting> meetings,
            @ForAll @IntRange(min = 0, max = 80) int someDay,
            @ForAll @IntRange(min = 0, max = 24 * 60) int someMinute,
            @ForAll @DoubleRange(min = 0, max = 0.99) double across) {
        var grid = GridGeometry.of(MISSION, meetings, 1200);
        int column = someDay % grid.days().size();
        int minute = Math.clamp(someMinute, grid.firstMinute(), grid.lastMinute());
        assertThat(grid.time(grid.x(column) + across * grid.columnWidth(), grid.y(minute)))
                .isEqualTo(grid.days().get(column).atStartOfDay().plusMinutes(minute));
    }

    @Property
    void noPlaceIsWithoutATime(
            @ForAll("meetings") List<Meeting> meetings, @ForAll double x, @ForAll @DoubleRange(max = 1e6) double y) {
        var grid = GridGeometry.of(MISSION, meetings, 1200);
        assertThat(grid.days()).contains(grid.days().get(grid.column(x)));
        var time = grid.time(x, y);
        assertThat(time).isAfterOrEqualTo(grid.days().getFirst().atStartOfDay());
        assertThat(time).isBeforeOrEqualTo(grid.days().getLast().plusDays(1).atStartOfDay());
    }

    @Property
    void columnsFollowEachOtherAndAreWideEnoughToRead(
            @ForAll("meetings") List<Meeting> meetings, @ForAll @IntRange(min = 1, max = 4000) int width) {
        var grid = GridGeometry.of(MISSION, meetings, width);
        assertThat(grid.columnWidth()).isGreaterThanOrEqualTo(GridGeometry.NARROWEST);
        for (int i = 1; i < grid.days().size(); i++) {
            assertThat(grid.x(i) - grid.x(i - 1))
                    .isEqualTo(grid.columnWidth() + (grid.isBehindGap(i) ? GridGeometry.GAP : 0));
        }
        if (grid.columnWidth() > GridGeometry.NARROWEST) {
            assertThat(grid.width()).isBetween(width - (double) grid.days().size(), (double) width);
        }
    }

    @Property
    void timesSnapToTheNearestFiveMinutes(@ForAll @IntRange(min = 0, max = 3000) int minutes) {
        var time = TUESDAY.atStartOfDay().plusMinutes(minutes);
        var snapped = GridGeometry.snap(time);
        assertThat(snapped.getMinute() % GridGeometry.STEP).isZero();
        assertThat(Math.abs(java.time.Duration.between(time, snapped).toMinutes()))
                .isLessThanOrEqualTo(2);
        assertThat(GridGeometry.snap(snapped)).isEqualTo(snapped);
    }

    @Property
    void aStepThereAndBackIsOnTheGrid(@ForAll @IntRange(min = 10, max = 3000) int minutes) {
        var time = TUESDAY.atStartOfDay().plusMinutes(minutes);
        var next = GridGeometry.step(time, 1);
        assertThat(next).isAfter(time).isBeforeOrEqualTo(time.plusMinutes(GridGeometry.STEP));
        assertThat(GridGeometry.step(next, -1)).isEqualTo(next.minusMinutes(GridGeometry.STEP));
    }

    @Property
    void meetingsAtTheSameTimeStandBesideEachOther(@ForAll("meetings") List<Meeting> meetings) {
        var grid = GridGeometry.of(MISSION, meetings, 1200);
        var pieces = new LinkedHashMap<Integer, Piece>();
        for (var meeting : meetings) {
            for (var piece : grid.pieces(meeting)) {
                pieces.put(pieces.size(), piece);
            }
        }
        var lanes = Lanes.of(pieces);
        assertThat(lanes).containsOnlyKeys(pieces.keySet());
        for (var one : pieces.keySet()) {
            var lane = lanes.get(one);
            assertThat(lane.lane()).isBetween(0, lane.of() - 1);
            for (var other : pieces.keySet()) {
                if (!one.equals(other) && overlap(pieces.get(one), pieces.get(other))) {
                    assertThat(lanes.get(other).of()).isEqualTo(lane.of());
                    assertThat(lanes.get(other).lane()).isNotEqualTo(lane.lane());
                }
            }
        }
    }

    private static boolean overlap(Piece one, Piece other) {
        return one.column() == other.column()
                && one.from() < Lanes.shownEnd(other)
                && other.from() < Lanes.shownEnd(one);
    }

    @Property
    void noMoreLanesThanMeetingsAtOnce(@ForAll("meetings") List<Meeting> meetings) {
        var grid = GridGeometry.of(MISSION, meetings, 1200);
        var pieces = new LinkedHashMap<Integer, Piece>();
        meetings.forEach(meeting -> grid.pieces(meeting).forEach(piece -> pieces.put(pieces.size(), piece)));
        var lanes = Lanes.of(pieces);
        int most = pieces.values().stream()
                .mapToInt(piece -> (int) pieces.values().stream()
                        .filter(other -> other.column() == piece.column()
                                && other.from() <= piece.from()
                                && piece.from() < Lanes.shownEnd(other))
                        .count())
                .max()
                .orElse(0);
        assertThat(lanes.values().stream().mapToInt(Lanes.Lane::of).max().orElse(0))
                .isEqualTo(most);
    }

    @Example
    void meetingsThatTouchStandBelowEachOther() {
        var pieces = new ArrayList<Piece>(of().pieces(meeting(TEN, 60)));
        pieces.addAll(of().pieces(meeting(TEN.plusHours(1), 60)));
        var lanes = Lanes.of(java.util.Map.of("first", pieces.getFirst(), "second", pieces.getLast()));
        assertThat(lanes.values()).containsOnly(new Lanes.Lane(0, 1));
    }
}
