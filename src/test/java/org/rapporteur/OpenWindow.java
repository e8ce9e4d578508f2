package org.rapporteur;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Scene;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.Screen;

/// A new store and the whole window on it, for tests of its screens.
public final class OpenWindow implements AutoCloseable {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.threads(failures);
    private final Path folder;
    private final Clock clock;
    private final Store store;
    private List<Path> chosen = List.of();
    private Screen screen;

    /// @param folder where the store is made, unless it is there already, and files are written to
    public OpenWindow(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        var place = folder.resolve("store");
        this.store =
                Store.exists(place) ? Store.open(place, new char[0], clock) : Store.create(place, new char[0], clock);
    }

    /// The store, which is the test's own until the window is open.
    public Store store() {
        return store;
    }

    /// The files that are chosen wherever some are asked for, and the first where one is.
    public void choose(Path... files) {
        chosen = List.of(files);
    }

    /// Opens the window.
    public Screen open() {
        return open(scene -> {});
    }

    /// Opens the window with more styles than its own.
    public Screen open(Consumer<Scene> style) {
        screen = Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    return App.window(store, background, failures, texts, clock, new Files());
                },
                scene -> {
                    App.style(scene);
                    style.accept(scene);
                });
        return screen;
    }

    /// The window as it is open.
    public Screen screen() {
        return screen;
    }

    /// The failure that is shown, with its details.
    public Optional<Failures.Failure> failure() {
        return Screen.on(() -> Optional.ofNullable(failures.current().get()));
    }

    /// Asks the store; once there is a window on the store's own thread, behind what is being saved.
    public <T> T inStore(Function<Store, T> work) {
        if (screen == null) {
            return work.apply(store);
        }
        var result = new CompletableFuture<T>();
        Screen.on(() -> {
            background.run(() -> work.apply(store), result::complete);
            return true;
        });
        return result.join();
    }

    @Override
    public void close() {
        if (screen != null) {
            screen.close();
        }
        inStore(open -> {
            open.close();
            return true;
        });
        background.close();
    }

    /// Files are written into the folder under the name that is suggested.
    private final class Files implements FileDialog {
        @Override
        public Optional<Path> save(String suggested, String description) {
            return Optional.of(folder.resolve(suggested));
        }

        @Override
        public Optional<Path> open(String description, List<String> endings) {
            return chosen.stream().findFirst();
        }

        @Override
        public List<Path> openSeveral(String description, List<String> endings) {
            return chosen;
        }
    }
}
