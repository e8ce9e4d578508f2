package org.rapporteur.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Duplicates;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;

/// Pairs that may be one, one pair at a time: what differs stands side by side, and a person says
/// which one remains, or that they are two.
final class DuplicatesPane extends BorderPane {
    private final PeopleModel model;
    private final Texts texts;
    private final Runnable close;
    private int at;

    DuplicatesPane(PeopleModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        getStyleClass().add("duplicates");
        model.duplicates().addListener((ListChangeListener<Duplicates.Pair>) change -> show());
        show();
    }

    private void show() {
        var pairs = model.duplicates();
        at = Math.max(0, Math.min(at, pairs.size() - 1));
        setTop(head());
        if (pairs.isEmpty()) {
            var none = Controls.text(texts.get("people.no_duplicates"), "quiet");
            none.getStyleClass().add("empty");
            setCenter(none);
            return;
        }
        var scroll = new ScrollPane(comparison(pairs.get(at)));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private HBox head() {
        int size = model.duplicates().size();
        var place = Controls.text(size == 0 ? "" : texts.get("people.pair", at + 1, size), "quiet");
        place.setMinWidth(64);
        place.setAlignment(Pos.CENTER);
        var before = Controls.named(
                "pair-before",
                Controls.icon(texts.get("people.pair_before"), Material2OutlinedAL.ARROW_BACK, () -> go(-1)));
        var next = Controls.named(
                "pair-next",
                Controls.icon(texts.get("people.pair_next"), Material2OutlinedAL.ARROW_FORWARD, () -> go(1)));
        before.setDisable(at == 0);
        next.setDisable(at >= size - 1);
        var bar = new HBox(
                8,
                Controls.text(texts.get("people.duplicates_title"), "heading"),
                Controls.space(),
                before,
                place,
                next,
                Controls.named(
                        "duplicates-close",
                        Controls.button(texts.get("people.duplicates_close"), Material2OutlinedAL.CLOSE, close)));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void go(int by) {
        at += by;
        show();
    }

    private VBox comparison(Duplicates.Pair pair) {
        var grid = new GridPane(24, 12);
        for (int percent : List.of(20, 40, 40)) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        int row = 0;
        for (var line : lines(pair)) {
            var label = Controls.text(line.label(), "quiet");
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(row++, label, value(line.one(), line.differs()), value(line.other(), line.differs()));
        }
        grid.addRow(
                row,
                new Label(),
                keep("merge-one", pair.one(), pair.other()),
                keep("merge-other", pair.other(), pair.one()));
        var apart = Controls.named(
                "not-same",
                Controls.button(
                        texts.get("people.not_same"), Material2OutlinedAL.CALL_SPLIT, () -> model.keepApart(pair)));
        var hint = Controls.text(texts.get("people.merge_hint"), "hint");
        return new VBox(
                16,
                Controls.text(texts.get("people.reason." + Field.wordOf(pair.reason())), "lead"),
                grid,
                hint,
                apart);
    }

    private Button keep(String id, Kept keeper, Kept other) {
        return Controls.named(
                id,
                Controls.button(
                        texts.get("people.merge"), Material2OutlinedMZ.MERGE_TYPE, () -> model.merge(keeper, other)));
    }

    private static Label value(String text, boolean differs) {
        var label = Controls.text(text.isBlank() ? "–" : text, differs ? "differs" : "quiet");
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    /// One field of both, as words.
    private record Line(String label, String one, String other, boolean differs) {}

    private List<Line> lines(Duplicates.Pair pair) {
        var kind = Kind.of(pair.one());
        var lines = new ArrayList<Line>();
        for (var field : kind.shape().fields()) {
            var one = words(kind.shape().value(pair.one(), field));
            var other = words(kind.shape().value(pair.other(), field));
            if (!field.name().equals("notSame") && !(one + other).isBlank()) {
                lines.add(new Line(texts.label(kind, field.word()), one, other, !Objects.equals(one, other)));
            }
        }
        return lines;
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> word -> texts.word(word);
            case Id<?> id ->
                model.register()
                        .find(id)
                        .map(record -> model.register().label(record))
                        .orElse("");
            case List<?> several -> several.stream().map(this::words).collect(Collectors.joining(", "));
            case Map<?, ?> names ->
                names.entrySet().stream()
                        .map(name -> Locale.forLanguageTag(String.valueOf(name.getKey()))
                                        .getDisplayLanguage(Locale.ENGLISH)
                                + ": " + name.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }
}
