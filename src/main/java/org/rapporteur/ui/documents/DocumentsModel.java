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
import org.rapporteur.ui.documents.Writing.Counts;
import org.rapporteur.word.Edition;
import org.rapporteur.word.Outline;

/// The documents of a mission: which one, how it is wanted, and what will be in it.
public final class DocumentsModel {
    /// What will be in the chosen document.
    ///
    /// @param wanted the document
    /// @param counts how much it holds
    /// @param outline its headings; null for a sheet and for cards
    /// @param replacements where names are taken out, what is to be looked at first
    record Preview(Wanted wanted, Counts counts, @Nullable Outline outline, List<Replacement> replacements) {}

    private final Store store;
    private final Background background;
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
    private final Replacing replacing = new Replacing();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    /// Counts what was asked for; an answer to an earlier question is not looked at.
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable Writing shown;
    private Map<Id<?>, Kept> records = new HashMap<>();
    private @Nullable Confidentiality refused;
    private boolean choosing;

    public DocumentsModel(Store store, Background background, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
        kind.subscribe((before, now) -> change(this::offerScopes));
        scope.subscribe((before, now) -> change(() -> {}));
        ending.subscribe((before, now) -> change(() -> {}));
        language.subscribe((before, now) -> change(() -> {}));
        audience.subscribe((before, now) -> change(() -> refused = null));
        anonymous.subscribe((before, now) -> change(() -> {}));
        without.addListener((SetChangeListener<Part>) each -> change(() -> {}));
        replacing.onWords(this::look);
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
            case PEOPLE -> List.of(".docx", ".pdf", ".xlsx", ".vcf");
            case MATRIX -> List.of(".docx", ".pdf", ".xlsx");
            case ARCHIVE -> List.of(".zip");
            default -> List.of(".docx", ".pdf");
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

    /// What is replaced where nobody is named.
    Replacing replacing() {
        return replacing;
    }

    /// What will be in it; null until that is known.
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Whether what will be in it is being found out.
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
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
        shown = null;
        var read = material.get();
        var wanted = wanted();
        if (read == null || wanted == null) {
            preview.set(null);
            looking.set(false);
            return;
        }
        looking.set(true);
        var replaced = replacing.choice();
        background.run(
                () -> signed(read, wanted),
                signed -> background.work(
                        () -> number == asked.get() ? seen(read, signed, wanted, replaced) : null,
                        seen -> show(number, seen),
                        () -> looking.set(false)),
                () -> looking.set(false));
    }

    private MissionFile signed(Material read, Wanted wanted) {
        var version = wanted.scope().version();
        return version != null && version.isFinal() ? store.records().asSigned(version) : read.file();
    }

    private record Seen(Writing writing, Preview preview) {}

    private Seen seen(Material read, MissionFile signed, Wanted wanted, Replacing.Choice replaced) {
        var replacements = new ArrayList<Replacement>();
        Anonymiser anonymiser = null;
        if (wanted.anonymous()) {
            var all = new ArrayList<>(read.missions());
            if (!all.contains(signed)) {
                all.add(signed);
            }
            var codes = new Edition(wanted.language(), wanted.audience()).codes();
            anonymiser = Anonymiser.of(all, codes, replaced.words()).otherwise(replaced.otherwise());
        }
        var making = new Writing(read, signed, wanted, anonymiser, texts);
        if (anonymiser != null) {
            for (var source : making.sources()) {
                replacements.addAll(anonymiser.in(source, wanted.audience()));
            }
        }
        var distinct = replacements.stream().distinct().toList();
        if (wanted.kind() == DocumentKind.ARCHIVE) {
            var holds = making.holds();
            var names = Outline.ofFiles(holds.documents());
            return new Seen(making, new Preview(wanted, Counts.of(holds), names, distinct));
        }
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

    /// The document as it was looked at, with the replacements that are chosen; null where it is not
    /// known yet what will be in it.
    @Nullable
    Writing looked() {
        return shown == null || looking.get() ? null : shown.replacing(replacing.choice());
    }
}
