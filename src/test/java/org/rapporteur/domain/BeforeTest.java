package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;

class BeforeTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 4, 12);

    private final Institution ministry = Institution.of("Ministry of Internal Affairs");
    private final Institution committee = part(ministry, "Penal System Committee");
    private final Institution department = part(committee, "Department of Detention");
    private final Institution justice = Institution.of("Ministry of Justice");
    private final Post minister = Post.of(ministry.id(), "Deputy Minister");
    private final Post chairman = Post.of(committee.id(), "Chairman");
    private final Post head = Post.of(department.id(), "Head of Department");
    private final Post lawyer = Post.of(justice.id(), "Deputy Minister of Justice");
    private final Person delegate = Person.of("Kote Vardzelashvili");
    private final Person guest = Person.of("A guest");
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final Recommendation torture = Recommendation.of(document.id(), 24, "Torture");
    private final Recommendation association = Recommendation.of(document.id(), 54, "Association");
    private final Mission past = mission("2014", 2014);
    private final Mission current = mission("2017", 2017);
    private final Meeting then = meeting(past, LocalDateTime.of(2014, 5, 6, 10, 0), chairman);
    private final Meeting yesterday = meeting(current, LocalDateTime.of(2017, 4, 11, 10, 0), minister);
    private final Meeting now = meeting(current, LocalDateTime.of(2017, 4, 12, 10, 0), chairman);
    private final Meeting later = meeting(current, LocalDateTime.of(2017, 4, 13, 10, 0), chairman);
    private final List<Note> notes = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();

    private static Institution part(Institution of, String name) {
        return Shape.with(Institution.of(name), "parent", of.id());
    }

    private static Mission mission(String title, int year) {
        return Mission.of(
                title, "Kazakhstan", LocalDate.of(year, 4, 11), LocalDate.of(year, 5, 14), ZoneId.of("Asia/Almaty"));
    }

    private static Meeting meeting(Mission mission, LocalDateTime start, Post post) {
        return Meeting.of(mission.id(), start, 60).withPosts(List.of(post.id()));
    }

    private Note said(Meeting meeting, @Nullable Party by, Recommendation about, String text) {
        var note = Note.of(meeting.id(), meeting.start().plusMinutes(notes.size()), text)
                .on(List.of(about.id()))
                .by(by == null ? null : by.id());
        notes.add(note);
        return note;
    }

    private void instead(Note note, Note other) {
        notes.set(notes.indexOf(note), other);
    }

    private MissionFile file(Mission mission) {
        var register = new Register(List.of(
                ministry,
                committee,
                department,
                justice,
                minister,
                chairman,
                head,
                lawyer,
                delegate,
                guest,
                document,
                torture,
                association));
        var meetings = List.of(then, yesterday, now, later).stream()
                .filter(each -> each.mission().equals(mission.id()))
                .toList();
        return new MissionFile(
                mission,
                register,
                meetings,
                List.of(),
                attendance,
                notes.stream()
                        .filter(note ->
                                meetings.stream().anyMatch(each -> each.id().equals(note.meeting())))
                        .toList());
    }

    private List<String> before(@Nullable Recommendation about) {
        return Before.of(List.of(file(past), file(current)), now, about == null ? null : about.id(), TODAY).stream()
                .map(each -> each.note().text())
                .toList();
    }

    @Test
    void theSameOfficeWhatItIsPartOfAndWhatIsPartOfItAreMeantAndNobodyElse() {
        said(then, chairman, torture, "the same post");
        said(yesterday, minister, torture, "its ministry");
        said(yesterday, head, torture, "its department");
        said(yesterday, lawyer, torture, "another ministry");
        assertThat(before(torture)).containsExactly("its department", "its ministry", "the same post");
    }

    @Test
    void onlyWhatBearsOnTheRecommendationAndWasSaidEarlierIsMeant() {
        said(then, chairman, torture, "on torture");
        said(then, chairman, association, "on association");
        said(now, chairman, torture, "just now");
        said(later, chairman, torture, "later");
        assertThat(before(torture)).containsExactly("on torture");
        assertThat(before(null)).containsExactly("on association", "on torture");
    }

    @Test
    void aNoteWithoutSpeakerCountsForWhomTheMeetingWasWithButTheDelegationsWordsDoNot() {
        attendance.add(Attendance.of(then.id(), delegate, Side.DELEGATION, Presence.PRESENT));
        attendance.add(Attendance.of(then.id(), guest, Side.INTERLOCUTORS, Presence.PRESENT));
        said(then, null, torture, "somebody");
        said(then, delegate, torture, "we");
        said(then, guest, torture, "one across the table");
        instead(said(then, chairman, torture, "our impression"), notes.getLast().as(NoteKind.IMPRESSION));
        assertThat(before(torture)).containsExactly("one across the table", "somebody");
    }

    @Test
    void promisesThatAreOverdueComeFirstThenOpenOnesThenTheLatest() {
        said(then, chairman, torture, "old");
        said(yesterday, minister, torture, "new");
        promise("done", LocalDate.of(2015, 1, 1), CommitmentState.DONE);
        promise("open without a day", null, CommitmentState.OPEN);
        promise("open", LocalDate.of(2017, 4, 12), CommitmentState.PARTLY_DONE);
        promise("overdue", LocalDate.of(2015, 6, 1), CommitmentState.OPEN);
        promise("longer overdue", LocalDate.of(2014, 6, 1), CommitmentState.OPEN);
        assertThat(before(torture))
                .containsExactly("longer overdue", "overdue", "open", "open without a day", "new", "done", "old");
    }

    private void promise(String text, @Nullable LocalDate due, CommitmentState state) {
        var note = said(then, chairman, torture, text);
        instead(note, Shape.with(note.as(NoteKind.COMMITMENT).owedBy("", due), "state", state));
    }
}
