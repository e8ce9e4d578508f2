package org.rapporteur.ui.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.IssuedProgramme;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Travel;
import org.rapporteur.store.Completion;
import org.rapporteur.store.Found;
import org.rapporteur.store.Found.Facet;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;

/// What is searched for, and what was found. It lives as long as the window, so that one comes back
/// to the same query, facets and hits.
///
/// One query is under way at a time. What is typed meanwhile is asked when it has been answered, and
/// in between nothing is: the last query's answer is always the last to be shown.
public final class ReviewModel {
    /// So many hits are listed at most.
    static final int LISTED = 100;

    /// So many completions are offered at most.
    static final int COMPLETIONS = 6;
    private static final Set<Facet> TIME = EnumSet.of(Facet.YEAR, Facet.MONTH);

    /// What is asked.
    ///
    /// @param chosen values of facets; one of each facet's must hold
    public record Question(String query, Set<Found.Value> chosen) {
        /// Whether nothing is asked yet.
        public boolean isEmpty() {
            return query.isBlank() && chosen.isEmpty();
        }
    }

    /// What was found.
    ///
    /// @param facets the values of each facet that have a name, with the number of hits that are there, or
    ///     would be there, with that value and the choices of the other facets
    /// @param line when all that was, whichever part of the time is chosen
    public record Answer(
            Question question,
            Found found,
            Map<Facet, List<Found.Count>> facets,
            TimeLine line,
            List<Completion> next) {}

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Set<Found.Value>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Found.Hit> hits = FXCollections.observableArrayList();
    private boolean asking;
    private boolean again;
    private Destination.@Nullable Review followed;

