package org.rapporteur.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// A field in which things are chosen while their names are typed, and made where they are not there
/// yet.
///
/// @param <T> what is chosen
public final class PickerModel<T> {
    /// So many are offered at once; who wants another types more of its name.
    private static final int OFFERED = 7;

    /// What the field holds.
    public enum Holds {
        /// Any number; the field is empty again after each.
        SEVERAL,
        /// Nothing: what is taken stands elsewhere, and is taken away there.
        NOTHING,
        /// One at most; the field shows its name.
        ONE,
        /// Any words; what is offered only saves typing.
        WORDS
    }

    /// What comes of taking an option.
    public sealed interface Taken<T> {
        /// It is chosen.
        record Value<T>(T value) implements Taken<T> {}

        /// Something must be known first.
        ///
        /// @param sentence asks for it
        /// @param offers the answers that fit what is typed
        record Question<T>(String sentence, Function<String, List<Option<T>>> offers) implements Taken<T> {}
    }

    /// A row of the list.
    ///
    /// @param label what it is called
    /// @param detail what tells it from others of that name, or empty
    /// @param makes whether taking it makes something new
    /// @param take takes it
    public record Option<T>(String label, String detail, boolean makes, Supplier<Taken<T>> take) {
        /// An option that is there already.
        public static <T> Option<T> of(T value, String label, String detail) {
            return new Option<>(label, detail, false, () -> new Taken.Value<>(value));
        }
    }

    private final Holds holds;
    private final ObservableList<T> chosen;
    private final Function<T, String> label;
    private final Function<String, List<Option<T>>> offers;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Option<T>> offered = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private Function<String, List<Option<T>>> asked;
    private String before = "";
    private boolean settling;

    /// @param chosen what is chosen; the picker changes it, and follows it
    /// @param label the name of something chosen
    /// @param offers the options that fit what is typed, those that make something last
    public PickerModel(
            Holds holds,
            ObservableList<T> chosen,
            Function<T, String> label,
            Function<String, List<Option<T>>> offers) {
        this.holds = holds;
        this.chosen = chosen;
        this.label = label;
        this.offers = offers;
        this.asked = offers;
        showChosen();
        chosen.addListener((ListChangeListener<T>) change -> showChosen());
        typed.subscribe((old, words) -> onTyped());
    }

    /// What the field holds.
    public Holds holds() {
        return holds;
    }

    /// What is chosen.
    public ObservableList<T> chosen() {
        return chosen;
    }

    /// The name of something chosen.
    public String label(T value) {
        return label.apply(value);
    }

    /// What stands in the field.
    public StringProperty typed() {
        return typed;
    }

    /// The rows of the list, while it is open.
    public ObservableList<Option<T>> offered() {
        return offered;
    }

    /// How many fit that the list does not show.
    public ReadOnlyIntegerProperty more() {
        return more.getReadOnlyProperty();
    }

    /// Whether the list is open.
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /// The row that Enter takes, or -1.
    public ReadOnlyIntegerProperty highlighted() {
        return highlighted.getReadOnlyProperty();
    }

    /// What has to be known before something can be made, or empty.
    public ReadOnlyStringProperty question() {
        return question.getReadOnlyProperty();
    }

    /// Opens the list with what fits.
    public void open() {
        boolean unchanged =
                holds == Holds.ONE && !chosen.isEmpty() && question.get().isEmpty();
        var fitting = asked.apply(unchanged ? "" : typed.get());
        var known = fitting.stream().filter(option -> !option.makes()).toList();
        var rows = new java.util.ArrayList<>(known.subList(0, Math.min(OFFERED, known.size())));
        fitting.stream().filter(Option::makes).forEach(rows::add);
        highlighted.set(-1);
        more.set(known.size() - Math.min(OFFERED, known.size()));
        offered.setAll(rows);
        open.set(!rows.isEmpty() || !question.get().isEmpty());
    }

    /// Closes the list; a question is given up, and the words before it stand in the field again.
    public void close() {
        open.set(false);
        highlighted.set(-1);
        offered.clear();
        more.set(0);
        if (!question.get().isEmpty()) {
            answered();
            show(before);
        }
    }

    /// Opens the list, or moves on in it.
    ///
    /// @param rows 1 is down, -1 is up
    public void move(int rows) {
        if (!open.get()) {
            open();
        }
        if (!offered.isEmpty()) {
            int from = highlighted.get() < 0 && rows < 0 ? 0 : highlighted.get();
            highlighted.set(Math.floorMod(from + rows, offered.size()));
        }
    }

    /// Takes the row that is highlighted, or the first that fits what was typed.
    ///
    /// @return whether there was something to take; if not, Enter means the form
    public boolean enter() {
        if (!open.get()) {
            return false;
        }
        if (highlighted.get() >= 0) {
            take(offered.get(highlighted.get()));
            return true;
        }
        if (holds == Holds.WORDS || typed.get().isBlank() && question.get().isEmpty()) {
            close();
            return false;
        }
        var first = offered.stream().filter(option -> !option.makes()).findFirst();
        first.ifPresentOrElse(this::take, () -> move(1)); // making is never done unseen
        return true;
    }

    /// Takes a row.
    public void take(Option<T> option) {
        switch (option.take().get()) {
            case Taken.Value<T> taken -> {
                answered();
                before = "";
                settling = true;
                if (isEmptied()) {
                    typed.set("");
                    if (!chosen.contains(taken.value())) {
                        chosen.add(taken.value());
                    }
                } else {
                    chosen.setAll(List.of(taken.value()));
                    typed.set(label.apply(taken.value()));
                }
                settling = false;
                close();
            }
            case Taken.Question<T> next -> {
                before = typed.get();
                asked = next.offers();
                question.set(next.sentence());
                show("");
                open();
            }
        }
    }

    /// Takes the last one away, where the field is empty.
    ///
    /// @return whether there was one
    public boolean removeLast() {
        if (holds == Holds.SEVERAL && typed.get().isEmpty() && question.get().isEmpty() && !chosen.isEmpty()) {
            chosen.removeLast();
            return true;
        }
        return false;
    }

    /// The field is left: the list closes, and a name that was typed in full is chosen.
    public void leave() {
        close();
        if (isUnsettled()) {
            offers.apply(typed.get()).stream()
                    .filter(option -> !option.makes() && Typeahead.isWhole(typed.get(), option.label()))
                    .findFirst()
                    .ifPresent(this::take);
        }
    }

    /// Whether words stand in the field that name nothing chosen; they are kept until they do, or are
    /// taken out.
    public boolean isUnsettled() {
        return switch (holds) {
            case SEVERAL, NOTHING -> !typed.get().isBlank();
            case ONE -> !typed.get().isBlank() && chosen.isEmpty();
            case WORDS -> false;
        };
    }

    /// Whether the field is empty again after something was taken.
    private boolean isEmptied() {
        return holds == Holds.SEVERAL || holds == Holds.NOTHING;
    }

    private void answered() {
        question.set("");
        asked = offers;
    }

    private void onTyped() {
        if (settling) {
            return;
        }
        if (!isEmptied() && question.get().isEmpty()) {
            settling = true;
            chosen.clear();
            settling = false;
        }
        if (typed.get().isBlank() && question.get().isEmpty()) {
            close();
        } else {
            open();
        }
    }

    private void showChosen() {
        if (holds == Holds.ONE && !settling) {
            show(chosen.isEmpty() ? "" : label.apply(chosen.getFirst()));
        }
    }

    private void show(String words) {
        settling = true;
        typed.set(words);
        settling = false;
    }
}
