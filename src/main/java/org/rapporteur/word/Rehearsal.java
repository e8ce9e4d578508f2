package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;

/// Writes small minutes of an invented meeting to nowhere, so that the first document that somebody
/// waits for finds the schemas of Word loaded: by itself it takes about a second longer than the second.
public final class Rehearsal {
    private Rehearsal() {}

    /// Writes it; nothing is kept and no file is made.
    ///
    /// @return how many bytes it had
    public static int write() {
        var day = LocalDate.EPOCH;
        var document = Document.of("A/1");
        var recommendation = Recommendation.of(document.id(), 1, "Subject");
        var institution = Institution.of("Institution");
        var post = Post.of(institution.id(), "Post");
        var mission = Mission.of("Mission", "Country", day, day, ZoneOffset.UTC);
        var meeting = Meeting.of(mission.id(), day.atStartOfDay(), 60)
                .withPosts(List.of(post.id()))
                .in(Meeting.MeetingState.HELD);
        var note = Shape.with(
                Note.of(meeting.id(), meeting.start(), "Text in **bold**.\n- an item\n> a quote"),
                "speaker",
                post.id());
        var promise = Shape.with(
                Shape.with(Note.of(meeting.id(), meeting.start(), "Обещание"), "kind", NoteKind.COMMITMENT),
                "recommendations",
                List.of(recommendation.id()));
        var file = new MissionFile(
                mission,
                new Register(List.of(mission, document, recommendation, institution, post)),
                List.of(meeting),
                List.of(AgendaItem.of(meeting.id(), recommendation.id(), 1, "")),
                List.of(),
                List.of(note, promise));
        var size = new int[1];
        var edition = new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE)
                .through((bytes, target) -> size[0] = bytes.length);
        new MinutesDocument(file, edition).ofMission(Path.of("rehearsal.docx"));
        return size[0];
    }
}
