package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;

/// A process that attaches files without a pause is killed; after it each record has its content, and what
/// was said to be attached is there.
class KillWhileAttachingTest {
    @TempDir
    Path folder;

    /// The process that is killed: attaches files for ever, and says of each that it is attached.
    static final class Attaching {
        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var store = Store.create(folder, new char[0], Clock.systemUTC());
            var mission = Mission.of(
                    "Mission", "Country", LocalDate.of(2017, 4, 11), LocalDate.of(2017, 4, 14), ZoneId.of("UTC"));
            var meeting = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 11, 10, 0), 60);
            store.save(List.of(mission, meeting));
            var source = folder.resolveSibling("photo.jpg");
            for (int seed = 0; ; seed++) {
                Files.write(source, content(seed));
                var file = store.contents().keep(source, share -> {}).at(meeting.id(), meeting.start());
                store.save(file);
                System.out.println(file.id() + "\t" + seed);
                System.out.flush();
            }
        }
    }

    private static byte[] content(int seed) {
        var random = new Random(seed);
        var bytes = new byte[1 + random.nextInt(400_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    @RepeatedTest(4)
    void afterAKillRecordAndContentAreBothThereOrNeither(RepetitionInfo repetition)
            throws IOException, InterruptedException {
        var store = folder.resolve("store");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attaching.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var attached = new HashMap<UUID, Integer>();
        var random = new Random(repetition.getCurrentRepetition());
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int patience = random.nextInt(40); patience >= 0; patience--) {
                take(said.readLine(), attached);
            }
            // somewhere within the next one
            Thread.sleep(random.nextInt(10));
            // by its handle: Process itself would close the stream before it is read to the end
            process.toHandle().destroyForcibly();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                take(line, attached);
            }
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (var opened = Store.open(store, new char[0], Clock.systemUTC())) {
            var kept = opened.records().all(AttachedFile.class);
            assertThat(kept.size()).isBetween(attached.size(), attached.size() + 1);
            attached.forEach((id, seed) -> {
                var file = opened.records().find(new Id<AttachedFile>(id)).orElseThrow();
                assertThat(opened.contents().read(file)).isEqualTo(content(seed));
            });
            var check = opened.check();
            assertThat(check.isSound()).isTrue();
            assertThat(check.files()).isEqualTo(kept.size());
            try (var files = Files.list(store.resolve(Store.FILES))) {
                assertThat(files).hasSize(kept.size());
            }
        }
        assertThat(attached).isNotEmpty();
    }

    /// A line that the kill cut was not said.
    private static void take(String line, Map<UUID, Integer> attached) {
        var parts = line.split("\t", 2);
        if (parts.length == 2 && parts[1].matches("\\d+")) {
            attached.put(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
        }
    }
}
