package org.rapporteur.word;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AttachedFile;
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
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;

/// A mission like the one to Astana in April 2017; what is said in it is invented.
final class SampleMission {
    /// Words that only confidential records hold; no document for others may have them.
    static final String SECRET = "Kestrel";

    static final String INTERNAL = "Plover";
    static final String IMPRESSION = "Heron";
    static final String REMARK = "Bittern";

    private final List<Kept> records = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<AgendaItem> agenda = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    final Document document = keep(Shape.with(
            Document.of("CCPR/C/KAZ/CO/2"),
            "title",
            "Concluding observations on the second periodic report of Kazakhstan"));
    final Recommendation accountability =
            keep(Recommendation.of(document.id(), 18, "Accountability for the events in Zhanaozen"));
    final Recommendation torture = keep(Recommendation.of(document.id(), 24, "Torture and ill-treatment"));
    final Recommendation prisons = keep(Shape.with(
            Recommendation.of(document.id(), 24, "Independent monitoring of places of detention"),
            "subparagraph",
            "a"));
    final Recommendation association =
            keep(Recommendation.of(document.id(), 54, "Freedom of association and participation in public life"));

    final Institution interior = keep(remarked(Shape.with(
            Institution.of("Ministry of Internal Affairs of the Republic of Kazakhstan"),
            "names",
            Map.of(
                    "ru", "Министерство внутренних дел Республики Казахстан",
                    "ar", "وزارة الداخلية في جمهورية كازاخستان",
                    "zh", "哈萨克斯坦共和国内务部",
                    "fr", "Ministère de l’intérieur de la République du Kazakhstan"))));
    final Institution penal = keep(Shape.with(
            Shape.with(Institution.of("Penal System Committee"), "parent", interior.id()),
            "names",
            Map.of("ru", "Комитет уголовно-исполнительной системы", "ar", "لجنة نظام السجون", "zh", "刑罚执行系统委员会")));
    final Institution justice = keep(Shape.with(
            Institution.of("Ministry of Justice"),
            "names",
            Map.of("ru", "Министерство юстиции", "ar", "وزارة العدل", "zh", "司法部", "kk", "Әділет министрлігі")));
    final Institution organisations = keep(Shape.with(
            Institution.of("Non-governmental organisations"),
            "names",
            Map.of("ru", "Неправительственные организации", "ar", "المنظمات غير الحكومية", "zh", "非政府组织")));

    final Post deputyMinister = keep(remarked(Shape.with(
            Post.of(interior.id(), "Deputy Minister"),
            "titles",
            Map.of("ru", "Заместитель министра", "ar", "نائب الوزير", "zh", "副部长"))));
    final Post investigations = keep(Shape.with(
            Post.of(
                    interior.id(),
                    "Head of the Department for the Investigation of Offences Committed by Staff, acting"),
            "titles",
            Map.of("ru", "Исполняющий обязанности начальника департамента собственной безопасности")));
    final Post penalChair = keep(Shape.with(
            Post.of(penal.id(), "Chairperson"), "titles", Map.of("ru", "Председатель", "ar", "الرئيس", "zh", "主席")));
    final Post legislation = keep(Shape.with(
            Post.of(justice.id(), "Director of the Institute on Legislation"),
            "titles",
            Map.of("ru", "Директор Института законодательства", "zh", "立法研究所所长")));
    final Post representatives = keep(Shape.with(
            Post.of(organisations.id(), "Representatives"),
            "titles",
            Map.of("ru", "Представители", "ar", "ممثلون", "zh", "代表")));

    final Person anna = keep(remarked(Shape.with(
            Shape.with(Person.of("Anna Example-Delegate"), "position", "Member of the Committee"),
            "names",
            Map.of("ru", "Анна Пример-Делегат", "ar", "آنا مثال", "zh", "安娜·例"))));
    final Person paul = keep(Shape.with(Person.of("Paul Example"), "position", "Secretary"));
    final Person interpreter = keep(
            Shape.with(Person.of("Aigerim Sample"), "names", Map.of("ru", "Айгерим Образцова", "ar", "أيغريم مثال")));

