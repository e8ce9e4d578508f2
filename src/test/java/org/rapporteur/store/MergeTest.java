package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Merge;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;

/// Two records that are one are made one in a real store, and taken apart again.
class MergeTest {
    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Institution justice = Institution.of("Ministry of Justice");
    private final Institution twin =
            with(with(Institution.of("Министерство юстиции"), "address", "8 Mangilik El"), "parent", justice.id());
    private final Post deputy = Post.of(justice.id(), "Deputy Minister");
    private final Post twinDeputy = Post.of(twin.id(), "Deputy");
    private final Person zhovtis = with(
            with(with(Person.of("Yevgeny Zhovtis"), "phone", "+7 701"), "languages", List.of("ru", "en")),
            "names",
            Map.of("ru", "Евгений Жовтис"));
    private final Person jovtis = with(
            with(
                    with(
                            with(with(Person.of("Jovtis"), "phone", "+7 702"), "languages", List.of("en", "kk")),
                            "email",
                            "jovtis@example.org"),
                    "names",
                    Map.of("ru", "Жовтис Е.", "kk", "Жовтис")),
            "securityNote",
            "not by telephone");
    private final Mission mission = Mission.of(
                    "Follow-up",
                    "Kazakhstan",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"))
            .sending(List.of(jovtis.id(), zhovtis.id()));
    private final Meeting meeting = with(
            Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60)
                    .withPosts(List.of(deputy.id(), twinDeputy.id())),
            "interpreter",
            jovtis.id());
    private final Note note =
            with(Note.of(meeting.id(), LocalDateTime.of(2017, 4, 11, 10, 5), "A register"), "speaker", jovtis.id());
    private final Attendance expected = Attendance.of(meeting.id(), zhovtis, Side.DELEGATION, Presence.EXPECTED);
    private final Attendance present =
            with(Attendance.of(meeting.id(), jovtis, Side.DELEGATION, Presence.PRESENT), "remark", "from 10:20");
    private final Tenure since = new Tenure(Id.fresh(), zhovtis.id(), deputy.id(), LocalDate.of(2015, 1, 1), null);
    private final Tenure until = new Tenure(Id.fresh(), jovtis.id(), deputy.id(), null, LocalDate.of(2018, 1, 1));
    private Store store;

    private static <T extends Kept> T with(T record, String name, Object value) {
        return Shape.with(record, name, value);
    }

