package org.rapporteur.ui.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Before;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;

/// What those across the table said and promised before on the recommendation in focus, and what else
/// they promised and have not kept.
final class BeforeModel {
    private final Store store;
    private final Background background;
    private final Supplier<LocalDate> today;
    private final Map<Id<Mission>, MissionFile> files = new LinkedHashMap<>();
    private final ObservableList<Before> said = FXCollections.observableArrayList();
    private final ObservableList<Before> promises = FXCollections.observableArrayList();
    private @Nullable Meeting meeting;
    private @Nullable Recommendation focus;

    /// @param today in the mission
    BeforeModel(Store store, Background background, Supplier<LocalDate> today) {
        this.store = store;
        this.background = background;
        this.today = today;
    }

    /// What they said, promises that are to be kept first, then the latest.
    ObservableList<Before> said() {
        return said;
    }

    /// What else they promised that is still to be kept, on another recommendation or on none, whatever
    /// is overdue first.
    ObservableList<Before> promises() {
        return promises;
    }

    LocalDate today() {
        return today.get();
    }

    /// Takes a meeting's mission as it was read, and reads the other missions once, each by itself, so
    /// that no save waits for all of them.
    void show(MissionFile file, Meeting shown) {
        meeting = shown;
        boolean first = files.isEmpty();
        files.put(file.mission().id(), file);
        find();
        if (first) {
            background.run(
                    () -> store.records().all(Mission.class).stream()
                            .map(Mission::id)
                            .filter(id -> !id.equals(file.mission().id()))
                            .toList(),
                    others -> others.forEach(this::read));
        }
    }

    private void read(Id<Mission> mission) {
        background.run(
                // it may have been deleted since the missions were listed, by taking its beginning back
                () -> store.records().findMissionFile(mission),
                read -> read.ifPresent(file -> {
                    files.put(mission, file);
                    find();
                }));
    }

    /// Turns to another recommendation.
    void focus(@Nullable Recommendation recommendation) {
        focus = recommendation;
        find();
    }

    private void find() {
        var held = meeting;
        var about = focus;
        if (held == null) {
            return;
        }
        var read = new ArrayList<>(files.values());
        background.run(() -> Before.of(read, held, null, today.get()), all -> {
            if (Objects.equals(about, focus)) {
                show(said, all.stream().filter(each -> isAbout(each, about)).toList());
                show(
                        promises,
                        all.stream()
                                .filter(each -> !isAbout(each, about)
                                        && each.commitment()
                                                .filter(Commitment::isOpen)
                                                .isPresent())
                                .toList());
            }
        });
    }

    private static boolean isAbout(Before before, @Nullable Recommendation about) {
        return about != null && before.note().recommendations().contains(about.id());
    }

    private static void show(ObservableList<Before> list, List<Before> found) {
        if (!found.equals(list)) {
            list.setAll(found);
        }
    }
}
