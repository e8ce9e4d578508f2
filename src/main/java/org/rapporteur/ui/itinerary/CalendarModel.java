package org.rapporteur.ui.itinerary;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CalendarImport;
import org.rapporteur.exchange.CalendarImport.UnknownZone;
import org.rapporteur.exchange.EventRows;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Importing;
import org.rapporteur.ui.Preview;
import org.rapporteur.ui.Undo;

/// A calendar file that is brought into a mission. Times whose zone the file does not tell are asked
/// for; until all are answered nothing is shown that could be saved.
public final class CalendarModel implements Importing {
    /// A file as it is shown.
    ///
    /// @param name the file's name without its folder
    /// @param zones the zones that a person has to name
    public record Opened(String name, CalendarImport calendar, List<UnknownZone> zones) {}

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final FileDialog dialog;
    private final Texts texts;
    private final Preview preview = new Preview();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final Map<String, ZoneId> answers = new LinkedHashMap<>();
    private @Nullable Id<Mission> mission;

    public CalendarModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.dialog = dialog;
        this.texts = texts;
    }

    /// The mission into which it is brought.
    public void into(Id<Mission> into) {
        mission = into;
    }

    /// The file that is looked through, or null.
    public ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /// What the file would bring.
    public Preview preview() {
        return preview;
    }

    @Override
    public ReadOnlyIntegerProperty count() {
        return preview.count();
    }

    @Override
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    @Override
    public void choose() {
        dialog.open(texts.get("calendar.file_kind"), List.of("*.ics")).ifPresent(this::read);
    }

    @Override
    public void read(Path file) {
        var into = mission;
        if (into == null) {
            return;
        }
        busy.set(true);
        background.work(
                () -> CalendarImport.read(file),
                calendar -> background.run(
                        () -> calendar.unknownZones(store.records().find(into).orElseThrow()),
                        zones -> open(new Opened(String.valueOf(file.getFileName()), calendar, zones)),
                        () -> busy.set(false)),
                () -> busy.set(false));
    }

    private void open(Opened next) {
        answers.clear();
        done.set("");
        preview.show(new Incoming(List.of()), row -> List.of());
        opened.set(next);
        refresh();
    }

    /// Says in which zone times are that the file does not tell.
    ///
    /// @param name as the file names it; empty for times without a zone
    public void answer(String name, ZoneId zone) {
        answers.put(name, zone);
        refresh();
    }

    /// Looks at the same file again, as it is against what is kept now.
    public void refresh() {
        var now = opened.get();
        var into = mission;
        if (now == null
                || into == null
                || !now.zones().stream().map(UnknownZone::name).allMatch(answers::containsKey)) {
            busy.set(false);
            return;
        }
        var zones = Map.copyOf(answers);
        busy.set(true);
        background.run(
                () -> {
                    var records = store.records();
                    return now.calendar().of(zones, new EventRows(records.missionFile(into), records::changes, texts));
                },
                incoming -> {
                    preview.show(incoming, row -> List.of());
                    saved.set(false);
                    busy.set(false);
                },
                () -> busy.set(false));
    }

    @Override
    public void save() {
        var taken = preview.taken();
        undo.change(texts.get("calendar.undo", taken.size()), Incoming.records(taken), List.of(), () -> {
            saved.set(true);
            done.set(texts.get("calendar.done", taken.size()));
        });
    }
}
