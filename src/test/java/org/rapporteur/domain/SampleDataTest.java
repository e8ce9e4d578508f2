package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample mission as it is shipped: what is known is there, the rest is marked as invented, and
/// every record is one that the program would take.
class SampleDataTest {
    private static final Duration WAY_BETWEEN_MEETINGS = Duration.ofMinutes(15);
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 4, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2017, 4, 14);

    private static List<JsonNode> entries = List.of();
    private static final Map<String, Kept> RECORDS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var file =
                Objects.requireNonNull(SampleDataTest.class.getResourceAsStream("/sample/kazakhstan-2017.json"))) {
            entries = List.copyOf(
                    JsonMapper.shared().readTree(file).get("records").values());
        }
        RECORDS.clear();
        entries.forEach(entry -> RECORDS.put(key(entry), record(entry)));
    }

    // the file

    @Test
    void everyKeyIsThereOnce() {
        assertThat(entries).extracting(SampleDataTest::key).doesNotHaveDuplicates();
    }

    @Test
    void everyRecordHasKeyKindAndFields() {
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.propertyNames()).containsExactly("key", "kind", "fields"));
    }

    @Test
    void everyFieldIsOneOfItsKinds() {
        assertThat(entries).allSatisfy(entry -> {
            var words = kind(entry).shape().fields().stream().map(Field::word).toList();
            assertThat(words).as(key(entry)).containsAll(entry.get("fields").propertyNames());
        });
    }

    @Test
    void fieldsComeInTheOrderOfTheirKind() {
        assertThat(entries).allSatisfy(entry -> {
            var given = entry.get("fields").propertyNames();
            assertThat(given)
                    .as(key(entry))
                    .containsExactlyElementsOf(kind(entry).shape().fields().stream()
                            .map(Field::word)
                            .filter(given::contains)
                            .toList());
        });
    }

    @Test
    void emptyFieldsAreLeftOut() {
        assertThat(entries).allSatisfy(entry -> assertThat(entry.get("fields").values())
                .as(key(entry))
                .noneMatch(value -> value.isNull()
                        || value.isContainer() && value.isEmpty()
                        || value.isString() && value.stringValue().isEmpty()));
    }

    /// A reference to a later record or to one of a kind that the field does not take fails here.
    @Test
    void everyReferenceIsToAnEarlierRecordOfAKindThatTheFieldTakes() {
        var earlier = new HashMap<String, Kind>();
        for (var entry : entries) {
            for (var field : kind(entry).shape().fields()) {
                assertThat(referencesOf(entry, field))
                        .as("%s, %s", key(entry), field.word())
                        .allSatisfy(to -> assertThat(earlier.get(to)).isIn(field.targets()));
            }
            earlier.put(key(entry), kind(entry));
        }
    }

    @Test
    void everyRecordHoldsByItsRules() {
        assertThat(RECORDS).allSatisfy((key, record) -> Rules.assertHolds(record));
    }

    @Test
    void everyTextIsClean() {
        assertThat(entries).allSatisfy(entry -> assertThat(PlainText.clean(entry.toString()))
                .isEqualTo(entry.toString()));
    }

    // what is known of the mission

    @Test
    void missionIsThatOfApril2017() {
        assertThat(mission())
                .extracting(Mission::country, Mission::place, Mission::firstDay, Mission::lastDay, Mission::zone)
                .containsExactly("Kazakhstan", "Astana", FIRST_DAY, LAST_DAY, ZoneId.of("Asia/Almaty"));
    }

    @Test
    void missionIsClosed() {
        assertThat(mission().state()).isEqualTo(Mission.MissionState.UNDER_WAY);
    }

    @Test
    void missionIsMarkedAsIllustrative() {
        assertThat(mission().remark()).contains("Illustrative", "hours", "venues", "notes", "invented");
    }

    @Test
    void delegatesAreTheTwoThatTravelled() {
        assertThat(file().register().find(mission().delegates()))
                .extracting(Person::name)
                .containsExactly("Kote Vardzelashvili", "Patrick Mutzenberg");
    }

    @Test
    void noPersonIsNamedBesideTheDelegationAndTheTwoFacilitators() {
        assertThat(all(Person.class))
                .extracting(Person::name)
                .containsExactlyInAnyOrder(
                        "Kote Vardzelashvili", "Patrick Mutzenberg", "Andrea Meraz", "Yevgeniy Zhovtis");
    }

    @Test
    void threeRecommendationsAreUnderFollowUp() {
        assertThat(file().recommendations())
                .filteredOn(Recommendation::followUp)
                .extracting(file().register()::citation)
                .containsExactly("CCPR/C/KAZ/CO/2, para. 18", "CCPR/C/KAZ/CO/2, para. 24", "CCPR/C/KAZ/CO/2, para. 54");
    }

    @Test
    void paragraphsAreMarkedToBeCheckedAndHaveNoTextYet() {
        assertThat(all(Recommendation.class)).allSatisfy(recommendation -> {
            assertThat(recommendation.remark()).contains("to be checked against the document");
            assertThat(recommendation.text()).isEmpty();
        });
    }

    @Test
    void stateReportIsDueAYearAfterAdoption() {
        assertThat(all(Recommendation.class))
                .extracting(Recommendation::duePeriod)
                .containsOnly(12);
        assertThat(all(Document.class)).extracting(Document::adopted).containsExactly(LocalDate.of(2016, 7, 11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ombudsman; National Human Rights Center
            Deputy Minister; Ministry of Internal Affairs
            Chairman; Penal System Committee
            Head of the Criminal Police Department; Ministry of Internal Affairs
            Head of the Internal Security Department; Ministry of Internal Affairs
            Head of the Investigation Department; Ministry of Internal Affairs
            Chairman; Committee on Legislation, Judicial and Legal Reform
            Head; Committee for International Affairs, Defence and Security
            Chair; Republican Human Rights Commission under the Presidency
            Head of Department; General Prosecutor’s Office
            Counsellor of the Minister; Ministry of Foreign Affairs
            Deputy Minister; Ministry of Justice
            Head of the Department of International Law and Cooperation; Ministry of Justice
            Director; Institute on Legislation
            """)
    void postWasMetDuringTheFourDays(String title, String institution) {
        var post = file().register().match(List.of(Kind.POST), title + ", " + institution);
        assertThat(heldInAstana())
                .filteredOn(meeting -> meeting.posts().contains(post.id()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Penal System Committee, Ministry of Internal Affairs",
        "'Committee on Legislation, Judicial and Legal Reform', Mazhilis",
        "Institute on Legislation, Ministry of Justice",
        "Mazhilis, Parliament"
    })
    void institutionIsPartOf(String part, String whole) {
        var institution = (Institution) file().register().match(List.of(Kind.INSTITUTION), part);
        assertThat(file().register().find(institution.parent()))
                .map(Institution::name)
                .contains(whole);
    }

    @Test
    void everyAuthorityHasItsRussianName() {
        assertThat(all(Institution.class))
                .filteredOn(institution -> institution.kind() != Institution.InstitutionKind.NGO)
                .allSatisfy(institution -> assertThat(institution.names()).containsKey("ru"));
    }

    @ParameterizedTest
    @CsvSource({"2017-04-12, NGO, 25", "2017-05-31, CSO, 20"})
    void groupIsMetAsOneLineOfAttendance(LocalDate day, String title, int number) {
        var meeting = file().held().stream()
                .filter(held ->
                        held.start().toLocalDate().equals(day) && held.title().contains(title))
                .findFirst()
                .orElseThrow();
        assertThat(file().attendanceOf(meeting)).extracting(Attendance::number).contains(number);
    }

    @Test
    void meetingInAlmatyIsFacilitatedByTwo() {
        var almaty = file().held().getLast();
        assertThat(file().register().find(almaty.delegates()))
                .extracting(Person::name)
                .containsExactly("Andrea Meraz", "Yevgeniy Zhovtis");
        assertThat(almaty.address()).isEqualTo("Almaty");
    }

    // what is invented

    @Test
    void moreThanFifteenMeetingsWereHeldInFourDays() {
        assertThat(heldInAstana()).hasSizeGreaterThan(15);
    }

    @Test
    void notEveryPlannedMeetingWasHeld() {
        assertThat(file().meetings())
                .extracting(Meeting::state)
                .contains(Meeting.MeetingState.POSTPONED, Meeting.MeetingState.DECLINED);
    }

    @Test
    void noDelegateIsInTwoPlacesAtOnceAndEachHasTimeForTheWay() {
        assertThat(all(Person.class)).allSatisfy(delegate -> {
            var meetings = file().meetings().stream()
                    .filter(meeting -> meeting.delegates().contains(delegate.id()))
                    .sorted(Comparator.comparing(Meeting::start))
                    .toList();
            for (int i = 1; i < meetings.size(); i++) {
                assertThat(meetings.get(i).start())
                        .isAfterOrEqualTo(meetings.get(i - 1).end().plus(WAY_BETWEEN_MEETINGS));
            }
        });
    }

    @Test
    void everyMeetingIsMarkedAndHasVenueLanguageAndDelegates() {
        assertThat(file().meetings()).allSatisfy(meeting -> {
            assertThat(meeting.remark()).startsWith("Illustrative");
            assertThat(List.of(meeting.venue(), meeting.language())).noneMatch(String::isBlank);
            assertThat(meeting.delegates()).isNotEmpty();
        });
    }

    @Test
    void everyMeetingThatWasHeldHasAnAgendaAndBothSidesPresent() {
        assertThat(file().held()).allSatisfy(meeting -> {
            assertThat(file().agendaOf(meeting)).isNotEmpty().noneMatch(item -> item.question()
                    .isBlank());
            assertThat(file().attendanceOf(meeting))
                    .filteredOn(line -> line.presence() == Attendance.Presence.PRESENT)
                    .extracting(Attendance::side)
                    .contains(Attendance.Side.values());
        });
    }

    @Test
    void everyPresenceOccurs() {
        assertThat(all(Attendance.class)).extracting(Attendance::presence).contains(Attendance.Presence.values());
    }

    @Test
    void agendaIsCountedFromOne() {
        assertThat(file().meetings()).allSatisfy(meeting -> {
            int position = 1;
            for (var item : file().agendaOf(meeting)) {
                assertThat(item.position()).isEqualTo(position++);
            }
        });
    }

    @Test
    void atLeastThirtyTwoNotesAreThere() {
        assertThat(file().notes()).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @EnumSource
    void notesAreOfEveryKind(Note.NoteKind kind) {
        assertThat(file().notes()).extracting(Note::kind).contains(kind);
    }

    @Test
    void everyNoteIsMarkedAsIllustrative() {
        assertThat(file().notes())
                .extracting(Note::text)
                .allMatch(text -> text.startsWith("Illustrative note: ") || text.startsWith("Иллюстративная запись: "));
    }

    @Test
    void aNoteIsInRussian() {
        assertThat(file().notes()).extracting(Note::text).anyMatch(text -> text.startsWith("Иллюстративная запись: "));
    }

    @Test
    void everyNoteWasTakenDuringItsMeeting() {
        assertThat(file().held()).allSatisfy(meeting -> assertThat(file().notesOf(meeting))
                .allMatch(note ->
                        !note.time().isBefore(meeting.start()) && !note.time().isAfter(meeting.end())));
    }

    @Test
    void everyNoteIsOfAMeetingThatWasHeld() {
        assertThat(file().held()).flatExtracting(file()::notesOf).hasSameSizeAs(file().notes());
    }

    @Test
    void everyMeetingThatWasHeldHasNotes() {
        assertThat(file().held())
                .allSatisfy(meeting -> assertThat(file().notesOf(meeting)).isNotEmpty());
    }

    @Test
    void speakerOfANoteWasPresent() {
        assertThat(file().held()).allSatisfy(meeting -> {
            var present = file().attendanceOf(meeting).stream()
                    .filter(line -> line.presence() == Attendance.Presence.PRESENT)
                    .<Id<?>>map(line -> line.person() == null ? line.post() : line.person())
                    .toList();
            assertThat(file().notesOf(meeting))
                    .filteredOn(note -> note.speaker() != null)
                    .allSatisfy(note -> assertThat(present).contains(note.speaker()));
        });
    }

    @Test
    void everyCommitmentHasWhoAndByWhen() {
        assertThat(commitments())
                .hasSizeGreaterThanOrEqualTo(5)
                .noneMatch(note -> note.who().isBlank() || note.dueWords().isBlank() || note.due() == null);
    }

    @Test
    void noCommitmentIsDueBeforeItWasMade() {
        assertThat(commitments()).allMatch(note -> Objects.requireNonNull(note.due())
                .isAfter(note.time().toLocalDate()));
    }

    @Test
    void onlyCommitmentsHaveWhoAndByWhen() {
        assertThat(file().notes())
                .filteredOn(note -> note.kind() != Note.NoteKind.COMMITMENT)
                .allMatch(note -> note.who().isBlank() && note.due() == null);
    }

    @Test
    void twoNotesAreConfidentialAndOneOfThemIsTheNgoMeetings() {
        var confidential = file().notes().stream()
                .filter(note -> note.confidentiality() == Confidentiality.CONFIDENTIAL)
                .toList();
        assertThat(confidential).hasSize(2);
        assertThat(confidential)
                .extracting(Note::meeting)
                .contains(((Meeting) Objects.requireNonNull(RECORDS.get("ngo-meeting"))).id());
    }

    /// Tests of exports search for these words.
    @ParameterizedTest
    @ValueSource(strings = {"Saxaul", "Tulpar"})
    void confidentialNoteHasAWordThatOccursNowhereElse(String word) {
        assertThat(entries).filteredOn(entry -> entry.toString().contains(word)).hasSize(1);
        assertThat(file().notes())
                .filteredOn(note -> note.confidentiality() == Confidentiality.CONFIDENTIAL)
                .extracting(Note::text)
                .filteredOn(text -> text.contains(word))
                .hasSize(1);
    }

    @Test
    void someNotesAreInternal() {
        assertThat(file().notes())
                .filteredOn(note -> note.confidentiality() == Confidentiality.INTERNAL)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void someNotesBearOnSoManyRecommendations(int recommendations) {
        assertThat(file().notes()).anyMatch(note -> note.recommendations().size() == recommendations);
    }

    @Test
    void onlyTheMeetingInAlmatyIsOutsideTheMissionsDaysAndNothingClashes() {
        assertThat(Warnings.of(file())).extracting(Warning::kind).containsExactly(Warning.WarningKind.OUTSIDE_MISSION);
    }

    private static MissionFile file() {
        return new MissionFile(
                mission(),
                new Register(RECORDS.values()),
                all(Meeting.class),
                all(AgendaItem.class),
                all(Attendance.class),
                all(Note.class));
    }

    private static Mission mission() {
        return all(Mission.class).getFirst();
    }

    private static List<Meeting> heldInAstana() {
        return file().held().stream()
                .filter(meeting -> !meeting.start().toLocalDate().isBefore(FIRST_DAY)
                        && !meeting.start().toLocalDate().isAfter(LAST_DAY))
                .toList();
    }

    private static List<Note> commitments() {
        return file().notes().stream()
                .filter(note -> note.kind() == Note.NoteKind.COMMITMENT)
                .toList();
    }

    private static <T extends Kept> List<T> all(Class<T> type) {
        return RECORDS.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String key(JsonNode entry) {
        return entry.get("key").stringValue();
    }

    private static Kind kind(JsonNode entry) {
        return Kind.ofWord(entry.get("kind").stringValue()).orElseThrow();
    }

    private static List<String> referencesOf(JsonNode entry, Field field) {
        var value = entry.get("fields").get(field.word());
        if (value == null || field.targets().isEmpty()) {
            return List.of();
        }
        return field.form() == Form.REFERENCE ? List.of(value.stringValue()) : texts(value.values());
    }

    private static Kept record(JsonNode entry) {
        var shape = kind(entry).shape();
        var values = new HashMap<String, @Nullable Object>();
        for (var field : shape.fields()) {
            var value = entry.get("fields").get(field.word());
            if (value != null) {
                values.put(field.name(), value(field, value));
            }
        }
        return shape.make(id(key(entry)).value(), values);
    }

    /// Each form is written in one way only: a number is no text, and a word is one of the field's.
    private static Object value(Field field, JsonNode value) {
        return switch (field.form()) {
            case TEXT -> value.stringValue();
            case TEXTS -> texts(value.values());
            case NAMES ->
                value.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue()
                        .stringValue()));
            case DATE -> LocalDate.parse(value.stringValue());
            case WALL_TIME -> LocalDateTime.parse(value.stringValue());
            case NUMBER -> value.intValue();
            case YES_NO -> value.booleanValue();
            case WORD -> word(field, value.stringValue());
            case ZONE -> ZoneId.of(value.stringValue());
            case REFERENCE -> id(value.stringValue());
            case REFERENCES ->
                texts(value.values()).stream().map(SampleDataTest::id).toList();
        };
    }

    private static Object word(Field field, String word) {
        assertThat(field.words()).contains(word);
        return field.type().getEnumConstants()[field.words().indexOf(word)];
    }

    private static List<String> texts(Collection<JsonNode> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.stringValue()));
        return texts;
    }

    private static Id<?> id(String key) {
        return new Id<>(UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
