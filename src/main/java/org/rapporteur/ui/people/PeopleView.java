package org.rapporteur.ui.people;

import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Controls;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.FormPane;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.RecordDraft;

/// Institutions, posts and people: the tree on the left, the form of what is chosen beside it, and
/// posts held and meetings on the right. Pairs that may be one take the place of both.
public final class PeopleView extends BorderPane {
    private static final Map<Kind, List<String>> FIELDS = Map.of(
            Kind.INSTITUTION,
            List.of("name", "names", "kind", "parent", "address", "remark"),
            Kind.POST,
            List.of("title", "titles", "institution", "phone", "remark"),
            Kind.PERSON,
            List.of(
                    "name",
                    "names",
                    "form_of_address",
                    "position",
                    "languages",
                    "phone",
                    "email",
                    "remark",
                    "security_note"),
            Kind.TENURE,
            List.of("person", "post", "since", "until"));

    private final PeopleModel model;
    private final Texts texts;
    private final Navigator navigator;
    private final FactsPane facts;
    private final DuplicatesPane duplicates;
    private boolean comparing;

    public PeopleView(PeopleModel model, Texts texts, Navigator navigator) {
        this.model = model;
        this.texts = texts;
        this.navigator = navigator;
        this.facts = new FactsPane(model, texts, meeting -> open(meeting, navigator));
        this.duplicates = new DuplicatesPane(model, texts, () -> compare(false));
        getStyleClass().add("screen");
        setTop(head(navigator));
        setLeft(new TreePane(model, texts));
        model.draft().subscribe(draft -> show());
        model.known().subscribe(known -> showFacts());
        model.chosen().subscribe(record -> {
            if (record != null) {
                comparing = false;
            }
            show();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static void open(Meeting meeting, Navigator navigator) {
        navigator.open(new Destination.OfMeeting(meeting.mission(), meeting.id()));
    }

    private HBox head(Navigator navigator) {
        var bar = new HBox(
                8,
                Controls.text(texts.get("people.title"), "title"),
                Controls.space(),
                possible(),
                Controls.named(
                        "import-people",
                        Controls.button(
                                texts.get("import.people_open"),
                                Material2OutlinedAL.GROUP_ADD,
                                () -> navigator.open(new Destination.ImportPeople()))),
                begin(Kind.INSTITUTION),
                begin(Kind.POST),
                begin(Kind.PERSON));
        bar.getStyleClass().add("screen-head");
        return bar;
    }

    private Button possible() {
        var button =
                Controls.named("duplicates", Controls.button("", Material2OutlinedAL.FILE_COPY, () -> compare(true)));
        Runnable count = () -> {
            int pairs = model.duplicates().size();
            button.setText(texts.get("people.duplicates", pairs));
            button.setVisible(pairs > 0);
            button.setManaged(pairs > 0);
        };
        model.duplicates().addListener((ListChangeListener<Object>) change -> count.run());
        count.run();
        return button;
    }

    private Button begin(Kind kind) {
        var words = texts.get("records.new", texts.kind(kind).toLowerCase(java.util.Locale.ROOT));
        Runnable begin = () -> {
            comparing = false;
            model.begin(kind);
        };
        return Controls.named(
                "new-" + kind.word(),
                kind == Kind.PERSON
                        ? Controls.primary(words, Material2OutlinedAL.ADD, begin)
                        : Controls.button(words, Material2OutlinedAL.ADD, begin));
    }

    private void compare(boolean open) {
        comparing = open;
        if (open) {
            model.close();
        }
        show();
    }

    private void show() {
        var draft = model.draft().get();
        if (comparing && draft == null) {
            setCenter(duplicates);
            setRight(null);
        } else if (draft == null) {
            setCenter(nothing());
            setRight(null);
        } else {
            form(draft);
        }
    }

    private Node nothing() {
        var empty = model.known().get().tree().isEmpty();
        var hint = Controls.text(texts.get(empty ? "people.none" : "people.choose"), "quiet");
        var box = new VBox(16, hint);
        box.getStyleClass().add("empty");
        if (empty) {
            box.getChildren()
                    .add(Controls.named(
                            "first-institution",
                            Controls.primary(
                                    texts.get("people.first"),
                                    Material2OutlinedAL.ADD,
                                    () -> model.begin(Kind.INSTITUTION))));
        }
        return box;
    }

    private void form(RecordDraft draft) {
        comparing = false;
        var form =
                new FormPane(draft, FIELDS.getOrDefault(draft.kind(), List.of()), texts, model::save, model::discard);
        var record = model.chosen().get();
        if (record != null && draft.isOf(record)) {
            Subject.of(record)
                    .ifPresent(subject -> form.addAtEnd(Controls.named(
                            "open-story",
                            Controls.button(
                                    texts.get("story.open"),
                                    Material2OutlinedAL.IMPORT_CONTACTS,
                                    () -> navigator.open(new Destination.OfStory(subject))))));
            form.addAtEnd(Controls.named(
                    "open-history",
                    Controls.button(
                            texts.get("history.title"),
                            Material2OutlinedAL.HISTORY,
                            () -> navigator.open(new Destination.OfHistory(record.id())))));
            form.addAtEnd(Controls.named(
                    "delete-record",
                    Controls.button(
                            texts.get("records.delete"), Material2OutlinedAL.DELETE, () -> model.delete(record))));
        }
        setCenter(form);
        setRight(record == null ? null : facts);
        showFacts();
        if (record == null || !draft.isOf(record)) {
            form.begin();
        }
    }

    private void showFacts() {
        Kept record = model.chosen().get();
        if (record != null && getRight() != null) {
            facts.show(record);
        } else if (record == null && model.draft().get() == null) {
            show();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (model.draft().get() != null) {
            model.close();
            event.consume();
        } else if (comparing) {
            compare(false);
            event.consume();
        }
    }
}
