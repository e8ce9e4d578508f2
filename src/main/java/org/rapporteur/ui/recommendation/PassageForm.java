package org.rapporteur.ui.recommendation;

import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Passage;
import org.rapporteur.exchange.Passage.PassageKind;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.WordConverter;

/// The passage that is chosen, whole: what it is, where it stands, how it is called, and where it is
/// split. The words themselves stay as the document has them.
final class PassageForm extends VBox {
    private static final String NUMBER = "\\d{1,6}";

    private final Passages passages;
    private final Texts texts;
    private final Runnable back;
    private final ComboBox<PassageKind> kind = Controls.named("passage-kind", new ComboBox<>());
    private final TextField paragraph = Controls.named("passage-paragraph", new TextField());
    private final TextField subparagraph = Controls.named("passage-subparagraph", new TextField());
    private final TextField title = Controls.named("passage-title", new TextField());
    private final TextArea text = Controls.named("passage-text", Controls.lines(12));
    private final StringProperty wrong = new SimpleStringProperty("");
    private final StringProperty theme = new SimpleStringProperty("");
    private final Button join;
    private final Button split;
    private int shown = -1;
    private boolean filling;

    /// @param back goes back to the list
    PassageForm(Passages passages, Texts texts, Runnable back) {
        super(12);
        this.passages = passages;
        this.texts = texts;
        this.back = back;
        this.join = Controls.named(
                "passage-join", Controls.button(texts.get("intake.join"), Material2OutlinedMZ.MERGE_TYPE, this::join));
        this.split = Controls.named(
                "passage-split",
                Controls.button(texts.get("intake.split"), Material2OutlinedAL.CALL_SPLIT, this::split));
        kind.getItems()
                .setAll(
                        PassageKind.RECOMMENDATION,
                        PassageKind.LEAD,
                        PassageKind.CONCERN,
                        PassageKind.OTHER,
                        PassageKind.HEADING);
        kind.setConverter(new WordConverter<>(texts::word));
        kind.valueProperty().subscribe((before, said) -> {
            if (!filling && said != null) {
                passages.tell(shown, said);
            }
        });
        paragraph.setPrefColumnCount(5);
        subparagraph.setPrefColumnCount(5);
        keep(paragraph, (index, typed) -> place());
        keep(subparagraph, (index, typed) -> place());
        keep(title, passages::title);
        // the words cannot be changed, but the caret has to be seen
        text.setTextFormatter(new TextFormatter<>(change -> filling || !change.isContentChange() ? change : null));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::inText);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        getStyleClass().add("passage-form");
        VBox.setVgrow(text, Priority.ALWAYS);
        var words = Controls.labelled(texts.get("intake.words"), text);
        VBox.setVgrow(words, Priority.ALWAYS);
        var number = Controls.labelled(texts.label(Kind.RECOMMENDATION, "paragraph"), paragraph);
        var letter = Controls.labelled(texts.label(Kind.RECOMMENDATION, "subparagraph"), subparagraph);
        getChildren()
                .addAll(
                        Controls.labelled(texts.get("intake.kind"), kind),
                        new HBox(12, number, letter),
                        Controls.error(wrong),
                        Controls.labelled(texts.label(Kind.RECOMMENDATION, "title"), title),
                        Controls.hint(theme),
                        words,
                        new HBox(8, split, join));
        passages.chosen().subscribe(index -> show());
        passages.looks().subscribe(looks -> show());
        show();
    }

    /// Puts the caret into the text, where it can be split.
    void begin() {
        text.requestFocus();
    }

    /// What is typed counts when Enter is pressed or the field is left.
    private void keep(TextField field, BiConsumer<Integer, String> change) {
        Runnable kept = () -> {
            if (!filling && shown >= 0) {
                change.accept(shown, field.getText());
            }
        };
        field.setOnAction(event -> {
            kept.run();
            back.run();
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                kept.run();
            }
        });
    }

    private void place() {
        var passage = passage();
        var typed = paragraph.getText().strip();
        boolean isNumber = typed.matches(NUMBER);
        wrong.set(isNumber || typed.isEmpty() ? "" : texts.get("intake.paragraph_number"));
        if (passage != null && (isNumber || typed.isEmpty())) {
            passages.place(
                    shown,
                    typed.isEmpty() ? 0 : Integer.parseInt(typed),
                    subparagraph.getText().replaceAll("[().\\s]", ""));
        }
    }

    private @Nullable Passage passage() {
        return shown >= 0 && shown < passages.lines().size()
                ? passages.lines().get(shown).passage()
                : null;
    }

    private void show() {
        var index = passages.chosen().get();
        int next = index == null ? -1 : index;
        boolean other = next != shown || next < 0;
        shown = next;
        var passage = passage();
        setDisable(passage == null);
        filling = true;
        kind.setValue(passage == null ? null : passage.kind());
        boolean placed = passage != null && passage.paragraph() > 0;
        fill(paragraph, placed && passage != null ? String.valueOf(passage.paragraph()) : "", other);
        fill(subparagraph, passage == null ? "" : passage.subparagraph(), other);
        fill(title, passage == null ? "" : passage.title(), other);
        var words = passage == null ? "" : passage.text();
        if (!words.equals(text.getText())) {
            text.setText(words);
        }
        theme.set(passage == null || passage.theme().isEmpty() ? "" : texts.get("intake.theme", passage.theme()));
        title.setPromptText(passage == null ? "" : passage.theme());
        if (other) {
            wrong.set("");
        }
        join.setDisable(!PassageList.canJoin(passages, shown));
        filling = false;
    }

    /// A field in use keeps what is typed.
    private static void fill(TextField field, String words, boolean other) {
        if ((other || !field.isFocused()) && !field.getText().equals(words)) {
            field.setText(words);
        }
    }

    private void join() {
        passages.joinWithAbove(shown);
        back.run();
    }

    private void split() {
        passages.split(shown, text.getCaretPosition());
        back.run();
    }

    private void inText(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            split();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        }
    }
}
