package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2017, 4, 12, 10, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 45, 2880})
    void meetingLastsFromAMinuteToTwoDays(int minutes) {
        assertHolds(meeting(minutes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -30, 2881, Integer.MAX_VALUE})
    void meetingLastsNoOtherTime(int minutes) {
        assertRuleBrokenBy(meeting(minutes)).isEqualTo("meeting.duration");
    }

    @Test
    void newMeetingIsProposed() {
        assertThat(meeting(60).state()).isEqualTo(Meeting.MeetingState.PROPOSED);
    }

    @ParameterizedTest
    @EnumSource
    void meetingCanBeInAnyState(Meeting.MeetingState state) {
        assertThat(meeting(60).in(state).state()).isEqualTo(state);
    }

    /// The wall clock knows no zone, so a night in which clocks change is as long as another.
    @ParameterizedTest
    @CsvSource({
        "2017-04-12T10:00, 45, 2017-04-12T10:45",
        "2017-04-12T23:30, 60, 2017-04-13T00:30",
        "2017-03-26T01:30, 120, 2017-03-26T03:30",
        "2016-12-31T23:59, 1, 2017-01-01T00:00"
    })
    void endIsReadOnTheWallClock(LocalDateTime start, int minutes, LocalDateTime end) {
        assertThat(Meeting.of(elsewhere(), start, minutes).end()).isEqualTo(end);
    }

    @Test
    void meetingCanBeWithPostsOfSeveralInstitutions() {
        var met = meeting(60).withInstitutions(List.of(elsewhere())).withPosts(List.of(elsewhere()));
        assertThat(met.institutions()).hasSameSizeAs(met.posts()).hasSize(1);
    }

    private static Meeting meeting(int minutes) {
        return Meeting.of(elsewhere(), TEN, minutes);
    }
}
