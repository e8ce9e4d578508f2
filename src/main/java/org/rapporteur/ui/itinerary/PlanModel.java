package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Undo;

/// What is done to meetings on the days of a programme: they are moved, made longer or shorter,
/// deleted and copied. A meeting that is moved stays the same record, so its notes, its attendance and
/// its agenda stay with it.
///
/// What a key changes is shown at once and saved by [#keep], when the keys rest: a key that is held
/// down makes one change to undo and not dozens.
public final class PlanModel {
    /// Longer ones are written into the form: who drags one so far has slipped.
    private static final int LONGEST = 24 * 60;

    private final ItineraryModel itinerary;
    private final Undo undo;
    private final Remembered remembered;
    private final Texts texts;

    private final BooleanProperty list = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Id<Meeting>> chosen = new SimpleObjectProperty<>();
    private @Nullable Meeting before;
    private @Nullable Meeting changed;

    public PlanModel(ItineraryModel itinerary, Undo undo, Remembered remembered, Texts texts) {
        this.itinerary = itinerary;
        this.undo = undo;
        this.remembered = remembered;
        this.texts = texts;
        list.set(remembered.list);
        chosen.set(remembered.chosen);
        list.subscribe(asList -> remembered.list = asList);
        chosen.subscribe(meeting -> remembered.chosen = meeting);
    }

    /// Whether the programme is shown as a list; otherwise as days side by side.
    BooleanProperty asList() {
        return list;
    }

    /// The meeting that is chosen, or null.
    ObjectProperty<@Nullable Id<Meeting>> chosen() {
        return chosen;
    }

    /// Shows a meeting at another time. Nothing is saved yet.
    ///
    /// @param minutes how long it lasts; no less than a step of the grid and no more than a day
    void show(Meeting meeting, LocalDateTime start, int minutes) {
        var known = changed;
        if (known != null && !known.id().equals(meeting.id())) {
            keep();
        }
        if (before == null) {
            before = meeting;
        }
        var shown = meeting.at(
                start, minutes == meeting.duration() ? minutes : Math.clamp(minutes, GridGeometry.STEP, LONGEST));
        changed = shown;
        chosen.set(meeting.id());
        itinerary.showUnsaved(shown);
    }

    /// Whether something is shown that is not saved yet.
    boolean isUnsaved() {
        return changed != null;
    }

    /// Saves what is shown and not saved yet. What cannot be saved is told, and the programme is shown
    /// again as it is kept.
    public void keep() {
        var from = before;
        var to = changed;
        before = null;
        changed = null;
        if (from != null && to != null) {
            save(name(from, to), List.of(to), List.of());
        }
    }

    /// Shows again as it was what is not saved yet.
    void takeBack() {
        before = null;
        changed = null;
        itinerary.showUnsaved(null);
    }

    private String name(Meeting from, Meeting to) {
        return from.start().equals(to.start())
                ? texts.get("itinerary.lengthened", counterpart(to), to.duration())
                : named("itinerary.moved", to);
    }

    /// Deletes a meeting; its neighbour is chosen then.
    void delete(Meeting meeting) {
        keep();
        var meetings = itinerary.meetings();
        int place = meetings.stream().map(Meeting::id).toList().indexOf(meeting.id());
        var left = meetings.stream()
                .filter(each -> !each.id().equals(meeting.id()))
                .toList();
        chosen.set(
                left.isEmpty()
                        ? null
                        : left.get(Math.clamp(place, 0, left.size() - 1)).id());
        save(named("itinerary.deleted", meeting), List.of(), List.of(meeting.id()));
    }

    /// Remembers a meeting, to be copied to another time.
    void copy(Meeting meeting) {
        var file = itinerary.file().get();
        remembered.copied = new Remembered.Copied(meeting, file == null ? List.of() : file.agendaOf(meeting));
    }

    /// Makes a new meeting like the one that was copied, with the same agenda.
    ///
    /// @param start when it begins
    void paste(LocalDateTime start) {
        var copied = remembered.copied;
        var file = itinerary.file().get();
        if (copied != null && file != null) {
            keep();
            var pasted = copied.again(file.mission().id(), start);
            if (pasted.getFirst() instanceof Meeting made) {
                chosen.set(made.id());
                save(named("itinerary.pasted", made), pasted, List.of());
            }
        }
    }

    /// Read anew behind the save, whatever becomes of it: what is shown is then what is kept.
    private void save(String name, List<? extends Kept> saved, List<Id<Meeting>> deleted) {
        undo.change(name, saved, deleted, () -> {});
        itinerary.showSaved();
    }

    private String named(String key, Meeting meeting) {
        return texts.get(
                key, counterpart(meeting), texts.day(meeting.start().toLocalDate()), texts.hour(meeting.start()));
    }

    private String counterpart(Meeting meeting) {
        var file = itinerary.file().get();
        var name = file == null ? "" : file.register().counterpart(meeting);
        return name.isBlank() ? texts.kind(Kind.MEETING) : name;
    }
}
