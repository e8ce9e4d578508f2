package org.rapporteur.ui.recommendation;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// Which recommendation was put to which institution, what is left, and where it could still go.
public final class CoverageModel {
    /// What is shown.
    ///
    /// @param coverage of all recommendations or of those under follow-up, as was chosen
    public record Standing(MissionFile file, Coverage coverage) {}

    /// A cell that is looked into.
    public record Opened(Recommendation recommendation, Institution institution, Coverage.Cell cell) {}

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Navigator navigator;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty followUpOnly = new SimpleBooleanProperty();
    private @Nullable Standing all;

    public CoverageModel(Store store, Background background, Undo undo, Navigator navigator, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.navigator = navigator;
        this.texts = texts;
        followUpOnly.subscribe((before, now) -> show());
    }

    /// What is shown, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /// The cell that is looked into, or null.
    public ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /// Whether only recommendations under follow-up are shown.
    public BooleanProperty followUpOnly() {
        return followUpOnly;
    }

    /// Reads a mission. A cell that is looked into stays open.
    public void load(Id<Mission> mission) {
        background.run(
                () -> {
                    var file = store.records().missionFile(mission);
                    return new Standing(file, Coverage.of(file));
                },
                read -> {
                    all = read;
                    show();
                });
    }

    private void show() {
        var known = all;
        if (known == null) {
            return;
        }
        var shown =
                followUpOnly.get() ? new Standing(known.file(), known.coverage().ofFollowUp()) : known;
        standing.set(shown);
        var before = opened.get();
        if (before != null) {
            shown.coverage().recommendations().stream()
                    .filter(each -> each.id().equals(before.recommendation().id()))
                    .findFirst()
                    .ifPresentOrElse(each -> look(each, before.institution()), this::close);
        }
    }

    /// Opens a cell.
    public void look(Recommendation recommendation, Institution institution) {
        var shown = standing.get();
        if (shown != null) {
            opened.set(new Opened(recommendation, institution, shown.coverage().cell(recommendation, institution)));
        }
    }

    /// Closes the cell that is open.
    public void close() {
        opened.set(null);
    }

    /// Goes to a note in its meeting.
    public void open(Note note) {
        var known = all;
        if (known != null) {
            navigator.open(new Destination.OfNote(known.file().mission().id(), note.meeting(), note.id()));
        }
    }

    /// Goes to a meeting.
    public void open(Meeting meeting) {
        navigator.open(new Destination.OfMeeting(meeting.mission(), meeting.id()));
    }

    /// Goes to the import of recommendations into this mission.
    public void bring() {
        var known = all;
        if (known != null) {
            navigator.open(
                    new Destination.ImportRecommendations(known.file().mission().id()));
        }
    }

    /// The meetings on whose agenda a recommendation stands and that are still to come.
    public List<Meeting> planned(Recommendation recommendation) {
        return ofOpen(recommendation, true);
    }

    /// The meetings to come that could take a recommendation.
    public List<Meeting> free(Recommendation recommendation) {
        return ofOpen(recommendation, false);
    }

    private List<Meeting> ofOpen(Recommendation recommendation, boolean planned) {
        var shown = standing.get();
        return shown == null
                ? List.of()
                : shown.coverage().open().stream()
                        .filter(meeting -> planned
                                == shown.file().agendaOf(meeting).stream()
                                        .anyMatch(item -> item.isOn(recommendation.id())))
                        .toList();
    }

    /// Puts a recommendation on the agenda of a meeting, behind what stands there.
    public void put(Recommendation recommendation, Meeting meeting) {
        var shown = standing.get();
        if (shown == null) {
            return;
        }
        int position = shown.file().agendaOf(meeting).stream()
                        .mapToInt(AgendaItem::position)
                        .max()
                        .orElse(0)
                + 1;
        undo.change(
                texts.get(
                        "coverage.put_undo",
                        recommendation.place(),
                        shown.file().register().counterpart(meeting)),
                List.of(AgendaItem.of(meeting.id(), recommendation.id(), position, "")),
                List.of(),
                () -> load(meeting.mission()));
    }

    /// Goes to the document of the matrix.
    public void export() {
        var known = all;
        if (known != null) {
            navigator.open(new Destination.OfDocuments(known.file().mission().id(), DocumentKind.MATRIX, null));
        }
    }

    /// Goes to the dossier of the recommendation whose cell is open.
    public void openDossier() {
        var known = all;
        var cell = opened.get();
        if (known != null && cell != null) {
            navigator.open(new Destination.OfDocuments(
                    known.file().mission().id(),
                    DocumentKind.DOSSIER,
                    cell.recommendation().id()));
        }
    }
}
