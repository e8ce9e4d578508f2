package org.rapporteur.ui.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Icon;
import org.rapporteur.ui.people.PeopleTree.Branch;

/// The tree of institutions, posts and people, under a field that looks through it. What was folded
/// up stays so, and what was chosen stays chosen, when the tree is read anew.
final class TreePane extends VBox {
    private final PeopleModel model;
    private final Texts texts;
    private final TreeView<Branch> tree = Controls.named("people-tree", new TreeView<>());
    private final Set<Object> folded = new HashSet<>();
    private boolean rebuilding;

    TreePane(PeopleModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("side-list", "people-list");
        var filter = Controls.named("people-filter", new TextField());
        filter.setPromptText(texts.get("people.filter"));
        filter.setAccessibleText(texts.get("people.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setAccessibleText(texts.get("people.title"));
        tree.setCellFactory(ignored -> new BranchCell());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!rebuilding && item != null && item.getValue().record() != null) {
                model.choose(item.getValue().record());
            }
        });
        model.branches().addListener((ListChangeListener<Branch>) change -> rebuild());
        model.chosen().subscribe(record -> select());
        rebuild();
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(filter, tree);
    }

    private void rebuild() {
        rebuilding = true;
        tree.getRoot().getChildren().setAll(items(model.branches()));
        rebuilding = false;
        select();
    }

    private List<TreeItem<Branch>> items(List<Branch> branches) {
        return branches.stream().map(this::item).toList();
    }

    private TreeItem<Branch> item(Branch branch) {
        var item = new TreeItem<>(branch);
        item.getChildren().setAll(items(branch.below()));
        boolean searching = !model.filter().get().isBlank();
        item.setExpanded(searching || !folded.contains(key(branch)));
        item.expandedProperty().subscribe(expanded -> {
            if (!searching) {
                if (expanded) {
                    folded.remove(key(branch));
                } else {
                    folded.add(key(branch));
                }
            }
        });
        return item;
    }

    private static Object key(Branch branch) {
        return branch.record() == null ? "" : branch.record().id();
    }

    private void select() {
        var record = model.chosen().get();
        var selected = tree.getSelectionModel().getSelectedItem();
        if (record != null && selected != null && isOf(selected, record)) {
            return;
        }
        rebuilding = true;
        tree.getSelectionModel().clearSelection();
        if (record != null) {
            find(tree.getRoot(), record);
        }
        rebuilding = false;
    }

    private boolean find(TreeItem<Branch> item, Kept record) {
        if (item != tree.getRoot() && isOf(item, record)) {
            for (var above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            int row = tree.getRow(item);
            tree.getSelectionModel().select(row);
            tree.scrollTo(Math.max(0, row - 5));
            return true;
        }
        return item.getChildren().stream().anyMatch(child -> find(child, record));
    }

    private static boolean isOf(TreeItem<Branch> item, Kept record) {
        return item.getValue() != null
                && item.getValue().record() != null
                && item.getValue().record().id().equals(record.id());
    }

    private final class BranchCell extends TreeCell<Branch> {
        private final Tooltip whole = new Tooltip();

        BranchCell() {
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            getStyleClass().removeAll("people-institution", "people-others");
            if (empty || branch == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            var words = words(branch);
            setText(words);
            whole.setText(words);
            setTooltip(whole);
            setGraphic(branch.record() == null ? null : new Icon(icon(branch.record())));
            if (branch.record() instanceof Institution) {
                getStyleClass().add("people-institution");
            } else if (branch.record() == null) {
                getStyleClass().add("people-others");
            }
        }

        private String words(Branch branch) {
            return switch (branch.record()) {
                case null -> texts.get("people.without_post", branch.below().size());
                case Post post -> post.title();
                case Kept record -> model.register().label(record);
            };
        }

        private static Ikon icon(Kept record) {
            return switch (record) {
                case Institution institution -> Material2OutlinedAL.ACCOUNT_BALANCE;
                case Post post -> Material2OutlinedMZ.WORK_OUTLINE;
                default -> Material2OutlinedMZ.PERSON;
            };
        }
    }
}
