package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Attendance.Presence.PRESENT;
import static org.rapporteur.domain.Attendance.Side.INTERLOCUTORS;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {
    private final Person person = Person.of("Kote Vardzelashvili");
    private final Post post = Post.of(elsewhere(), "Representatives");

    @Test
    void attendanceOfAPersonNamesNoPost() {
        var line = Attendance.of(elsewhere(), person, INTERLOCUTORS, PRESENT);
        assertThat(line).extracting(Attendance::person, Attendance::post).containsExactly(person.id(), null);
    }

    @Test
    void attendanceOfAPostNamesNoPerson() {
        var line = Attendance.of(elsewhere(), post, INTERLOCUTORS, PRESENT);
        assertThat(line).extracting(Attendance::person, Attendance::post).containsExactly(null, post.id());
    }

    @Test
    void attendanceOfAPersonInAPostHolds() {
        assertHolds(with(Attendance.of(elsewhere(), person, INTERLOCUTORS, PRESENT), "post", post.id()));
    }

    @Test
    void attendanceIsSomebodys() {
        assertRuleBrokenBy(with(Attendance.of(elsewhere(), post, INTERLOCUTORS, PRESENT), "post", null))
                .isEqualTo("attendance.nobody");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25})
    void attendanceCanStandForAGroup(int number) {
        assertHolds(with(Attendance.of(elsewhere(), post, INTERLOCUTORS, PRESENT), "number", number));
    }

    @Test
    void numberOfPeopleIsNotNegative() {
        assertRuleBrokenBy(with(Attendance.of(elsewhere(), post, INTERLOCUTORS, PRESENT), "number", -1))
                .isEqualTo("attendance.number");
    }
}