    final Mission mission = keep(mission());

    final Meeting atInterior = meeting(11, 10, 0, 90, "Ministry, room 412", List.of(deputyMinister, investigations));
    final Meeting atPenal = meeting(11, 14, 30, 60, "Committee’s building, 2nd floor", List.of(penalChair));
    final Meeting atJustice = meeting(12, 9, 0, 75, "House of Ministries, entrance 13", List.of(legislation));
    final Meeting withOrganisations = meeting(13, 17, 0, 120, "Hotel, conference room", List.of(representatives));
    final Meeting cancelled = meeting(14, 9, 0, 60, "", List.of()).in(Meeting.MeetingState.CANCELLED);

    SampleMission() {
        meetings.set(meetings.size() - 1, cancelled);
        atInterior();
        atPenal();
        atJustice();
        atOrganisations();
        attach();
    }

    private void attach() {
        var figures = file(atInterior, "2016-stat_final(2).xlsx")
                .called("Figures of complaints of torture, 2016")
                .withParty(deputyMinister.id());
        keep(Shape.with(figures, "recommendation", torture.id()));
        keep(file(atInterior, "Проект приказа о видеозаписи допросов.docx"));
        keep(Shape.with(
                file(atInterior, "shadow-report.pdf").as(AttachedFile.Handover.GIVEN),
                "partyWords",
                "an adviser of the Minister"));
        keep(file(atInterior, SECRET + ".pdf").seenBy(Confidentiality.CONFIDENTIAL));
        keep(file(withOrganisations, INTERNAL + ".jpg").seenBy(Confidentiality.INTERNAL));
    }

    private static AttachedFile file(Meeting meeting, String name) {
        return AttachedFile.of(meeting.id(), name, meeting.start(), 7, "ab".repeat(32));
    }

    MissionFile file() {
        return new MissionFile(mission, new Register(records), meetings, agenda, attendance, notes);
    }

    /// The same mission with further notes.
    MissionFile fileWith(Note... further) {
        notes.addAll(List.of(further));
        return file();
    }

    private Mission mission() {
        var made = Mission.of(
                "Follow-up mission to Kazakhstan, April 2017",
                "Kazakhstan",
                LocalDate.of(2017, 4, 11),
                LocalDate.of(2017, 4, 14),
                ZoneId.of("Asia/Almaty"));
        made = made.sending(List.of(anna.id(), paul.id())).following(List.of(document.id()));
        made = Shape.with(made, "place", "Astana");
        made = Shape.with(made, "treatyBody", "Human Rights Committee");
        made = Shape.with(made, "partners", List.of("Bureau for Human Rights (sample)"));
        made = Shape.with(
                made,
                "objective",
                "To learn what has been done on the three recommendations under follow-up, and to prepare the report of June 2017.");
        return Shape.with(made, "remark", "Illustrative sample: what is said in these minutes is invented.");
    }

