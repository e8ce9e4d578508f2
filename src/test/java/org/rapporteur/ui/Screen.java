package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A window that a test looks at and types into, on JavaFX's headless platform. The one class that
/// knows TestFX.
public final class Screen implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private Screen(Stage stage) {
        this.stage = stage;
    }

    /// Opens a window of 1366 by 768 with this root.
    public static Screen of(Supplier<Parent> root, java.util.function.Consumer<Scene> style) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return on(() -> {
            var stage = new Stage();
            var scene = new Scene(root.get(), WIDTH, HEIGHT);
            style.accept(scene);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            return new Screen(stage);
        });
    }

    /// Does something on the window's thread and waits for it.
    public static <T> T on(Callable<T> task) {
        assertThat(Platform.isFxApplicationThread()).as("waiting for itself").isFalse();
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(120, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The shown node of this id; waits until it is there.
    public <T extends Node> T find(String id, Class<T> type) {
        until(
                id + " is shown",
                () -> on(() -> all().stream().anyMatch(node -> id.equals(node.getId()) && isShown(node))));
        return on(() -> all().stream()
                .filter(node -> id.equals(node.getId()) && isShown(node))
                .findFirst()
                .map(type::cast)
                .orElseThrow());
    }

    private Set<Node> all() {
        return stage.getScene().getRoot().lookupAll("*");
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Presses a button, as the space key does.
    public void press(String id) {
        var button = find(id, ButtonBase.class);
        until(id + " can be pressed", () -> !button.isDisabled());
        on(() -> {
            button.requestFocus();
            button.fire();
            return true;
        });
    }

    /// The shown choice of this id.
    @SuppressWarnings("unchecked") // the caller knows what it chooses from
    public <T> ComboBox<T> choice(String id) {
        return find(id, ComboBox.class);
    }

    /// Puts the focus on a list and selects a row, as the arrow keys do.
    public void select(String id, int row) {
        var list = find(id, ListView.class);
        until(id + " has rows", () -> list.getItems().size() > row);
        focus(id);
        on(() -> {
            list.getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    /// Puts the caret into a field.
    public void focus(String id) {
        var node = find(id, Node.class);
        on(() -> {
            // a field without its skin loses the first key
            node.applyCss();
            node.requestFocus();
            return true;
        });
        until(id + " has the focus", node::isFocused);
    }

    /// Types text where the caret is.
    public void type(String text) {
        robot.write(text, 0);
    }

    /// Presses keys together and lets them go.
    public void keys(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /// Presses keys so fast behind each other that no time passes between them, as a held key does.
    ///
    /// @param strokes each of them as [KeyCombination#valueOf] reads it: "Ctrl+Z"
    public void rapidly(String... strokes) {
        on(() -> {
            for (var stroke : strokes) {
                var keys = (KeyCodeCombination) KeyCombination.valueOf(stroke);
                var focused = stage.getScene().getFocusOwner();
                Event.fireEvent(
                        focused,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                keys.getCode(),
                                keys.getShift() == KeyCombination.ModifierValue.DOWN,
                                keys.getControl() == KeyCombination.ModifierValue.DOWN,
                                keys.getAlt() == KeyCombination.ModifierValue.DOWN,
                                false));
            }
            return true;
        });
    }

    /// Moves the mouse to a place of a node, in the node's own pixels.
    public void mouseTo(Node node, double x, double y) {
        var at = on(() -> node.localToScreen(x, y));
        robot.moveTo(at);
    }

    /// Presses the mouse's first button and holds it.
    public void mouseDown() {
        robot.press(MouseButton.PRIMARY);
    }

    /// Lets the mouse's first button go.
    public void mouseUp() {
        robot.release(MouseButton.PRIMARY);
    }

    /// Clicks on a place of a node.
    public void click(Node node, double x, double y) {
        mouseTo(node, x, y);
        mouseDown();
        mouseUp();
    }

    /// Where the focus is, or null.
    public Node focused() {
        return on(() -> stage.getScene().getFocusOwner());
    }

    /// The shown nodes of a style, in their order.
    public List<Node> styled(String style) {
        return on(() -> all().stream()
                .filter(node -> node.getStyleClass().contains(style) && isShown(node))
                .toList());
    }

    /// Waits until something holds.
    public void until(String what, BooleanSupplier holds) {
        var end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// The words that a labelled node shows.
    public String words(String id) {
        var node = find(id, Labeled.class);
        return on(node::getText);
    }

    /// The greatest height of the nodes of a style, in pixels, as far as their cells show them.
    public double tallest(String style) {
        return on(() -> all().stream()
                .filter(node -> node.getStyleClass().contains(style) && isShown(node))
                .mapToDouble(node -> Math.min(
                        node.getLayoutBounds().getHeight(),
                        node.getParent().getLayoutBounds().getHeight()))
                .max()
                .orElse(0));
    }

    /// Whether any shown label or passage holds these words.
    public boolean shows(String words) {
        return on(() ->
                all().stream().anyMatch(node -> isShown(node) && wordsOf(node).contains(words)));
    }

    private static String wordsOf(Node node) {
        var words =
                switch (node) {
                    case Labeled label -> label.getText();
                    case WrappedText text -> text.getText().replace('\n', ' ');
                    default -> "";
                };
        return words == null ? "" : words;
    }

    /// Writes the window's picture to `target/screens/NAME.png`, and checks that a screen reader can
    /// name every control on it.
    public void picture(String name) {
        assertThat(on(this::unnamed)).as("controls without a name on " + name).isEmpty();
        assertThat(on(this::cut)).as("buttons whose words are cut on " + name).isEmpty();
        try {
            // bindings and layout that follow the last event come first
            TimeUnit.MILLISECONDS.sleep(200);
            var file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(on(this::image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> unnamed() {
        return all().stream()
                .filter(node -> isShown(node) && node.isFocusTraversable() && isControl(node))
                .filter(node -> blank(node.getAccessibleText())
                        && !(node instanceof Labeled labelled && !blank(labelled.getText())))
                .map(node -> node.getClass().getSimpleName() + " " + node.getId())
                .toList();
    }

    /// Buttons that show less than their words, and do not say them whole when pointed at.
    private List<String> cut() {
        return all().stream()
                .filter(node -> node instanceof ButtonBase && !(node instanceof Hyperlink) && isShown(node))
                .map(Labeled.class::cast)
                .filter(button -> !blank(button.getText())
                        && (button.getTooltip() == null
                                || !button.getText().equals(button.getTooltip().getText()))
                        && button.lookup(".text") instanceof Text shown
                        && shown.getText().endsWith(button.getEllipsisString())
                        && !button.getText().endsWith(button.getEllipsisString()))
                .map(Labeled::getText)
                .toList();
    }

    /// Controls that a person operates; the parts that they are made of have no names of their own.
    private static boolean isControl(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ComboBoxBase<?> || each instanceof TextInputControl) {
                return false;
            }
        }
        return node instanceof Control && !(node instanceof ScrollPane) && !(node instanceof Cell<?>);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private BufferedImage image() {
        var seen = stage.getScene().snapshot(null);
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = seen.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }

    @Override
    public void close() {
        on(() -> {
            stage.getScene().setRoot(new javafx.scene.layout.StackPane());
            stage.hide();
            return true;
        });
    }
}
