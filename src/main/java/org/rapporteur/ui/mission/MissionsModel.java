package org.rapporteur.ui.mission;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordEditor;
import org.rapporteur.ui.Undo;

/// All missions, the latest first, and the one whose data is edited.
public final class MissionsModel {
    /// A mission in the list.
    ///
    /// @param meetings how many meetings it has
    /// @param held how many of them were held
    public record Row(Mission mission, long meetings, long held) {
        private static Row of(Mission mission, List<Meeting> meetings) {
            return new Row(
                    mission,
                    meetings.size(),
                    meetings.stream()
                            .filter(meeting -> meeting.state() == Meeting.MeetingState.HELD)
                            .count());
        }
    }

    /// What is read: the missions and all that they share.
    private record Read(Register register, List<Row> rows) {
        static Read from(Store store) {
            var register = store.records().register(null);
            var meetings = register.all(Meeting.class).stream().collect(Collectors.groupingBy(Meeting::mission));
            return new Read(
                    register,
                    register.all(Mission.class).stream()
                            .sorted(Comparator.comparing(Mission::firstDay).reversed())
                            .map(mission -> Row.of(mission, meetings.getOrDefault(mission.id(), List.of())))
                            .toList());
        }
    }

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Texts texts;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Register> register = new ReadOnlyObjectWrapper<>(new Register(List.of()));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final RecordEditor editor;

    public MissionsModel(
            Store store, Background background, Undo undo, Failures failures, Navigator navigator, Texts texts) {
        this.store = store;
        this.background = background;
        this.editor = new RecordEditor(undo, failures);
        this.navigator = navigator;
        this.texts = texts;
    }

    /// The missions, the latest first.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Whether the missions were read.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// The mission that is edited, or null.
    public ReadOnlyObjectProperty<@Nullable RecordDraft> draft() {
        return editor.draft();
    }

    /// Reads the missions anew.
    public void load() {
        background.run(() -> Read.from(store), this::show);
    }

    private void show(Read read) {
        register.set(read.register);
        rows.setAll(read.rows);
        loaded.set(true);
    }

    /// Opens a mission.
    public void open(Mission mission) {
        navigator.open(new Destination.OfMission(mission.id()));
    }

    /// Begins a new mission.
    public void begin() {
        var zone = ZoneId.systemDefault();
        editor.open(RecordDraft.fresh(Kind.MISSION, Map.of("zone", zone), register.get(), texts));
    }

    /// Goes to all missions in figures.
    void openOverview() {
        navigator.open(new Destination.Overview());
    }

    /// Begins a new mission from an earlier one.
    void beginFrom(Mission mission) {
        navigator.open(new Destination.Continuing(mission.id()));
    }

    /// Edits a mission's own data.
    public void edit(Mission mission) {
        editor.open(RecordDraft.of(mission, register.get(), texts));
    }

    /// The mission that is edited; empty for a new one.
    Optional<Mission> edited() {
        var draft = editor.draft().get();
        return draft == null
                ? Optional.empty()
                : rows.stream().map(Row::mission).filter(draft::isOf).findFirst();
    }

    /// Shows what became of a mission.
    void openHistory(Mission mission) {
        navigator.open(new Destination.OfHistory(mission.id()));
    }

    /// Closes the form as it was before.
    public void discard() {
        editor.close();
    }

    /// Saves what is edited and closes the form.
    public void save() {
        editor.save(record -> {
            editor.close();
            load();
        });
    }

    /// Loads the sample mission beside what is there.
    ///
    /// @param sample puts it into the store
    public void addSample(Consumer<Store> sample) {
        background.save(
                () -> {
                    sample.accept(store);
                    return Read.from(store);
                },
                this::show);
    }
}
