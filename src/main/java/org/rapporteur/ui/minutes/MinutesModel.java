package org.rapporteur.ui.minutes;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Difference;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Finding;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.MinutesCheck;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Register;
import org.rapporteur.store.Records;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;

/// The versions of one meeting's minutes: what to look at before the next is final, what was signed,
/// and how one version differs from the next.
public final class MinutesModel {
    /// A version beside what it was made of.
    ///
    /// @param file the mission with this one meeting as it was when the version was made final; for a
    ///     draft as it is now
    public record Version(Minutes minutes, MissionFile file) {}

    /// Two versions, and how the later one differs from the earlier.
    ///
    /// @param register where the names of both are looked up
    public record Comparison(Minutes earlier, Minutes later, List<Difference> differences, Register register) {}

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Version> viewed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private Destination.@Nullable OfMinutes place;

    public MinutesModel(Store store, Background background, Navigator navigator, Clock clock) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
    }

    /// The versions, the first first; the last is a draft where the minutes are open.
    public ObservableList<Version> versions() {
        return versions;
    }

    /// What is worth a look before the minutes are made final; empty where they are.
    public ObservableList<Finding> findings() {
        return findings;
    }

    /// The two versions that are compared, or null.
    public ReadOnlyObjectProperty<@Nullable Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// Whether the minutes are final, so that nothing in the meeting can change.
    public boolean isFinal() {
        return !versions.isEmpty() && versions.getLast().minutes().isFinal();
    }

    /// Reads a meeting's minutes.
    public void load(Destination.OfMinutes destination) {
        place = destination;
        comparison.set(null);
        viewed.set(null);
        background.run(() -> read(store.records(), destination), read -> {
            versions.setAll(read);
            findings.setAll(read.isEmpty() || isFinal() ? List.of() : findingsOf(read.getLast()));
        });
    }

    private static List<Version> read(Records records, Destination.OfMinutes destination) {
        var meeting = destination.meeting();
        var now = records.missionFile(destination.mission());
        var shown = now.meetings().stream()
                .filter(each -> each.id().equals(meeting))
                .findFirst();
        if (shown.isEmpty()) {
            return List.of();
        }
        var kept = records.minutesOf(shown.get());
        var read = new ArrayList<Version>();
        kept.forEach(each -> read.add(new Version(each, each.isFinal() ? records.asSigned(each) : now)));
        if (kept.isEmpty()) {
            read.add(new Version(Minutes.of(meeting), now));
        }
        return read;
    }

    private static List<Finding> findingsOf(Version version) {
        return MinutesCheck.of(version.file(), meetingOf(version));
    }

    static Meeting meetingOf(Version version) {
        return version.file().meetings().stream()
                .filter(meeting -> meeting.id().equals(version.minutes().meeting()))
                .findFirst()
                .orElseThrow();
    }

    /// Goes to the document of a version.
    public void export(Version version) {
        var at = place;
        if (at != null) {
            var isKept = version.minutes().isFinal() || versions.size() > 1;
            var about = isKept ? version.minutes().id() : at.meeting();
            navigator.open(new Destination.OfDocuments(at.mission(), DocumentKind.MEETING, about));
        }
    }

    /// Makes the draft final: from then on its meeting cannot change.
    public void finish() {
        var at = place;
        if (at != null && !versions.isEmpty() && !isFinal()) {
            var draft = versions.getLast();
            var now = LocalDateTime.now(clock.withZone(draft.file().mission().zone()))
                    .truncatedTo(ChronoUnit.SECONDS);
            background.save(
                    () -> store.save(draft.minutes().finish(now, store.records().revisionsOf(meetingOf(draft)))),
                    step -> load(at));
        }
    }

    /// Opens the final minutes again as the next version.
    ///
    /// @param reason what is to be corrected
    public void reopen(String reason) {
        var at = place;
        if (at != null && isFinal()) {
            var next = versions.getLast().minutes().reopen(reason.strip());
            background.save(() -> store.save(next), step -> load(at));
        }
    }

    /// The version whose content is shown, or null.
    public ReadOnlyObjectProperty<@Nullable Version> viewed() {
        return viewed.getReadOnlyProperty();
    }

    /// Shows what a version holds.
    public void view(Version version) {
        comparison.set(null);
        viewed.set(version);
    }

    /// Compares a version with the one after it.
    public void compare(Version earlier) {
        int next = versions.indexOf(earlier) + 1;
        if (next > 0 && next < versions.size()) {
            var later = versions.get(next);
            var names = new ArrayList<>(recordsOf(later));
            names.addAll(earlier.file().register().all(Kept.class));
            names.addAll(later.file().register().all(Kept.class));
            viewed.set(null);
            comparison.set(new Comparison(
                    earlier.minutes(),
                    later.minutes(),
                    Difference.between(recordsOf(earlier), recordsOf(later)),
                    new Register(names)));
        }
    }

    /// What the minutes of a version are made of.
    private static List<Kept> recordsOf(Version version) {
        var file = version.file();
        var meeting = meetingOf(version);
        var records = new ArrayList<Kept>(List.of(meeting));
        records.addAll(file.agendaOf(meeting));
        records.addAll(file.attendanceOf(meeting));
        records.addAll(file.notesOf(meeting));
        records.addAll(file.attachedTo(meeting));
        return records;
    }

    /// Goes to where something that was found can be put right.
    public void look(Finding finding) {
        var at = place;
        if (at != null) {
            var meeting = at.meeting();
            var note = finding.about().stream()
                    .filter(Note.class::isInstance)
                    .map(Note.class::cast)
                    .findFirst();
            navigator.open(note.<Destination>map(each -> new Destination.OfNote(at.mission(), meeting, each.id()))
                    .orElseGet(() -> new Destination.OfMeeting(at.mission(), meeting)));
        }
    }
}
