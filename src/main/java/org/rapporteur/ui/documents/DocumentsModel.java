package org.rapporteur.ui.documents;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Anonymiser;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.Replacement;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.documents.Writing.Counts;
import org.rapporteur.word.Edition;
import org.rapporteur.word.Exit;
import org.rapporteur.word.Outline;

/// The documents of a mission: which one, how it is wanted, what will be in it, and the file it goes to.
public final class DocumentsModel {
    /// What will be in the chosen document.
    ///
    /// @param wanted the document
    /// @param counts how much it holds
    /// @param outline its headings; null for a sheet and for cards
    /// @param replacements where names are taken out, what is to be looked at first
    record Preview(Wanted wanted, Counts counts, @Nullable Outline outline, List<Replacement> replacements) {}

    /// A file that was written.
    record Result(Path file, Wanted wanted, Counts counts) {}

    private final Store store;
    private final Background background;
    private final FileDialog dialog;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Material> material = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<DocumentKind> kind = new SimpleObjectProperty<>(DocumentKind.MINUTES);
    private final ObservableList<Scope> scopes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Scope> scope = new SimpleObjectProperty<>();
    private final ObjectProperty<String> ending = new SimpleObjectProperty<>(".docx");
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Confidentiality> audience = new SimpleObjectProperty<>(Confidentiality.SHAREABLE);
    private final BooleanProperty anonymous = new SimpleBooleanProperty();
    private final ObservableSet<Part> without = FXCollections.observableSet();
    private final ObservableList<String> also = FXCollections.observableArrayList();
    private final ObservableSet<Replacement.Place> otherwise = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    /// Counts what was asked for; an answer to an earlier question is not looked at.
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable Writing shown;
    private Map<Id<?>, Kept> records = new HashMap<>();
    private @Nullable Confidentiality refused;
    private boolean choosing;

    public DocumentsModel(Store store, Background background, FileDialog dialog, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.dialog = dialog;
        this.texts = texts;
        this.clock = clock;
        kind.subscribe((before, now) -> change(this::offerScopes));
        scope.subscribe((before, now) -> change(() -> {}));
        ending.subscribe((before, now) -> change(() -> {}));
        language.subscribe((before, now) -> change(() -> {}));
        audience.subscribe((before, now) -> change(() -> refused = null));
        anonymous.subscribe((before, now) -> change(() -> {}));
        without.addListener((SetChangeListener<Part>) each -> change(() -> {}));
    }

    /// The mission, or null until it was read.
    @Nullable
    MissionFile file() {
        var read = material.get();
        return read == null ? null : read.file();
    }

    ReadOnlyObjectProperty<@Nullable Material> material() {
        return material.getReadOnlyProperty();
    }

    /// Which document.
    ObjectProperty<DocumentKind> kind() {
        return kind;
    }

    /// What the document can be about.
    ObservableList<Scope> scopes() {
        return scopes;
    }

    /// What it is about; null where there is nothing that it could be about.
    ObjectProperty<@Nullable Scope> scope() {
        return scope;
    }

    /// The file's ending, which says what kind of file it is.
    ObjectProperty<String> ending() {
        return ending;
    }

    /// The endings that a document can have.
    List<String> endings() {
        return switch (kind.get()) {
            case PEOPLE -> List.of(".docx", ".xlsx", ".vcf");
            case MATRIX -> List.of(".docx", ".xlsx");
            default -> List.of(".docx");
        };
    }

    /// The readers that a document can be for.
    List<Confidentiality> audiences() {
        return java.util.stream.Stream.of(Confidentiality.values())
                .filter(kind.get()::isFor)
                .toList();
    }

    ObjectProperty<Locale> language() {
        return language;
    }

    /// Whom it is for.
    ObjectProperty<Confidentiality> audience() {
        return audience;
    }

    /// Whether it names nobody.
    BooleanProperty anonymous() {
        return anonymous;
    }

    /// The parts that it is to lack.
    ObservableSet<Part> without() {
        return without;
    }

    /// Further words to replace.
    ObservableList<String> also() {
        return also;
    }

    /// What will be in it; null until that is known.
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Whether what will be in it is being found out.
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /// The file that was written last for these choices, or null.
    ReadOnlyObjectProperty<@Nullable Result> result() {
        return result.getReadOnlyProperty();
    }

    /// Reads a mission anew and shows what was asked for.
    public void load(Destination.OfDocuments place) {
        read(place.mission(), () -> {
            var chosen = place.kind();
            if (chosen != null) {
                kind.set(chosen);
                offerScopes();
            }
            var about = place.about();
            if (about != null) {
                Objects.requireNonNull(material.get())
                        .scopeOf(kind.get(), about)
                        .ifPresent(scope::set);
            }
        });
    }

    /// Reads the mission anew after a change.
    public void refresh() {
        var known = file();
        if (known != null) {
            read(known.mission().id(), () -> {});
        }
    }

    private void read(Id<org.rapporteur.domain.Mission> mission, Runnable then) {
        background.run(
                () -> {
                    var zone = store.records().missionFile(mission).mission().zone();
                    return Material.read(store.records(), mission, LocalDate.ofInstant(clock.instant(), zone));
                },
                read -> {
                    records = read.records();
                    material.set(read);
                    change(() -> {
                        offerScopes();
                        then.run();
                    });
                });
    }

