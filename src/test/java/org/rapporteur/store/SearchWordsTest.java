package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words find which texts, in the languages of the minutes.
class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Ministry keeps a register           | MINISTRY
            Éléments à vérifier                     | elements
            Elements to check                       | Éléments
            Отчёт готов                             | отчет
            Отчет готов                             | ОТЧЁТ
            ＡＢＣ１２ was filed                       | abc12
            مُعاملةٌ قاسية                            | معامله
            أحكام المحكمة                           | احكام
            إلى المحكمة                             | الي
            قـــانون                                 | قانون
            L’État partie                           | état
            the Ministry's list                     | ministry
            a _register_ of **all** complaints      | register
            a _register_ of **all** complaints      | all
            CCPR/C/KAZ/CO/2 was quoted              | CCPR/C/KAZ/CO/2
            CCPR/C/KAZ/CO/2 was quoted              | kaz
            a reg\u00ADister                        | register
            write to office@justice.gov.kz          | justice.gov.kz
            3.5 per cent                            | 3.5
            في عام ٢٠١٧ كان العدد ١٢٣٤              | 2017 1234
            In 2017 there were 1234                 | ٢٠١٧
            """)
    void spellingsDoNotMatter(String text, String query) {
        assertThat(Indexed.notes(Indexed.of(text), query + " ")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two commitments were made               | commitment
            One commitment was made                 | commitments
            The prisons are inspected               | prison inspection
            Les droits des détenus sont garantis    | droit
            Les droits des détenus sont garantis    | detenu
            Le ministère est informé des plaintes   | plainte
            Los detenidos por la policía            | detenido
            Las comisiones del gobierno             | comisión
            Жалобы на пытки в следственном изоляторе| пыток
            Жалобы на пытки в следственном изоляторе| жалоба следственный
            Министерство внутренних дел             | министерства
            Камеры полицейских участков             | участок
            التعذيب في السجون                       | تعذيب
            تعذيب السجناء                           | التعذيب
            توصيات اللجنة                           | توصية
            التوصيات الختامية                       | توصيات
            توصية واحدة                             | التوصيات
            السجلات الجديدة                         | سجلات
            سجلات الشكاوى                           | السجل
            وزارات عدة                              | الوزارة
            المسؤولون عن السجن                      | مسؤولين
            والوزارة قالت                           | وزارة
            """)
    void formsOfAWordFindEachOther(String text, String query) {
        assertThat(Indexed.notes(Indexed.of(text), query + " ")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Господин Жовтис сказал                  | Zhovtis
            Господину Жовтису сказали               | zhovtis
            Mr Zhovtis said                         | Жовтис
            Mr Zhovtis said                         | жовтис
            M. Jovtis a dit                         | Zhovtis
            Сказано Ольге Петровой                  | petrova
            Сказано Ольге Петровой                  | Olga
            Ms Petrova said                         | Петровой
            Ms Petrova said                         | Петрова
            Mr Zhovtis said                         | Жовт
            Господин Жовтис сказал                  | zhov
            """)
    void namesAreFoundAcrossAlphabets(String text, String query) {
        assertThat(Indexed.notes(Indexed.of(text), query)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人权事务委员会的建议                       | 人权
            人权事务委员会的建议                       | 委员会
            人权事务委员会的建议                       | 权
            人权事务委员会的建议                       | 议
            人权事务委员会的建议                       | 权事 议
            人权事务委员会的建议                       | "会 的 建"
            人权事务委员会的建议。委员                 | "议 委"
            CCPR人权                                   | "ccpr 人"
            人权事务委员会的建议                       | 人权 建议
            The 人权 committee                       | 人权
            """)
    void chineseIsFoundWithoutSpaces(String text, String query) {
        assertThat(Indexed.notes(Indexed.of(text), query)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人权事务委员会的建议                       | 人会
            人权事务委员会的建议                       | 权人
            人权事务委员会的建议                       | "会 建"
            人权事务委员会的建议                       | 报
            A register of complaints                | registr
            A register of complaints                | cat
            A register of complaints                | complaints register2
            Пытки                                   | пыль
            """)
    void otherWordsAreNotFound(String text, String query) {
        assertThat(Indexed.notes(Indexed.of(text), query + " ")).isEmpty();
    }

    @Test
    void aWordThatIsOnlyBegunIsFoundWhileItIsTyped() {
        var index = Indexed.of("A register of complaints", "Пытки в СИЗО");
        assertThat(Indexed.notes(index, "comp")).containsExactly("A register of complaints");
        assertThat(Indexed.notes(index, "register comp")).hasSize(1);
        assertThat(Indexed.notes(index, "пыт")).containsExactly("Пытки в СИЗО");
        assertThat(Indexed.notes(index, "comp register")).isEmpty();
        assertThat(Indexed.notes(index, "comp* register ")).hasSize(1);
    }

    @Test
    void theExactWordComesBeforeItsFormsAndTheseBeforeOneThatBeginsSo() {
        var index = Indexed.of("promised three detentionlike", "promised three detentions", "promised three detention");
        assertThat(Indexed.notes(index, "detention"))
                .containsExactly(
                        "promised three detention", "promised three detentions", "promised three detentionlike");
    }

    @Test
    void anExactNameComesBeforeOneInAnotherAlphabet() {
        var index = Indexed.of("Said by Zhovtis today", "Сказал нам Жовтис сегодня", "Said by Jovtis today");
        assertThat(Indexed.notes(index, "Жовтис ")).first().isEqualTo("Сказал нам Жовтис сегодня");
        assertThat(Indexed.notes(index, "Жовтис ")).hasSize(3);
    }

    @Test
    void noPhraseReachesFromOneTextOfARecordIntoAnother() {
        var commitment = Indexed.note("They will keep a register").owedBy("Ministry of Justice", null);
        var index = Indexed.of(java.util.List.of(Indexed.MISSION, Indexed.MEETING, commitment));
        assertThat(Indexed.notes(index, "\"Ministry of Justice\"")).hasSize(1);
        assertThat(Indexed.notes(index, "\"register Ministry\"")).isEmpty();
    }

    /// The index holds an ideograph with each that follows it: as many pairs as there are ideographs, at the worst.
    @Test
    void anIdeographIsFoundWhateverFollowsIt() {
        var text = new StringBuilder();
        for (int follower = 0x4E00; follower < 0x9FA5; follower++) {
            text.append('人').appendCodePoint(follower).append(' ');
        }
        assertThat(Indexed.notes(Indexed.of(text.toString(), "register"), "人 ")).hasSize(1);
    }
}
