package org.rapporteur.ui.meeting;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.AttachedFile.Handover;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Contents;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordEditor;
import org.rapporteur.ui.Undo;

/// The documents given and received at one meeting: brought in, named, looked at, taken out.
public final class FilesModel {
    /// What no system takes in the name of a file.
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Failures failures;
    private final FileDialog dialog;
    private final Texts texts;
    private final RecordEditor editor;
    private final ObservableList<AttachedFile> files = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final List<Contents.Held> held = new ArrayList<>();
    private final List<RuleBroken> refused = new ArrayList<>();
    private @Nullable MeetingModel at;

    public FilesModel(
            Store store, Background background, Undo undo, Failures failures, FileDialog dialog, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.failures = failures;
        this.dialog = dialog;
        this.texts = texts;
        this.editor = new RecordEditor(undo, failures);
    }

    /// Shows the files of a meeting, whenever it was read anew.
    void follow(MeetingModel model) {
        at = model;
        model.file().subscribe(file -> show());
        model.meeting().subscribe(meeting -> show());
    }

    private void show() {
        var model = at;
        var file = model == null ? null : model.file().get();
        var meeting = model == null ? null : model.meeting().get();
        if (file != null && meeting != null) {
            var read = file.attachedTo(meeting);
            if (!read.equals(files)) {
                files.setAll(read);
            }
        }
    }

    /// The files in order of time.
    ObservableList<AttachedFile> files() {
        return files;
    }

    /// What is being done with a file and takes a while; empty where nothing is.
    ReadOnlyStringProperty doing() {
        return doing.getReadOnlyProperty();
    }

    /// What was done last, as a sentence; empty before that.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    /// How much of it is done, from 0 to 1.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// The one file that is looked at and named.
    RecordEditor editor() {
        return editor;
    }

    /// Asks for files and attaches them.
    void choose() {
        attach(dialog.openSeveral(texts.get("files.any"), List.of("*")));
    }

    /// Attaches files, one after the other; their records are saved together. Those that cannot be
    /// attached are told, and the others are attached all the same.
    void attach(List<Path> paths) {
        waiting.addAll(paths);
        if (doing.get().isEmpty()) {
            next();
        }
    }

    /// Brings in the next one that waits; behind the last, all records are saved as one step.
    private void next() {
        var path = waiting.poll();
        if (path == null) {
            doing.set("");
            saveHeld();
            return;
        }
        doing.set(texts.get("files.attaching", String.valueOf(path.getFileName())));
        done.set("");
        var soFar = soFar();
        background.<Runnable>work(
                () -> {
                    try {
                        var kept = store.contents().keep(path, soFar);
                        return () -> held.add(kept);
                    } catch (RuleBroken broken) {
                        return () -> refused.add(broken);
                    }
                },
                result -> {
                    result.run();
                    next();
                },
                this::next);
    }

    /// Tells the window how much is done.
    private DoubleConsumer soFar() {
        progress.set(0);
        var telling = background.telling(percent -> progress.set(percent / 100.0));
        return share -> telling.accept((int) Math.round(share * 100));
    }

    private void saveHeld() {
        var model = at;
        var file = model == null ? null : model.file().get();
        var meeting = model == null ? null : model.meeting().get();
        if (model != null && file != null && meeting != null && !held.isEmpty()) {
            var time = meeting.timeOfNote(
                    model.now(), files.isEmpty() ? null : files.getLast().time());
            var records = held.stream()
                    .map(kept -> kept.at(meeting.id(), time).seenBy(file.usualOfFiles(meeting)))
                    .toList();
            var name = records.size() == 1
                    ? texts.get("undo.attached", records.getFirst().name())
                    : texts.get("undo.attached_several", records.size());
            undo.change(name, records, List.of(), () -> files.addAll(records));
        }
        held.clear();
        tellRefused();
    }

