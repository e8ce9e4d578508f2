package org.rapporteur.ui.minutes;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.word.Edition;
import org.rapporteur.word.MinutesDocument;
import org.rapporteur.word.Written;

/// The export of the minutes of one meeting, or of all meetings that were held.
public final class ExportModel {
    /// The languages that minutes can be written in: the six of the United Nations.
    public static final List<Locale> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh").stream()
            .map(Locale::forLanguageTag)
            .toList();

    private final Store store;
    private final Background background;
    private final FileDialog dialog;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Meeting> meeting = new ReadOnlyObjectWrapper<>();
    private @Nullable Minutes version;
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Confidentiality> audience = new SimpleObjectProperty<>(Confidentiality.SHAREABLE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Written> written = new ReadOnlyObjectWrapper<>();

    public ExportModel(Store store, Background background, FileDialog dialog) {
        this.store = store;
        this.background = background;
        this.dialog = dialog;
    }

    /// The mission, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable MissionFile> file() {
        return file.getReadOnlyProperty();
    }

    /// The one meeting to export, or null for all that were held.
    public ReadOnlyObjectProperty<@Nullable Meeting> meeting() {
        return meeting.getReadOnlyProperty();
    }

    /// The language of the document.
    public ObjectProperty<Locale> language() {
        return language;
    }

    /// Whom the document is for.
    public ObjectProperty<Confidentiality> audience() {
        return audience;
    }

    /// Whether a document is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The document that was written last, or null.
    public ReadOnlyObjectProperty<@Nullable Written> written() {
        return written.getReadOnlyProperty();
    }

    /// Reads what is to be exported.
    public void load(Destination.OfExport destination) {
        background.run(
                () -> store.records().missionFile(destination.mission()),
                read -> show(
                        read,
                        read.meetings().stream()
                                .filter(each -> each.id().equals(destination.meeting()))
                                .findFirst()
                                .orElse(null),
                        null));
    }

    /// Shows what is to be exported.
    ///
    /// @param one the one meeting, or null for all that were held
    /// @param minutes the version of the meeting's minutes, or null
    void show(MissionFile read, @Nullable Meeting one, @Nullable Minutes minutes) {
        written.set(null);
        version = minutes;
        file.set(read);
        meeting.set(one);
    }

    /// How many notes and attached files the chosen audience may not see.
    public long leftOut() {
        var read = file.get();
        var one = meeting.get();
        if (read == null) {
            return 0;
        }
        var meetings = one == null ? read.held() : List.of(one);
        long notes = meetings.stream()
                .flatMap(each -> read.notesOf(each).stream())
                .filter(note -> !note.isFor(audience.get()))
                .count();
        return notes
                + meetings.stream()
                        .flatMap(each -> read.attachedTo(each).stream())
                        .filter(attached -> !attached.isFor(audience.get()))
                        .count();
    }

    /// How many attached files there are in all.
    public long files() {
        var read = file.get();
        var one = meeting.get();
        if (read == null) {
            return 0;
        }
        return (one == null ? read.held() : List.of(one))
                .stream().mapToLong(each -> read.attachedTo(each).size()).sum();
    }

    /// How many notes there are in all.
    public long notes() {
        var read = file.get();
        var one = meeting.get();
        if (read == null) {
            return 0;
        }
        return one == null
                ? read.held().stream()
                        .mapToLong(each -> read.notesOf(each).size())
                        .sum()
                : read.notesOf(one).size();
    }

    /// Asks for a file and writes the minutes into it.
    ///
    /// @param description what kind of file it is
    public void export(String description) {
        var read = file.get();
        if (read == null || busy.get()) {
            return;
        }
        dialog.save(suggestedName(read), description).ifPresent(target -> write(read, target));
    }

    private void write(MissionFile read, Path target) {
        var one = meeting.get();
        var minutes = version;
        var document = new MinutesDocument(read, new Edition(language.get(), audience.get()));
        busy.set(true);
        written.set(null);
        background.work(
                () -> one == null ? document.ofMission(target) : document.ofMeeting(one, minutes, target),
                result -> {
                    busy.set(false);
                    written.set(result);
                },
                () -> busy.set(false));
    }

    private String suggestedName(MissionFile read) {
        var one = meeting.get();
        var day = one == null ? read.mission().firstDay() : one.start().toLocalDate();
        return "minutes-" + day + ".docx";
    }
}
