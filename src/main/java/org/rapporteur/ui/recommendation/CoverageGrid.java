package org.rapporteur.ui.recommendation;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.recommendation.CoverageModel.Standing;

/// Recommendations by institutions. The heads of rows and columns stay while the cells scroll; only
/// what is in view is made, so that a large mission is as quick as a small one. With many
/// institutions the columns are narrow: their heads are turned and a state is a shape and a letter.
final class CoverageGrid extends Region {
    private static final int MANY = 10;
    private static final double ROW = 64;
    private static final double ROW_HEAD = 304;
    private static final double NARROWEST = 44;
    private static final double READABLE = 112;
    private static final double WIDEST = 168;
    private static final double TURNED_HEAD = 168;
    private static final double LEVEL_HEAD = 72;
    private static final double BAR = 14;

    private final CoverageModel model;
    private final Texts texts;
    private final Pane heads = clipped();
    private final Pane rowHeads = clipped();
    private final Pane cells = clipped();
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private Coverage coverage = new Coverage(List.of(), List.of(), java.util.Map.of(), List.of());
    private @Nullable Register register;
    private int row;
    private int column;

    CoverageGrid(CoverageModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("coverage-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        across.setAccessibleText(texts.get("coverage.across"));
        down.setAccessibleText(texts.get("coverage.down"));
        getChildren().addAll(cells, heads, rowHeads, across, down);
        across.valueProperty().subscribe(value -> draw());
        down.valueProperty().subscribe(value -> draw());
        focusedProperty().subscribe(focused -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
        });
    }

    void show(Standing standing) {
        coverage = standing.coverage();
        register = standing.file().register();
        row = Math.clamp(row, 0, Math.max(coverage.recommendations().size() - 1, 0));
        column = Math.clamp(column, 0, Math.max(coverage.institutions().size() - 1, 0));
        requestLayout();
        draw();
    }

    /// What a state looks like beside its word.
    static Ikon shape(CoverageState state) {
        return switch (state) {
            case NOTHING -> Material2OutlinedMZ.REMOVE;
            case PLANNED -> Material2OutlinedAL.EVENT;
            case RAISED -> Material2OutlinedMZ.RECORD_VOICE_OVER;
            case ANSWERED -> Material2OutlinedAL.CHECK_CIRCLE;
        };
    }

    private static Pane clipped() {
        var pane = new Pane();
        var clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        return pane;
    }

    private static ScrollBar bar(Orientation orientation) {
        var bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setMin(0);
        return bar;
    }

    private double width() {
        double room = getWidth() - ROW_HEAD - BAR;
        return Math.clamp(room / Math.max(coverage.institutions().size(), 1), NARROWEST, WIDEST);
    }

    private double headHeight() {
        return width() < READABLE ? TURNED_HEAD : LEVEL_HEAD;
    }

    @Override
    protected void layoutChildren() {
        double head = headHeight();
        double wide = Math.max(getWidth() - ROW_HEAD - BAR, 0);
        double high = Math.max(getHeight() - head - BAR, 0);
        heads.resizeRelocate(ROW_HEAD, 0, wide, head);
        rowHeads.resizeRelocate(0, head, ROW_HEAD, high);
        cells.resizeRelocate(ROW_HEAD, head, wide, high);
        across.resizeRelocate(ROW_HEAD, head + high, wide, BAR);
        down.resizeRelocate(ROW_HEAD + wide, head, BAR, high);
        size(across, coverage.institutions().size() * width(), wide);
        size(down, coverage.recommendations().size() * ROW, high);
        draw();
    }