    private void tellRefused() {
        if (refused.size() == 1) {
            failures.report(refused.getFirst());
        } else if (!refused.isEmpty()) {
            failures.report(new RuleBroken(
                    "attached_file.several",
                    refused.size(),
                    refused.stream().map(texts::sentence).collect(Collectors.joining("\n"))));
        }
        refused.clear();
    }

    /// What tells a file from others: which way it went, from or to whom, how large it is.
    String details(AttachedFile file) {
        var model = at;
        var read = model == null ? null : model.file().get();
        var party = read == null
                ? ""
                : read.register().find(file.party()).map(SpeakersModel::name).orElse("");
        var whom = Stream.of(party, file.partyWords())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        boolean received = file.handover() == Handover.RECEIVED;
        var way = whom.isEmpty()
                ? texts.get(received ? "files.received" : "files.given")
                : texts.get(received ? "files.received_from" : "files.given_to", whom);
        var seen = file.confidentiality() == Confidentiality.SHAREABLE ? "" : texts.word(file.confidentiality());
        return Stream.of(way, texts.size(file.size()), seen)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Marks a file as received or as given.
    void as(AttachedFile file, Handover handover) {
        keep(file.as(handover));
    }

    /// Lets the next circle of people know of a file.
    void nextConfidentiality(AttachedFile file) {
        var all = List.of(Confidentiality.values());
        keep(file.seenBy(all.get((all.indexOf(file.confidentiality()) + 1) % all.size())));
    }

    private void keep(AttachedFile changed) {
        undo.change(
                texts.get("undo.changed", changed.name()),
                List.of(changed),
                List.of(),
                () -> files.replaceAll(each -> each.id().equals(changed.id()) ? changed : each));
    }

    /// Deletes a file; it can be brought back, with its content.
    void delete(AttachedFile file) {
        editor.close();
        undo.change(
                texts.get("undo.deleted", file.name()),
                List.of(),
                List.of(file.id()),
                () -> files.removeIf(each -> each.id().equals(file.id())));
    }

    /// Shows a file, to be looked at and named.
    void open(AttachedFile file) {
        var model = at;
        var read = model == null ? null : model.file().get();
        if (read != null) {
            var known = new ArrayList<Kept>(read.register().all(Kept.class));
            known.addAll(read.meetings());
            editor.open(RecordDraft.of(file, new Register(known), texts));
        }
    }

    /// The file that is shown, or empty.
    Optional<AttachedFile> opened() {
        var draft = editor.draft().get();
        return draft == null
                ? Optional.empty()
                : files.stream().filter(draft::isOf).findFirst();
    }

    /// Saves what was filled in about the file that is shown.
    ///
    /// @param then follows when it is on disk
    void save(Runnable then) {
        editor.save(record -> {
            files.replaceAll(each -> each.id().equals(record.id()) ? (AttachedFile) record : each);
            editor.close();
            var model = at;
            if (model != null) {
                // someone who was made for it is known from now on
                model.refresh();
            }
            then.run();
        });
    }

    /// Asks where to, and writes a copy of a file there, byte for byte. The copy is not protected.
    void saveCopy(AttachedFile file) {
        var ending = file.ending();
        dialog.save(
                        file.fileName().replaceAll(NOT_IN_NAMES, "_"),
                        ending.isEmpty() ? texts.get("files.any") : texts.get("files.kind", ending))
                .ifPresent(target -> {
                    doing.set(texts.get("files.copying", file.name()));
                    done.set("");
                    var soFar = soFar();
                    background.work(
                            () -> {
                                store.contents().export(file, target, soFar);
                                return target;
                            },
                            written -> {
                                doing.set("");
                                done.set(texts.get("files.copied", written));
                            },
                            () -> doing.set(""));
                });
    }

    /// Reads a content behind the window; nothing of it is written to the disk.
    ///
    /// @param made what is made of its bytes, on another thread
    <T> void read(AttachedFile file, Function<byte[], T> made, Consumer<T> then, Runnable otherwise) {
        background.work(() -> made.apply(store.contents().read(file)), then, otherwise);
    }
}
