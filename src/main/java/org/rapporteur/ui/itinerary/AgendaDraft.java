package org.rapporteur.ui.itinerary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel;
import org.rapporteur.ui.RecordOptions;

/// A meeting's agenda while it is planned: recommendations in their order, each with the question to
/// ask, and questions on none, such as after an earlier promise.
final class AgendaDraft {
    /// A recommendation on the agenda, or a question on none.
    static final class Line {
        private final @Nullable Recommendation recommendation;
        private final StringProperty question;
        private final @Nullable AgendaItem before;

        private Line(@Nullable Recommendation recommendation, @Nullable AgendaItem before) {
            this.recommendation = recommendation;
            this.before = before;
            this.question = new SimpleStringProperty(before == null ? "" : before.question());
        }

        /// The recommendation, or null.
        @Nullable
        Recommendation recommendation() {
            return recommendation;
        }

        /// What it is about, in short.
        String about(Texts texts) {
            return recommendation == null ? texts.get("agenda.on_none") : recommendation.place();
        }

        private boolean isOn(Recommendation other) {
            return other.equals(recommendation);
        }

        /// The question to ask.
        StringProperty question() {
            return question;
        }
    }

    private final List<AgendaItem> before;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Kept> taken = FXCollections.observableArrayList();
    private final PickerModel<Kept> picker;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param before the agenda as it is kept
    AgendaDraft(MissionFile file, List<AgendaItem> before, RecordOptions options) {
        var register = file.register();
        this.before = before.stream()
                .filter(item -> item.recommendation() == null
                        || register.find(item.recommendation()).isPresent())
                .toList();
        for (var item : this.before) {
            lines.add(new Line(register.find(item.recommendation()).orElse(null), item));
        }
        taken.setAll(lines.stream()
                .flatMap(line -> Stream.ofNullable(line.recommendation()))
                .toList());
        taken.addListener((ListChangeListener<Kept>) change -> follow());
        var ofMission = file.recommendations();
        picker = new PickerModel<>(
                PickerModel.Holds.NOTHING,
                taken,
                register::label,
                options.of(
                        List.of(Kind.RECOMMENDATION),
                        Comparator.<Kept, Boolean>comparing(
                                        record -> !(record instanceof Recommendation r && r.followUp()))
                                .thenComparing(ofMission::indexOf),
                        record -> !taken.contains(record) && (ofMission.isEmpty() || ofMission.contains(record))));
    }

    /// The agenda in its order.
    ObservableList<Line> lines() {
        return lines;
    }

    /// What is wrong, or empty.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Tells words that are typed and name no recommendation that was put on the agenda.
    ///
    /// @return whether there are none
    boolean check(Texts texts) {
        picker.leave();
        error.set(
                picker.isUnsettled()
                        ? texts.sentence(new RuleBroken(
                                "picker.unsettled", picker.typed().get().strip()))
                        : "");
        return !picker.isUnsettled();
    }

    /// Puts a recommendation on the agenda.
    PickerModel<Kept> picker() {
        return picker;
    }

    private void follow() {
        for (var record : taken) {
            if (record instanceof Recommendation recommendation
                    && lines.stream().noneMatch(line -> line.isOn(recommendation))) {
                var item = before.stream()
                        .filter(each -> each.isOn(recommendation.id()))
                        .findFirst()
                        .orElse(null);
                lines.add(new Line(recommendation, item));
            }
        }
    }

    /// Takes a line off the agenda.
    void remove(Line line) {
        lines.remove(line);
        taken.removeIf(record -> record.equals(line.recommendation()));
    }

    /// Moves a line up or down, if there is room.
    ///
    /// @param by -1 is up, 1 is down
    void move(Line line, int by) {
        int from = lines.indexOf(line);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < lines.size()) {
            var moved = new ArrayList<>(lines);
            moved.add(to, moved.remove(from));
            lines.setAll(moved);
        }
    }

    /// Whether the agenda is another than the one that is kept.
    boolean isChanged() {
        return picker.isUnsettled()
                || !lines.stream().map(line -> line.before).toList().equals(before)
                || lines.stream()
                        .anyMatch(line ->
                                line.before == null || !line.before.question().equals(line.question.get()));
    }

    /// The items as they are to be kept, in their order; what became of a question stays with it.
    List<AgendaItem> items(Id<Meeting> meeting) {
        var items = new ArrayList<AgendaItem>();
        for (var line : lines) {
            int position = items.size() + 1;
            var question = line.question.get().strip();
            var item = line.before;
            var recommendation = line.recommendation();
            items.add(
                    item == null
                            ? AgendaItem.of(
                                    meeting, recommendation == null ? null : recommendation.id(), position, question)
                            : Shape.with(
                                    item.question().strip().equals(question) ? item : item.asking(question),
                                    "position",
                                    position));
        }
        return items;
    }

    /// The items that are kept and are taken off.
    Stream<AgendaItem> removed() {
        return before.stream().filter(item -> lines.stream().noneMatch(line -> item.equals(line.before)));
    }
}
