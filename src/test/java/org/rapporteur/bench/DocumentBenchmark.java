package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.word.Edition;
import org.rapporteur.word.MinutesDocument;

/// The minutes of a mission of 150 meetings with 20 notes each, and of ten times as many meetings, from
/// the records to the bytes of the file. The baseline writes the same words by plain calls of Apache
/// POI, from a list. What each takes of memory is `gc.alloc.rate.norm`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsPrepend = "-Xmx2g")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class DocumentBenchmark {
    private static final int NOTES = 20;
    private static final List<NoteKind> KINDS =
            List.of(NoteKind.STATEMENT, NoteKind.STATEMENT, NoteKind.STATEMENT, NoteKind.VERBATIM, NoteKind.COMMITMENT);
    private static final String TEXT = "The deputy said that **a register** of complaints is kept in each region, "
            + "that investigators of the security service have no access to it, and that the figures of "
            + "the last year will be sent. ";
    private static final String RUSSIAN = "Заместитель сообщил, что в каждом регионе ведётся _реестр жалоб_, "
            + "доступа к которому у следователей службы безопасности нет. ";

    @Param({"150", "1500"})
    private int meetings;

    private MissionFile file;
    private PlainDocument plain;

    @Setup
    public void prepare() throws IOException {
        file = mission(meetings);
        plain = new PlainDocument(minutes());
    }

    @Benchmark
    public byte[] minutes() {
        var bytes = new byte[1][];
        var edition = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL)
                .through((document, target) -> bytes[0] = document);
        new MinutesDocument(file, edition).ofMission(Path.of("minutes.docx"));
        return bytes[0];
    }

    @Benchmark
    public byte[] baselinePlainPoi() throws IOException {
        return plain.write();
    }

    static MissionFile mission(int meetings) {
        var document = Document.of("CCPR/C/KAZ/CO/2");
        var records = new ArrayList<Kept>(List.of(document));
        var recommendations = new ArrayList<Recommendation>();
        for (int paragraph = 10; paragraph < 30; paragraph++) {
            recommendations.add(Recommendation.of(document.id(), paragraph, "Subject of paragraph " + paragraph));
        }
        records.addAll(recommendations);
        var delegate = Person.of("Anna Example");
        records.add(delegate);
        var mission = Shape.with(
                Shape.with(
                        Mission.of(
                                "Mission",
                                "Kazakhstan",
                                LocalDate.of(2017, 4, 11),
                                LocalDate.of(2017, 12, 14),
                                ZoneId.of("Asia/Almaty")),
                        "documents",
                        List.of(document.id())),
                "delegates",
                List.of(delegate.id()));
        var held = new ArrayList<Meeting>();
        var agenda = new ArrayList<AgendaItem>();
        var attendance = new ArrayList<Attendance>();
        var notes = new ArrayList<Note>();
        for (int number = 0; number < meetings; number++) {
            var institution = Shape.with(
                    Institution.of("Ministry number " + number), "names", Map.of("ru", "Министерство " + number));
            var post = Post.of(institution.id(), "Deputy Minister");
            records.addAll(List.of(institution, post));
            var start = LocalDateTime.of(2017, 4, 11, 9, 0).plusHours(number * 2L);
            var meeting = Meeting.of(mission.id(), start, 60)
                    .withPosts(List.of(post.id()))
                    .in(Meeting.MeetingState.HELD);
            held.add(meeting);
            attendance.add(Attendance.of(meeting.id(), delegate, Side.DELEGATION, Presence.PRESENT));
            attendance.add(Attendance.of(meeting.id(), post, Side.INTERLOCUTORS, Presence.PRESENT));
            for (int item = 0; item < 4; item++) {
                agenda.add(AgendaItem.of(
                        meeting.id(), recommendations.get((number + item) % 20).id(), item + 1, "What was done?"));
            }
            for (int note = 0; note < NOTES; note++) {
                notes.add(note(meeting, post, recommendations.get((number + note % 4) % 20), note));
            }
        }
        return new MissionFile(mission, new Register(records), held, agenda, attendance, notes);
    }

    private static Note note(Meeting meeting, Post speaker, Recommendation recommendation, int number) {
        var text = (number % 5 == 0 ? RUSSIAN : TEXT).repeat(1 + number % 3) + number;
        return Shape.with(
                Shape.with(
                        Shape.with(
                                Note.of(meeting.id(), meeting.start().plusMinutes(number), text),
                                "kind",
                                KINDS.get(number % KINDS.size())),
                        "speaker",
                        speaker.id()),
                "recommendations",
                List.of(recommendation.id()));
    }
}
