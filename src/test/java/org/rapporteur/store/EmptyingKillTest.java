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
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;

/// A process that empties its bin without a pause is killed: what is kept is there, and what it said to
/// have erased is not.
class EmptyingKillTest {
    @TempDir
    Path folder;

    /// The process that is killed: keeps a note, deletes another and erases it, for ever.
    static final class Eraser {
        public static void main(String[] arguments) {
            var store = Store.create(Path.of(arguments[0]), new char[0], Clock.systemUTC());
            var mission = Mission.of(
                    "Mission", "Country", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("UTC"));
            var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
            store.save(java.util.List.of(mission, meeting));
            while (true) {
                var kept = Note.of(meeting.id(), meeting.start(), "kept");
                store.save(kept);
                say("kept", kept);
                var erased = Note.of(meeting.id(), meeting.start(), "to be erased");
                store.save(erased);
                store.delete(erased.id());
                store.erase(java.util.List.of(erased.id()));
                say("erased", erased);
            }
        }

        private static void say(String what, Note note) {
            System.out.println(what + "\t" + note.id() + "\t.");
            System.out.flush();
        }
    }

    @RepeatedTest(4)
    void whatIsKeptSurvivesAKillAndWhatWasErasedStaysErased(RepetitionInfo repetition)
            throws IOException, InterruptedException {
        var store = folder.resolve("store");
        var eraser = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Eraser.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var kept = new HashSet<UUID>();
        var erased = new HashSet<UUID>();
        var random = new Random(repetition.getCurrentRepetition());
        int patience = random.nextInt(30) + 1;
        try (var said = new BufferedReader(new InputStreamReader(eraser.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < patience; i++) {
                take(said.readLine(), kept, erased);
            }
            // somewhere in the middle of an emptying
            Thread.sleep(random.nextInt(60));
            eraser.toHandle().destroyForcibly();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                take(line, kept, erased);
            }
        }
        assertThat(eraser.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (var opened = Store.open(store, new char[0], Clock.systemUTC())) {
            for (var note : kept) {
                assertThat(opened.records().find(new Id<Note>(note))).isPresent();
            }
            for (var note : erased) {
                assertThat(opened.records().history(note))
                        .extracting(Change::what)
                        .containsExactly(Change.What.DELETED);
            }
            assertThat(opened.check().differences()).isEmpty();
        }
        assertThat(store.toFile().list())
                .containsExactlyInAnyOrder("keys", "journal", "device", "lock", "working-copy.mv.db");
        assertThat(kept).isNotEmpty();
    }

    /// A line that the kill cut was not said.
    private static void take(String line, Set<UUID> kept, Set<UUID> erased) {
        var parts = line.split("\t", 3);
        if (parts.length == 3 && parts[2].equals(".")) {
            (parts[0].equals("kept") ? kept : erased).add(UUID.fromString(parts[1]));
        }
    }
}