    private void atInterior() {
        agenda(atInterior, accountability, 1);
        agenda(atInterior, torture, 2);
        agenda(atInterior, prisons, 3);
        agenda.add(Shape.with(
                AgendaItem.of(atInterior.id(), association.id(), 4, REMARK + "?"),
                "progress",
                AgendaItem.Progress.NOT_REACHED));
        attend(atInterior, anna, Side.DELEGATION, Presence.PRESENT);
        attend(atInterior, paul, Side.DELEGATION, Presence.PRESENT);
        attendance.add(Shape.with(
                Attendance.of(atInterior.id(), deputyMinister, Side.INTERLOCUTORS, Presence.PRESENT),
                "remark",
                "for the Minister"));
        attend(atInterior, investigations, Side.INTERLOCUTORS, Presence.PRESENT);
        attend(atInterior, penalChair, Side.INTERLOCUTORS, Presence.PRESENT);
        attend(atInterior, legislation, Side.INTERLOCUTORS, Presence.ABSENT);
        note(atInterior, 5, deputyMinister, torture, """
                A new instruction obliges every station to record the hour of arrival, of the first medical \
                examination and of the first call to a lawyer.
                - It has been in force since **1 January 2017**.
                - It covers _all_ stations, those of the transport police included.
                - A copy of it is annexed.""");
        note(
                atInterior,
                8,
                deputyMinister,
                torture,
                "No officer who is under investigation may stay on duty.",
                NoteKind.VERBATIM);
        note(
                atInterior,
                9,
                investigations,
                torture,
                "158 complaints in 2016, of which 11 went to court.",
                NoteKind.FIGURE);
        notes.add(note(
                        deputyMinister,
                        atInterior,
                        12,
                        "The Ministry will send the statistics by region for 2015 and 2016.")
                .as(NoteKind.COMMITMENT)
                .on(List.of(torture.id(), prisons.id()))
                .owedBy("Ministry of Internal Affairs", LocalDate.of(2017, 6, 1)));
        notes.add(note(
                        investigations,
                        atInterior,
                        15,
                        "Проект приказа о видеозаписи допросов направлен на согласование; он вступит в силу не позднее осени. Видеозапись будет обязательной для всех допросов несовершеннолетних.")
                .on(List.of(prisons.id())));
        notes.add(note(investigations, atInterior, 17, SECRET + " named two officers.")
                .on(List.of(torture.id()))
                .seenBy(Confidentiality.CONFIDENTIAL));
        notes.add(Shape.with(
                        note(investigations, atInterior, 18, SECRET + " will be moved.")
                                .as(NoteKind.COMMITMENT)
                                .owedBy(SECRET + " himself", LocalDate.of(2017, 5, 1))
                                .on(List.of(prisons.id())),
                        "dueWords",
                        SECRET + "’s week")
                .seenBy(Confidentiality.CONFIDENTIAL));
        notes.add(note(null, atInterior, 20, INTERNAL + ": ask the partner for the earlier list.")
                .seenBy(Confidentiality.INTERNAL));
        notes.add(note(
                        null,
                        atInterior,
                        22,
                        IMPRESSION
                                + ": the answers had been rehearsed; the figures were read from a paper that we did not get.")
                .as(NoteKind.IMPRESSION)
                .on(List.of(torture.id())));
        notes.add(note(
                        deputyMinister,
                        atInterior,
                        25,
                        "The delegation asked for a list of the places of detention that the mechanism may not enter. None exists, it was said.")
                .on(List.of(accountability.id(), torture.id())));
        notes.add(note(deputyMinister, atInterior, 30, "The Ministry proposes to meet again in autumn."));
    }

    private void atPenal() {
        agenda(atPenal, prisons, 1);
        attend(atPenal, anna, Side.DELEGATION, Presence.PRESENT);
        attend(atPenal, paul, Side.DELEGATION, Presence.EXPECTED);
        attend(atPenal, penalChair, Side.INTERLOCUTORS, Presence.PRESENT);
        note(
                atPenal,
                5,
                penalChair,
                prisons,
                "The national preventive mechanism made 500 visits in 2016. Of these, 39 were unannounced.",
                NoteKind.FIGURE);
        notes.add(note(penalChair, atPenal, 9, "Мы готовы дать доступ к журналам учёта телесных повреждений.")
                .as(NoteKind.VERBATIM)
                .on(List.of(prisons.id())));
        notes.add(note(
                        penalChair,
                        atPenal,
                        20,
                        "قال المتحدث إن اللجنة ستنشر تقرير عام 2016 (باللغتين الكازاخية والروسية) قبل نهاية الصيف.")
                .on(List.of(prisons.id())));
        notes.add(Shape.with(
                note(penalChair, atPenal, 25, "Access for the delegation to colony LA-155/14 on its next visit.")
                        .as(NoteKind.COMMITMENT)
                        .on(List.of(prisons.id())),
                "dueWords",
                "“at the next visit”"));
    }

