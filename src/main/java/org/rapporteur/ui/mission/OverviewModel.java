package org.rapporteur.ui.mission;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFigures;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.SafeFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Navigator;

/// All missions in figures, and charts of them.
public final class OverviewModel {
    /// What can be drawn.
    public enum Drawn {
        COMMITMENTS,
        MEETINGS,
        RECOMMENDATIONS
    }

    /// So many missions are drawn where no year is chosen, the latest ones: more would be no picture any
    /// more.
    static final int DRAWN = 10;

    private static final int LONGEST = 28;

    /// So many missions are read at once, so that what is typed meanwhile hardly waits.
    private static final int TOGETHER = 10;

    /// The missions while they are counted.
    private record Counting(int number, int all, Queue<Mission> left, Register shared, List<MissionFigures> counted) {}

    private final Store store;
    private final Background background;
    private final Navigator navigator;
    private final FileDialog dialog;
    private final Texts texts;
    private final Clock clock;
    private final ObservableList<MissionFigures> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Drawn> drawn = new SimpleObjectProperty<>(Drawn.COMMITMENTS);
    private final ObjectProperty<Optional<Integer>> year = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    /// Counts the loads; used on the window's thread alone.
    private int loads;

    public OverviewModel(
            Store store, Background background, Navigator navigator, FileDialog dialog, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.navigator = navigator;
        this.dialog = dialog;
        this.texts = texts;
        this.clock = clock;
    }

    /// The missions, the latest first.
    public ObservableList<MissionFigures> rows() {
        return rows;
    }

    /// Whether the missions were counted.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What is drawn.
    public ObjectProperty<Drawn> drawn() {
        return drawn;
    }

    /// The year in which the missions began that are drawn; empty for the latest missions.
    public ObjectProperty<Optional<Integer>> year() {
        return year;
    }

    /// What can be chosen as the missions that are drawn: the latest first, then each year, the latest first.
    List<Optional<Integer>> years() {
        return Stream.concat(
                        Stream.of(Optional.<Integer>empty()),
                        rows.stream()
                                .map(OverviewModel::begun)
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .map(Optional::of))
                .toList();
    }

    /// Whether missions are drawn, and not all of them fit.
    boolean isChoiceOfYears() {
        return drawn.get() != Drawn.MEETINGS && rows.size() > DRAWN;
    }

    private static int begun(MissionFigures each) {
        return each.mission().firstDay().getYear();
    }

    /// What was done last, as a sentence; empty before.
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Reads the missions anew, a few after the other, so that what is typed meanwhile hardly waits; they
    /// are counted beside the store's own thread.
    public void load() {
        int begun = ++loads;
        background.run(
                () -> {
                    var missions = new ArrayDeque<>(store.records().all(Mission.class));
                    return new Counting(
                            begun, missions.size(), missions, store.records().shared(), new ArrayList<>());
                },
                this::countNext);
    }

