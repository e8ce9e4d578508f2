package org.rapporteur.ui.documents;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.documents.DocumentsModel.Preview;
import org.rapporteur.word.Outline;
import org.rapporteur.word.Outline.Heading;

/// What will be in the document: how much, what is left out, its headings; where it names nobody, what
/// stands in the place of the names.
final class PreviewPane extends BorderPane {
    private static final PseudoClass BEING_READ = PseudoClass.getPseudoClass("being-read");

    private final DocumentsModel model;
    private final LeavingModel leaving;
    private final Texts texts;
    private final ListView<Heading> outline = Controls.named("outline", new ListView<>());
    private final Label counts = Controls.named("counts", Controls.text("", "lead"));
    private final Label leftOut = Controls.named("left-out", Controls.text("", "lead"));
    private final Label nothing = Controls.text("", "quiet");
    private final NamesPane names;
    private final ToggleButton contents;
    private final ToggleButton replaced;
    private final ToggleButton paper;
    private final LetterheadPane letterhead;
    private final HBox tabs;

    PreviewPane(DocumentsModel model, LeavingModel leaving, Texts texts) {
        this.model = model;
        this.leaving = leaving;
        this.texts = texts;
        this.names = new NamesPane(model, texts);
        this.letterhead = new LetterheadPane(texts);
        getStyleClass().add("document-preview");
        outline.getStyleClass().addAll("outline", "edge-to-edge");
        outline.setAccessibleText(texts.get("documents.contents"));
        outline.setCellFactory(list -> new HeadingCell());
        var group = new ToggleGroup();
        contents = tab("tab-contents", texts.get("documents.contents"), group);
        replaced = tab("tab-names", "", group);
        paper = tab("tab-letterhead", texts.get("documents.letterhead"), group);
        tabs = new HBox(contents);
        contents.getStyleClass().add("left-pill");
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
            show(model.preview().get());
        });
        leaving.letterhead().subscribe(chosen -> {
            if (chosen != null) {
                letterhead.show(chosen);
            }
        });
        leaving.letterhead().subscribe((before, now) -> offer(now == null ? contents : paper));
        model.anonymous().subscribe((before, now) -> offer(now ? replaced : contents));
        offer(contents);
        var left = new HBox(8, new Icon(Material2OutlinedAL.INFO), leftOut);
        left.setAlignment(Pos.TOP_LEFT);
        var above = new VBox(8, tabs, counts, left);
        above.setPadding(new Insets(0, 0, 12, 0));
        left.visibleProperty().bind(leftOut.textProperty().isNotEmpty());
        left.managedProperty().bind(left.visibleProperty());
        counts.managedProperty().bind(counts.textProperty().isNotEmpty());
        setTop(above);
        nothing.setPadding(new Insets(16, 0, 0, 0));
        model.preview().subscribe(this::show);
        model.looking().subscribe(looking -> {
            // what is shown is of the choice before
            pseudoClassStateChanged(BEING_READ, looking);
            show(model.preview().get());
        });
    }

    /// Offers the tabs that there is something on, and shows one.
    private void offer(ToggleButton shown) {
        tabs.getChildren().setAll(contents);
        if (model.anonymous().get()) {
            tabs.getChildren().add(replaced);
        }
        if (leaving.letterhead().get() != null) {
            tabs.getChildren().add(paper);
        }
        for (var tab : List.of(replaced, paper)) {
            tab.getStyleClass().removeAll("center-pill", "right-pill");
            tab.getStyleClass().add(tab == tabs.getChildren().getLast() ? "right-pill" : "center-pill");
        }
        Controls.show(tabs, tabs.getChildren().size() > 1);
        shown.setSelected(true);
    }

    private static ToggleButton tab(String id, String words, ToggleGroup group) {
        var tab = Controls.named(id, new ToggleButton(words));
        tab.setToggleGroup(group);
        tab.setMinWidth(USE_PREF_SIZE);
        return tab;
    }

    private void show(@Nullable Preview preview) {
        if (preview == null) {
            counts.setText("");
            leftOut.setText("");
            boolean read = model.material().get() != null && !model.looking().get();
            nothing.setText(texts.get(read ? "documents.nothing_to_choose" : "documents.looking"));
            setCenter(nothing);
            BorderPane.setAlignment(nothing, Pos.TOP_LEFT);
            return;
        }
        var said = new Sentences(texts);
        counts.setText(said.counts(preview.wanted().kind(), preview.counts()) + pages(preview.outline()));
        leftOut.setText(said.leftOut(preview.wanted().kind(), preview.counts()));
        replaced.setText(texts.get("documents.names", preview.replacements().size()));
        names.show(preview);
        var read = preview.outline();
        if (paper.isSelected()) {
            setCenter(letterhead);
        } else if (replaced.isSelected()) {
            setCenter(names);
        } else if (read == null) {
            nothing.setText(texts.get("documents.no_pages"));
            BorderPane.setAlignment(nothing, Pos.TOP_LEFT);
            setCenter(nothing);
        } else {
            outline.getItems().setAll(read.headings());
            setCenter(outline);
        }
    }

    private String pages(@Nullable Outline outline) {
        return outline == null || outline.pages() == 0 ? "" : " " + texts.get("documents.pages", outline.pages());
    }

    /// A heading with how much stands under it.
    private final class HeadingCell extends ListCell<Heading> {
        private final Label words = new Label();
        private final Label much = Controls.text("", "hint");
        private final HBox line = new HBox(12, words, much);

        HeadingCell() {
            words.setTextOverrun(OverrunStyle.ELLIPSIS);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            much.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.BASELINE_LEFT);
            setPrefWidth(0);
            setGraphic(line);
        }

        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            line.setVisible(heading != null && !empty);
            setPrefHeight(heading != null && heading.level() == 1 ? 36 : 28);
            setAccessibleText(heading == null ? null : heading.text());
            if (heading != null && !empty) {
                words.setText(heading.text());
                words.setTooltip(new Tooltip(heading.text()));
                words.getStyleClass().removeAll("heading", "quiet");
                if (heading.level() <= 1) {
                    words.getStyleClass().add("heading");
                }
                line.setPadding(new Insets(heading.level() == 1 ? 12 : 4, 8, 0, Math.max(0, heading.level() - 1) * 24));
                much.setText(texts.get("documents.under", heading.paragraphs(), heading.rows()));
            }
        }
    }
}