    /// Does several changes as one.
    private void change(Runnable changes) {
        if (choosing) {
            return;
        }
        choosing = true;
        try {
            changes.run();
            if (!endings().contains(ending.get())) {
                ending.set(endings().getFirst());
            }
            var before = refused;
            if (!kind.get().isFor(audience.get())) {
                refused = audience.get();
                audience.set(Confidentiality.INTERNAL);
            } else if (before != null && kind.get().isFor(before)) {
                // those for whom the document before could not be are its readers again
                refused = null;
                audience.set(before);
            }
        } finally {
            choosing = false;
        }
        look();
    }

    private void offerScopes() {
        var read = material.get();
        if (read != null) {
            var before = scope.get();
            var offered = read.scopes(kind.get());
            scopes.setAll(offered);
            scope.set(offered.contains(before) ? before : offered.isEmpty() ? null : offered.getFirst());
        }
    }

    /// The document as it is chosen; null where there is nothing to write of.
    private @Nullable Wanted wanted() {
        var about = scope.get();
        var parts = kind.get().parts().stream().filter(without::contains).collect(Collectors.toSet());
        return about == null
                ? null
                : new Wanted(kind.get(), about, ending.get(), language.get(), audience.get(), parts, anonymous.get());
    }

    private void look() {
        int number = asked.incrementAndGet();
        result.set(null);
        shown = null;
        var read = material.get();
        var wanted = wanted();
        if (read == null || wanted == null) {
            preview.set(null);
            looking.set(false);
            return;
        }
        looking.set(true);
        var words = List.copyOf(also);
        var places = Set.copyOf(otherwise);
        background.run(
                () -> signed(read, wanted),
                signed -> background.work(
                        () -> number == asked.get() ? seen(read, signed, wanted, words, places) : null,
                        seen -> show(number, seen),
                        () -> looking.set(false)),
                () -> looking.set(false));
    }

    private MissionFile signed(Material read, Wanted wanted) {
        var version = wanted.scope().version();
        return version != null && version.isFinal() ? store.records().asSigned(version) : read.file();
    }

    private record Seen(Writing writing, Preview preview) {}

    private Seen seen(
            Material read, MissionFile signed, Wanted wanted, List<String> words, Set<Replacement.Place> places) {
        var replacements = new ArrayList<Replacement>();
        Anonymiser anonymiser = null;
        if (wanted.anonymous()) {
            var all = new ArrayList<>(read.missions());
            if (!all.contains(signed)) {
                all.add(signed);
            }
            var codes = new Edition(wanted.language(), wanted.audience()).codes();
            anonymiser = Anonymiser.of(all, codes, words).otherwise(places);
        }
        var making = new Writing(read, signed, wanted, anonymiser, texts);
        if (anonymiser != null) {
            for (var source : making.sources()) {
                replacements.addAll(anonymiser.in(source, wanted.audience()));
            }
        }
        var distinct = replacements.stream().distinct().toList();
        if (!wanted.isDocument()) {
            return new Seen(making, new Preview(wanted, making.counts(), null, distinct));
        }
        var bytes = new ByteArrayOutputStream();
        var counts = making.write((document, target) -> bytes.writeBytes(document), Path.of(""));
        return new Seen(making, new Preview(wanted, counts, Outline.of(bytes.toByteArray()), distinct));
    }

    private void show(int number, @Nullable Seen seen) {
        if (seen != null && number == asked.get()) {
            looking.set(false);
            shown = seen.writing();
            preview.set(seen.preview());
        }
    }

    /// Whether a replacement will be made.
    boolean makes(Replacement replacement) {
        return replacement.isUsual() != otherwise.contains(replacement.place());
    }

    /// Makes a replacement or leaves the words.
    void make(Replacement replacement, boolean made) {
        if (made == replacement.isUsual()) {
            otherwise.remove(replacement.place());
        } else {
            otherwise.add(replacement.place());
        }
        result.set(null);
    }

    /// Adds a further word to replace.
    void replaceToo(String word) {
        var bare = word.strip();
        if (!bare.isEmpty() && !also.contains(bare)) {
            also.add(bare);
            look();
        }
    }

    /// Takes a further word back.
    void replaceNoMore(String word) {
        if (also.remove(word)) {
            look();
        }
    }

    /// The record in which a replacement stands, or null.
    @Nullable
    Kept recordOf(Replacement replacement) {
        return records.get(replacement.place().record());
    }

    /// The name that is suggested for the file.
    String fileName() {
        var read = file();
        var wanted = wanted();
        return read == null || wanted == null ? "" : wanted.fileName(read);
    }

    /// Asks for a file and writes the document into it, as it was looked at.
    ///
    /// @param description what kind of file it is
    void export(String description) {
        var making = shown;
        if (making == null || looking.get() || writing.get()) {
            return;
        }
        dialog.save(fileName(), description).ifPresent(target -> {
            var checked = making.anonymiser() == null
                    ? making
                    : new Writing(
                            making.material(),
                            making.signed(),
                            making.wanted(),
                            making.anonymiser().otherwise(Set.copyOf(otherwise)),
                            texts);
            writing.set(true);
            result.set(null);
            background.work(
                    () -> checked.write(Exit.WORD, target),
                    counts -> {
                        writing.set(false);
                        result.set(new Result(target, checked.wanted(), counts));
                    },
                    () -> writing.set(false));
        });
    }

    /// Shows the file that was written last in its folder.
    void reveal() {
        var written = result.get();
        if (written != null) {
            dialog.show(written.file());
        }
    }
}