    private void atJustice() {
        agenda(atJustice, association, 1);
        attend(atJustice, anna, Side.DELEGATION, Presence.PRESENT);
        attend(atJustice, legislation, Side.INTERLOCUTORS, Presence.PRESENT);
        for (int minute = 0; minute < 18; minute++) {
            note(atJustice, minute + 2, legislation, association, """
                    Paragraph %d of the draft law on public associations was explained. The threshold for the \
                    registration of a political party is to be lowered from 40,000 members, and the time for \
                    registration is to be cut; the working group meets every second week and would take written \
                    comments from the delegation.""".formatted(minute + 1));
        }
        for (int item = 1; item <= 9; item++) {
            notes.add(note(
                            legislation,
                            atJustice,
                            30 + item,
                            "To send part " + item
                                    + " of the draft law with its explanatory note, in Kazakh and Russian, once the working group has agreed on it.")
                    .as(NoteKind.COMMITMENT)
                    .on(List.of(association.id()))
                    .owedBy("Institute on Legislation", LocalDate.of(2017, 5, item)));
        }
    }

    private void atOrganisations() {
        agenda(withOrganisations, accountability, 1);
        agenda(withOrganisations, association, 2);
        attend(withOrganisations, anna, Side.DELEGATION, Presence.PRESENT);
        attend(withOrganisations, paul, Side.DELEGATION, Presence.PRESENT);
        attendance.add(Shape.with(
                Attendance.of(withOrganisations.id(), representatives, Side.INTERLOCUTORS, Presence.PRESENT),
                "number",
                25));
        note(withOrganisations, 10, representatives, accountability, """
                Families of those who died in Zhanaozen still wait for the files.
                > The prosecutor told us to come back next year.
                They ask the delegation to raise it again.""");
        note(
                withOrganisations,
                20,
                representatives,
                association,
                "Әділет министрлігі тіркеуден бас тартты. Жауап 30 күннен кейін келді.");
    }

    private <T extends Kept> T keep(T record) {
        records.add(record);
        return record;
    }

    private static <T extends Kept> T remarked(T record) {
        return Shape.with(record, "remark", REMARK);
    }

    private Meeting meeting(int day, int hour, int minute, int duration, String venue, List<Post> posts) {
        var made = Meeting.of(mission.id(), LocalDateTime.of(2017, 4, day, hour, minute), duration)
                .withPosts(posts.stream().map(Post::id).toList())
                .in(Meeting.MeetingState.HELD);
        made = Shape.with(made, "venue", venue);
        made = Shape.with(made, "language", "ru");
        made = Shape.with(made, "interpreter", interpreter.id());
        made = Shape.with(made, "contact", REMARK + ", +7 000 000 00 00");
        made = remarked(made);
        meetings.add(made);
        return made;
    }

    private void agenda(Meeting meeting, Recommendation recommendation, int position) {
        agenda.add(AgendaItem.of(meeting.id(), recommendation.id(), position, REMARK + ": what has been done?"));
    }

    private void attend(Meeting meeting, Party party, Side side, Presence presence) {
        attendance.add(Attendance.of(meeting.id(), party, side, presence));
    }

    private void note(Meeting meeting, int minute, Party speaker, Recommendation on, String text) {
        note(meeting, minute, speaker, on, text, NoteKind.STATEMENT);
    }

    private void note(Meeting meeting, int minute, Party speaker, Recommendation on, String text, NoteKind kind) {
        notes.add(note(speaker, meeting, minute, text).on(List.of(on.id())).as(kind));
    }

    static Note note(@org.jspecify.annotations.Nullable Party speaker, Meeting meeting, int minute, String text) {
        return Note.of(meeting.id(), meeting.start().plusMinutes(minute), text)
                .by(speaker == null ? null : speaker.id());
    }
}
