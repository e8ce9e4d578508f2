package org.rapporteur.ui.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Continuation;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// A new mission that is begun from an earlier one: its title and days are asked, the meetings to
/// propose again are chosen, and what comes of that is said before it is made.
public final class ContinueModel {
    /// A meeting of the earlier mission.
    ///
    /// @param chosen whether it is proposed again
    public record Row(Meeting meeting, BooleanProperty chosen) {}

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Navigator navigator;
    private final Texts texts;
    private final Clock clock;
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Continuation> continuation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper choices = new ReadOnlyIntegerWrapper();

    public ContinueModel(Store store, Background background, Undo undo, Navigator navigator, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.navigator = navigator;
        this.texts = texts;
        this.clock = clock;
        // what was wrong is being put right
        title.subscribe((before, now) -> error.set(""));
        firstDay.subscribe((before, now) -> error.set(""));
        lastDay.subscribe((before, now) -> error.set(""));
    }

    /// What the new mission is called.
    public StringProperty title() {
        return title;
    }

    /// Its first day, or null while there is none.
    public ObjectProperty<@Nullable LocalDate> firstDay() {
        return firstDay;
    }

    /// Its last day, or null while there is none.
    public ObjectProperty<@Nullable LocalDate> lastDay() {
        return lastDay;
    }

    /// The meetings that can be proposed again, by start.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The earlier mission, or null while it is not read.
    public ReadOnlyObjectProperty<@Nullable Continuation> continuation() {
        return continuation.getReadOnlyProperty();
    }

    /// What is wrong with the title or the days, as a sentence; empty where nothing is.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Grows with each choice, so that what is said of them can follow.
    public ReadOnlyIntegerProperty choices() {
        return choices.getReadOnlyProperty();
    }

    /// Reads the earlier mission. Those of its meetings that were held are chosen at first.
    public void load(Id<Mission> mission) {
        background.run(() -> store.records().missionFile(mission), file -> {
            var read = new Continuation(file);
            rows.setAll(read.meetings().stream().map(this::row).toList());
            if (title.get().isEmpty()) {
                title.set(texts.get("continue.title_of", file.mission().country()));
            }
            continuation.set(read);
        });
    }

    private Row row(Meeting meeting) {
        var row = new Row(meeting, new SimpleBooleanProperty(meeting.state() == MeetingState.HELD));
        row.chosen().subscribe((before, now) -> choices.set(choices.get() + 1));
        return row;
    }

    /// Chooses all meetings, or none.
    public void chooseAll(boolean all) {
        rows.forEach(row -> row.chosen().set(all));
    }

    private List<Meeting> chosen() {
        return rows.stream().filter(row -> row.chosen().get()).map(Row::meeting).toList();
    }

    /// What is taken over, line by line.
    public List<String> taken() {
        var read = continuation.get();
        if (read == null) {
            return List.of();
        }
        var old = read.from().mission();
        var register = read.from().register();
        var again = chosen();
        var open = read.open(today());
        int asked = read.asked(again, today()).values().stream()
                .mapToInt(List::size)
                .sum();
        var recommendations = read.recommendations(again).size();
        return Stream.of(
                        texts.get("continue.country", joined(old.country(), old.place(), old.treatyBody())),
                        old.partners().isEmpty()
                                ? ""
                                : texts.get("continue.partners", String.join("; ", old.partners())),
                        old.delegates().isEmpty()
                                ? ""
                                : texts.get(
                                        "continue.delegates",
                                        register.find(old.delegates()).stream()
                                                .map(register::label)
                                                .collect(Collectors.joining(", "))),
                        old.documents().isEmpty()
                                ? ""
                                : texts.get(
                                        "continue.documents",
                                        register.find(old.documents()).stream()
                                                .map(register::label)
                                                .collect(Collectors.joining(", "))),
                        texts.get("continue.meetings", again.size(), recommendations),
                        open.isEmpty()
                                ? texts.get("continue.no_commitments")
                                : texts.get("continue.commitments", open.size(), asked))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
    }

    /// What is not taken over, line by line.
    public List<String> left() {
        var read = continuation.get();
        if (read == null) {
            return List.of();
        }
        var asked = read.asked(chosen(), today()).values().stream()
                .flatMap(List::stream)
                .toList();
        long notMet = read.open(today()).stream()
                .filter(each -> !asked.contains(each))
                .count();
        return Stream.of(
                        texts.get("continue.notes", read.from().notes().size()),
                        notMet == 0 ? "" : texts.get("continue.not_met", notMet))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// How a meeting stands in the list.
    public String label(Meeting meeting) {
        return Optional.ofNullable(continuation.get())
                .map(read -> read.from().register().counterpart(meeting))
                .orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Makes the new mission as one step, and goes to it. Where a rule does not hold nothing is made, and
    /// the rule is told.
    public void begin() {
        var read = continuation.get();
        if (read == null) {
            return;
        }
        try {
            var mission = mission(read);
            error.set("");
            undo.change(
                    texts.get("undo.begun", mission.title()),
                    read.records(mission, chosen(), today(), texts),
                    List.of(),
                    () -> navigator.open(new Destination.OfMission(mission.id())));
        } catch (RuleBroken broken) {
            error.set(texts.sentence(broken));
        }
    }

    private Mission mission(Continuation read) {
        var first = firstDay.get();
        var last = lastDay.get();
        if (first == null || last == null) {
            throw new RuleBroken("mission.no_days");
        }
        var values = read.values();
        values.put("title", title.get().strip());
        values.put("firstDay", first);
        values.put("lastDay", last);
        var mission = Shape.of(Mission.class).make(java.util.UUID.randomUUID(), values);
        Shape.check(mission);
        return mission;
    }
}
