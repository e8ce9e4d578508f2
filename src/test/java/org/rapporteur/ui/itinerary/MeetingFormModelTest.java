package org.rapporteur.ui.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Travel;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.PickerModel;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.Undo;

class MeetingFormModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-11T04:12:30Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.inline(failures);
    private final Navigator navigator = new Navigator();
    private final Institution justice =
            Shape.with(Institution.of("Ministry of Justice"), "names", java.util.Map.of("ru", "Министерство юстиции"));
    private final Institution interior = Institution.of("Ministry of Internal Affairs");
    private final Post deputy = Post.of(justice.id(), "Deputy Minister");
    private final Post otherDeputy = Post.of(interior.id(), "Deputy Minister");
    private final Person kote = Person.of("Kote Vardzelashvili");
    private final Person patrick = Person.of("Patrick Mutzenberg");
    private final Person holder = Person.of("Евгений Иванов");
    private final Tenure tenure = Shape.of(Tenure.class).fresh("person", holder.id(), "post", otherDeputy.id());
    private final Document document = Document.of("CCPR/C/KAZ/CO/2");
    private final Recommendation minor = Recommendation.of(document.id(), 7, "Statistics");
    private final Recommendation torture =
            Recommendation.of(document.id(), 24, "Torture").selectedForFollowUp(true);
    private final Recommendation association =
            Recommendation.of(document.id(), 54, "Freedom of association").selectedForFollowUp(true);
    private final Mission mission = Mission.of(
                    "Follow-up",
                    "Kazakhstan",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"))
            .sending(List.of(kote.id(), patrick.id()))
            .following(List.of(document.id()));
    private final Meeting morning = Shape.with(
            Shape.with(
                    Meeting.of(mission.id(), LocalDateTime.of(2017, 4, 12, 9, 0), 60)
                            .withPosts(List.of(deputy.id()))
                            .withInstitutions(List.of(justice.id())),
                    "venue",
                    "Room 5"),
            "address",
            "8 Mangilik El");
    private final AgendaItem first =
            AgendaItem.of(morning.id(), torture.id(), 1, "Who investigates?").in(Progress.ASKED);
    private final AgendaItem second = AgendaItem.of(morning.id(), minor.id(), 2, "");

    private Store store;
    private Undo undo;
    private ItineraryModel itinerary;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], CLOCK);
        store.save(List.of(
                justice,
                interior,
                deputy,
                otherDeputy,
                kote,
                patrick,
                holder,
                tenure,
                document,
                minor,
                torture,
                association,
                mission,
                morning,
                first,
                second));
        undo = new Undo(store, background);
        itinerary = new ItineraryModel(store, background, undo, failures, navigator, texts);
        itinerary.load(mission.id());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MeetingFormModel form() {
        return Objects.requireNonNull(itinerary.form().get());
    }

    private MeetingFormModel begun() {
        itinerary.begin(LocalDate.of(2017, 4, 12));
        return form();
    }

    private MeetingFormModel edited() {
        itinerary.edit(morning);
        return form();
    }

    private <T extends Kept> List<T> all(Class<T> type) {
        return store.records().all(type);
    }

    private static <T> List<String> offered(PickerModel<T> picker, String typed) {
        picker.typed().set(typed);
        return picker.offered().stream().map(Option::label).toList();
    }

    private static <T> void choose(PickerModel<T> picker, String typed, String label) {
        picker.typed().set(typed);
        picker.take(picker.offered().stream()
                .filter(option -> option.label().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private Meeting saved() {
        itinerary.save();
        assertThat(itinerary.form().get()).as("the form is closed").isNull();
        return all(Meeting.class).getLast();
    }

    @ParameterizedTest
    @CsvSource({"UTC", "Asia/Almaty", "Europe/Zurich", "Pacific/Apia", "America/New_York"})
    void theWallTimeIsTheSameInEveryZoneAndYear(String zone) {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            for (var day : List.of("26.3.2017", "29.10.2017", "1.3.2024", "29.2.2028")) {
                var form = begun();
                form.when().days().typed().set(day);
                form.when().hour().set("230");
                form.when().length().set("1h");
                assertThat(saved().start().toString()).as(zone + " " + day).endsWith("T02:30");
            }
            assertThat(all(Meeting.class).stream().skip(1).map(meeting -> meeting.start()
                            .toLocalDate()))
                    .containsExactly(
                            LocalDate.of(2017, 3, 26),
                            LocalDate.of(2017, 10, 29),
                            LocalDate.of(2024, 3, 1),
                            LocalDate.of(2028, 2, 29));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theEndIsShownWhileItIsTyped() {
        var form = begun();
        form.when().hour().set("2315");
        form.when().length().set("1:30");
        assertThat(form.when().hint().get()).isEqualTo("Wed 12 April 2017, 23:15 to Thu 13 April, 00:45 in Kazakhstan");
        form.when().length().set("long");
        assertThat(form.when().hint().get()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNotSavedAndStaysTyped() {
        var form = begun();
        form.when().hour().set("25");
        form.when().length().set("49h");
        itinerary.save();
        assertThat(itinerary.form().get()).isSameAs(form);
        assertThat(form.when().hourError().get()).contains("“25” is no hour");
        assertThat(form.when().lengthError().get()).contains("“49h” is no length");
        assertThat(form.when().dayError().get()).isEmpty();
        assertThat(form.when().hour().get()).isEqualTo("25");
        form.when().hour().set("15");
        assertThat(form.when().hourError().get()).isEmpty();
        form.when().length().set("45");
        assertThat(saved().start()).isEqualTo(LocalDateTime.of(2017, 4, 12, 15, 0));
        assertThat(failures.current().get()).isNull();
    }

    @Test
    void aNewInstitutionWithItsPostIsOneStepWithTheMeeting() {
        var form = begun();
        choose(form.institutionPicker(), "Бюро", "Create “Бюро”");
        choose(form.postPicker(), "Chair", "Create “Chair”");
        choose(form.interpreterPicker(), "Айгүл", "Create “Айгүл”");
        assertThat(all(Institution.class)).hasSize(2);
        var meeting = saved();
        assertThat(all(Institution.class).getLast().name()).isEqualTo("Бюро");
        assertThat(all(Post.class).getLast().institution())
                .isEqualTo(all(Institution.class).getLast().id());
        assertThat(meeting.posts()).containsExactly(all(Post.class).getLast().id());
        assertThat(meeting.interpreter()).isEqualTo(all(Person.class).getLast().id());
        assertThat(undo.undoName().get()).isEqualTo("new: Бюро: Chair");
        undo.undo();
        assertThat(all(Meeting.class)).containsExactly(morning);
        assertThat(all(Institution.class)).containsExactly(justice, interior);
        assertThat(all(Post.class)).containsExactly(deputy, otherDeputy);
        assertThat(all(Person.class)).containsExactly(kote, patrick, holder);
        undo.redo();
        assertThat(all(Institution.class)).hasSize(3);
        assertThat(all(Meeting.class)).hasSize(2);
    }

    @Test
    void whatWasMadeAndTakenAwayAgainIsNotSaved() {
        var form = begun();
        var institutions = form.institutionPicker();
        choose(institutions, "Bureau", "Create “Bureau”");
        institutions.removeLast();
        saved();
        assertThat(all(Institution.class)).containsExactly(justice, interior);
    }

    @Test
    void aFormThatIsDiscardedLeavesNothing() {
        var form = begun();
        choose(form.institutionPicker(), "Bureau", "Create “Bureau”");
        itinerary.discard();
        assertThat(all(Institution.class)).containsExactly(justice, interior);
        assertThat(all(Meeting.class)).containsExactly(morning);
    }

    @Test
    void anInstitutionIsFoundByItsNameInAnotherLanguageAndIsNotMadeTwice() {
        var form = begun();
        assertThat(offered(form.institutionPicker(), "юстиц")).contains("Ministry of Justice");
        assertThat(offered(form.institutionPicker(), "ministry of justice")).containsExactly("Ministry of Justice");
    }

    @Test
    void postsOfTheInstitutionsMetComeFirstAndBringTheirInstitution() {
        var form = begun();
        var posts = form.postPicker();
        choose(form.institutionPicker(), "internal", "Ministry of Internal Affairs");
        posts.typed().set("deputy");
        assertThat(posts.offered().getFirst().detail()).startsWith("Ministry of Internal Affairs");
        posts.take(posts.offered().get(1));
        assertThat(saved().institutions()).containsExactly(interior.id(), justice.id());
    }

    @Test
    void aPostIsFoundByWhoHoldsIt() {
        var posts = begun().postPicker();
        posts.typed().set("ivanov");
        assertThat(posts.offered().getFirst().detail()).contains("Евгений Иванов");
        posts.enter();
        assertThat(saved().posts()).containsExactly(otherDeputy.id());
    }

    @Test
    void aPostWithoutInstitutionAsksWhereItIs() {
        var posts = begun().postPicker();
        choose(posts, "Adviser", "Create “Adviser”");
        assertThat(posts.question().get()).isEqualTo("At which institution is “Adviser”?");
        choose(posts, "justice", "Ministry of Justice");
        var meeting = saved();
        assertThat(all(Post.class).getLast().title()).isEqualTo("Adviser");
        assertThat(meeting.institutions()).containsExactly(justice.id());
    }

    @Test
    void delegatesAreTickedAndOthersAdded() {
        var form = begun();
        form.setGoes(patrick, false);
        choose(form.delegatePicker(), "Meraz", "Create “Meraz”");
        assertThat(form.delegation()).hasSize(3);
        var meeting = saved();
        assertThat(store.records().register(null).find(meeting.delegates()).stream()
                        .map(Person::name))
                .containsExactly("Kote Vardzelashvili", "Meraz");
    }

    @Test
    void aLanguageIsChosenByItsNameInEnglishOrItsOwn() {
        var languages = begun().languagePicker();
        assertThat(offered(languages, "русск")).first().isEqualTo("Russian");
        choose(languages, "kaz", "Kazakh");
        assertThat(saved().language()).isEqualTo("kk");
    }

    @Test
    void anEarlierVenueBringsItsAddress() {
        var form = begun();
        var venue = form.venuePicker();
        venue.typed().set("room");
        venue.move(1);
        venue.enter();
        assertThat(form.text("address").get()).isEqualTo("8 Mangilik El");
        var meeting = saved();
        assertThat(meeting.venue()).isEqualTo("Room 5");
    }

    @Test
    void theAgendaIsOrderedAskedAndTakenOffInTheSameStep() {
        var agenda = edited().agenda();
        assertThat(offered(agenda.picker(), "")).isEmpty();
        agenda.picker().open();
        assertThat(agenda.picker().offered().stream().map(Option::label))
                .containsExactly("para. 54  Freedom of association");
        agenda.picker().typed().set("54");
        agenda.picker().enter();
        agenda.move(agenda.lines().get(2), -1);
        agenda.move(agenda.lines().get(1), -1);
        agenda.lines().getFirst().question().set("What is planned?");
        agenda.remove(agenda.lines().get(2));
        saved();
        assertThat(all(AgendaItem.class).stream().sorted(java.util.Comparator.comparing(AgendaItem::position)))
                .extracting(AgendaItem::recommendation, AgendaItem::question, AgendaItem::progress)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(association.id(), "What is planned?", Progress.PLANNED),
                        org.assertj.core.groups.Tuple.tuple(torture.id(), "Who investigates?", Progress.ASKED));
        undo.undo();
        assertThat(all(AgendaItem.class)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aQuestionOnNoRecommendationKeepsItsPlaceInTheForm() {
        var onNone = AgendaItem.of(morning.id(), null, 3, "What became of the report?");
        store.save(onNone);
        itinerary.load(mission.id());
        var agenda = edited().agenda();
        assertThat(agenda.isChanged()).isFalse();
        agenda.move(agenda.lines().get(2), -1);
        assertThat(agenda.isChanged()).isTrue();
        saved();
        assertThat(store.records().find(onNone.id())).contains(Shape.with(onNone, "position", 2));
        var again = edited().agenda();
        again.remove(again.lines().get(1));
        saved();
        assertThat(all(AgendaItem.class)).extracting(AgendaItem::id).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void recommendationsForFollowUpAreOfferedFirst() {
        var agenda = begun().agenda();
        agenda.picker().open();
        assertThat(agenda.picker().offered().stream().map(Option::label))
                .containsExactly("para. 24  Torture", "para. 54  Freedom of association", "para. 7  Statistics");
    }

    @Test
    void theWayToTheNeighbouringMeetingIsShownAndCanBeSet() {
        var form = begun();
        form.when().hour().set("1015");
        assertThat(form.ways().ways()).isEmpty();
        form.text("address").set("1 Abai");
        var way = form.ways().ways().getFirst();
        assertThat(way.minutes().get()).isEqualTo("30");
        assertThat(way.gap()).isEqualTo(15);
        assertThat(way.fits()).isFalse();
        way.minutes().set("10");
        assertThat(way.fits()).isTrue();
        saved();
        assertThat(all(Travel.class))
                .extracting(Travel::place, Travel::otherPlace, Travel::minutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1 Abai", "8 Mangilik El", 10));
        itinerary.edit(all(Meeting.class).getLast());
        var again = form().ways().ways().getFirst();
        assertThat(again.minutes().get()).isEqualTo("10");
        again.minutes().set("");
        saved();
        assertThat(all(Travel.class)).isEmpty();
    }

    @Test
    void aMeetingThatIsMovedKeepsWhatTheFormDoesNotShow() {
        var form = edited();
        form.when().days().typed().set("Fri");
        form.text("state").set("postponed");
        saved();
        assertThat(all(Meeting.class))
                .containsExactly(
                        Shape.with(morning.in(MeetingState.POSTPONED), "start", LocalDateTime.of(2017, 4, 14, 9, 0)));
    }

    @Test
    void wordsThatWereNotChosenAreToldAndKept() {
        var form = begun();
        var institutions = form.institutionPicker();
        institutions.typed().set("Nowhere");
        itinerary.save();
        assertThat(form.error("institutions").get()).contains("“Nowhere” is not chosen yet");
        assertThat(institutions.typed().get()).isEqualTo("Nowhere");
        assertThat(all(Meeting.class)).containsExactly(morning);
    }

    @Test
    void anotherScreenIsReachedOnceTheChangesAreAnswered() {
        var form = begun();
        form.text("remark").set("bring copies");
        navigator.open(new Destination.People());
        assertThat(form.isAsking().get()).isTrue();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Missions());
        itinerary.save();
        assertThat(navigator.current().get()).isEqualTo(new Destination.People());
        assertThat(all(Meeting.class).getLast().remark()).isEqualTo("bring copies");
    }

    @Test
    void whatBreaksARuleKeepsOneOnTheScreen() {
        var form = begun();
        form.when().hour().set("late");
        navigator.open(new Destination.People());
        itinerary.save();
        assertThat(form.isAsking().get()).isFalse();
        assertThat(itinerary.form().get()).isSameAs(form);
        assertThat(navigator.current().get()).isEqualTo(new Destination.Missions());
    }

    @Test
    void aFormThatWasNotChangedAsksNothing() {
        begun();
        navigator.open(new Destination.People());
        assertThat(navigator.current().get()).isEqualTo(new Destination.People());
        assertThat(itinerary.form().get()).isNull();
    }

    @Test
    void aClosingWindowSavesWhatHolds() {
        begun().text("remark").set("bring copies");
        itinerary.close();
        assertThat(all(Meeting.class).getLast().remark()).isEqualTo("bring copies");
    }

    @Test
    void aFormThatIsOpenDoesNotMoveBackWhatWasMovedElsewhere() {
        var form = edited();
        form.text("remark").set("bring copies");
        store.save(Shape.with(morning, "start", LocalDateTime.of(2017, 4, 13, 11, 0)));
        itinerary.load(mission.id());
        var meeting = saved();
        assertThat(meeting.start()).isEqualTo(LocalDateTime.of(2017, 4, 13, 11, 0));
        assertThat(meeting.remark()).isEqualTo("bring copies");
    }
}
