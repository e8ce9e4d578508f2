package org.rapporteur.ui.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Passage;
import org.rapporteur.exchange.Passage.PassageKind;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.PreviewTable;
import org.rapporteur.ui.WrappedText;

/// The passages of what is brought in, each with its tick, place, verdict and the first of its words.
/// Space ticks, J joins with the row above, R says that it recommends or does not, Enter goes on to
/// the row's form.
final class PassageList extends BorderPane {
    /// A row's width beside its words: tick, place, verdict and the edges.
    private static final double BESIDE = 290;

    /// So much of a passage is enough to know it by.
    private static final int SHOWN = 260;

    private record Pill(String id, String words, Predicate<Line> filter) {}

    private final Passages passages;
    private final Texts texts;
    private final Runnable onward;
    private final ListView<Line> list;
    private final HBox head = new HBox();
    private String pressed = "all";

    /// @param onward goes on to the form of the row that is chosen
    PassageList(Passages passages, Texts texts, Runnable onward) {
        this.passages = passages;
        this.texts = texts;
        this.onward = onward;
        this.list = Controls.named("passages", new ListView<>(passages.shown()));
        list.setAccessibleText(texts.get("preview.rows"));
        list.getStyleClass().addAll("wide-list", "preview");
        list.setCellFactory(ignored -> new LineCell());
        list.setPlaceholder(Controls.text(texts.get("preview.none"), "quiet"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedIndexProperty().subscribe(shown -> choose(shown.intValue()));
        passages.chosen().subscribe(this::select);
        passages.looks().subscribe(looks -> settle());
        passages.observations().subscribe((before, after) -> {
            if (before.passages().size() != after.passages().size()) {
                pressed = "all";
            }
        });
        head.getStyleClass().add("preview-head");
        setTop(head);
        setCenter(list);
        var keys = Controls.text(texts.get("intake.keys"), "hint");
        keys.getStyleClass().add("passage-keys");
        setBottom(keys);
    }

    /// Puts the focus on the rows.
    void begin() {
        list.requestFocus();
    }

    private void choose(int shown) {
        if (shown >= 0 && shown < passages.shown().size()) {
            passages.choose(passages.shown().getSourceIndex(shown));
        }
    }

    private void select(@Nullable Integer index) {
        int shown = index == null || index >= passages.lines().size()
                ? -1
                : passages.shown().getViewIndex(index);
        if (shown >= 0 && shown != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(shown);
            list.scrollTo(Math.max(0, shown - 2));
        }
    }

    /// At first the first row that is taken is chosen; later the one that was.
    private void settle() {
        label();
        if (passages.chosen().get() == null && !passages.shown().isEmpty()) {
            int first = passages.shown().stream()
                    .filter(Line::isTaken)
                    .findFirst()
                    .map(passages.shown()::indexOf)
                    .orElse(0);
            list.getSelectionModel().clearAndSelect(first);
            list.scrollTo(Math.max(0, first - 2));
            list.requestFocus();
        } else {
            select(passages.chosen().get());
        }
    }

    /// One button for all rows, one for the recommendations and one for each verdict that there is.
    private void label() {
        var pills = new ArrayList<>(List.of(
                new Pill("all", texts.get("preview.all"), line -> true),
                new Pill("recommendations", texts.get("intake.recommendations"), PassageList::recommends)));
        Stream.of(Verdict.values())
                .map(verdict -> new Pill(Field.wordOf(verdict), texts.word(verdict), line -> line.verdict() == verdict))
                .filter(pill -> passages.lines().stream().anyMatch(pill.filter()))
                .forEach(pills::add);
        head.getChildren()
                .setAll(pills.stream()
                        .map(pill -> toggle(pill, pill.equals(pills.getFirst()), pill.equals(pills.getLast())))
                        .toList());
    }

    private static boolean recommends(Line line) {
        return line.passage().kind() == PassageKind.RECOMMENDATION
                || line.passage().kind() == PassageKind.LEAD;
    }

    private ToggleButton toggle(Pill pill, boolean first, boolean last) {
        var toggle = Controls.named(
                "passages-" + pill.id(),
                new ToggleButton(texts.get(
                        "preview.count",
                        pill.words(),
                        passages.lines().stream().filter(pill.filter()).count())));
        toggle.setSelected(pill.id().equals(pressed));
        toggle.setOnAction(event -> {
            pressed = pill.id();
            var kept = passages.chosen().get();
            passages.filter().set(pill.filter());
            passages.choose(kept);
            select(kept);
            label();
        });
        toggle.getStyleClass().add(first ? "left-pill" : last ? "right-pill" : "center-pill");
        return toggle;
    }

    private void onKey(KeyEvent event) {
        var index = passages.chosen().get();
        if (index == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case SPACE -> passages.tick(index);
            case J -> join(index);
            case R -> passages.tell(index, other(passages.lines().get(index).passage()));
            case ENTER -> onward.run();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void join(int index) {
        if (canJoin(passages, index)) {
            passages.joinWithAbove(index);
        }
    }

    /// Whether the row above is the passage before.
    static boolean canJoin(Passages passages, int index) {
        return index > 0
                && index < passages.lines().size()
                && passages.shown().contains(passages.lines().get(index - 1));
    }

    private static PassageKind other(Passage passage) {
        return passage.kind() == PassageKind.RECOMMENDATION ? PassageKind.CONCERN : PassageKind.RECOMMENDATION;
    }

    /// Where a passage stands: "para. 24 (a)".
    static String place(Passage passage) {
        return passage.paragraph() == 0
                ? ""
                : passage.paragraph() + (passage.subparagraph().isEmpty() ? "" : " (" + passage.subparagraph() + ")");
    }

    private final class LineCell extends ListCell<Line> {
        private final CheckBox tick = new CheckBox();
        private final Label place = new Label();
        private final Label verdict = new Label();
        private final WrappedText title = new WrappedText(list.widthProperty().subtract(BESIDE));
        private final WrappedText words = new WrappedText(list.widthProperty().subtract(BESIDE));
        private final WrappedText why = new WrappedText(list.widthProperty().subtract(BESIDE));
        private final HBox box;
        private boolean filling;

        LineCell() {
            setPrefWidth(0);
            place.getStyleClass().add("passage-place");
            place.setMinWidth(60);
            verdict.getStyleClass().add("preview-verdict");
            title.getStyleClass().add("passage-title");
            words.getStyleClass().add("preview-words");
            why.getStyleClass().add("preview-why");
            tick.setFocusTraversable(false);
            tick.selectedProperty().subscribe(on -> {
                if (!filling && !isEmpty()) {
                    passages.tick(passages.shown().getSourceIndex(getIndex()));
                }
            });
            var what = new VBox(2, title, words, why);
            HBox.setHgrow(what, Priority.ALWAYS);
            box = new HBox(12, tick, place, verdict, what);
            box.setAlignment(Pos.TOP_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            filling = true;
            fill(line);
            filling = false;
            setGraphic(box);
        }

        private void fill(Line line) {
            var passage = line.passage();
            var quiet = passage.kind() != PassageKind.RECOMMENDATION && line.verdict() == null;
            tick.setSelected(line.isTaken());
            tick.setVisible(line.canBeTicked());
            tick.setAccessibleText(texts.get("preview.take", clipped(passage.text())));
            place.setText(place(passage));
            var sign = line.verdict();
            verdict.setText(
                    sign != null
                            ? texts.word(sign)
                            : passage.kind() == PassageKind.RECOMMENDATION ? "" : texts.word(passage.kind()));
            verdict.setGraphic(sign == null ? null : new Icon(PreviewTable.icon(sign)));
            verdict.getStyleClass().removeIf(style -> style.startsWith("verdict-"));
            verdict.getStyleClass().add(sign == null ? "verdict-none" : "verdict-" + Field.wordOf(sign));
            words.getStyleClass()
                    .setAll(
                            passage.kind() == PassageKind.HEADING
                                    ? "passage-heading"
                                    : quiet ? "passage-quiet" : "preview-words");
            // a title that the text begins with says nothing more
            show(title, passage.text().startsWith(passage.title().replace("…", "")) ? "" : passage.title());
            // a row that begins in Arabic is still a row of this table
            words.show("\u200E" + clipped(passage.text()));
            var row = passage.row();
            show(
                    why,
                    Stream.of(row == null ? "" : row.symbol(), line.why())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("  ·  ")));
        }

        private static void show(WrappedText text, String words) {
            text.show(words.isEmpty() ? "" : "\u200E" + words);
            text.setVisible(!words.isEmpty());
            text.setManaged(text.isVisible());
        }
    }

    private static String clipped(String text) {
        var line = text.replace('\n', ' ');
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = line.lastIndexOf(' ', SHOWN);
        return line.substring(0, end > SHOWN / 2 ? end : line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
