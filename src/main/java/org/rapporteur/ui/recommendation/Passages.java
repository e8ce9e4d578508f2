package org.rapporteur.ui.recommendation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.exchange.Observations;
import org.rapporteur.exchange.Passage.PassageKind;
import org.rapporteur.ui.Background;

/// The passages of what is brought in, while a person ticks, joins, splits and places them. Each step
/// shows at once and can be taken back; what each passage would do is looked at behind the window and
/// follows.
final class Passages {
    /// Says what each passage would do, by its index; on the work's thread.
    interface Plan {
        List<Optional<Row>> of(Observations observations);
    }

    private final Background background;
    private final Supplier<Plan> plans;
    private final ReadOnlyObjectWrapper<Observations> observations =
            new ReadOnlyObjectWrapper<>(new Observations("", null, List.of()));
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final FilteredList<Line> shown = new FilteredList<>(lines);
    private final ObjectProperty<Predicate<Line>> filter = new SimpleObjectProperty<>(line -> true);
    private final ReadOnlyObjectWrapper<@Nullable Integer> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper canTakeBack = new ReadOnlyBooleanWrapper();
    private final Deque<Observations> before = new ArrayDeque<>();
    private List<Optional<Row>> rows = List.of();
    private int asked;
    private boolean replacing;

    /// @param plans gives a plan of what is kept now; asked on the window's thread
    Passages(Background background, Supplier<Plan> plans) {
        this.background = background;
        this.plans = plans;
        filter.subscribe(shown::setPredicate);
    }

    /// The text as it is now.
    ReadOnlyObjectProperty<Observations> observations() {
        return observations.getReadOnlyProperty();
    }

    /// All passages in their order.
    ObservableList<Line> lines() {
        return lines;
    }

    /// The passages that are listed.
    FilteredList<Line> shown() {
        return shown;
    }

    /// Which passages are listed.
    ObjectProperty<Predicate<Line>> filter() {
        return filter;
    }

    /// The index of the passage that a person works on, or null.
    ReadOnlyObjectProperty<@Nullable Integer> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// How many passages are taken.
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Grows each time that it is known anew what the passages would do.
    ReadOnlyIntegerProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /// Whether a step can be taken back.
    ReadOnlyBooleanProperty canTakeBack() {
        return canTakeBack.getReadOnlyProperty();
    }

    /// Begins with another text.
    void open(Observations fresh) {
        before.clear();
        canTakeBack.set(false);
        chosen.set(null);
        observations.set(fresh);
        lines.setAll(fresh.passages().stream().map(Line::unseen).toList());
        filter.set(line -> true);
        look();
    }

    /// Works on a passage.
    void choose(@Nullable Integer index) {
        // a list that is given other rows chooses one by itself, which nobody has said
        if (!replacing) {
            chosen.set(index);
        }
    }

    /// Ticks a passage, or takes its tick away. What is no recommendation yet becomes one by it.
    void tick(int index) {
        var line = lines.get(index);
        if (line.canBeSaved()) {
            remember();
            observations.set(observations.get().ticked(index, !line.passage().chosen()));
            lines.set(index, line.with(observations.get().passages().get(index)));
            recount();
        } else if (line.canBeTicked()) {
            tell(index, PassageKind.RECOMMENDATION);
        }
    }

    /// Says of what paragraph and item a passage is.
    void place(int index, int paragraph, String subparagraph) {
        edit(observations.get().placed(index, paragraph, subparagraph), index);
    }

    /// Gives a passage a short title.
    void title(int index, String title) {
        edit(observations.get().titled(index, title), index);
    }

    /// Says what a passage is.
    void tell(int index, PassageKind kind) {
        edit(observations.get().told(index, kind), index);
    }

    /// Joins a passage with the one above it, which may be hidden.
    void joinWithAbove(int index) {
        if (index > 0) {
            edit(observations.get().joined(index - 1), index - 1);
            chosen.set(index - 1);
        }
    }

