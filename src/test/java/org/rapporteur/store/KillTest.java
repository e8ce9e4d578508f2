package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;

/// A process that types without a pause is killed; whatever it had been told was saved is there.
class KillTest {
    @TempDir
    Path folder;

    /// The process that is killed: saves revisions of notes for ever, and says of each that it is saved.
    static final class Typist {
        public static void main(String[] arguments) {
            var store = Store.create(Path.of(arguments[0]), new char[0], Clock.systemUTC());
            var mission = Mission.of(
                    "Mission", "Country", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("UTC"));
            var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
            store.save(List.of(mission, meeting));
            for (int number = 0; ; number++) {
                var note = Note.of(meeting.id(), meeting.start(), "Note " + number);
                for (int pause = 0; pause < 5; pause++) {
                    var text = note.text() + " typed for " + pause;
                    store.save(note.saying(text));
                    System.out.println(note.id() + "\t" + text);
                    System.out.flush();
                }
            }
        }
    }

    @RepeatedTest(3)
    void whatWasSaidToBeSavedSurvivesAKill(RepetitionInfo repetition) throws IOException, InterruptedException {
        var store = folder.resolve("store");
        var typist = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Typist.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var saved = new HashMap<UUID, String>();
        int patience = new Random(repetition.getCurrentRepetition()).nextInt(200) + 1;
        try (var said = new BufferedReader(new InputStreamReader(typist.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < patience; i++) {
                take(said.readLine(), saved);
            }
            // by its handle: Process itself would close the stream before it is read to the end
            typist.toHandle().destroyForcibly();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                take(line, saved);
            }
        }
        assertThat(typist.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (var opened = Store.open(store, new char[0], Clock.systemUTC())) {
            for (var note : saved.entrySet()) {
                assertThat(opened.records().history(note.getKey()).stream()
                                .map(change -> change.fields().get("text"))
                                .map(text -> text == null ? null : text.after()))
                        .contains(note.getValue());
                assertThat(opened.records().find(new Id<Note>(note.getKey()))).isPresent();
            }
            assertThat(opened.check().differences()).isEmpty();
        }
        assertThat(saved).isNotEmpty();
    }

    /// A line that the kill cut was not said.
    private static void take(String line, Map<UUID, String> saved) {
        var parts = line.split("\t", 2);
        if (parts.length == 2 && parts[1].matches("Note \\d+ typed for \\d")) {
            saved.put(UUID.fromString(parts[0]), parts[1]);
        }
    }
}
