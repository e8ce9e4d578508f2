package org.rapporteur.ui.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Duplicates;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Merge;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Spelling;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordEditor;
import org.rapporteur.ui.Undo;
import org.rapporteur.ui.people.PeopleTree.Branch;

/// Institutions with their posts and people: one is chosen and edited, posts are taken up and left,
/// and what is there twice is made one.
public final class PeopleModel {
    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final Clock clock;
    private final RecordEditor editor;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Branch> branches = FXCollections.observableArrayList();
    private final ObservableList<Duplicates.Pair> duplicates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Kept> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Known> known =
            new ReadOnlyObjectWrapper<>(new Known(new Register(List.of()), List.of(), List.of()));

    /// What was read last.
    ///
    /// @param attendance who was at which meeting
    /// @param tree all lines
    record Known(Register register, List<Attendance> attendance, List<Branch> tree) {}

    public PeopleModel(Store store, Background background, Undo undo, Failures failures, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        this.clock = clock;
        this.editor = new RecordEditor(undo, failures);
        filter.subscribe(words -> show());
    }

    /// Words that the shown lines hold, in whatever alphabet.
    public StringProperty filter() {
        return filter;
    }

    /// The lines of the tree that hold the words.
    ObservableList<Branch> branches() {
        return branches;
    }

    /// Pairs that may be one.
    ObservableList<Duplicates.Pair> duplicates() {
        return duplicates;
    }

    /// The institution, post or person that is shown, or null.
    public ReadOnlyObjectProperty<@Nullable Kept> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What is edited: the chosen one, one that is being made, or a post held; or null.
    public ReadOnlyObjectProperty<@Nullable RecordDraft> draft() {
        return editor.draft();
    }

    /// What was read last.
    ReadOnlyObjectProperty<Known> known() {
        return known.getReadOnlyProperty();
    }