    public ReviewModel(Store store, Background background, Navigator navigator) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        query.subscribe(typed -> ask());
    }

    /// What is typed.
    public StringProperty query() {
        return query;
    }

    /// The values of facets by which the hits are narrowed.
    public ReadOnlyObjectProperty<Set<Found.Value>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The last answer, or null where nothing was answered yet.
    public ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /// The hits, the best first; none while nothing is asked.
    public ObservableList<Found.Hit> hits() {
        return hits;
    }

    /// Follows the way to the screen. A query that it brings is asked once: coming back to the screen
    /// finds it as it was left.
    public void follow(Destination.Review place) {
        boolean fresh = !place.equals(followed);
        followed = place;
        var brought = place.query();
        if (fresh && brought != null) {
            chosen.set(Set.of());
            query.set(brought);
        }
        ask();
    }

    /// Asks anew.
    public void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        again = false;
        var question = new Question(query.get(), chosen.get());
        background.work(() -> answer(question), this::show, () -> {
            asking = false;
            if (again) {
                ask();
            }
        });
    }

    private void show(Answer answered) {
        asking = false;
        List<Found.Hit> found =
                answered.question().isEmpty() ? List.of() : answered.found().hits();
        if (!hits.equals(found)) {
            hits.setAll(found);
        }
        answer.set(answered);
        if (again) {
            ask();
        }
    }

    private Answer answer(Question question) {
        var index = store.index();
        var found = index.search(question.query(), question.chosen(), LISTED);
        var facets = new EnumMap<Facet, List<Found.Count>>(Facet.class);
        for (var facet : Facet.values()) {
            facets.put(facet, counts(question, EnumSet.of(facet), facet, found));
        }
        return new Answer(
                question,
                found,
                facets,
                TimeLine.of(
                        counts(question, TIME, Facet.YEAR, found),
                        counts(question, TIME, Facet.MONTH, found),
                        question.chosen()),
                // what is typed to its end is no offer
                index.completions(question.query(), COMPLETIONS).stream()
                        .filter(completion -> !completion
                                .query()
                                .strip()
                                .equals(question.query().strip()))
                        .toList());
    }

    /// How often each value of a facet is there when these facets do not narrow the hits: so each can be
    /// chosen beside those that are. What is chosen is there even where nothing has it.
    private List<Found.Count> counts(Question question, Set<Facet> without, Facet facet, Found found) {
        var others = new LinkedHashSet<>(question.chosen());
        others.removeIf(value -> without.contains(value.facet()));
        var counted = others.equals(question.chosen()) ? found : store.index().search(question.query(), others, 1);
        var counts = new ArrayList<>(counted.facets().getOrDefault(facet, List.of()));
        question.chosen().stream()
                .filter(value -> value.facet() == facet)
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> counts.add(new Found.Count(value, 0)));
        return counts.stream().filter(count -> counted.isNamed(count.value())).toList();
    }

    /// Chooses a value of a facet, or gives it up.
    public void toggle(Found.Value value) {
        var values = new LinkedHashSet<>(chosen.get());
        if (!values.remove(value)) {
            values.add(value);
        }
        choose(values);
    }

    /// Chooses a part of the time, or all of it.
    ///
    /// @param values months or years; all of the time where there are none
    public void brush(List<Found.Value> values) {
        var others = new LinkedHashSet<>(chosen.get());
        others.removeIf(value -> TIME.contains(value.facet()));
        others.addAll(values);
        choose(others);
    }

    /// Gives up all that was chosen.
    public void chooseNothing() {
        choose(Set.of());
    }

    private void choose(Set<Found.Value> values) {
        chosen.set(Set.copyOf(values));
        ask();
    }

    /// Goes on as a completion says.
    public void complete(Completion completion) {
        query.set(completion.query());
    }

    /// Goes to where a hit belongs.
    public void open(Found.Hit hit) {
        place(hit).ifPresent(navigator::open);
    }

    /// The stories that a hit is told in, the nearest first.
    List<Subject> stories(Found.Hit hit) {
        var answered = answer.get();
        return answered == null
                ? List.of()
                : Subjects.of(hit.record(), hit.meeting(), answered.found().register());
    }

    /// What the subject of a story is called.
    String label(Subject subject) {
        var answered = answer.get();
        return answered == null
                ? ""
                : Story.of(subject, answered.found().register(), List.of()).label();
    }

    /// Tells a story.
    void tell(Subject subject) {
        navigator.open(new Destination.OfStory(subject));
    }

    /// Shows what became of a hit's record.
    public void openHistory(Found.Hit hit) {
        navigator.open(new Destination.OfHistory(hit.record().id()));
    }

    private static Optional<Destination> place(Found.Hit hit) {
        var meeting = Optional.ofNullable(hit.meeting());
        var mission = Optional.ofNullable(hit.mission());
        return switch (hit.record()) {
            case Note note -> meeting.map(at -> new Destination.OfNote(at.mission(), at.id(), note.id()));
            case Minutes minutes -> meeting.map(of -> new Destination.OfMinutes(of.mission(), of.id()));
            case Meeting at -> Optional.of(new Destination.OfMeeting(at.mission(), at.id()));
            case AgendaItem item -> meeting.map(at -> new Destination.OfMeeting(at.mission(), at.id()));
            case AttachedFile file -> meeting.map(at -> new Destination.OfMeeting(at.mission(), at.id()));
            case Attendance line -> meeting.map(at -> new Destination.OfMeeting(at.mission(), at.id()));
            case Mission itself -> Optional.of(new Destination.OfMission(itself.id()));
            case Travel way -> mission.map(of -> new Destination.OfMission(of.id()));
            case IssuedProgramme issue -> mission.map(of -> new Destination.OfProgramme(of.id()));
            case Institution institution -> Optional.of(new Destination.OfParty(institution.id()));
            case Post post -> Optional.of(new Destination.OfParty(post.id()));
            case Person person -> Optional.of(new Destination.OfParty(person.id()));
            case Tenure tenure -> Optional.of(new Destination.OfParty(tenure.person()));
            case Document document -> Optional.of(new Destination.OfRecommendation(document.id()));
            case Recommendation recommendation -> Optional.of(new Destination.OfRecommendation(recommendation.id()));
            case ProposedGrade grade -> Optional.of(new Destination.OfRecommendation(grade.recommendation()));
        };
    }
}
