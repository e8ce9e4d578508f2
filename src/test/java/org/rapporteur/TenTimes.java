package org.rapporteur;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.store.Store;

/// A mission ten times the size of the sample: 210 meetings with 160 institutions on 30 days, 30
/// recommendations, 410 agenda items, 410 notes and 750 lines of attendance, from a seed. What each
/// recommendation came to with each institution is counted while it is made, without the program's
/// own rules.
final class TenTimes {
    static final int MEETINGS = 210;
    static final int HELD = 140;
    static final int INSTITUTIONS = 160;
    static final int RECOMMENDATIONS = 30;
    static final int NOTES = 410;
    static final int AGENDA = 410;
    static final int ATTENDANCE = 750;

    /// The notes of the first meeting, which is the longest.
    static final int LONGEST = 132;

    private static final List<CoverageState> STATES = List.of(CoverageState.values());
    private static final List<Confidentiality> LEVELS = List.of(Confidentiality.values());
    private static final int SEED = 2017;
    private static final List<String> NAMES = List.of(
            "Department %d of the Ministry of Justice",
            "Комитет уголовно-исполнительной системы Министерства внутренних дел, управление № %d",
            "Regional prosecutor’s office %d, section for the supervision of places of deprivation of liberty",
            "إدارة حقوق الإنسان رقم %d",
            "人权事务司第%d处",
            "Akimat of district %d");
    private static final List<String> WORDS = List.of(
            "The register is kept in every station and shown to whoever asks for it.",
            "Статистика за 2016 год будет направлена делегации; **реестр жалоб** ведётся с января.",
            "يُفتح تحقيق في كل شكوى خلال ثلاثة أيام ويُبلَّغ صاحبها بالنتيجة.",
            "A working group drafts the amendment.\n- It met twice.\n- It meets again in June.",
            "去年共收到投诉一百二十件，其中八件移送检察机关。");

    final Mission mission;
    final List<Kept> records = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    private final Document document = Document.of("CCPR/C/RUR/CO/3");
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Person> delegates =
            List.of(Person.of("Anna Example"), Person.of("Константин Примеров-Длиннофамильный"));
    private final Random random = new Random(SEED);

    /// By recommendation and institution how far it came: 1 planned, 2 raised, 3 answered.
    private final Map<String, Integer> came = new HashMap<>();

    TenTimes() {
        var day = LocalDate.of(2017, 4, 3);
        mission = Mission.of("Ten times the sample", "Ruritania", day, day.plusDays(29), ZoneId.of("Asia/Almaty"))
                .following(List.of(document.id()))
                .sending(delegates.stream().map(Person::id).toList());
        records.addAll(List.of(document, mission));
        records.addAll(delegates);
        for (int i = 0; i < RECOMMENDATIONS; i++) {
            recommendations.add(Shape.with(
                    Recommendation.of(document.id(), 10 + i, "Subject " + i + " of the concluding observations")
                            .selectedForFollowUp(i < 10),
                    "text",
                    "The State party should do what this invented text says of subject " + i + "."));
        }
        records.addAll(recommendations);
        for (int i = 0; i < INSTITUTIONS; i++) {
            var institution = Institution.of(NAMES.get(i % NAMES.size()).formatted(i));
            posts.add(Post.of(institution.id(), "Head of " + i));
            records.addAll(List.of(institution, posts.getLast()));
        }
        for (int i = 0; i < MEETINGS; i++) {
            meeting(i, day.plusDays(i / 7));
        }
        records.addAll(notes);
    }

    private void meeting(int number, LocalDate day) {
        var post = posts.get(number % INSTITUTIONS);
        var state = number < HELD ? MeetingState.HELD : number < 200 ? MeetingState.CONFIRMED : MeetingState.CANCELLED;
        var meeting = Meeting.of(mission.id(), day.atTime(9 + number % 7, 0), 45)
                .withPosts(List.of(post.id()))
                .in(state);
        meetings.add(meeting);
        records.add(meeting);
        var agenda = new ArrayList<Recommendation>();
        for (int k = 0; k < (number % 21 == 20 ? 1 : 2); k++) {
            var recommendation = recommendations.get((number * 7 + k * 11) % RECOMMENDATIONS);
            agenda.add(recommendation);
            var progress = state == MeetingState.HELD
                    ? List.of(Progress.ASKED, Progress.ANSWERED, Progress.NOT_REACHED)
                            .get((number + k) % 3)
                    : Progress.PLANNED;
            records.add(AgendaItem.of(meeting.id(), recommendation.id(), k + 1, "What became of it since 2016?")
                    .in(progress));
            reach(
                    recommendation,
                    post,
                    state == MeetingState.CANCELLED
                            ? 0
                            : switch (progress) {
                                case PLANNED -> 1;
                                case ASKED -> 2;
                                case ANSWERED -> 3;
                                case NOT_REACHED -> 0;
                            });
        }
        delegates.forEach(
                person -> records.add(Attendance.of(meeting.id(), person, Side.DELEGATION, Presence.PRESENT)));
        records.add(Attendance.of(meeting.id(), post, Side.INTERLOCUTORS, Presence.PRESENT));
        if (number < ATTENDANCE - 3 * MEETINGS) {
            records.add(Attendance.of(
                    meeting.id(), posts.get((number + 1) % INSTITUTIONS), Side.INTERLOCUTORS, Presence.ABSENT));
        }
        int said = number == 0 ? LONGEST : number < HELD ? 2 : 0;
        for (int j = 0; j < said; j++) {
            note(meeting, agenda, post, j);
        }
    }

    private void note(Meeting meeting, List<Recommendation> agenda, Post post, int number) {
        var about = number % 11 == 10
                ? List.<Recommendation>of()
                : number % 7 == 6 ? agenda : List.of(agenda.get(number % agenda.size()));
        boolean ofDelegation = random.nextInt(5) == 0;
        var kind = List.of(NoteKind.values()).get(random.nextInt(NoteKind.values().length));
        var text = WORDS.get(random.nextInt(WORDS.size())) + " (" + notes.size() + ")";
        var note = Note.of(meeting.id(), meeting.start().plusSeconds(20L * number), text)
                .on(about.stream().map(Recommendation::id).toList())
                .as(kind);
        note = ofDelegation ? note.by(delegates.getFirst().id()) : note.by(post.id());
        note = Shape.with(
                note,
                "confidentiality",
                random.nextInt(9) == 0
                        ? Confidentiality.CONFIDENTIAL
                        : random.nextInt(6) == 0 ? Confidentiality.INTERNAL : Confidentiality.SHAREABLE);
        notes.add(note);
        about.forEach(each -> reach(each, post, ofDelegation || kind == NoteKind.IMPRESSION ? 2 : 3));
    }

    private void reach(Recommendation recommendation, Post post, int how) {
        came.merge(recommendation.id() + " " + post.institution(), how, Math::max);
    }

    /// How many cells of the grid are so, counted by hand.
    long cells(CoverageState state) {
        long counted = came.values().stream()
                .filter(how -> how == STATES.indexOf(state))
                .count();
        return state == CoverageState.NOTHING ? (long) RECOMMENDATIONS * INSTITUTIONS - came.size() + counted : counted;
    }

    /// How many notes an audience may read: impressions stay inside the delegation.
    long notesFor(Confidentiality audience) {
        return notes.stream()
                .filter(note -> LEVELS.indexOf(note.confidentiality()) <= LEVELS.indexOf(audience)
                        && (note.kind() != NoteKind.IMPRESSION || audience != Confidentiality.SHAREABLE))
                .count();
    }

    /// Puts all of it into a store.
    void into(Store store) {
        store.save(records);
    }
}
