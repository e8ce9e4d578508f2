package org.rapporteur.ui.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Said;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.StoryComparison.Period;
import org.rapporteur.domain.Subject;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;

/// The story of an institution, a person, a recommendation or a theme over all missions: what of it is
/// shown, and which two sides of it are compared.
///
/// Only the missions that name it are read, a few when those before are there, so that no save waits for
/// all.
public final class StoryModel {
    /// How far the reading is.
    record Reading(int read, int missions) {}

    /// So many missions are read at once.
    private static final int TOGETHER = 5;

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private final StoryPlaces.Place place;
    private final Subject subject;
    private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Story> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StoryComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Reading(0, 0));
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ObservableList<StoryLine> lines = FXCollections.observableArrayList();
    private final ObservableList<StoryLine> pairs = FXCollections.observableArrayList();
    private int turn;

    /// @param places where one was in each story
    public StoryModel(
            Store store, Background background, Navigator navigator, Clock clock, StoryPlaces places, Subject subject) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
        this.subject = subject;
        this.place = places.of(subject);
        comparing.set(place.comparing);
        comparing.subscribe(chosen -> place.comparing = chosen);
    }

    /// The whole story, or null until it was read.
    ReadOnlyObjectProperty<@Nullable Story> story() {
        return story.getReadOnlyProperty();
    }

    /// What is shown of it, or null until it was read.
    ReadOnlyObjectProperty<@Nullable Story> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The two sides that are compared, or null where there is nothing to compare.
    ReadOnlyObjectProperty<@Nullable StoryComparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// How far the reading is.
    ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /// Whether two sides are compared; otherwise the story is told.
    BooleanProperty comparing() {
        return comparing;
    }

    /// The lines of the story.
    ObservableList<StoryLine> lines() {
        return lines;
    }

    /// The lines of the comparison.
    ObservableList<StoryLine> pairs() {
        return pairs;
    }

    /// Where one is in the story, and was when one left it.
    StoryPlaces.Place place() {
        return place;
    }

    /// What is told of; of an institution with what is part of it, where that was asked for.
    Subject subject() {
        return subject instanceof Subject.OfInstitution of
                ? new Subject.OfInstitution(of.institution(), place.withParts)
                : subject;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Reads the story anew.
    public void load() {
        int begun = ++turn;
        background.run(
                () -> {
                    var shared = store.records().shared();
                    var traces = Story.traces(subject(), shared);
                    return new Known(shared, List.copyOf(store.records().missionsNaming(traces)));
                },
                known -> next(begun, subject(), known, new ArrayList<>(), 0));
    }

    private record Known(Register shared, List<Id<Mission>> missions) {}

    private void next(int begun, Subject of, Known known, List<Story.Chapter> chapters, int read) {
        if (begun != turn) {
            return; // it is being read anew
        }
        reading.set(new Reading(read, known.missions().size()));
        if (read == known.missions().size()) {
            story.set(Story.of(of, known.shared(), chapters));
            show();
            return;
        }
        int to = Math.min(known.missions().size(), read + TOGETHER);
        background.run(
                () -> known.missions().subList(read, to).stream()
                        .map(mission -> store.records().missionFile(mission, known.shared()))
                        .flatMap(file -> Story.chapter(of, file).stream())
                        .toList(),
                more -> {
                    chapters.addAll(more);
                    next(begun, of, known, chapters, to);
                });
    }

    private void show() {
        var whole = story.get();
        if (whole == null) {
            return;
        }
        var told = whole.only(place.narrowing);
        if (told.equals(shown.get())) {
            return; // nothing of it was changed: the list stays where it is
        }
        lines.setAll(StoryLine.of(told));
        compare();
        shown.set(told);
    }

    /// The story whose sides are compared: of one kind of note where that is chosen, over all missions.
    Optional<Story> compared() {
        return Optional.ofNullable(story.get()).map(whole -> whole.only(new Narrowing(null, place.narrowing.kind())));
    }

    private void compare() {
        var whole = compared().orElseThrow();
        var periods = periods();
        var chosen = place.pair;
        var sides = chosen != null && periods.contains(chosen.earlier()) && periods.contains(chosen.later())
                ? Optional.of(chosen)
                : StoryComparison.usual(whole);
        var compared = sides.map(pair -> StoryComparison.of(whole, pair)).orElse(null);
        pairs.setAll(compared == null ? List.of() : StoryLine.of(compared));
        comparison.set(compared);
    }

    /// What can be compared.
    List<Period> periods() {
        var whole = story.get();
        return whole == null ? List.of() : StoryComparison.periods(whole);
    }

    /// Compares two sides.
    void compare(Period earlier, Period later) {
        place.pair = new Pair(earlier, later);
        compare();
    }

    /// Narrows the story, or shows all of it again.
    void narrow(Narrowing to) {
        place.narrowing = to;
        show();
    }

    /// Tells with or without what is part of the institution.
    void tellWithParts(boolean with) {
        if (place.withParts != with) {
            place.withParts = with;
            load();
        }
    }

    /// Goes to where a line belongs.
    void open(StoryLine line) {
        switch (line) {
            case StoryLine.OfMission of ->
                navigator.open(new Destination.OfMission(of.mission().id()));
            case StoryLine.OfMeeting of -> {
                var meeting = of.encounter().meeting();
                navigator.open(new Destination.OfMeeting(meeting.mission(), meeting.id()));
            }
            case StoryLine.OfNote of -> open(of.said());
            case StoryLine.OfGrade of ->
                tell(new Subject.OfRecommendation(of.grade().recommendation()));
            case StoryLine.OfMatter of -> Subject.of(of.about()).ifPresent(this::tell);
            case StoryLine.OfPair of ->
                Optional.ofNullable(
                                place.later && of.later() != null || of.earlier() == null ? of.later() : of.earlier())
                        .ifPresent(this::open);
        }
    }

    private void open(Said said) {
        navigator.open(new Destination.OfNote(
                said.meeting().mission(), said.meeting().id(), said.note().id()));
    }

    /// Tells another story.
    void tell(Subject other) {
        navigator.open(new Destination.OfStory(other));
    }
}
