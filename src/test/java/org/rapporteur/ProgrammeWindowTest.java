package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Shape;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Screen;

/// The programme is issued, changed and printed in the window.
class ProgrammeWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OpenWindow window;

    private Path written() {
        return folder.resolve("programme-2017-04-11.docx");
    }

    private Screen window() {
        window = new OpenWindow(folder, CLOCK);
        Sample.load(window.store());
        return window.open();
    }

    private <T> T inStore(Function<Store, T> work) {
        return window.inStore(work);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aProgrammeIsIssuedAndTellsWhatChangedSince() {
        var screen = window();
        screen.until("the mission is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.press("open-sheet");
        screen.until("it was never issued", () -> screen.shows("It was never issued."));
        screen.find("day", ComboBox.class);
        screen.until("the first day is shown", () -> screen.shows("Tue 11 April 2017"));
        screen.picture("programme-never-issued");

        screen.press("issue");
        screen.until("it is issued", () -> screen.shows("It is issued as revision 1."));
        assertThat(written()).isNotEmptyFile();
        boolean asIssued =
                inStore(store -> store.records().programme(mission(store)).isAsIssued());
        assertThat(asIssued).isTrue();
        screen.press("issue");
        screen.until("it is the same", () -> screen.shows("It is revision 1: no meeting changed since."));

        var meetings = inStore(ProgrammeWindowTest::changeThree);
        screen.press("back");
        screen.until(
                "what changed is counted",
                () -> screen.shows("Changed since revision 1: 1 moved, 1 cancelled, 1 taken out"));
        screen.picture("programme-changed");

        screen.press("open-sheet");
        screen.until("it stands on the sheet", () -> screen.shows("moved from"));
        screen.picture("programme-issued");
        var moved = meetings.getFirst().id();
        screen.press("change-" + moved);
        screen.until(
                "it is chosen on the programme", () -> screen.focused() == screen.find("meeting-" + moved, Node.class));
        screen.press("back");
        screen.until("the sheet is there again", () -> screen.shows("moved from"));
        screen.press("issue");
        screen.until("it is the second", () -> screen.shows("It is issued as revision 2."));
        screen.until("nothing is left to tell", () -> !screen.shows("moved from"));
        screen.keys(KeyCode.CONTROL, KeyCode.Z);
        screen.until("the issue is taken back", () -> screen.shows("Revision 1 was issued"));
        int number = inStore(store -> store.records()
                .programme(mission(store))
                .last()
                .orElseThrow()
                .programme()
                .number());
        assertThat(number).isEqualTo(1);
        assertThat(meetings).isNotEmpty();
    }

    @Test
    void whereThereIsNoPrinterItIsSaid() {
        var screen = window();
        screen.until("the mission is listed", () -> screen.shows("Kazakhstan"));
        screen.select("missions", 0);
        screen.keys(KeyCode.ENTER);
        screen.press("open-sheet");
        screen.until("the first day is shown", () -> screen.shows("Tue 11 April 2017"));
        screen.press("print");
        screen.until("it is said", () -> screen.shows("There is no printer on this computer."));
        assertThat(Files.exists(written())).isFalse();
    }

    private static org.rapporteur.domain.Id<Mission> mission(Store store) {
        return store.records().all(Mission.class).getFirst().id();
    }

    /// One meeting moves, one is cancelled, one is deleted.
    private static List<Meeting> changeThree(Store store) {
        var meetings = store.records().missionFile(mission(store)).meetings();
        var moved = meetings.getFirst();
        store.save(Shape.with(moved, "start", moved.start().plusHours(1)));
        store.save(meetings.get(2).in(MeetingState.CANCELLED));
        store.delete(meetings.get(3).id());
        return meetings;
    }
}
