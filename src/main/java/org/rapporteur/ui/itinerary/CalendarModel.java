package org.rapporteur.ui.itinerary;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
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
public final class CalendarModel extends Importing<CalendarModel.Opened> {
    /// A file as it is shown.
    ///
    /// @param name the file's name without its folder
    /// @param zones the zones that a person has to name
    public record Opened(String name, CalendarImport calendar, List<UnknownZone> zones) {}

    private final Preview preview = new Preview();
    private final Map<String, ZoneId> answers = new LinkedHashMap<>();
    private @Nullable Id<Mission> mission;

    public CalendarModel(Store store, Background background, Undo undo, FileDialog dialog, Texts texts) {
        super(store, background, undo, dialog, texts);
    }

    /// The mission into which it is brought.
    public void into(Id<Mission> into) {
        mission = into;
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
    public void choose() {
        choose(texts.get("calendar.file_kind"), List.of("*.ics"));
    }

    @Override
    public void read(Path file) {
        var into = mission;
        if (into == null) {
            return;
        }
        var name = String.valueOf(file.getFileName());
        read(name, progress -> CalendarImport.read(file), calendar -> {
            busy(true);
            background.run(
                    () -> calendar.unknownZones(store.records().find(into).orElseThrow()),
                    zones -> ask(new Opened(name, calendar, zones)),
                    () -> busy(false));
        });
    }

    private void ask(Opened next) {
        answers.clear();
        preview.show(new Incoming(List.of()), row -> List.of());
        open(next);
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
        var now = opened().get();
        var into = mission;
        if (now == null
                || into == null
                || !now.zones().stream().map(UnknownZone::name).allMatch(answers::containsKey)) {
            busy(false);
            return;
        }
        var zones = Map.copyOf(answers);
        busy(true);
        background.run(
                () -> {
                    var records = store.records();
                    return now.calendar().of(zones, new EventRows(records.missionFile(into), records::changes, texts));
                },
                incoming -> {
                    preview.show(incoming, row -> List.of());
                    open(now);
                    busy(false);
                },
                () -> busy(false));
    }

    @Override
    public void save() {
        var taken = preview.taken();
        save(taken, texts.get("calendar.undo", taken.size()), () -> tell(texts.get("calendar.done", taken.size())));
    }
}