    @BeforeEach
    void open() {
        store = Store.create(folder, new char[0], Clock.fixed(Instant.parse("2017-04-11T04:00:00Z"), ZoneOffset.UTC));
        store.save(List.of(
                justice,
                twin,
                deputy,
                twinDeputy,
                zhovtis,
                jovtis,
                mission,
                meeting,
                note,
                expected,
                present,
                since,
                until));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Kept> all() {
        var all = new ArrayList<Kept>();
        for (var kind : Kind.values()) {
            all.addAll(store.records().all(kind.type()));
        }
        return all;
    }

    private Step merge(Kept keeper, Kept other) {
        var merge = Merge.of(keeper, other, all(), texts);
        return store.change(merge.saved(), merge.deleted());
    }

    private <T extends Kept> T find(Id<T> id) {
        return store.records().find(id).orElseThrow();
    }

    @Test
    void everyReferenceToTheOtherPointsToTheKeeper() {
        merge(zhovtis, jovtis);
        for (var record : all()) {
            for (var field : Kind.of(record).shape().fields()) {
                var value = Kind.of(record).shape().value(record, field);
                if (field.form() == Form.REFERENCE || field.form() == Form.REFERENCES) {
                    assertThat(Objects.toString(value))
                            .doesNotContain(jovtis.id().toString());
                }
            }
        }
        assertThat(store.records().find(jovtis.id())).isEmpty();
        assertThat(find(mission.id()).delegates()).containsExactly(zhovtis.id());
        assertThat(find(meeting.id()).interpreter()).isEqualTo(zhovtis.id());
        assertThat(find(note.id()).speaker()).isEqualTo(zhovtis.id());
    }

    @Test
    void nothingOfTheOtherIsLost() {
        merge(zhovtis, jovtis);
        var merged = find(zhovtis.id());
        assertThat(merged.name()).isEqualTo("Yevgeny Zhovtis");
        assertThat(merged.phone()).isEqualTo("+7 701");
        assertThat(merged.email()).isEqualTo("jovtis@example.org");
        assertThat(merged.languages()).containsExactly("ru", "en", "kk");
        assertThat(merged.names()).containsEntry("ru", "Евгений Жовтис").containsEntry("kk", "Жовтис");
        assertThat(merged.securityNote()).isEqualTo("not by telephone");
        assertThat(merged.remark().lines())
                .containsExactly("Name: Jovtis", "Name in other languages: ru=Жовтис Е.", "Telephone: +7 702");
    }

    @Test
    void aSecurityNoteIsJoinedToTheOtherAndNeverComesIntoTheRemark() {
        store.save(with(zhovtis, "securityNote", "meets in cafés"));
        merge(find(zhovtis.id()), jovtis);
        assertThat(find(zhovtis.id()).securityNote()).isEqualTo("meets in cafés\nnot by telephone");
        assertThat(find(zhovtis.id()).remark()).doesNotContain("not by telephone");
    }

    @Test
    void someoneStandsAtAMeetingOnceAndHoldsAPostOnce() {
        merge(zhovtis, jovtis);
        assertThat(store.records().all(Attendance.class)).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(zhovtis.id());
            assertThat(line.presence()).isEqualTo(Presence.PRESENT);
            assertThat(line.remark()).isEqualTo("from 10:20");
        });
        assertThat(store.records().all(Tenure.class)).singleElement().satisfies(tenure -> {
            assertThat(tenure.since()).isEqualTo(LocalDate.of(2015, 1, 1));
            assertThat(tenure.until()).isEqualTo(LocalDate.of(2018, 1, 1));
        });
    }

    @Test
    void timesInAPostThatContradictEachOtherStayTwo() {
        store.save(with(until, "since", LocalDate.of(2016, 1, 1)));
        merge(zhovtis, jovtis);
        assertThat(store.records().all(Tenure.class)).hasSize(2).allSatisfy(tenure -> assertThat(tenure.person())
                .isEqualTo(zhovtis.id()));
    }

    @Test
    void anInstitutionIsNeverPartOfItself() {
        var part = with(Institution.of("Institute"), "parent", twin.id());
        store.save(List.of(part, with(justice, "parent", part.id())));
        merge(find(justice.id()), twin);
        assertThat(find(justice.id()).parent()).isNull();
        assertThat(find(part.id()).parent()).isEqualTo(justice.id());
        assertThat(find(justice.id()).address()).isEqualTo("8 Mangilik El");
        assertThat(find(twinDeputy.id()).institution()).isEqualTo(justice.id());
    }

    @Test
    void theOtherWayRoundWorksTooAndAMeetingHasAPostOnce() {
        merge(twin, justice);
        assertThat(find(twin.id()).parent()).isNull();
        merge(find(twinDeputy.id()), find(deputy.id()));
        assertThat(find(meeting.id()).posts()).containsExactly(twinDeputy.id());
        assertThat(find(since.id()).post()).isEqualTo(twinDeputy.id());
    }

    @Test
    void peopleWhoWereSaidNotToBeTheSameCanStillBeMerged() {
        var apart = with(zhovtis, "notSame", List.of(jovtis.id()));
        var other = with(jovtis, "notSame", List.of(zhovtis.id()));
        store.save(List.of(apart, other));
        merge(apart, other);
        assertThat(find(zhovtis.id()).notSame()).isEmpty();
    }

    @Test
    void undoBringsEverythingBackAndRedoMergesAgain() {
        var before = all();
        var step = merge(zhovtis, jovtis);
        var after = all();
        var reverse = store.undo(step);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
        store.undo(reverse);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(after);
        assertThat(store.check().differences()).isEmpty();
    }

    @Test
    void peopleAtAMeetingWhoseMinutesAreFinalAreMergedAndItsAttendanceKeepsItsLines() {
        store.save(Shape.of(Minutes.class)
                .fresh("meeting", meeting.id(), "state", Minutes.MinutesState.FINAL, "version", 1));
        var step = merge(zhovtis, jovtis);
        assertThat(store.records().all(Attendance.class)).hasSize(2).allSatisfy(line -> assertThat(line.person())
                .isEqualTo(zhovtis.id()));
        assertThat(find(present.id()).remark()).isEqualTo("from 10:20");
        store.undo(step);
        assertThat(find(present.id())).isEqualTo(present);
    }

    @Test
    void recordsOfTwoKindsAndARecordWithItselfAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Merge.of(zhovtis, justice, all(), texts));
        assertThatIllegalArgumentException().isThrownBy(() -> Merge.of(zhovtis, zhovtis, all(), texts));
        assertThatIllegalArgumentException().isThrownBy(() -> Merge.of(meeting, meeting, all(), texts));
    }
}
