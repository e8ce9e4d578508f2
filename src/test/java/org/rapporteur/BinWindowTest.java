package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.exchange.Sample;
import org.rapporteur.ui.Screen;

/// The bin is emptied in the window, headlessly.
class BinWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-12T03:42:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenWindow opening;
    private Meeting needed;
    private List<Note> notes;

    @BeforeEach
    void create() {
        opening = new OpenWindow(folder, CLOCK);
        var store = opening.store();
        Sample.load(store);
        var records = store.records();
        notes = records.all(Note.class).stream().limit(4).toList();
        notes.forEach(note -> store.delete(note.id()));
        var office = Institution.of("Управление по делам национального превентивного механизма и наблюдательных"
                + " комиссий при Уполномоченном по правам человека");
        store.save(office);
        store.delete(office.id());
        needed = records.find(records.all(Note.class).getFirst().meeting()).orElseThrow();
        store.delete(needed.id());
    }

    @AfterEach
    void close() {
        opening.close();
    }

    private void holds(Screen screen, int rows) {
        var bin = screen.find("bin", ListView.class);
        screen.until(
                rows + " are in the bin", () -> Screen.on(() -> bin.getItems().size()) == rows);
    }

    private boolean isDisabled(Screen screen, String id) {
        var button = screen.find(id, Button.class);
        return Screen.on(button::isDisabled);
    }

    @Test
    void theBinIsEmptiedOnceItWasSaidWhatThatDoes() {
        try (var screen = opening.open()) {
            screen.until("all is indexed", () -> opening.store().index().isComplete());
            screen.press("window-bin");
            holds(screen, 6);
            screen.until("it says what stays", () -> screen.shows("something that is kept refers to it"));
            screen.picture("bin-full");
            screen.press("empty-bin");
            screen.until("it is asked", () -> screen.shows("Erase 5 records for good?"));
            screen.picture("bin-question");
            // Enter leaves all as it is
            screen.keys(KeyCode.ENTER);
            screen.until("the question is gone", () -> !screen.shows("Erase 5 records for good?"));
            assertThat(opening.<Integer>inStore(
                            store -> store.records().deleted().size()))
                    .isEqualTo(6);
            screen.press("empty-bin");
            screen.press("erase-bin");
            holds(screen, 1);
            screen.until("it is told", () -> screen.shows("5 records were erased for good."));
            assertThat(isDisabled(screen, "empty-bin")).isTrue();
            screen.picture("bin-emptied");
            assertThat(opening.<List<?>>inStore(store -> store.records().deleted()))
                    .isEqualTo(List.of(needed));
            assertThat(opening.<List<?>>inStore(store -> store.check().differences()))
                    .isEmpty();
            assertThat(opening.failure()).isEmpty();
        }
    }

    @Test
    void whatWasDoneBeforeTheEmptyingCannotBeUndone() {
        try (var screen = opening.open()) {
            screen.until("all is indexed", () -> opening.store().index().isComplete());
            screen.press("window-bin");
            holds(screen, 6);
            // a step of this window: one note comes back, and is deleted again by undoing that
            screen.focus("bin");
            screen.until("a note is brought back", () -> {
                var cells = screen.styled("list-cell");
                return Screen.on(() -> {
                    var restore = cells.stream()
                            .map(cell -> cell.lookup("#restore"))
                            .filter(java.util.Objects::nonNull)
                            .findFirst();
                    restore.ifPresent(button -> button.fireEvent(new javafx.event.ActionEvent()));
                    return restore.isPresent();
                });
            });
            holds(screen, 5);
            assertThat(isDisabled(screen, "undo")).isFalse();
            screen.press("empty-bin");
            screen.press("erase-bin");
            screen.until("nothing can be undone", () -> isDisabled(screen, "undo"));
            assertThat(opening.failure()).isEmpty();
        }
    }
}
