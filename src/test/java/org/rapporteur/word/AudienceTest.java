package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.zip.ZipFile;
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

    private final Map<Id<Person>, Person> people = new HashMap<>();
    /// What every text begins with.
    private String salt = "";
    private Anonymiser anonymiser;

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
        return Stream.of(Made.values()).flatMap(made -> Stream.of(Confidentiality.values())
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
                            "institutionnamengo",
                            "posttitlengo",
                            "personnamengo",
                            "personphonengo",
                            "meetingvenuengo"));
                }
            }
            parts(target).forEach((part, content) -> {
                for (var word : forbidden) {
                    assertThat(content).as("%s of %s, %s", part, made, language).doesNotContain("q" + word + "q");
                }
            });
        }
    }

    static Stream<Arguments> everyDocumentInEveryLanguage() {
        return Stream.of(Made.values())
                .filter(made -> made != Made.CALENDAR)
                .flatMap(made -> (made.ending().equals(".docx") ? LANGUAGES : List.of("en"))
                        .stream().map(language -> Arguments.of(made, language)));
    }

    /// Forms of three names that are in every text of every record here.
    private static final List<String> NAMED = List.of(
            "Yevgeny Zhovtis",
            "Жовтиса",
            "Е. Жовтису",
            "جوفتيس",
            "وجوفتيس",
            "Айгерим Сериковны",
            "Aigerim",
            "Нурпеисовой",
            "Nurpeissova’s",
            "Kim",
            "Bolat Kim",
            "+7 701 123 45 67",
            "zhovtis@example.org");

    @ParameterizedTest
    @MethodSource("everyDocumentInEveryLanguage")
    void anAnonymisedDocumentNamesNobodyInAnyPart(Made made, String language) throws IOException {
        people.put(official.id(), named(official, "Bolat Kim", Map.of("ru", "Болат Ким")));
        people.put(
                activist.id(),
                named(activist, "Yevgeny Zhovtis", Map.of("ru", "Евгений Жовтис", "ar", "يفغيني جوفتيس")));
        people.put(delegate.id(), named(delegate, "Aigerim Nurpeissova", Map.of("ru", "Айгерим Нурпеисова")));
        salt = String.join(", ", NAMED) + ". ";
        var target = folder.resolve("a" + made.ending());
        var edition = new Edition(Locale.of(language), Confidentiality.CONFIDENTIAL);
        anonymiser = Anonymiser.of(List.of(file()), edition.codes(), List.of());
        write(made, edition, target);
        parts(target).forEach((part, content) -> assertThat(Folding.fold(content))
                .as("%s of %s, %s", part, made, language)
                .doesNotContainPattern("(?<!\\p{L})(kim|ким|bolat|болат)(?!\\p{L})")
                .doesNotContain(
                        "zhovtis",
                        "жовтис",
                        "جوفتيس",
                        "yevgen",
                        "евген",
                        "يفغيني",
                        "aigerim",
                        "аигерим",
                        "айгерим",
                        "nurpeis",
                        "нурпеис",
                        "123 45 67",
                        "example.org"));
        if (made == Made.MINUTES) {
            var text = parts(target).get("word/document.xml");
            var code = edition.codes().apply(Code.CIVIL_SOCIETY, 1);
            assertThat(text.split(java.util.regex.Pattern.quote(code), -1)).hasSizeGreaterThan(20);
            assertThat(text).doesNotContain(edition.codes().apply(Code.CIVIL_SOCIETY, 2));
        }
    }

    private static Person named(Person person, String name, Map<String, String> names) {
        return Shape.with(Shape.with(person, "name", name), "names", names);
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
                .contains(
                        "qnotetextconfidentialq",
                        "qnotetextinternalq",
                        "qnotetextimpressionq",
                        "qnotewhoconfidentialq");
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
        var file = anonymous(file());
        var files = List.of(file);
        var meeting = file.meetings().getFirst();
        var withNgo = file.meetings().getLast();
        var recommendation = file.register().find(this.recommendation.id()).orElseThrow();
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
            case BRIEFING ->
                new BriefingDocument(files, mission.id(), TODAY, edition).ofMeetings(file.meetings(), target);
            case BRIEFING_OF_ONE ->
                new BriefingDocument(files, mission.id(), TODAY, edition).ofMeeting(meeting, target);
            case FOLLOWUP -> new FollowUpReport(file, TODAY, edition).write(target);
            case REPORT -> new MissionReport(file, TODAY, edition).write(target);
            case DOSSIER ->
                new DossierDocument(
                                Story.of(new Subject.OfRecommendation(recommendation.id()), files, file.register()),
                                TODAY,
                                edition)
                        .write(target);
            case PEOPLE -> new PeopleDocument(PeopleList.of(file, edition.audience()), edition).write(target);
            case PEOPLE_SHEET, PEOPLE_CARDS ->
                PeopleExport.write(PeopleList.of(file, edition.audience()), target, new Texts(Locale.ENGLISH));
            case MATRIX -> new MatrixDocument(file, edition).write(target);
            case MATRIX_SHEET -> new MatrixSheet(file, edition.audience()).write(target);
            case CALENDAR -> new CalendarFile(file, java.time.Instant.EPOCH, each -> 0).write(target);
        }
    }

    private MissionFile anonymous(MissionFile file) {
        return anonymiser == null ? file : anonymiser.apply(file);
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
        var records = new ArrayList<Kept>(
                List.of(ministry, ngo, minister, director, official, activist, delegate, document, recommendation));
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
        records.replaceAll(record -> {
            Kept other = people.get(record.id());
            return other == null ? record : other;
        });
        return new MissionFile(
                salted(mission),
                new Register(records.stream().map(this::salted).toList()),
                Stream.of(meeting, withNgo).map(this::salted).toList(),
                agenda.stream().map(this::salted).toList(),
                attendance.stream().map(this::salted).toList(),
                notes.stream().map(this::salted).toList());
    }

    /// The same record, with names in each text that is no name itself.
    private <T extends Kept> T salted(T record) {
        var salted = record;
        for (var field : Shape.of(record.getClass()).fields()) {
            var value = Shape.of(record.getClass()).value(record, field);
            boolean isPlain = List.of("language", "symbol", "subparagraph", "grade", "calendarUid")
                            .contains(field.name())
                    || record instanceof Person && field.name().equals("name");
            if (!isPlain && value instanceof String text) {
                salted = Shape.with(salted, field.name(), salt + text);
            }
        }
        return salted;
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
                    + (type == Note.class
                                    || !INTERNAL.contains(
                                            (type.getSimpleName() + field.name()).toLowerCase(Locale.ROOT))
                            ? suffix
                            : "")
                    + "q";
            switch (field.form()) {
                case TEXT -> values.put(field.name(), word);
                case TEXTS -> values.put(field.name(), List.of(word));
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
        var name = file.getFileName().toString();
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            // packed bytes look like a short name now and then, so all of a zip is read unpacked
            try (var zip = new ZipFile(file.toFile())) {
                parts.put("comment", String.valueOf(zip.getComment()));
                for (var entry : zip.stream().toList()) {
                    parts.put("entry " + entry.getName(), entry.getName() + " " + entry.getComment());
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else {
            // calendars and cards fold long lines
            parts.put("all", Files.readString(file).replaceAll("\r?\n[ \t]", ""));
        }
        return parts;
    }
}
