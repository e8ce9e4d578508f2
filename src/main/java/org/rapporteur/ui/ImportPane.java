package org.rapporteur.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Texts;

/// The screen of every import: a file is dropped or chosen, looked through row by row, and brought in.
public final class ImportPane extends BorderPane {
    /// What the screen says.
    ///
    /// @param drop what can be dropped
    /// @param save what the button does that saves so many rows
    public record Words(String title, String drop, IntFunction<String> save) {}

    private static final double COLUMN = 152;

    private final Importing<?> model;
    private final Words words;
    private final Texts texts;
    private final Label file = Controls.named("import-file", Controls.text("", "quiet"));
    private final Button another;
    private final HBox head = new HBox(16);
    private final HBox choices = new HBox(12);
    private final VBox above = new VBox();
    private final StackPane middle = new StackPane();
    private final VBox table;
    private final HBox foot;

    /// @param icon what is brought in
    /// @param rows where the rows of a file are looked through
    public ImportPane(Importing<?> model, Words words, Ikon icon, Node rows, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.another = choose("import-another", texts.get("import.another"), false);
        setId("import-pane");
        getStyleClass().add("screen");
        setTop(head());
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.disableProperty().bind(model.saved());
        foot = foot(icon);
        table = new VBox(above, rows, foot);
        var drop = new FileDrop(icon, texts.get("import.drop_here"), texts.get("import.promise"), this::drop).on(this);
        setCenter(new StackPane(middle, drop));
        ask(empty(icon));
    }

    /// Shows the rows of a file that was read.
    ///
    /// @param about what the file is, beside the title
    /// @param asked what is asked of a person, above the rows
    public void show(String about, Node... asked) {
        file.setText(about);
        another.setVisible(true);
        above.getChildren().setAll(asked);
        ask(table);
    }

    /// Asks for something in the place of the rows.
    public void ask(Node asked) {
        middle.getChildren().setAll(asked);
    }

    /// Adds a node to the head, before the button for another file.
    public void addToHead(Node node) {
        head.getChildren().add(head.getChildren().size() - 1, node);
    }

    /// Adds another way than a file to where nothing is read yet.
    public void addToEmpty(Node button) {
        choices.getChildren().add(button);
    }

    /// A column's heading over what it holds.
    ///
    /// @param fields what a column can hold
    /// @param words what each is called; empty stands for a column that is not imported
    /// @param chosen told what it is said to hold, null where it is not imported
    public static <F> Node column(
            int column,
            String title,
            Optional<F> now,
            List<F> fields,
            Function<Optional<F>, String> words,
            Consumer<@Nullable F> chosen) {
        var combo = Controls.named("column-" + column, new ComboBox<Optional<F>>());
        combo.getItems().add(Optional.empty());
        fields.stream().map(Optional::of).forEach(combo.getItems()::add);
        combo.setConverter(new WordConverter<>(words));
        combo.setValue(now);
        combo.valueProperty().subscribe((before, field) -> chosen.accept(field.orElse(null)));
        combo.setVisibleRowCount(fields.size() + 1);
        var box = Controls.labelled(title, combo);
        box.setMinWidth(COLUMN);
        box.setMaxWidth(COLUMN);
        if (now.isEmpty()) {
            box.getStyleClass().add("left-out");
        }
        Tooltip.install(box, new Tooltip(title));
        return box;
    }

    /// What the columns of a table hold, beside each other under a heading.
    public static VBox columns(HBox columns, Texts texts) {
        var scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(72);
        return new VBox(8, Controls.text(texts.get("import.columns"), "section"), scroll);
    }

    /// Adds a button beside the one that saves.
    public void addToFoot(Node button) {
        foot.getChildren().add(1, button);
    }

    private Node head() {
        another.setVisible(false);
        head.getChildren().addAll(Controls.text(words.title(), "title"), file, Controls.space(), another);
        head.getStyleClass().add("screen-head");
        var done = Controls.done("import-done", model.done());
        VBox.setMargin(done, new Insets(0, 0, 12, 0));
        return new VBox(head, reading(), done);
    }

    /// How far a file is read, and how to stop that.
    private Node reading() {
        var words = Controls.named("import-reading", Controls.text("", "quiet"));
        words.textProperty().bind(model.reading());
        words.setWrapText(false);
        var progress = new ProgressBar();
        progress.setPrefWidth(120);
        progress.setMinWidth(60);
        progress.accessibleTextProperty().bind(model.reading());
        var stop = Controls.named(
                "import-stop", Controls.button(texts.get("import.stop"), Material2OutlinedMZ.STOP, model::stop));
        var box = new HBox(12, progress, words, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("reading");
        Controls.show(box, model.reading().isNotEmpty());
        return box;
    }

    private Button choose(String id, String label, boolean primary) {
        var button = primary
                ? Controls.primary(label, Material2OutlinedAL.FOLDER_OPEN, model::choose)
                : Controls.button(label, Material2OutlinedAL.FOLDER_OPEN, model::choose);
        button.disableProperty().bind(model.busy());
        return Controls.named(id, button);
    }

    private Node empty(Ikon icon) {
        choices.getChildren().add(choose("import-choose", texts.get("import.choose"), true));
        choices.setAlignment(Pos.CENTER);
        var zone = new VBox(
                16,
                new Icon(icon),
                Controls.text(words.drop(), "lead"),
                choices,
                Controls.text(texts.get("import.promise"), "quiet"));
        zone.getStyleClass().add("drop-zone");
        zone.setMaxWidth(640);
        zone.setMaxHeight(320);
        var page = new StackPane(zone);
        page.getStyleClass().add("page");
        return page;
    }

    private HBox foot(Ikon icon) {
        var save = Controls.named("import-save", Controls.save("", icon, model::save));
        var count = model.count();
        save.textProperty().bind(Bindings.createStringBinding(() -> words.save().apply(count.get()), count));
        save.disableProperty().bind(count.isEqualTo(0).or(model.busy()).or(model.saved()));
        var bar = new HBox(12, save, Controls.space(), Controls.text(texts.get("import.together"), "hint"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("import-foot");
        return bar;
    }

    private boolean drop(List<Path> files) {
        if (model.busy().get()) {
            return false;
        }
        model.read(files.getFirst());
        return true;
    }
}