    /// While some are counted, the next are read.
    private void countNext(Counting counting) {
        // what was begun since counts all anew
        if (counting.number() != loads) {
            return;
        }
        if (counting.left().isEmpty()) {
            show(counting);
            return;
        }
        var next = new ArrayList<Mission>();
        while (next.size() < TOGETHER && !counting.left().isEmpty()) {
            next.add(counting.left().remove());
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        background.run(
                () -> next.stream()
                        .map(each -> store.records().toCount(each, counting.shared()))
                        .toList(),
                files -> {
                    background.work(
                            () -> files.stream()
                                    .map(file -> MissionFigures.of(file, today))
                                    .toList(),
                            figures -> {
                                counting.counted().addAll(figures);
                                show(counting);
                            },
                            () -> {});
                    countNext(counting);
                });
    }

    private void show(Counting counting) {
        if (counting.number() != loads || counting.counted().size() < counting.all()) {
            return;
        }
        rows.setAll(counting.counted().stream()
                .sorted(Comparator.comparing(
                                (MissionFigures each) -> each.mission().firstDay())
                        .reversed())
                .toList());
        if (!years().contains(year.get())) {
            year.set(Optional.empty());
        }
        loaded.set(true);
    }

    /// Opens a mission.
    public void open(MissionFigures row) {
        navigator.open(new Destination.OfMission(row.mission().id()));
    }

    /// Goes to the form of a new mission.
    public void toMissions() {
        navigator.open(new Destination.Missions());
    }

    /// The days of a mission, as short as they can be said.
    String span(Mission mission) {
        var first = mission.firstDay();
        var last = mission.lastDay();
        var month = texts.month(YearMonth.from(last));
        return YearMonth.from(first).equals(YearMonth.from(last))
                ? texts.get("overview.span", first.getDayOfMonth(), last.getDayOfMonth(), month)
                : texts.get(
                        "overview.span_months",
                        first.getDayOfMonth(),
                        texts.month(YearMonth.from(first)),
                        last.getDayOfMonth(),
                        month);
    }

    /// What all missions come to, as one line.
    public String sum() {
        return texts.get(
                "overview.sum",
                rows.size(),
                rows.stream().mapToInt(each -> each.figures().meetings()).sum(),
                rows.stream().mapToInt(MissionFigures::notes).sum(),
                rows.stream().mapToInt(MissionFigures::open).sum(),
                rows.stream().mapToInt(MissionFigures::overdue).sum());
    }

    /// The chart that is drawn now.
    Chart chart() {
        return switch (drawn.get()) {
            case COMMITMENTS -> commitments();
            case MEETINGS -> meetings();
            case RECOMMENDATIONS -> recommendations();
        };
    }

    /// The missions that are drawn, the latest first.
    private List<MissionFigures> chosen() {
        var of = year.get();
        return of.isEmpty()
                ? rows.stream().limit(DRAWN).toList()
                : rows.stream().filter(each -> begun(each) == of.get()).toList();
    }

    private String titled(String key) {
        var of = year.get();
        return rows.size() <= DRAWN
                ? texts.get(key)
                : of.isEmpty()
                        ? texts.get("overview.latest", texts.get(key), DRAWN, rows.size())
                        : texts.get(
                                "overview.of_year",
                                texts.get(key),
                                chosen().size(),
                                String.valueOf(of.get()),
                                rows.size());
    }

    private Chart commitments() {
        var missions = chosen();
        var series = new ArrayList<Chart.Series>();
        series.add(series("overview.overdue", missions, MissionFigures::overdue));
        series.add(series("overview.open_in_time", missions, each -> each.open() - each.overdue()));
        series.add(new Chart.Series(
                texts.word(CommitmentState.DONE), figures(missions, each -> each.count(CommitmentState.DONE))));
        series.add(new Chart.Series(
                texts.word(CommitmentState.DROPPED), figures(missions, each -> each.count(CommitmentState.DROPPED))));
        return new Chart(
                titled("overview.commitments"), "commitments", categories(missions), List.copyOf(series), true, true);
    }

    private Chart recommendations() {
        var missions = chosen();
        return new Chart(
                titled("overview.recommendations"),
                "recommendations",
                categories(missions),
                List.of(
                        series("overview.raised", missions, MissionFigures::raised),
                        series("overview.answered", missions, MissionFigures::answered)),
                false,
                true);
    }

    /// By the year in which the mission began.
    private Chart meetings() {
        var officials = new TreeMap<Integer, Integer>();
        var society = new TreeMap<Integer, Integer>();
        for (var each : rows) {
            int year = each.mission().firstDay().getYear();
            officials.merge(year, each.figures().withOfficials(), Integer::sum);
            society.merge(year, each.figures().withCivilSociety(), Integer::sum);
        }
        return new Chart(
                texts.get("overview.meetings"),
                "meetings",
                officials.keySet().stream().map(String::valueOf).toList(),
                List.of(
                        new Chart.Series(texts.get("overview.officials"), List.copyOf(officials.values())),
                        new Chart.Series(texts.get("overview.society"), List.copyOf(society.values()))),
                false,
                false);
    }

    private Chart.Series series(String key, List<MissionFigures> missions, ToIntFunction<MissionFigures> figure) {
        return new Chart.Series(texts.get(key), figures(missions, figure));
    }

    private static List<Integer> figures(List<MissionFigures> missions, ToIntFunction<MissionFigures> figure) {
        return missions.stream().map(figure::applyAsInt).toList();
    }

    /// A mission is known by its country and month: titles are too long for an axis.
    private List<String> categories(List<MissionFigures> missions) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var each : missions) {
            var name = name(each.mission());
            for (int number = 2; !taken.add(name); number++) {
                name = texts.get("overview.another", name(each.mission()), number);
            }
            names.add(name);
        }
        return names;
    }

    private String name(Mission mission) {
        var country = mission.country();
        int length = country.codePointCount(0, country.length());
        var cut = length <= LONGEST ? country : country.substring(0, country.offsetByCodePoints(0, LONGEST)) + "…";
        return texts.get("overview.category", texts.month(YearMonth.from(mission.firstDay())), cut);
    }

    /// Says that a picture is on the clipboard.
    void copied() {
        result.set(texts.get("overview.copied"));
    }

    /// Asks for a file and writes a picture into it.
    ///
    /// @param pixels row by row, each `0xAARRGGBB`
    void save(int[] pixels, int width) {
        dialog.save(chart().name() + ".png", texts.get("overview.picture"))
                .ifPresent(target -> background.work(
                        () -> {
                            new SafeFile(target).write(Png.of(pixels, width));
                            return target;
                        },
                        this::written,
                        () -> {}));
    }

    private void written(Path target) {
        result.set(texts.get("overview.written", target));
    }
}
