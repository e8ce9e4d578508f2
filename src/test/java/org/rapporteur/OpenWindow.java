package org.rapporteur;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Application;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Screen;

/// The whole window on a store with the sample mission, for tests of its screens.
public final class OpenWindow implements AutoCloseable {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.threads(failures);
    private final Store store;
    private final Screen screen;

    /// @param folder where the store is made and documents are exported to
    /// @param more what the store holds beside the sample
    public OpenWindow(Path folder, Clock clock, Function<Store, List<? extends Kept>> more) {
        store = Store.create(folder.resolve("store"), new char[0], clock);
        Sample.load(store);
        store.save(more.apply(store));
        screen = Screen.of(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    return App.window(
                            store,
                            background,
                            failures,
                            texts,
                            clock,
                            (suggested, description) -> Optional.of(folder.resolve("exported.docx")));
                },
                App::style);
    }

    public Screen screen() {
        return screen;
    }

    /// Asks the store on its own thread, behind what is being saved.
    public <T> T inStore(Function<Store, T> work) {
        var result = new CompletableFuture<T>();
        Screen.on(() -> {
            background.run(() -> work.apply(store), result::complete);
            return true;
        });
        return result.join();
    }

    @Override
    public void close() {
        screen.close();
        inStore(open -> {
            open.close();
            return true;
        });
        background.close();
    }
}
