package org.rapporteur.ui.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;

/// Opens the store, or makes one at the first start.
public final class StartModel {
    /// What lies in the folder at the start.
    public enum Found {
        /// No store: it is the first start.
        NOTHING,
        /// A store that asks for its passphrase.
        LOCKED,
        /// A store that is not protected.
        OPEN
    }

    private final Path folder;
    private final Background background;
    private final Failures failures;
    private final Texts texts;
    private final Consumer<Store> opened;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param folder where the store lies or will lie
    /// @param opened is given the open store
    public StartModel(Path folder, Background background, Failures failures, Texts texts, Consumer<Store> opened) {
        this.folder = folder;
        this.background = background;
        this.failures = failures;
        this.texts = texts;
        this.opened = opened;
    }

    /// The folder of the store.
    public Path folder() {
        return folder;
    }

    /// What lies in the folder, or null until it was looked at.
    public ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    /// Looks at the folder. A store that asks for no passphrase is opened at once.
    public void look() {
        background.run(
                () -> {
                    if (!Store.exists(folder)) {
                        return Found.NOTHING;
                    }
                    return Store.isGuarded(folder) ? Found.LOCKED : Found.OPEN;
                },
                seen -> {
                    found.set(seen);
                    if (seen == Found.OPEN) {
                        unlock();
                    }
                },
                this::tell);
    }

    /// What was typed as passphrase; empty at the first start for a store that is not protected.
    public StringProperty passphrase() {
        return passphrase;
    }

    /// The passphrase once more, at the first start.
    public StringProperty repeated() {
        return repeated;
    }

    /// What is wrong, or empty.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the store is being opened.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Opens the store with what was typed.
    public void unlock() {
        open(typed -> Store.open(folder, typed, Clock.systemUTC()));
    }

    /// Makes a store under what was typed.
    ///
    /// @param first what to put into it before it is shown
    public void create(Consumer<Store> first) {
        if (!passphrase.get().equals(repeated.get())) {
            problem.set(texts.get("start.passphrases_differ"));
            return;
        }
        open(typed -> {
            var store = Store.create(folder, typed, Clock.systemUTC());
            first.accept(store);
            return store;
        });
    }

    private void open(Function<char[], Store> opening) {
        var typed = passphrase.get().toCharArray();
        problem.set("");
        busy.set(true);
        background.run(
                () -> {
                    try {
                        return new Attempt(opening.apply(typed), null);
                    } catch (RuleBroken broken) {
                        return new Attempt(null, broken);
                    }
                },
                attempt -> {
                    busy.set(false);
                    if (attempt.broken != null) {
                        problem.set(texts.sentence(attempt.broken));
                    } else if (attempt.store != null) {
                        passphrase.set("");
                        repeated.set("");
                        opened.accept(attempt.store);
                    }
                },
                () -> {
                    busy.set(false);
                    tell();
                });
    }

    /// There is no window yet that would show a failure.
    private void tell() {
        var failure = failures.current().get();
        problem.set(failure == null ? "" : failure.sentence());
    }

    /// What came of opening: a store, or the rule that did not hold.
    private record Attempt(@Nullable Store store, @Nullable RuleBroken broken) {}
}