    /// Makes two of a passage; the second begins at this place of its text.
    void split(int index, int offset) {
        var text = lines.get(index).passage().text();
        if (!text.substring(0, offset).isBlank() && !text.substring(offset).isBlank()) {
            edit(observations.get().split(index, offset), index);
            chosen.set(index + 1);
        }
    }

    /// Joins every item with its paragraph.
    void joinItems() {
        remember();
        showAnew(observations.get().whole());
    }

    /// Says of which document all this is.
    void from(String symbol, @Nullable LocalDate adopted) {
        var now = observations.get();
        if (!symbol.equals(now.symbol()) || !java.util.Objects.equals(adopted, now.adopted())) {
            remember();
            observations.set(now.from(symbol, adopted));
            look();
        }
    }

    /// Takes the last step back.
    void takeBack() {
        if (!before.isEmpty()) {
            var last = before.pop();
            canTakeBack.set(!before.isEmpty());
            showAnew(last);
        }
    }

    /// What is taken, as it would be kept.
    List<Row> taken() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isTaken())
                .mapToObj(rows::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private void remember() {
        before.push(observations.get());
        canTakeBack.set(true);
    }

    private void showAnew(Observations next) {
        int kept = Math.min(next.passages().size(), lines.size());
        observations.set(next);
        replace(IntStream.range(0, next.passages().size())
                .mapToObj(i -> {
                    var passage = next.passages().get(i);
                    return i < kept && lines.get(i).passage().equals(passage) ? lines.get(i) : Line.unseen(passage);
                })
                .toList());
        var index = chosen.get();
        if (index != null && index >= lines.size()) {
            chosen.set(lines.isEmpty() ? null : lines.size() - 1);
        }
        look();
    }

    /// @param at the first passage that is another than before; as many follow as the text has more
    private void edit(Observations next, int at) {
        if (next.passages().equals(observations.get().passages())) {
            return;
        }
        remember();
        int more = next.passages().size() - lines.size();
        var changed = new ArrayList<Line>();
        for (int i = 0; i < next.passages().size(); i++) {
            var passage = next.passages().get(i);
            changed.add(
                    i < at
                            ? lines.get(i).with(passage)
                            : i <= at + Math.max(more, 0)
                                    ? Line.unseen(passage)
                                    : lines.get(i - more).with(passage));
        }
        observations.set(next);
        replace(changed);
        look();
    }

    /// Looks at what each passage would do, against what is kept now.
    void look() {
        int turn = ++asked;
        var plan = plans.get();
        var text = observations.get();
        background.work(
                () -> plan.of(text),
                seen -> {
                    if (turn == asked) {
                        settle(seen);
                    }
                },
                () -> {});
    }

    /// A passage that would do something else than before has the tick that this deserves: what is
    /// doubtful is never taken without a person's word.
    private void settle(List<Optional<Row>> seen) {
        rows = seen;
        var text = observations.get();
        var ticked = text.ticked(i -> seen.get(i)
                .filter(row -> row.verdict() != lines.get(i).verdict())
                .map(Row::isTaken)
                .orElse(text.passages().get(i).chosen()));
        observations.set(ticked);
        replace(IntStream.range(0, seen.size())
                .mapToObj(i -> Line.of(ticked.passages().get(i), seen.get(i)))
                .toList());
        looks.set(looks.get() + 1);
    }

    /// Changes as few of the lines as can be, so that the list stays where it is.
    private void replace(List<Line> next) {
        int from = 0;
        while (from < Math.min(lines.size(), next.size()) && lines.get(from).equals(next.get(from))) {
            from++;
        }
        int end = 0;
        while (end < Math.min(lines.size(), next.size()) - from
                && lines.get(lines.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
            end++;
        }
        replacing = true;
        if (lines.size() == next.size()) {
            for (int i = from; i < next.size() - end; i++) {
                if (!lines.get(i).equals(next.get(i))) {
                    lines.set(i, next.get(i));
                }
            }
        } else {
            lines.remove(from, lines.size() - end);
            lines.addAll(from, next.subList(from, next.size() - end));
        }
        replacing = false;
        recount();
    }

    private void recount() {
        count.set((int) lines.stream().filter(Line::isTaken).count());
    }
}
