package org.rapporteur.domain;

import static org.rapporteur.domain.Attendance.Presence.ABSENT;
import static org.rapporteur.domain.Attendance.Presence.PRESENT;
import static org.rapporteur.domain.Attendance.Side.INTERLOCUTORS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.ProposedGrade.GradeScale;

/// Three missions over five years to the same offices of an invented country, with names and notes in
/// three scripts: what was promised to the first is asked after in the second and the third.
public final class ThreeMissions {
    public static final LocalDate TODAY = LocalDate.of(2019, 6, 3);
    public static final String SECRET = "A warder showed us the second register.";
    public static final String INTERNAL = "We heard the opposite in the morning.";
    public static final String SECURITY = "Her telephone is listened to.";
    public static final String CYRILLIC =
            "Комитет сообщил, что в 2018 году все следственные изоляторы были оборудованы камерами, а записи хранятся"
                    + " тридцать дней и передаются прокурору по первому требованию.";
    public static final String ARABIC =
            "قالت الوزارة إن سجل الشكاوى سيكون جاهزا قبل نهاية السنة، وإن كل شكوى ستنظر فيها نيابة مستقلة"
                    + " ولا ينظر فيها قسم الشرطة نفسه.";
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    public final Institution interior = named("Ministry of Internal Affairs", InstitutionKind.GOVERNMENT);
    public final Institution penal =
            Shape.with(named("Penal System Committee", InstitutionKind.GOVERNMENT), "parent", interior.id());
    public final Institution medical = Shape.with(
            Shape.with(
                    named(
                            "Central Department for the Medical Supervision of Places of Pre-trial Detention",
                            InstitutionKind.GOVERNMENT),
                    "names",
                    Map.of("ru", "Центральное управление медицинского надзора за следственными изоляторами")),
            "parent",
            penal.id());
    public final Institution prosecution = named("Office of the Prosecutor General", InstitutionKind.PROSECUTION);
    public final Institution justice = named("وزارة العدل", InstitutionKind.GOVERNMENT);
    public final Institution coalition = named("Coalition against Torture", InstitutionKind.NGO);
    public final Post deputy = Post.of(interior.id(), "Deputy Minister");
    public final Post chair = Post.of(penal.id(), "Chairperson");
    public final Post prosecutor = Post.of(prosecution.id(), "Deputy Prosecutor General");
    public final Post doctor = Post.of(medical.id(), "Chief Medical Officer");
    public final Person aliya = Shape.with(
            Shape.with(
                    Shape.with(Person.of("Aliya Sample"), "names", Map.of("ru", "Алия Образец")),
                    "formOfAddress",
                    "Her Excellency"),
            "securityNote",
            SECURITY);
    public final Person delegate = Person.of("Kim Example");
    public final Person lawyer = Person.of("Robin Specimen");
    public final Tenure before = tenure(deputy, LocalDate.of(2012, 2, 1), LocalDate.of(2016, 8, 31));
    public final Tenure after = tenure(prosecutor, LocalDate.of(2016, 9, 1), null);
    public final Document document = Shape.with(
            Shape.with(Document.of("CCPR/C/RUR/CO/2"), "title", "Concluding observations"),
            "adopted",
            LocalDate.of(2013, 7, 23));
    public final Recommendation torture = Shape.with(
            Shape.with(
                    Shape.with(
                            Shape.with(
                                    recommendation(24, "", "Torture and ill-treatment", "Torture", "Detention"),
                                    "text",
                                    "The State party should ensure that every complaint of torture is investigated by"
                                            + " a body that is independent of the police."),
                            "grade",
                            "(a) B, (b) C"),
                    "gradeScale",
                    GradeScale.SINCE_2017),
            "followUp",
            true);
    public final Recommendation complaints = recommendation(24, "a", "Register of complaints", "torture");
    public final Recommendation association = recommendation(54, "", "Freedom of association", "Association");
    public final Mission first = mission("Preparatory visit 2014", LocalDate.of(2014, 5, 12));
    public final Mission second = mission("Follow-up mission 2017", LocalDate.of(2017, 4, 10));
    public final Mission third = mission("Second follow-up mission 2019", LocalDate.of(2019, 3, 18));