    private static void size(ScrollBar bar, double content, double seen) {
        double most = Math.max(content - seen, 0);
        bar.setMax(most);
        bar.setVisibleAmount(content == 0 ? 0 : most * seen / content);
        bar.setUnitIncrement(ROW);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.min(bar.getValue(), most));
        bar.setVisible(most > 1);
    }

    private void draw() {
        double width = width();
        var ofHeads = new ArrayList<Node>();
        var ofRows = new ArrayList<Node>();
        var ofCells = new ArrayList<Node>();
        int firstColumn = (int) (across.getValue() / width);
        int lastColumn = Math.min(
                (int) ((across.getValue() + cells.getWidth()) / width),
                coverage.institutions().size() - 1);
        int firstRow = (int) (down.getValue() / ROW);
        int lastRow = Math.min(
                (int) ((down.getValue() + cells.getHeight()) / ROW),
                coverage.recommendations().size() - 1);
        for (int at = firstColumn; at <= lastColumn; at++) {
            ofHeads.add(head(coverage.institutions().get(at), at * width - across.getValue(), width));
        }
        for (int line = firstRow; line <= lastRow; line++) {
            double y = line * ROW - down.getValue();
            ofRows.add(rowHead(coverage.recommendations().get(line), y));
            for (int at = firstColumn; at <= lastColumn; at++) {
                var cell = cell(line, at, width);
                cell.resizeRelocate(at * width - across.getValue(), y, width, ROW);
                ofCells.add(cell);
            }
        }
        heads.getChildren().setAll(ofHeads);
        rowHeads.getChildren().setAll(ofRows);
        cells.getChildren().setAll(ofCells);
        setAccessibleText(spoken());
    }

    private Label head(Institution institution, double x, double width) {
        var head = Controls.text(institution.name(), "coverage-head");
        head.setTooltip(new Tooltip(institution.name()));
        head.setManaged(false);
        double height = headHeight();
        if (width < READABLE) {
            head.setAlignment(Pos.CENTER_LEFT);
            head.setRotate(-90);
            head.resizeRelocate(x + (width - height) / 2, (height - width) / 2, height, width);
        } else {
            head.setAlignment(Pos.BOTTOM_LEFT);
            head.resizeRelocate(x, 0, width, height);
        }
        return head;
    }

    private Node rowHead(Recommendation recommendation, double y) {
        var known = register;
        var citation = known == null ? recommendation.place() : known.citation(recommendation);
        var title = Controls.text(recommendation.title(), "coverage-title");
        title.setTooltip(new Tooltip(recommendation.title()));
        title.setMinHeight(0);
        var box = new VBox(
                Controls.text(recommendation.followUp() ? texts.get("coverage.follow_up", citation) : citation, "hint"),
                title);
        box.getStyleClass().add("coverage-row");
        box.setManaged(false);
        box.resizeRelocate(0, y, ROW_HEAD, ROW);
        return box;
    }

    /// In a narrow column a number of two figures takes the place of the shape; letter, colour and edge
    /// stay.
    private Label cell(int line, int at, double width) {
        var known = coverage.cell(
                coverage.recommendations().get(line), coverage.institutions().get(at));
        var state = known.state();
        var word = width < READABLE ? texts.get("coverage.letter." + Field.wordOf(state)) : texts.word(state);
        int notes = known.notes().size();
        var label = new Label(
                state == CoverageState.NOTHING
                        ? ""
                        : notes == 0
                                ? word
                                : width < READABLE ? word + " " + notes : texts.get("coverage.cell", word, notes),
                width < READABLE && notes >= MANY ? null : new Icon(shape(state)));
        label.getStyleClass().addAll("coverage-cell", "coverage-" + Field.wordOf(state));
        if (width < READABLE) {
            label.getStyleClass().add("coverage-narrow");
        }
        if (line == row && at == column) {
            label.getStyleClass().add(isFocused() ? "coverage-here" : "coverage-last");
        }
        label.setManaged(false);
        label.setOnMousePressed(event -> {
            requestFocus();
            go(line, at);
            look();
        });
        return label;
    }

    private String spoken() {
        if (coverage.recommendations().isEmpty() || coverage.institutions().isEmpty()) {
            return texts.get("coverage.title");
        }
        var recommendation = coverage.recommendations().get(row);
        var institution = coverage.institutions().get(column);
        var cell = coverage.cell(recommendation, institution);
        return texts.get(
                "coverage.spoken",
                recommendation.place(),
                recommendation.title(),
                institution.name(),
                texts.word(cell.state()),
                cell.notes().size());
    }

    private void look() {
        if (!coverage.recommendations().isEmpty() && !coverage.institutions().isEmpty()) {
            model.look(
                    coverage.recommendations().get(row), coverage.institutions().get(column));
        }
    }

    private void go(int line, int at) {
        row = Math.clamp(line, 0, Math.max(coverage.recommendations().size() - 1, 0));
        column = Math.clamp(at, 0, Math.max(coverage.institutions().size() - 1, 0));
        reveal(down, row * ROW, ROW, cells.getHeight());
        reveal(across, column * width(), width(), cells.getWidth());
        draw();
    }

    private static void reveal(ScrollBar bar, double from, double length, double seen) {
        double value = Math.clamp(bar.getValue(), Math.min(from + length - seen, from), from);
        bar.setValue(Math.clamp(value, 0, bar.getMax()));
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown()) {
            return;
        }
        boolean turned = true;
        switch (event.getCode()) {
            case UP -> go(row - 1, column);
            case DOWN -> go(row + 1, column);
            case LEFT -> go(row, column - 1);
            case RIGHT -> go(row, column + 1);
            case HOME -> go(row, 0);
            case END -> go(row, coverage.institutions().size() - 1);
            case ENTER, SPACE -> look();
            default -> turned = false;
        }
        if (turned) {
            event.consume();
        }
    }
}
