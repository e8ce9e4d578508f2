package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Жовтис; Zhovtis; Jovtis; Zhovtys; Žovtis; ЖОВТИС; Жовтіс; Jovtıs",
                "Евгений; Evgeny; Evgeniy; Evgenii; Yevgeny; Yevgeniy; Jewgenij; Evgenij",
                "Жомарт; Zhomart; Jomart; Джомарт; Dzhomart; Djomart; Dschomart",
                "Токаев; Тоқаев; Tokayev; Tokaev; Toqayev; Toqaev; Tokaïev",
                "Назарбаев; Nazarbayev; Nazarbaev; Назарбаев; Nazarbaiev",
                "Шевченко; Shevchenko; Ševčenko; Schewtschenko; Chevtchenko; Šewčenko",
                "Щербаков; Shcherbakov; Scherbakov; Schtscherbakow; Chtcherbakov; Ŝerbakov",
                "Хрущев; Хрущёв; Khrushchev; Khrushchyov; Chruschtschow; Hruŝëv",
                "Чайковский; Tchaikovsky; Chaikovskiy; Tschaikowskij; Tchaïkovski; Čajkovskij",
                "Юлия; Yulia; Yuliya; Iuliia; Ioulia; Ûliâ",
                "Мария; Maria; Mariya; Mariia; María",
                "Татьяна; Tatiana; Tatyana; Tat'yana; Tatjana; Tatʹâna",
                "Дмитрий; Dmitry; Dmitri; Dmitriy; Dmitrii; Dmitrij",
                "Юрий; Yuri; Yury; Yuriy; Iurii; Iouri; Юрій",
                "Қайрат; Кайрат; Kairat; Kayrat; Qairat; Qayrat; Qaırat",
                "Қуаныш; Kuanysh; Quanysh; Quanış; Куаныш",
                "Әлия; Алия; Aliya; Alia; Äliya; Әлія",
                "Айгүл; Aigul; Aigül; Aygül; Айгул",
                "Ғалым; Галым; Galym; Ghalym; Ğalym",
                "Шыңғыс; Shyngys; Шынгыс; Şyñğys; Shynghys",
                "Өмірбек; Омирбек; Omirbek; Ömirbek; Omyrbek",
                "Гауһар; Гаухар; Gauhar; Gaukhar",
                "Нұрсұлтан; Нурсултан; Nursultan; Nūrsūltan",
                "Раҳмон; Рахмон; Rahmon; Rakhmon",
                "Ҷамшед; Джамшед; Jamshed; Dzhamshed; Djamshed",
                "Жээнбеков; Zheenbekov; Jeenbekov",
                "Зеленський; Зеленский; Zelensky; Zelenskyi; Zelenskyy; Zelenskiy; Zelenskij",
                "Гаврилюк; Gavrilyuk; Gavriliuk; Gavriljuk",
                "Аляксандр; Aliaksandr; Alyaksandr",
                "Ђорђевић; Đorđević; Djordjevic; Djordjević",
                "Петровић; Petrović; Petrovich; Petrovic; Петрович; Petrowitsch",
                "Ковалёв; Ковалев; Kovalev; Kovalyov; Kovaljow; Kovalëv",
                "Соловьев; Soloviev; Solovyev; Solov'ev; Solovʹev; Соловьёв",
                "Алексеев; Alekseev; Alekseyev; Alexeev; Alexeyev; Alexeiev",
                "Смирнов; Smirnov; Smirnoff; Smirnow",
                "Ахметов; Akhmetov; Ahmetov",
                "Майоров; Mayorov; Maiorov",
                "Виктор; Victor; Viktor; Wiktor",
                "Михаил; Mikhail; Mihail",
                "В'ячеслав; Вячеслав; Viacheslav; Vyacheslav; Vjačeslav"
            })
    void spellingsOfOneNameHaveOneKey(String spellings) {
        var names = spellings.split("; ");
        assertThat(names)
                .allSatisfy(name -> assertThat(Transliteration.key(name)).isEqualTo(Transliteration.key(names[0])));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Julia,     Юлия
            Juri,      Юрий
            Jelena,    Елена
            Marija,    Мария
            Majorov,   Майоров
            Aleksejev, Алексеев
            """)
    void spellingsThatCanBeReadInTwoWaysShareAReading(String latin, String cyrillic) {
        assertThat(Transliteration.keys(latin)).contains(Transliteration.key(cyrillic));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Жакупов,   Якупов
            Галеев,    Галиев
            Чумаков,   Шумаков
            Цаплин,    Заплин
            Сергеева,  Сергеев
            Ахметов,   Ахмедов
            Калиев,    Галиев
            Петров,    Петровский
            Zhovtis,   Zhovtiak
            Гарин,     Харин
            Асанов,    Усенов
            Ким,       Ким Ир
            محمد,      محمود
            李明,       李民
            """)
    void differentNamesHaveNoReadingInCommon(String one, String other) {
        assertThat(Transliteration.keys(one)).doesNotContainAnyElementsOf(Transliteration.keys(other));
    }

    @Test
    void orderOfWordsPunctuationAndCaseDoNotMatter() {
        assertThat(Transliteration.key("ЖОВТИС, Евгений")).isEqualTo(Transliteration.key("Yevgeny Zhovtis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "?!", "'", "’"})
    void textWithoutLettersHasNoKey(String text) {
        assertThat(Transliteration.key(text)).isEmpty();
        assertThat(Transliteration.keys(text)).isEmpty();
        assertThat(Transliteration.similarity(text, text)).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Yevgeny Zhovtis,      Жовтис Евгений,              1.0
            Евгений Жовтис,       Yevgeny Alexandrovich Zhovtis, 0.96
            Al-Farabi,            Alfarabi,                    0.97
            E. Zhovtis,           Евгений Жовтис,              0.95
            """)
    void oneNameIsAlikeInAnotherForm(String one, String other, double likeness) {
        assertThat(Transliteration.similarity(one, other)).isCloseTo(likeness, within(0.011));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Liudmila Ivanova,     Ludmila Ivanova
            Andrei Solovev,       Андрей Соловьев
            Alexander Petrov,     Александр Петров
            Бақытжан Сагинтаев,   Bakhytzhan Sagintayev
            """)
    void spellingsThatDifferInASoundAreAlike(String one, String other) {
        assertThat(Transliteration.similarity(one, other)).isBetween(Transliteration.ALIKE, 0.999);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ерлан Жакупов,        Ерлан Якупов
            Ерлан Ахметов,        Ерлан Усенов
            Айгүл Ахметова,       Асель Ахметова
            Zhovtis,              Yevgeny Zhovtis
            Иван Петров,          Иван Петровский
            """)
    void differentPeopleAreNotAlike(String one, String other) {
        assertThat(Transliteration.similarity(one, other)).isLessThan(Transliteration.ALIKE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Евгений Жовтис,          zhov
            Евгений Жовтис,          жов
            Евгений Жовтис,          jovtis evg
            Yevgeny Zhovtis,         жовт
            Yevgeny Zhovtis,         евг
            Yevgeny Zhovtis,         vgen
            Қайрат Қожамжаров,       kozham
            Қайрат Қожамжаров,       qojam
            Министерство юстиции,    yusti
            Kovalev,                 kovaly
            Юстиция,                 yus
            يوسف,                    يوس
            """)
    void whatIsTypedInEitherAlphabetIsFound(String name, String typed) {
        assertThat(Transliteration.matches(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Евгений Жовтис,          zhovtis anna
            Евгений Жовтис,          ovti
            Евгений Жовтис,          якуп
            Yevgeny Zhovtis,         шов
            """)
    void whatIsAnotherNameIsNotFound(String name, String typed) {
        assertThat(Transliteration.matches(name, typed)).isFalse();
    }

    @Property
    void keyOfAKeyIsItself(@ForAll("names") String name) {
        var key = Transliteration.key(name);
        assertThat(Transliteration.key(key)).isEqualTo(key);
    }

    @Property
    void anyTextHasAKey(@ForAll String text) {
        var key = Transliteration.key(text);
        assertThat(Transliteration.key(key)).isEqualTo(key);
        assertThat(key).doesNotMatch(".*[^\\p{L} ].*");
    }

    @Property
    void caseDoesNotMatter(@ForAll("names") String name) {
        assertThat(Transliteration.key(name.toUpperCase(Locale.ROOT))).isEqualTo(Transliteration.key(name));
    }

    @Property
    void stressMarksDoNotMatter(@ForAll("names") String name) {
        var stressed = name.replaceAll("[аоу]", "$0\u0301").replaceAll("[aeo]", "$0\u0301");
        assertThat(Transliteration.key(stressed)).isEqualTo(Transliteration.key(name));
    }

    @Property
    void orderOfWordsDoesNotMatter(@ForAll("names") String name) {
        var words = Arrays.asList(name.split(" "));
        Collections.reverse(words);
        assertThat(Transliteration.key(String.join(" ", words))).isEqualTo(Transliteration.key(name));
    }

    @Property
    void likenessIsTheSameFromBothSides(@ForAll("names") String one, @ForAll("names") String other) {
        var likeness = Transliteration.similarity(one, other);
        assertThat(Transliteration.similarity(other, one)).isEqualTo(likeness).isBetween(0.0, 1.0);
    }

    @Property
    void nameIsFoundByWhatItBeginsWith(@ForAll("names") String name) {
        assertThat(Transliteration.matches(name, name.substring(0, name.length() / 2)))
                .isTrue();
    }

    /// Letters and groups of all the alphabets, two words.
    @Provide
    Arbitrary<String> names() {
        var letters = Arbitraries.of(
                ("а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ё ә ғ қ ң ө ұ ү һ і є ї ґ ў ј љ ћ џ "
                                + "a b c d e f g h i j k l m n o p q r s t u v w x y z zh kh sch tsch ye yo ya š ž ć ñ ' ’")
                        .split(" "));
        var word = letters.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
        return word.list().ofSize(2).map(words -> String.join(" ", words));
    }
}
