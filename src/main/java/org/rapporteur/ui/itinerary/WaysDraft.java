package org.rapporteur.ui.itinerary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Travel;

/// The ways to a meeting from the one before it on its day and on to the next one, with the minutes
/// that are kept for them, which can be set for each pair of places.
final class WaysDraft {
    /// Meetings that take nobody's time.
    private static final Set<MeetingState> NOT_TO_TAKE_PLACE =
            Set.of(MeetingState.CANCELLED, MeetingState.DECLINED, MeetingState.POSTPONED);

    /// One way.
    static final class Way {
        private final Meeting other;
        private final String here;
        private final boolean before;
        private final String known;
        private final long gap;
        private final StringProperty minutes;
        private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

        private Way(Meeting meeting, Meeting other, int known) {
            this.other = other;
            this.here = place(meeting);
            this.before = other.start().isBefore(meeting.start());
            this.known = String.valueOf(known);
            this.gap = before
                    ? Duration.between(other.end(), meeting.start()).toMinutes()
                    : Duration.between(meeting.end(), other.start()).toMinutes();
            this.minutes = new SimpleStringProperty(this.known);
            this.minutes.subscribe((old, typed) -> error.set(""));
        }

        /// The meeting at the other end.
        Meeting other() {
            return other;
        }

        /// Whether the other meeting comes before.
        boolean isBefore() {
            return before;
        }

        /// The minutes between the two meetings.
        long gap() {
            return gap;
        }

        /// The minutes that are kept for the way.
        StringProperty minutes() {
            return minutes;
        }

        /// What is wrong with the minutes, or empty.
        ReadOnlyStringProperty error() {
            return error.getReadOnlyProperty();
        }

        /// Whether there is time enough for the way, as far as its minutes are understood.
        boolean fits() {
            return TypedTime.minutes(minutes.get()).map(needed -> needed <= gap).orElse(true);
        }

        private boolean isChanged() {
            return !minutes.get().strip().equals(known);
        }

        private boolean isSameAs(Way another) {
            return other.equals(another.other) && here.equals(another.here) && before == another.before;
        }
    }

    private final MissionFile file;
    private final List<Way> seen = new ArrayList<>();
    private final ObservableList<Way> ways = FXCollections.observableArrayList();

    WaysDraft(MissionFile file) {
        this.file = file;
    }

    /// The ways, that from the meeting before first; none where places or time are not known.
    ObservableList<Way> ways() {
        return ways;
    }

    /// Finds the ways anew; minutes that were typed stay where the way is the same, also where it was
    /// another in between.
    ///
    /// @param meeting as it is in the form so far; empty where its time is not understood, and then
    ///     nothing changes
    void follow(Optional<Meeting> meeting) {
        if (meeting.isPresent()) {
            var found = of(meeting.get()).stream().map(this::known).toList();
            if (!found.equals(ways)) {
                ways.setAll(found);
            }
        }
    }

    private Way known(Way way) {
        var last = seen.stream().filter(way::isSameAs).findFirst();
        if (last.isPresent() && last.get().gap == way.gap) {
            return last.get();
        }
        last.ifPresent(known -> way.minutes.set(known.minutes.get()));
        seen.addFirst(way);
        return way;
    }

    private List<Way> of(Meeting meeting) {
        var others = file.meetings().stream()
                .filter(other -> !other.id().equals(meeting.id())
                        && !NOT_TO_TAKE_PLACE.contains(other.state())
                        && other.start().toLocalDate().equals(meeting.start().toLocalDate()))
                .toList();
        var before = others.stream()
                .filter(other -> other.start().isBefore(meeting.start()))
                .max(Comparator.comparing(Meeting::start));
        var after = others.stream()
                .filter(other -> !other.start().isBefore(meeting.start()))
                .min(Comparator.comparing(Meeting::start));
        var found = new ArrayList<Way>();
        Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(other -> isWay(meeting, other))
                // there and back is one way
                .filter(other -> found.stream().noneMatch(way -> same(place(way.other), place(other))))
                .forEach(other -> found.add(new Way(meeting, other, file.minutesBetween(meeting, other))));
        return found;
    }

    private static boolean isWay(Meeting meeting, Meeting other) {
        var here = place(meeting);
        var there = place(other);
        return !here.isEmpty() && !there.isEmpty() && !same(here, there);
    }

    private static boolean same(String place, String other) {
        return Folding.fold(place).equals(Folding.fold(other));
    }

    private static String place(Meeting meeting) {
        return meeting.address().isBlank()
                ? meeting.venue().strip()
                : meeting.address().strip();
    }

    /// Whether minutes were set.
    boolean isChanged() {
        return ways.stream().anyMatch(Way::isChanged);
    }

    /// Tells minutes that are not understood.
    ///
    /// @return whether all are
    boolean check(Texts texts) {
        for (var way : ways) {
            var typed = way.minutes.get();
            way.error.set(
                    typed.isBlank()
                                    || typed.strip().equals(way.known)
                                    || TypedTime.minutes(typed).isPresent()
                            ? ""
                            : texts.get("planning.length_form", typed.strip()));
        }
        return ways.stream().allMatch(way -> way.error.get().isEmpty());
    }

    /// The ways whose minutes were set.
    ///
    /// @throws RuleBroken when the minutes are more than a day
    List<Travel> set(Meeting meeting) {
        return ways.stream()
                .filter(Way::isChanged)
                .flatMap(way ->
                        TypedTime.minutes(way.minutes.get()).map(minutes -> travel(meeting, way, minutes)).stream())
                .toList();
    }

    private Travel travel(Meeting meeting, Way way, int minutes) {
        var known = known(meeting, way).findFirst();
        return known.isPresent()
                ? new Travel(
                        known.get().id(),
                        known.get().mission(),
                        known.get().place(),
                        known.get().otherPlace(),
                        minutes)
                : Travel.of(meeting.mission(), way.here, place(way.other), minutes);
    }

    private Stream<Travel> known(Meeting meeting, Way way) {
        return file.register().all(Travel.class).stream().filter(travel -> travel.isBetween(meeting, way.other));
    }

    /// The ways whose minutes were taken out: those of the mission serve again.
    List<Travel> unset(Meeting meeting) {
        return ways.stream()
                .filter(way -> way.minutes.get().isBlank())
                .flatMap(way -> known(meeting, way))
                .toList();
    }
}