    public final Meeting interior2014 = meeting(first, 0, 10, MeetingState.HELD, deputy);
    public final Meeting coalition2014 =
            meeting(first, 1, 15, MeetingState.HELD).withInstitutions(List.of(coalition.id()));
    public final Meeting interior2017 = meeting(second, 0, 10, MeetingState.HELD, deputy);
    public final Meeting penal2017 = meeting(second, 0, 15, MeetingState.HELD, chair);
    public final Meeting prosecution2017 = meeting(second, 1, 10, MeetingState.HELD, prosecutor);
    public final Meeting declined2017 = meeting(second, 2, 9, MeetingState.DECLINED, deputy);
    public final Meeting joint2019 = meeting(third, 0, 11, MeetingState.HELD, chair, prosecutor);
    public final Meeting medical2019 = meeting(third, 1, 9, MeetingState.HELD, doctor);
    public final Meeting justice2019 = meeting(third, 1, 14, MeetingState.HELD).withInstitutions(List.of(justice.id()));

    public final Note promised2014 = note(interior2014, 5, deputy, "A register of complaints will be kept.", complaints)
            .as(NoteKind.COMMITMENT)
            .owedBy("Ministry of Internal Affairs", LocalDate.of(2015, 1, 1))
            .settled(CommitmentState.PARTLY_DONE, LocalDate.of(2017, 4, 10), "Kept in three regions of seventeen.");
    public final Note stated2014 = note(
            interior2014,
            9,
            deputy,
            "Complaints go to the police station itself, which sends them on within three days.",
            torture,
            complaints);
    public final Note families2014 =
            note(coalition2014, 4, null, "Families are told nothing for weeks after an arrest.", torture);
    public final Note answered2017 = note(interior2017, 3, deputy, "Half of the staff were trained in 2016.", torture)
            .as(NoteKind.VERBATIM);
    public final Note asked2017 = note(interior2017, 7, delegate, "And who investigates the police?", torture);
    public final Note figure2017 = note(penal2017, 6, chair, "241 complaints in 2016, 12 cases in court.", complaints)
            .as(NoteKind.FIGURE);
    public final Note secret2017 = note(penal2017, 20, null, SECRET, complaints).seenBy(Confidentiality.CONFIDENTIAL);
    public final Note overdue2017 = note(
                    prosecution2017, 8, prosecutor, "Every case of torture will be taken over by us.", torture)
            .as(NoteKind.COMMITMENT)
            .owedBy("Office of the Prosecutor General", LocalDate.of(2018, 1, 1))
            .dueAs("by the new year");
    public final Note free2017 = note(prosecution2017, 30, prosecutor, "The building is being renovated.");
    public final Note impression2019 =
            note(joint2019, 50, null, INTERNAL, torture).as(NoteKind.IMPRESSION);
    public final Note cameras2019 = note(joint2019, 5, chair, CYRILLIC, torture);
    public final Note done2019 = note(joint2019, 15, prosecutor, "The order of 2018 gives us all cases.", torture)
            .as(NoteKind.COMMITMENT)
            .owedBy("Office of the Prosecutor General", LocalDate.of(2019, 2, 1))
            .settled(CommitmentState.DONE, LocalDate.of(2019, 3, 18), "Order No. 17, shown to us.");
    public final Note internal2019 =
            note(joint2019, 25, aliya, "We had hoped for more.", association).seenBy(Confidentiality.INTERNAL);
    public final Note doctor2019 = note(
                    medical2019, 5, doctor, "Each doctor will report injuries to the prosecutor at once.", torture)
            .as(NoteKind.COMMITMENT)
            .owedBy("Medical department", LocalDate.of(2019, 12, 31));
    public final Note arabic2019 = note(justice2019, 5, null, ARABIC, complaints, association);

    private static Institution named(String name, InstitutionKind kind) {
        return Shape.with(Institution.of(name), "kind", kind);
    }

    private Tenure tenure(Post post, LocalDate since, LocalDate until) {
        return new Tenure(Id.fresh(), aliya.id(), post.id(), since, until);
    }

    private Recommendation recommendation(int paragraph, String letter, String title, String... themes) {
        return Shape.with(
                Shape.with(Recommendation.of(document.id(), paragraph, title), "subparagraph", letter),
                "themes",
                List.of(themes));
    }

    private Mission mission(String title, LocalDate day) {
        return Mission.of(title, "Ruritania", day, day.plusDays(3), ZONE)
                .sending(List.of(delegate.id(), lawyer.id()))
                .following(List.of(document.id()));
    }

