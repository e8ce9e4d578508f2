package org.rapporteur.ui.meeting;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;

/// Who is expected at one meeting, and who came.
final class AttendanceModel {
    private final Store store;
    private final Background background;
    private final ObservableList<Attendance> lines = FXCollections.observableArrayList();

    AttendanceModel(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// Who is expected or present, on both sides.
    ObservableList<Attendance> lines() {
        return lines;
    }

    void show(MissionFile file, Meeting meeting) {
        lines.setAll(Present.lines(file, meeting));
    }

    /// Marks someone as present, or as expected again.
    void attend(Attendance line, boolean present) {
        var changed = line.in(present ? Presence.PRESENT : Presence.EXPECTED);
        background.save(
                () -> {
                    store.save(changed);
                    return changed;
                },
                kept -> lines.replaceAll(each -> each.id().equals(kept.id()) ? kept : each));
    }
}
