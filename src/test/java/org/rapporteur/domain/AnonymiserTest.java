package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Replacement.Certainty;

class AnonymiserTest {
    private static final Mission MISSION = Mission.of(
            "Mission to Kazakhstan",
            "Kazakhstan",
            LocalDate.of(2017, 4, 11),
            LocalDate.of(2017, 4, 14),
            ZoneId.of("Asia/Almaty"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhovtis",
                "Zhovtis’s",
                "ZHOVTIS",
                "zhovtis",
                "E. Zhovtis",
                "E.A. Zhovtis",
                "Zhovtis E.A.",
                "Yevgeny Zhovtis",
                "Zhovtis Yevgeny",
                "Zhovtis, Yevgeny",
                "Evgeniy Jovtis",
                "Yevgeny",
                "**Zhov**tis",
                "Zhov\u00adtis",
                "Jovtis",
                "Jovtis Jewgenij",
                "d’Yevgeny Zhovtis",
                "Жовтис",
                "Жовтиса",
                "Жовтису",
                "Жовтисом",
                "Жовтисе",
                "Жовтисы",
                "Е. А. Жовтис",
                "Жовтис Евгений Александрович",
                "Евгения Жовтиса",
                "Евгению Александровичу Жовтису",
                "Евгением Александровичем",
                "Жовтистің",
                "Жовтиске",
                "Жовтиспен",
                "Жовтісу",
                "يفغيني جوفتيس",
                "وجوفتيس",
                "بجوفتيس",
                "لجوفتيس",
                "叶夫根尼·若夫季斯",
                "若夫季斯"
            })
    void everyFormOfANameIsFound(String form) {
        var person = Shape.with(
                Person.of("Yevgeny Zhovtis"),
                "names",
                Map.of("ru", "Евгений Жовтис", "ar", "يفغيني جوفتيس", "zh", "叶夫根尼·若夫季斯"));
        var text = anonymous("— (" + form + "), 2017", person);
        assertThat(text).contains("person 1").endsWith("), 2017");
        assertThat(Folding.fold(text).replaceAll("person", "")).doesNotContainPattern("[a-ce-z]{4,}|[а-я]{3,}|جوف|若夫");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванова",
                "Ивановой",
                "Иванову",
                "Ивановы",
                "Ивановых",
                "Ивановым",
                "Ivanova",
                "Ivanova’s",
                "Анна Иванова",
                "Анну Иванову",
                "Анной",
                "А. Иванова",
                "Иванова А.",
                "Анны Петровны Ивановой"
            })
    void womensNamesInEveryCaseAreFound(String form) {
        assertThat(anonymous("Слово: " + form + " (2017).", Person.of("Anna Ivanova")))
                .isEqualTo(form.equals("Ivanova’s") ? "Слово: person 1’s (2017)." : "Слово: person 1 (2017).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Достоевский",
                "Достоевского",
                "Достоевскому",
                "Достоевским",
                "Достоевском",
                "Достоевская",
                "Достоевской",
                "Достоевскую",
                "Dostoevsky",
                "Dostoyevskiy"
            })
    void surnamesLikeAdjectivesAreFound(String form) {
        assertThat(anonymous(form + ".", Person.of("Фёдор Достоевский"))).isEqualTo("person 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Павел", "Павла", "Павлу", "Павлом", "Лев", "Льва", "Пётр", "Петра", "Илья", "Ильи", "Сергея", "Сергею",
                "Мария", "Марии", "Марию", "Марией"
            })
    void givenNamesThatLoseAVowelAreFound(String form) {
        var text = anonymous(
                form + " сказал.",
                Person.of("Павел"),
                Person.of("Лев"),
                Person.of("Пётр"),
                Person.of("Илья"),
                Person.of("Сергей"),
                Person.of("Мария"));
        assertThat(text).matches("person \\d сказал\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhovtis@bureau.kz",
                "+7 727 250 12 34",
                "+7(701)1234567",
                "8 (701) 123-45-67",
                "@e_zhovtis",
                "t.me/zhovtis",
                "https://www.facebook.com/evgeniy.zhovtis"
            })
    void howToReachSomeoneIsFound(String contact) {
        assertThat(anonymous("Reach him: " + contact + ", in the evening.", Person.of("Yevgeny Zhovtis")))
                .matches("Reach him: (phone|email|account), in the evening\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CCPR/C/KAZ/CO/2, para. 24 (a)",
                "40 000 members, 1 234 567 tenge, 3,500,000 and 2016-2017",
                "11.04.2017, 2017-04-12, 10:00–11:30",
                "Law No. 123-IV of 5 July 2014; article 146 of the Criminal Code",
                "Бюро по правам человека и Комитет",
                "She will send it in May, as the mission was told.",
                "Ivanov and Petrov did not come."
            })
    void whatNamesNobodyStays(String text) {
        assertThat(anonymous(text, Person.of("Yevgeny Zhovtis"), Person.of("Алия Сейткали")))
                .isEqualTo(text);
    }

    @Test
    void aNameThatIsAWordOfEveryDayIsListedAsDoubtfulAndReplaced() {
        var will = Person.of("Will Okonkwo");
        var note = note("Will said that the Ministry will send it.");
        var found = anonymiser(List.of(file(note, will))).in(note);
        assertThat(found)
                .extracting(Replacement::before, Replacement::certainty)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Will", Certainty.DOUBTFUL),
                        org.assertj.core.groups.Tuple.tuple("will", Certainty.ORDINARY));
        assertThat(anonymous(note.text(), will)).isEqualTo("person 1 said that the Ministry will send it.");
        assertThat(anonymous("Вера пришла с верой.", Person.of("Вера Ким"))).isEqualTo("person 1 пришла с верой.");
    }

    @Test
    void aNameOfSeveralPeopleIsNobodysCode() {
        assertThat(anonymous("Anna said so, Anna Ivanova too.", Person.of("Anna Ivanova"), Person.of("Anna Kim")))
                .isEqualTo("name said so, person 1 too.");
    }

    @Test
    void aSlipOfThePenIsReplacedAndDoubtful() {
        assertThat(anonymous("Жовтсис said so.", Person.of("Yevgeny Zhovtis"))).isEqualTo("name said so.");
    }

    @Test
    void initialsTellWhoIsMeant() {
        assertThat(anonymous("A. Kim and B. Kim", Person.of("Aidar Kim"), Person.of("Bolat Kim")))
                .isEqualTo("person 1 and person 2");
    }

    @Test
    void aReplacementThatIsRefusedIsNotMadeAndAnOrdinaryWordThatIsChosenIs() {
        var will = Person.of("Will Okonkwo");
        var note = note("Will said that will said it.");
        var file = file(note, will);
        var found = anonymiser(List.of(file)).in(note);
        var otherwise = anonymiser(List.of(file))
                .otherwise(found.stream().map(Replacement::place).collect(Collectors.toSet()));
        assertThat(otherwise.apply(note).text()).isEqualTo("Will said that person 1 said it.");
    }

    @Test
    void aFurtherWordIsReplacedInAllItsForms() {
        var note = note("Sarsenova, Сарсеновой и Сарсенову.");
        var anonymiser = Anonymiser.of(List.of(file(note)), AnonymiserTest::words, List.of("Сарсенова"));
        assertThat(anonymiser.apply(note).text()).isEqualTo("name, name и name.");
    }

    @Test
    void eachReplacementIsShownInItsSentence() {
        var note = note("It rained. The director, Zhovtis, said no! Then all left.");
        var found =
                anonymiser(List.of(file(note, Person.of("Yevgeny Zhovtis")))).in(note);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.lead()).isEqualTo("The director, ");
            assertThat(each.before()).isEqualTo("Zhovtis");
            assertThat(each.after()).isEqualTo("person 1");
            assertThat(each.tail()).isEqualTo(", said no!");
            assertThat(each.place().field()).isEqualTo("text");
        });
    }

    @Test
    void peopleBecomeWhatTheyAreWithANumberOverAllMissions() {
        var delegate = Person.of("Anna Delegate");
        var interpreter = Person.of("Inna Interpreter");
        var official = Person.of("Oleg Official");
        var activist = Person.of("Nina Activist");
        var stranger = Person.of("Sam Stranger");
        var ministry = Institution.of("Ministry");
        var bureau = Shape.with(Institution.of("Bureau of Activist"), "kind", InstitutionKind.NGO);
        var minister = Post.of(ministry.id(), "Minister");
        var director = Post.of(bureau.id(), "Director");
        var meeting = Shape.with(
                Meeting.of(MISSION.id(), MISSION.firstDay().atTime(10, 0), 60), "interpreter", interpreter.id());
        var later = Mission.of(
                "Later", "Kazakhstan", LocalDate.of(2018, 4, 1), LocalDate.of(2018, 4, 2), ZoneId.of("Asia/Almaty"));
        var laterMeeting = Meeting.of(later.id(), later.firstDay().atTime(10, 0), 60);
        var records = List.<Kept>of(
                delegate,
                interpreter,
                official,
                activist,
                stranger,
                ministry,
                bureau,
                minister,
                director,
                Shape.of(Tenure.class).fresh("person", activist.id(), "post", director.id()));
        var register = new Register(records);
        var first = new MissionFile(
                MISSION.sending(List.of(delegate.id())),
                register,
                List.of(meeting),
                List.of(),
                List.of(Shape.with(
                        Attendance.of(meeting.id(), official, Side.INTERLOCUTORS, Presence.PRESENT),
                        "post",
                        minister.id())),
                List.of());
        var second = new MissionFile(
                later,
                register,
                List.of(laterMeeting),
                List.of(),
                List.of(),
                List.of(Note.of(laterMeeting.id(), laterMeeting.start(), "As Official told")
                        .by(activist.id())));
        var anonymiser = anonymiser(List.of(second, first));
        assertThat(List.copyOf(anonymiser.codes().values()))
                .containsExactly("delegate 1", "interpreter 1", "official 1", "civil_society 1", "person 1");
        assertThat(anonymiser.apply(second).notes().getFirst().text()).isEqualTo("As official 1 told");
        assertThat(anonymiser.apply(bureau).name()).isEqualTo("Bureau of civil_society 1");
        assertThat(anonymiser.apply(second).register().find(activist.id()).map(Person::name))
                .contains("civil_society 1");
    }

    @Test
    void howToReachAPersonAndWhatIsRemarkedOfOneIsGone() {
        var person = Shape.of(Person.class)
                .fresh("name", "Anna Kim", "phone", "+7 1", "email", "a@b.kz", "remark", "r", "securityNote", "s");
        var anonymous = anonymiser(List.of(file(note(""), person))).apply(person);
        assertThat(List.of(anonymous.phone(), anonymous.email(), anonymous.remark(), anonymous.securityNote()))
                .allSatisfy(each -> assertThat(each).isEmpty());
    }

    /// A name of invented people, in both alphabets.
    record Named(String given, String patronymic, String surname) {
        String full() {
            return given + " " + surname;
        }
    }

    @Property(tries = 60)
    void noFormOfAnyNameRemainsAndEachPersonHasOneCode(
            @ForAll("names") Named named, @ForAll("sentences") List<String> words) {
        var person = Person.of(named.full());
        for (var form : forms(named)) {
            var text = String.join(" ", words) + " " + form + ", " + String.join(" ", words) + ".";
            var anonymous = anonymous(text, person);
            assertThat(anonymous).as(form).contains("person 1");
            var folded = Folding.fold(anonymous);
            for (var part : List.of(named.given(), named.surname())) {
                var stem = Folding.fold(part).replaceAll("[аеиоуыэюяйь]+$", "");
                assertThat(folded)
                        .as(form)
                        .doesNotContainPattern("(?<!\\p{L})" + stem + "(?:[аеиоуыэюяйьм]{0,3}|его|ого)(?!\\p{L})");
            }
        }
    }

    private static List<String> forms(Named named) {
        var forms = new ArrayList<String>();
        var initial = named.given().substring(0, 1) + ".";
        for (var surname : cases(named.surname())) {
            forms.add(surname);
            forms.add(initial + " " + surname);
            forms.add(surname + " " + initial + named.patronymic().charAt(0) + ".");
        }
        for (var given : cases(named.given())) {
            forms.add(given);
            forms.add(given + " " + named.surname());
        }
        forms.add(named.surname() + " " + named.given() + " " + named.patronymic());
        forms.add(named.given() + " " + named.patronymic());
        forms.add(named.full().toUpperCase(Locale.ROOT));
        return forms;
    }

    /// The Russian cases of a name that ends in a consonant, -а, -я, -й or -ая.
    private static List<String> cases(String name) {
        var stem = name.substring(0, name.length() - 1);
        List<String> endings =
                switch (name.charAt(name.length() - 1)) {
                    case 'а' -> List.of("а", "ы", "е", "у", "ой");
                    case 'я' -> List.of("я", "и", "е", "ю", "ей");
                    case 'й' ->
                        name.endsWith("ий") && name.endsWith("ский") ? List.of("й") : List.of("й", "я", "ю", "ем", "е");
                    case 'и', 'о' -> {
                        stem = name;
                        yield List.of("");
                    }
                    default -> {
                        stem = name;
                        yield List.of("", "а", "у", "ом", "ым", "е");
                    }
                };
        var whole = stem;
        return endings.stream().map(ending -> whole + ending).toList();
    }

    @Provide
    Arbitrary<Named> names() {
        return Combinators.combine(
                        Arbitraries.of(
                                "Евгений",
                                "Айгерим",
                                "Бақыт",
                                "Жанар",
                                "Динара",
                                "Мария",
                                "Юлия",
                                "Сергей",
                                "Ерлан",
                                "Ольга",
                                "Шолпан",
                                "Нурлан",
                                "Гульнара",
                                "Тимур",
                                "Щукарь"),
                        Arbitraries.of("Александрович", "Сериковна", "Болатович"),
                        Arbitraries.of(
                                "Жовтис",
                                "Ахметов",
                                "Ахметова",
                                "Сейткали",
                                "Нурпеисов",
                                "Токаева",
                                "Шевченко",
                                "Коваль",
                                "Кузьмин",
                                "Щербаков",
                                "Мусина",
                                "Достоевский",
                                "Байжанов",
                                "Юнусов"))
                .as(Named::new);
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.of(
                        "комитет",
                        "сообщил",
                        "что",
                        "the",
                        "Ministry",
                        "confirmed",
                        "и",
                        "в",
                        "2016",
                        "году",
                        "ответил",
                        "(a)",
                        "para.",
                        "24",
                        "Әділет",
                        "министрлігі",
                        "وزارة",
                        "العدل",
                        "司法部")
                .list()
                .ofMaxSize(4);
    }

    private static String anonymous(String text, Person... people) {
        var note = note(text);
        return anonymiser(List.of(file(note, people))).apply(note).text();
    }

    private static Anonymiser anonymiser(List<MissionFile> files) {
        return Anonymiser.of(files, AnonymiserTest::words, Set.of());
    }

    private static String words(Code code, int number) {
        return Field.wordOf(code) + (number == 0 ? "" : " " + number);
    }

    private static Note note(String text) {
        return Note.of(Id.fresh(), LocalDateTime.of(2017, 4, 11, 10, 0), text);
    }

    private static MissionFile file(Note note, Person... people) {
        return new MissionFile(MISSION, new Register(List.of(people)), List.of(), List.of(), List.of(), List.of(note));
    }
}
