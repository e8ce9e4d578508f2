package org.rapporteur.ui;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;

/// What a file would bring, while a person looks through it: which rows are shown, and which are
/// taken.
public final class Preview {
    /// What a doubtful row can be.
    ///
    /// @param words what a person chooses by
    /// @param row the row as it is then
    public record Choice(String words, Row row) {}

    /// A row with what a person has decided of it.
    public static final class Line {
        private final Row row;
        private final List<Choice> choices;
        private final BooleanProperty taken;
        private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();

        Line(Row row, List<Choice> choices) {
            this.row = row;
            this.choices = choices;
            this.taken = new SimpleBooleanProperty(row.isTaken());
        }

        /// The row as it was read.
        public Row row() {
            return row;
        }

        /// What it can be, where that is not clear; else empty.
        public List<Choice> choices() {
            return choices;
        }

        /// Whether it is saved.
        public BooleanProperty taken() {
            return taken;
        }

        /// What a person says that it is; null where nothing was said.
        public ObjectProperty<@Nullable Choice> choice() {
            return choice;
        }

        /// Whether there is anything to save.
        public boolean canBeTaken() {
            return !row.records().isEmpty();
        }

        /// A person says what it is, and by that takes it.
        public void choose(@Nullable Choice said) {
            choice.set(said);
            if (said != null) {
                taken.set(true);
            }
        }

        private Row asTaken() {
            var said = choice.get();
            return said == null ? row : said.row();
        }
    }

    private final ObservableList<Line> lines =
            FXCollections.observableArrayList(line -> new Observable[] {line.taken()});
    private final FilteredList<Line> shown = new FilteredList<>(lines);
    private final ObjectProperty<@Nullable Verdict> filter = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Incoming> read = new ReadOnlyObjectWrapper<>(new Incoming(List.of()));

    public Preview() {
        filter.subscribe(verdict ->
                shown.setPredicate(line -> verdict == null || line.row().verdict() == verdict));
        lines.subscribe(() -> count.set(taken().size()));
    }

    /// Shows other rows.
    ///
    /// @param choices what a doubtful row can be
    public void show(Incoming incoming, Function<Row, List<Choice>> choices) {
        filter.set(null);
        lines.setAll(incoming.rows().stream()
                .map(row -> new Line(row, row.verdict() == Verdict.DUPLICATE ? choices.apply(row) : List.of()))
                .toList());
        count.set(taken().size());
        read.set(incoming);
    }

    /// The rows as they were read.
    public ReadOnlyObjectProperty<Incoming> read() {
        return read.getReadOnlyProperty();
    }

    /// The lines that are shown.
    public ObservableList<Line> shown() {
        return shown;
    }

    /// The verdict whose rows are shown alone, or null for all.
    public ObjectProperty<@Nullable Verdict> filter() {
        return filter;
    }

    /// How many rows are taken.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// How many rows there are of a verdict, or of all.
    public int count(@Nullable Verdict verdict) {
        return (int) lines.stream()
                .filter(line -> verdict == null || line.row().verdict() == verdict)
                .count();
    }

    /// The rows that are taken, each as a person has said that it is.
    public Collection<Row> taken() {
        return lines.stream()
                .filter(line -> line.canBeTaken() && line.taken().get())
                .map(Line::asTaken)
                .toList();
    }
}