    private static Meeting meeting(Mission mission, int day, int hour, MeetingState state, Post... posts) {
        return Meeting.of(mission.id(), mission.firstDay().plusDays(day).atTime(hour, 0), 60)
                .withPosts(List.of(posts).stream().map(Post::id).toList())
                .in(state);
    }

    private static Note note(Meeting meeting, int minute, Party speaker, String text, Recommendation... on) {
        return Note.of(meeting.id(), at(meeting, minute), text)
                .by(speaker == null ? null : speaker.id())
                .on(List.of(on).stream().map(Recommendation::id).toList());
    }

    private static LocalDateTime at(Meeting meeting, int minute) {
        return meeting.start().plusMinutes(minute);
    }

    /// What all missions know.
    public List<Kept> shared() {
        return List.of(
                interior,
                penal,
                medical,
                prosecution,
                justice,
                coalition,
                deputy,
                chair,
                prosecutor,
                doctor,
                aliya,
                delegate,
                lawyer,
                before,
                after,
                document,
                torture,
                complaints,
                association);
    }

    /// The missions.
    public List<Mission> missions() {
        return List.of(first, second, third);
    }

    /// The meetings.
    public List<Meeting> meetings() {
        return List.of(
                interior2014,
                coalition2014,
                interior2017,
                penal2017,
                prosecution2017,
                declined2017,
                joint2019,
                medical2019,
                justice2019);
    }

    /// The notes.
    public List<Note> notes() {
        return List.of(
                promised2014,
                stated2014,
                families2014,
                answered2017,
                asked2017,
                figure2017,
                secret2017,
                overdue2017,
                free2017,
                impression2019,
                cameras2019,
                done2019,
                internal2019,
                doctor2019,
                arabic2019);
    }

    private final List<AgendaItem> agenda = List.of(
            AgendaItem.of(interior2014.id(), torture.id(), 1, "Who investigates?")
                    .in(Progress.ANSWERED),
            AgendaItem.of(interior2017.id(), torture.id(), 1, "Who investigates now?")
                    .in(Progress.ANSWERED),
            AgendaItem.of(interior2017.id(), association.id(), 2, "What is planned?")
                    .in(Progress.NOT_REACHED));

    private final List<Attendance> attendance = List.of(
            seated(interior2014, deputy, PRESENT),
            seated(prosecution2017, prosecutor, PRESENT),
            seated(joint2019, prosecutor, PRESENT),
            Attendance.of(medical2019.id(), aliya, INTERLOCUTORS, ABSENT));

    private Attendance seated(Meeting meeting, Post post, Attendance.Presence presence) {
        return Shape.with(Attendance.of(meeting.id(), aliya, INTERLOCUTORS, presence), "post", post.id());
    }

    private final List<ProposedGrade> grades = List.of(
            grade(first, GradeScale.BEFORE_2017, "C1", "Nothing was shown."),
            grade(second, GradeScale.BEFORE_2017, "B2", "A register, in three regions."),
            grade(third, GradeScale.SINCE_2017, "B", "The order of 2018."));

    private ProposedGrade grade(Mission mission, GradeScale scale, String grade, String reason) {
        return new ProposedGrade(Id.fresh(), torture.id(), "", mission.id(), scale, grade, reason);
    }

    /// All records, in an order in which they can be saved.
    public List<Kept> all() {
        var all = new ArrayList<Kept>(shared());
        all.addAll(missions());
        all.addAll(meetings());
        all.addAll(agenda);
        all.addAll(attendance);
        all.addAll(notes());
        all.addAll(grades);
        return all;
    }

    /// What all missions share.
    public Register register() {
        return new Register(shared());
    }

    /// The missions with all that belongs to them.
    public List<MissionFile> files() {
        return missions().stream().map(this::file).toList();
    }

    private MissionFile file(Mission mission) {
        var meetings = meetings().stream()
                .filter(meeting -> meeting.mission().equals(mission.id()))
                .toList();
        var ids = meetings.stream().map(Meeting::id).toList();
        return new MissionFile(
                mission,
                register()
                        .with(grades.stream()
                                .filter(grade -> grade.mission().equals(mission.id()))
                                .toList()),
                meetings,
                agenda.stream().filter(item -> ids.contains(item.meeting())).toList(),
                attendance.stream().filter(line -> ids.contains(line.meeting())).toList(),
                notes().stream().filter(note -> ids.contains(note.meeting())).toList());
    }
}
