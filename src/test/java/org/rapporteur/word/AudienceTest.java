package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.domain.*;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission.MissionState;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.exchange.CalendarFile;
import org.rapporteur.exchange.MatrixSheet;
import org.rapporteur.exchange.PeopleExport;

/// Each text of each record is a word of its own here, so that it can be told which of them are in a
/// file, in whatever part of it.
class AudienceTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 6, 13);
    private static final LocalDate DAY = LocalDate.of(2017, 4, 11);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    /// Texts that no document for anyone may have, whatever note or meeting they are of.
    private static final List<String> INTERNAL = List.of(
            "institutionremark",
            "postremark",
            "personremark",
            "meetingremark",
            "meetingcontact",
            "agendaitemquestion",
            "documentremark",
            "recommendationremark");
    /// Texts that only the delegation itself may have.
    private static final List<String> CONFIDENTIAL = List.of("personsecuritynote");
    /// Texts that are in no document at all.
    private static final List<String> NEVER = List.of("meetingcalendaruid", "missionreopenedbecause");

    private final Institution ministry = filled(Institution.class, "", "kind", InstitutionKind.GOVERNMENT);
    private final Institution ngo = filled(Institution.class, "ngo", "kind", InstitutionKind.NGO);
    private final Post minister = filled(Post.class, "", "institution", ministry.id());
    private final Post director = filled(Post.class, "ngo", "institution", ngo.id());
    private final Person official = filled(Person.class, "");
    private final Person activist = filled(Person.class, "ngo");
    private final Person delegate = filled(Person.class, "own");
    private final Document document = filled(Document.class, "", "adopted", LocalDate.of(2016, 7, 11));
    private final Recommendation recommendation = filled(
            Recommendation.class,
            "",
            "document",
            document.id(),
            "paragraph",
            24,
            "subparagraph",
            "a",
            "followUp",
            true,
            "grade",
            "C");
    private final Mission mission = filled(
            Mission.class,
            "",
            "firstDay",
            DAY,
            "lastDay",
            DAY,
            "zone",
            ZoneId.of("Asia/Almaty"),
            "state",
            MissionState.UNDER_WAY,
            "daysOff",
            List.of("sunday"),
            "holidays",
            List.of(),
            "delegates",
            List.of(delegate.id()),
            "documents",
            List.of(document.id()));
    private final Meeting meeting = meeting("", minister, 10);
    private final Meeting withNgo = meeting("ngo", director, 14);

    @TempDir
    private Path folder;

    private enum Made {
        MINUTES,
        MEETING,
        PROGRAMME,
        BRIEFING,
        BRIEFING_OF_ONE,
        FOLLOWUP,
        REPORT,
        DOSSIER,
        PEOPLE,
        PEOPLE_SHEET,
        PEOPLE_CARDS,
        MATRIX,
        MATRIX_SHEET,
        CALENDAR;

        String ending() {
            return switch (this) {
                case PEOPLE_SHEET, MATRIX_SHEET -> ".xlsx";
                case PEOPLE_CARDS -> ".vcf";
                case CALENDAR -> ".ics";
                default -> ".docx";
            };
        }

        boolean isBriefing() {
            return this == BRIEFING || this == BRIEFING_OF_ONE;
        }

        /// Whether it is of the meetings and people themselves, so that a reader outside must learn of
        /// nobody in civil society.
        boolean namesWhomWasMet() {
            return List.of(PROGRAMME, PEOPLE, PEOPLE_SHEET, PEOPLE_CARDS, MATRIX, MATRIX_SHEET)
                    .contains(this);
        }
    }

    static Stream<Arguments> everyDocumentForEveryAudience() {
        return Stream.of(Made.values())
                .flatMap(made -> Stream.of(Confidentiality.values())
                        .filter(audience -> !made.isBriefing() || audience.allows(Confidentiality.INTERNAL))
                        .map(audience -> Arguments.of(made, audience)));
    }

    @ParameterizedTest
    @MethodSource("everyDocumentForEveryAudience")
    void whatAnAudienceMayNotSeeIsNowhereInTheFile(Made made, Confidentiality audience) throws IOException {
        for (var language : made.ending().equals(".docx") ? LANGUAGES : List.of("en")) {
            var target = folder.resolve("a" + made.ending());
            write(made, new Edition(Locale.of(language), audience), target);
            var forbidden = new ArrayList<>(NEVER);
            if (!audience.allows(Confidentiality.CONFIDENTIAL)) {
                forbidden.addAll(CONFIDENTIAL);
                forbidden.addAll(notes("confidential"));
            }
            if (!audience.allows(Confidentiality.INTERNAL)) {
                forbidden.addAll(INTERNAL);
                forbidden.addAll(notes("internal"));
                forbidden.addAll(notes("impression"));
                if (made.namesWhomWasMet()) {
                    forbidden.addAll(List.of(
                            "institutionnamengo", "posttitlengo", "personnamengo", "personphonengo", "meetingvenuengo"));
                }
            }
            parts(target).forEach((part, content) -> {
                for (var word : forbidden) {
                    assertThat(content).as("%s of %s, %s", part, made, language).doesNotContain("q" + word + "q");
                }
            });
        }
    }

    /// Else the test above would pass on empty files.
    @Test
    void whatIsForTheDelegationAloneIsThereWhenItIsForThem() throws IOException {
        var edition = new Edition(Locale.ENGLISH, Confidentiality.CONFIDENTIAL);
        var minutes = folder.resolve("minutes.docx");
        write(Made.MINUTES, edition, minutes);
        var briefing = folder.resolve("briefing.docx");
        write(Made.BRIEFING, edition, briefing);
        var people = folder.resolve("people.docx");
        write(Made.PEOPLE, edition, people);
        assertThat(String.join("", parts(minutes).values()))
                .contains("qnotetextconfidentialq", "qnotetextinternalq", "qnotetextimpressionq", "qnotewhoconfidentialq");
        assertThat(String.join("", parts(briefing).values()))
                .contains("qagendaitemquestionq", "qmeetingremarkq", "qmeetingcontactq");
        assertThat(String.join("", parts(people).values())).contains("qpersonremarkq", "qpersonnamengoq");
    }

    private static List<String> notes(String confidentiality) {
        return Stream.of("text", "who", "what", "duewords", "evidence")
                .map(field -> "note" + field + confidentiality)
                .toList();
    }

    private void write(Made made, Edition edition, Path target) {
        var file = file();
        var files = List.of(file);
        switch (made) {
            case MINUTES -> new MinutesDocument(file, edition).ofMission(target);
            case MEETING -> new MinutesDocument(file, edition).ofMeeting(meeting, target);
            case PROGRAMME -> {
                var issue = Shape.of(IssuedProgramme.class)
                        .fresh("mission", mission.id(), "number", 1, "issued", DAY.atTime(8, 0));
                var before = List.of(
                        Shape.with(meeting, "venue", "Elsewhere"), Shape.with(withNgo, "venue", "qmeetingvenuengoq 2"));
                new ProgrammeDocument(
                                new Programme(file, List.of("a"), List.of(new Programme.Issue(issue, before))), edition)
                        .write(target);
            }
            case BRIEFING -> new BriefingDocument(files, mission.id(), TODAY, edition)
                    .ofMeetings(file.meetings(), target);
            case BRIEFING_OF_ONE -> new BriefingDocument(files, mission.id(), TODAY, edition)
                    .ofMeeting(meeting, target);
            case FOLLOWUP -> new FollowUpReport(file, TODAY, edition).write(target);
            case REPORT -> new MissionReport(file, TODAY, edition).write(target);
            case DOSSIER -> new DossierDocument(files, recommendation, TODAY, edition).write(target);
            case PEOPLE -> new PeopleDocument(PeopleList.of(file, edition.audience()), edition).write(target);
            case PEOPLE_SHEET, PEOPLE_CARDS -> PeopleExport.write(
                    PeopleList.of(file, edition.audience()), target, new Texts(Locale.ENGLISH));
            case MATRIX -> new MatrixDocument(file, edition).write(target);
            case MATRIX_SHEET -> new MatrixSheet(file, edition.audience()).write(target);
            case CALENDAR -> new CalendarFile(file, java.time.Instant.EPOCH, each -> 0).write(target);
        }
    }

    private MissionFile file() {
        var notes = new ArrayList<Note>();
        var agenda = new ArrayList<AgendaItem>();
        var attendance = new ArrayList<Attendance>();
        for (var at : List.of(meeting, withNgo)) {
            agenda.add(filled(
                    AgendaItem.class, "", "meeting", at.id(), "recommendation", recommendation.id(), "position", 1));
            attendance.add(filled(
                    Attendance.class,
                    "",
                    "meeting",
                    at.id(),
                    "person",
                    at.equals(meeting) ? official.id() : activist.id(),
                    "post",
                    at.equals(meeting) ? minister.id() : director.id(),
                    "side",
                    Side.INTERLOCUTORS,
                    "presence",
                    Presence.PRESENT));
            for (var audience : Confidentiality.values()) {
                for (var kind : NoteKind.values()) {
                    var word = kind == NoteKind.IMPRESSION && audience == Confidentiality.SHAREABLE
                            ? "impression"
                            : audience.name().toLowerCase(Locale.ROOT);
                    notes.add(filled(
                            Note.class,
                            word,
                            "meeting",
                            at.id(),
                            "recommendations",
                            List.of(recommendation.id()),
                            "speaker",
                            at.equals(meeting) ? minister.id() : director.id(),
                            "kind",
                            kind,
                            "time",
                            at.start().plusMinutes(notes.size()),
                            "confidentiality",
                            audience,
                            "due",
                            TODAY.minusDays(3),
                            "state",
                            CommitmentState.OPEN));
                }
            }
        }
        var records = new ArrayList<Kept>(List.of(
                ministry, ngo, minister, director, official, activist, delegate, document, recommendation));
        records.add(Shape.of(Tenure.class).fresh("person", official.id(), "post", minister.id(), "since", DAY));
        records.add(Shape.of(Tenure.class).fresh("person", activist.id(), "post", director.id(), "since", DAY));
        records.add(filled(
                ProposedGrade.class,
                "",
                "recommendation",
                recommendation.id(),
                "mission",
                mission.id(),
                "subparagraph",
                "",
                "grade",
                "C"));
        return new MissionFile(mission, new Register(records), List.of(meeting, withNgo), agenda, attendance, notes);
    }

    private Meeting meeting(String suffix, Post post, int hour) {
        return filled(
                Meeting.class,
                suffix,
                "mission",
                mission.id(),
                "title",
                "",
                "start",
                LocalDateTime.of(DAY, java.time.LocalTime.of(hour, 0)),
                "duration",
                60,
                "posts",
                List.of(post.id()),
                "delegates",
                List.of(delegate.id()),
                "language",
                "ru",
                "state",
                MeetingState.HELD);
    }

    /// A record each text of which is a word that says where it is from.
    private static <T extends Kept> T filled(Class<T> type, String suffix, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var field : Shape.of(type).fields()) {
            var word = "q"
                    + (type.getSimpleName() + field.name()).toLowerCase(Locale.ROOT)
                    + (type == Note.class || !INTERNAL.contains((type.getSimpleName() + field.name()).toLowerCase(Locale.ROOT))
                            ? suffix
                            : "")
                    + "q";
            switch (field.form()) {
                case TEXT -> values.put(field.name(), word);
                case TEXTS -> values.put(field.name(), List.of(word));
                case NAMES -> LANGUAGES.forEach(language -> {});
                default -> {}
            }
        }
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return Shape.of(type).make(java.util.UUID.randomUUID(), values);
    }

    /// The parts of a file by name, its own name among them.
    static Map<String, String> parts(Path file) throws IOException {
        var parts = new HashMap<String, String>();
        parts.put("name", file.getFileName().toString());
        var bytes = Files.readAllBytes(file);
        parts.put("all", new String(bytes, StandardCharsets.UTF_8));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
