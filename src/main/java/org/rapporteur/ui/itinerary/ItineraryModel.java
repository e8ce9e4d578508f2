package org.rapporteur.ui.itinerary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Warnings;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.Undo;

/// The days of one mission with their meetings, and the meeting whose data is edited.
public final class ItineraryModel {
    /// A row of the programme.
    public sealed interface Row permits Row.Day, Appointment {
        /// A day of the mission, or a later day on which it has a meeting.
        record Day(LocalDate date, int meetings) implements Row {}
    }

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> file = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Notice> warnings = FXCollections.observableArrayList();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Undo undo;
    private final Failures failures;
    private final ReadOnlyObjectWrapper<@Nullable MeetingFormModel> form = new ReadOnlyObjectWrapper<>();
    private @Nullable MissionFile kept;
    private @Nullable Meeting unsaved;
    /// Counts the readings: what an earlier one brings after a later one was asked for is not shown.
    private int readings;

    public ItineraryModel(
            Store store, Background background, Undo undo, Failures failures, Navigator navigator, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.failures = failures;
        this.navigator = navigator;
        this.texts = texts;
    }

    /// The mission, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable MissionFile> file() {
        return file.getReadOnlyProperty();
    }

    /// The days and their meetings in order.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The meetings as they are shown, in order.
    List<Appointment> appointments() {
        return rows.stream()
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .toList();
    }

    /// The meetings in order; none until the mission was read.
    List<Meeting> meetings() {
        return appointments().stream().map(Appointment::meeting).toList();
    }

    /// All warnings of the programme, those about recommendations among them.
    ObservableList<Notice> warnings() {
        return warnings;
    }

    /// The meeting that is edited, or null.
    public ReadOnlyObjectProperty<@Nullable MeetingFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /// Reads a mission.
    public void load(Id<Mission> mission) {
        int reading = ++readings;
        background.run(() -> store.records().missionFile(mission), read -> {
            if (reading == readings) {
                kept = read;
                show(read);
            }
        });
    }

    /// Reads the mission anew.
    public void reload() {
        var read = file.get();
        if (read != null) {
            load(read.mission().id());
        }
    }

    /// Shows a meeting as it is not saved yet, or, with null, all as it is kept.
    void showUnsaved(@Nullable Meeting meeting) {
        unsaved = meeting;
        if (meeting != null) {
            background.typing();
        }
        var read = kept;
        if (read != null) {
            show(read);
        }
    }

    /// What is not saved yet is being saved, and will come with the next reading.
    void showSaved() {
        var read = kept;
        if (read != null) {
            kept = withUnsaved(read);
        }
        unsaved = null;
        reload();
    }

    private MissionFile withUnsaved(MissionFile read) {
        var shown = unsaved;
        return shown == null
                ? read
                : new MissionFile(
                        read.mission(),
                        read.register(),
                        read.meetings().stream()
                                .map(meeting -> meeting.id().equals(shown.id()) ? shown : meeting)
                                .toList(),
                        read.agenda(),
                        read.attendance(),
                        read.notes());
    }

    private void show(MissionFile read) {
        var shown = withUnsaved(read);
        file.set(shown);
        var days = shown.meetings().stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.start().toLocalDate(), TreeMap::new, Collectors.toList()));
        shown.mission()
                .firstDay()
                .datesUntil(shown.mission().lastDay().plusDays(1))
                .limit(60)
                .forEach(day -> days.computeIfAbsent(day, ignored -> new ArrayList<>()));
        var found = Warnings.of(shown);
        warnings.setAll(found.stream()
                .map(warning -> Notice.of(warning, List.of(), shown.register(), texts))
                .toList());
        var all = new ArrayList<Row>();
        days.forEach((day, meetings) -> {
            all.add(new Row.Day(day, meetings.size()));
            meetings.forEach(meeting -> all.add(Appointment.of(shown, meeting, found, texts)));
        });
        rows.setAll(all);
        followForm(shown);
    }

    /// The form of a meeting that was moved meanwhile does not move it back.
    private void followForm(MissionFile read) {
        var edited = form.get();
        if (edited != null) {
            read.meetings().stream().filter(edited::isOf).findFirst().ifPresent(edited::follow);
        }
    }

    /// Opens a meeting where notes are taken.
    public void open(Meeting meeting) {
        navigator.open(new Destination.OfMeeting(meeting.mission(), meeting.id()));
    }

    /// Shows what became of the meeting that is edited.
    void openHistory(MeetingFormModel edited) {
        var read = file.get();
        if (read != null) {
            read.meetings().stream()
                    .filter(edited::isOf)
                    .findFirst()
                    .ifPresent(meeting -> navigator.open(new Destination.OfHistory(meeting.id())));
        }
    }

    /// Goes to where the programme is issued and printed.
    public void openSheet() {
        var read = file.get();
        if (read != null) {
            navigator.open(new Destination.OfProgramme(read.mission().id()));
        }
    }

    /// Goes to the import of a calendar.
    public void importCalendar() {
        var read = file.get();
        if (read != null) {
            navigator.open(new Destination.ImportCalendar(read.mission().id()));
        }
    }

    /// Goes to the mission's documents.
    public void openDocuments() {
        var read = file.get();
        if (read != null) {
            navigator.open(new Destination.OfDocuments(read.mission().id(), null, null));
        }
    }

    /// Begins a new meeting, after the last one of a day, with the whole delegation.
    public void begin(LocalDate day) {
        var read = file.get();
        if (read != null) {
            var start = read.meetings().stream()
                    .filter(meeting -> meeting.start().toLocalDate().equals(day))
                    .map(meeting -> meeting.end().plusMinutes(30))
                    .reduce((earlier, later) -> later)
                    .filter(time -> time.toLocalDate().equals(day))
                    .orElse(day.atTime(LocalTime.of(9, 0)));
            begin(start, 60);
        }
    }

    /// Begins a new meeting at a time, with the whole delegation.
    ///
    /// @param minutes how long it lasts
    public void begin(LocalDateTime start, int minutes) {
        var read = file.get();
        if (read != null && read.mission().isClosed()) {
            // said before the form is filled in, not after
            failures.report(new RuleBroken("mission.closed", read.mission().title()));
        } else if (read != null) {
            var mission = read.mission();
            edit(RecordDraft.fresh(
                    Kind.MEETING,
                    Map.of(
                            "mission",
                            mission.id(),
                            "start",
                            start,
                            "duration",
                            minutes,
                            "delegates",
                            mission.delegates()),
                    withMission(read),
                    texts));
        }
    }

    /// Edits a meeting's own data.
    public void edit(Meeting meeting) {
        var read = file.get();
        if (read != null) {
            edit(RecordDraft.of(meeting, withMission(read), texts));
        }
    }

    /// Opens the form of a meeting; the meeting that is edited is left first.
    private void edit(RecordDraft draft) {
        leave(() -> background.run(() -> store.records().all(Meeting.class), earlier -> {
            var read = file.get();
            if (read != null) {
                form.set(new MeetingFormModel(draft, read, earlier, texts));
                navigator.askFirst(this::leave);
            }
        }));
    }

    /// Leaves the form and goes on; where something was changed, it is asked first whether to keep it.
    public void leave(Runnable then) {
        var edited = form.get();
        if (edited == null) {
            then.run();
        } else {
            edited.leave(() -> {
                discard();
                then.run();
            });
        }
    }

    /// Closes the form as it was before.
    public void discard() {
        form.set(null);
        navigator.askFirst(null);
    }

    /// Saves the meeting that is edited with all that was made for it, in one step, and closes the
    /// form. Its notes and attendance stay with it wherever it is moved. Where a rule does not hold
    /// nothing is saved, and the form tells why.
    public void save() {
        var edited = form.get();
        if (edited == null) {
            return;
        }
        var then = edited.leaving();
        edited.stay();
        try {
            edited.read()
                    .ifPresent(changes -> undo.change(edited.name(changes), changes.saved(), changes.deleted(), () -> {
                        discard();
                        load(changes.meeting().mission());
                        then.run();
                    }));
        } catch (RuleBroken broken) {
            failures.report(broken);
        }
    }

    /// The window closes, and nobody can be asked: what holds is saved.
    public void close() {
        var edited = form.get();
        if (edited != null && edited.isChanged()) {
            save();
        }
    }

    private static Register withMission(MissionFile read) {
        var records = new ArrayList<>(read.register().all(org.rapporteur.domain.Kept.class));
        records.addAll(List.of(read.mission()));
        return new Register(records);
    }
}
