package org.rapporteur;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Background.SaveState;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Undo;

/// What the window shows around every screen: the mission one works on, its clock and next meeting,
/// and whether all is saved.
public final class MainModel {
    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> mission = new ReadOnlyObjectWrapper<>();
    /// The mission of the screen that is shown; null where it is of none.
    private final ObjectProperty<@Nullable Id<Mission>> at = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();

    public MainModel(Store store, Background background, Undo undo, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        this.clock = clock;
        closed.bind(mission.map(file -> file.mission().isClosed()).orElse(false).flatMap(is -> at.isNotNull()
                .map(in -> in && is)));
    }

    /// The mission one works on, or null.
    public ReadOnlyObjectProperty<@Nullable MissionFile> mission() {
        return mission.getReadOnlyProperty();
    }

    /// The id of the mission one works on, or null.
    public @Nullable Id<Mission> missionId() {
        var file = mission.get();
        return file == null ? null : file.mission().id();
    }

    /// The changes that can be taken back.
    public Undo undo() {
        return undo;
    }

    /// Whether what was typed is on disk.
    public ReadOnlyObjectProperty<SaveState> saveState() {
        return background.saveState();
    }

    /// Whether the store asks for a passphrase.
    public boolean isGuarded() {
        return store.opening().guarded();
    }

    /// What was found at opening that a person should know of, or empty.
    public String opening() {
        var opening = store.opening();
        if (opening.tornBytes() > 0 || opening.recovered() > 0) {
            return texts.get("window.opening", opening.recovered());
        }
        return "";
    }

    /// Follows the way through the window: the mission of a screen is the one that is worked on.
    public void follow(Destination destination) {
        at.set(missionOf(destination).orElse(null));
        var id = at.get();
        if (id != null) {
            read(id, read -> read.ifPresent(mission::set));
        }
    }

    private static Optional<Id<Mission>> missionOf(Destination destination) {
        return switch (destination) {
            case Destination.OfMission place -> Optional.of(place.mission());
            case Destination.OfMeeting place -> Optional.of(place.mission());
            case Destination.OfNote place -> Optional.of(place.mission());
            case Destination.OfProgramme place -> Optional.of(place.mission());
            case Destination.ImportCalendar place -> Optional.of(place.mission());
            case Destination.OfCoverage place -> Optional.of(place.mission());
            case Destination.OfMinutes place -> Optional.of(place.mission());
            case Destination.OfDocuments place -> Optional.of(place.mission());
            default -> Optional.empty();
        };
    }

    /// Whether the screen belongs to a mission that is closed.
    public ReadOnlyBooleanProperty closed() {
        return closed.getReadOnlyProperty();
    }

    /// Opens the mission again that is worked on.
    ///
    /// @param reason why, kept in its history
    /// @param then follows when it is on disk
    public void reopen(String reason, Runnable then) {
        var file = mission.get();
        if (file != null) {
            var reopened = file.mission().reopen(reason.strip());
            undo.change(texts.get("undo.reopened", reopened.title()), List.of(reopened), List.of(), () -> {
                read(reopened.id(), read -> read.ifPresent(mission::set));
                then.run();
            });
        }
    }

    /// Reads the mission anew, after a change was taken back or done again.
    ///
    /// @param then follows where the screen's mission is still there, or the screen is of none
    /// @param gone follows where it was the beginning of the screen's mission that was taken back
    public void refresh(Runnable then, Runnable gone) {
        var shown = at.get();
        var id = shown == null ? missionId() : shown;
        if (id == null) {
            then.run();
            return;
        }
        read(id, read -> {
            mission.set(read.orElse(null));
            (read.isPresent() || shown == null ? then : gone).run();
        });
    }

    private void read(Id<Mission> id, Consumer<Optional<MissionFile>> then) {
        background.run(() -> store.records().findMissionFile(id), then);
    }

    /// The mission's clock and the next meeting, as one line; empty without a mission.
    public String status() {
        var file = mission.get();
        if (file == null) {
            return "";
        }
        var now = LocalDateTime.now(clock.withZone(file.mission().zone()));
        var day = texts.fullDay(now.toLocalDate());
        var place = file.mission().place().isBlank()
                ? file.mission().country()
                : file.mission().place();
        return file.meetings().stream()
                .filter(meeting -> meeting.start().isAfter(now))
                .findFirst()
                .map(next -> texts.get(
                        "window.next",
                        day,
                        texts.hour(now),
                        place,
                        file.register().counterpart(next),
                        texts.day(next.start().toLocalDate()),
                        texts.hour(next.start())))
                .orElseGet(() -> texts.get("window.clock", day, texts.hour(now), place));
    }

    /// Whether all is saved, in words.
    public String saved() {
        return switch (background.saveState().get()) {
            case SaveState.Idle idle -> "";
            case SaveState.Typing typing -> texts.get("window.typing");
            case SaveState.Saved saved ->
                texts.get(
                        "window.saved", texts.hour(saved.at().atDate(java.time.LocalDate.now(ZoneId.systemDefault()))));
            case SaveState.Failed failed -> texts.get("window.not_saved");
        };
    }
}