    Register register() {
        return known.get().register();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Reads all anew. What is edited and was not changed follows.
    public void load() {
        read(this::follow);
    }

    /// Reads all, and shows one of them.
    ///
    /// @param wanted an institution, post or person, or null
    public void load(@Nullable Id<? extends Kept> wanted) {
        read(() -> register().find(wanted).ifPresent(this::open));
    }

    private void read(Runnable then) {
        background.run(
                () -> {
                    var register = store.records().register(null);
                    return new Known(register, store.records().all(Attendance.class), PeopleTree.of(register, today()));
                },
                read -> {
                    known.set(read);
                    show();
                    then.run();
                    background.work(() -> Duplicates.in(read.register()), duplicates::setAll, () -> {});
                });
    }

    private void follow() {
        var shown = chosen.get();
        var edited = editor.draft().get();
        if (shown == null || edited != null && edited.isChanged()) {
            return;
        }
        var now = register().find(shown.id()).map(Kept.class::cast).orElse(null);
        if (!shown.equals(now)) {
            open(now);
        } else if (edited != null && edited.kind() == Kind.TENURE) {
            open(now);
        }
    }

    private void show() {
        var words = Spelling.typed(filter.get());
        branches.setAll(known.get().tree().stream()
                .flatMap(branch -> words.isEmpty() ? Stream.of(branch) : branch.holding(words).stream())
                .toList());
    }

    /// Shows an institution, post or person; what was edited before is saved first.
    public void choose(Kept record) {
        leave(() -> open(record));
    }

    private void open(@Nullable Kept record) {
        chosen.set(record);
        if (record == null) {
            editor.close();
        } else {
            editor.open(RecordDraft.of(record, register(), texts));
        }
    }

    /// Begins a new institution, post or person; a post at the institution that is shown.
    public void begin(Kind kind) {
        leave(() -> {
            var shown = chosen.get();
            var institution = shown instanceof Institution itself
                    ? itself.id()
                    : shown instanceof Post post ? post.institution() : null;
            chosen.set(null);
            editor.open(RecordDraft.fresh(
                    kind,
                    kind == Kind.POST && institution != null ? Map.of("institution", institution) : Map.of(),
                    register(),
                    texts));
        });
    }

    /// Begins to note that the person shown holds a post, or that the post shown has a holder.
    void takeUp() {
        leave(() -> {
            var shown = chosen.get();
            Map<String, Object> preset = shown instanceof Person person
                    ? Map.of("person", person.id())
                    : shown instanceof Post post ? Map.of("post", post.id()) : Map.of();
            editor.open(RecordDraft.fresh(Kind.TENURE, preset, register(), texts));
        });
    }

    /// Edits when a post was held.
    void change(Tenure tenure) {
        leave(() -> editor.open(RecordDraft.of(tenure, register(), texts)));
    }

    /// Begins to note that a post was left: today, until another day is said.
    void left(Tenure tenure) {
        var since = tenure.since();
        var day = since != null && since.isAfter(today()) ? since : today();
        change(Shape.with(tenure, "until", day));
    }

    /// Deletes an institution, post, person or post held.
    void delete(Kept record) {
        undo.change(texts.get("undo.deleted", register().label(record)), List.of(), List.of(record.id()), () -> {
            if (record instanceof Tenure) {
                load();
            } else {
                open(null);
                load();
            }
        });
    }

    /// Saves what is edited and goes on with it.
    void save() {
        save(() -> {});
    }

    /// Saves what is edited and closes it; where a rule does not hold it stays open.
    void close() {
        var tenure = isTenure();
        leave(() -> open(tenure ? chosen.get() : null));
    }

    /// Closes what is edited as it was before.
    void discard() {
        open(isTenure() ? chosen.get() : null);
    }

    private boolean isTenure() {
        var edited = editor.draft().get();
        return edited != null && edited.kind() == Kind.TENURE;
    }

    /// Saves what was typed and not saved, before another screen is shown.
    public void leave() {
        leave(() -> {});
    }

    private void leave(Runnable then) {
        var edited = editor.draft().get();
        if (edited == null || !edited.isChanged()) {
            then.run();
        } else {
            save(then);
        }
    }

    private void save(Runnable then) {
        editor.save(record -> read(() -> {
            open(record instanceof Tenure ? chosen.get() : record);
            then.run();
        }));
    }

    /// The posts that the person shown holds or held, or the holders of the post shown; the present
    /// ones first, then the last to begin.
    List<Tenure> tenures() {
        return register().all(Tenure.class).stream()
                .filter(tenure -> chosen.get() instanceof Person person
                        ? tenure.person().equals(person.id())
                        : chosen.get() instanceof Post post && tenure.post().equals(post.id()))
                .sorted(Comparator.comparing((Tenure tenure) -> !tenure.covers(today()))
                        .thenComparing(Tenure::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    /// The meetings in which the one shown was or will be met, the last first.
    List<Meeting> met() {
        var shown = chosen.get();
        return shown == null
                ? List.of()
                : register().all(Meeting.class).stream()
                        .filter(meeting -> isAt(shown, meeting))
                        .sorted(Comparator.comparing(Meeting::start).reversed())
                        .toList();
    }

    private boolean isAt(Kept shown, Meeting meeting) {
        var planned = Stream.<Object>of(meeting.institutions(), meeting.posts(), meeting.delegates())
                .flatMap(ids -> ((List<?>) ids).stream())
                .anyMatch(shown.id()::equals);
        return planned
                || shown.id().equals(meeting.interpreter())
                || shown instanceof Institution institution
                        && register().find(meeting.posts()).stream()
                                .anyMatch(post -> post.institution().equals(institution.id()))
                || known.get().attendance().stream()
                        .anyMatch(line -> line.meeting().equals(meeting.id())
                                && (shown.id().equals(line.person())
                                        || shown.id().equals(line.post())));
    }

    /// Makes two records one, in one step.
    void merge(Kept keeper, Kept other) {
        leave(() -> background.run(
                () -> {
                    var all = new ArrayList<Kept>();
                    for (var kind : Kind.values()) {
                        all.addAll(store.records().all(kind.type()));
                    }
                    return Merge.of(keeper, other, all, texts);
                },
                merge -> undo.change(
                        texts.get(
                                "undo.merged",
                                register().label(other),
                                register().label(keeper)),
                        merge.saved(),
                        merge.deleted(),
                        this::load)));
    }

    /// Notes that two records are not the same; they are not suggested again.
    void keepApart(Duplicates.Pair pair) {
        leave(() -> undo.change(
                texts.get("undo.apart", register().label(pair.one()), register().label(pair.other())),
                List.of(Duplicates.apart(pair)),
                List.of(),
                this::load));
    }
}
