package org.rapporteur.ui.itinerary;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Undo;
import org.rapporteur.word.Edition;
import org.rapporteur.word.ProgrammeDocument;
import org.rapporteur.word.ProgrammeDocument.Sheet;

/// A mission's programme as it is given out: what was issued, what changed since, and the next issue.
public final class ProgrammeModel {
    private final Store store;
    private final Background background;
    private final Undo undo;
    private final FileDialog dialog;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Programme> programme = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Confidentiality> audience = new SimpleObjectProperty<>(Confidentiality.INTERNAL);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    public ProgrammeModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.dialog = dialog;
        this.texts = texts;
        this.clock = clock;
    }

    /// The programme, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable Programme> programme() {
        return programme.getReadOnlyProperty();
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

    /// What came of the last writing, as sentences; empty before.
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Reads the programme of a mission.
    public void load(Id<Mission> mission) {
        background.run(() -> store.records().programme(mission), programme::set);
    }

    /// What was issued last and what changed since, as one sentence.
    public String standing() {
        var known = programme.get();
        if (known == null) {
            return "";
        }
        return known.last()
                .map(issue -> {
                    var issued = issue.programme();
                    return texts.get(
                            "programme.issued",
                            issued.number(),
                            texts.fullDay(issued.issued().toLocalDate()),
                            texts.hour(issued.issued()));
                })
                .orElseGet(() -> texts.get("programme.never_issued"));
    }

    /// What changed since the programme was last issued in few words; empty where nothing did.
    public String changed() {
        var known = programme.get();
        return known == null || known.isAsIssued()
                ? ""
                : known.last()
                        .map(issue ->
                                texts.summary(known.changes(), issue.programme().number()))
                        .orElse("");
    }

    /// Asks for a file, writes the programme into it and keeps that it was issued.
    public void issue() {
        ask(true);
    }

    /// Asks for a file and writes the programme into it as it is.
    public void export() {
        ask(false);
    }

    private void ask(boolean issuing) {
        var known = programme.get();
        if (known == null || busy.get()) {
            return;
        }
        var name = audience.get() == Confidentiality.SHAREABLE ? "programme-interlocutors" : "programme";
        dialog.save(name + "-" + known.file().mission().firstDay() + ".docx", texts.get("minutes.word_file"))
                .ifPresent(target -> {
                    busy.set(true);
                    result.set("");
                    // what is written is read at that moment, so that it is what is kept as issued
                    background.run(
                            () -> store.records()
                                    .programme(known.file().mission().id()),
                            read -> write(read, issuing ? read.issued(now(read)) : read, target),
                            () -> busy.set(false));
                });
    }

    private LocalDateTime now(Programme read) {
        return LocalDateTime.ofInstant(clock.instant(), read.file().mission().zone())
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private void write(Programme read, Programme written, Path target) {
        var document = new ProgrammeDocument(written, new Edition(language.get(), audience.get()));
        background.work(
                () -> document.write(target),
                sheet -> {
                    busy.set(false);
                    if (written.equals(read)) {
                        tell(sheet, written, false);
                    } else {
                        var issue = written.issues().getLast().programme();
                        undo.change(
                                texts.get("programme.undo", issue.number()),
                                List.of(issue),
                                List.of(),
                                () -> tell(sheet, written, true));
                    }
                },
                () -> busy.set(false));
    }

    private void tell(Sheet sheet, Programme written, boolean issued) {
        programme.set(written);
        int number = written.last().map(issue -> issue.programme().number()).orElse(0);
        var said = texts.get("programme.written", sheet.file(), sheet.meetings(), sheet.leftOut());
        if (number == 0) {
            result.set(said);
        } else if (issued) {
            result.set(said + " " + texts.get("programme.now_issued", number));
        } else {
            result.set(said + " " + texts.get(written.isAsIssued() ? "programme.same" : "programme.draft", number));
        }
    }
}
