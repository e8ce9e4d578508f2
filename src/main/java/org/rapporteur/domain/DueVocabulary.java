package org.rapporteur.domain;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The words in which people say by when, in the languages that are told from each other by their words:
/// English, French, Spanish, Russian and Arabic. Each is held as [Folding] leaves it.
final class DueVocabulary {
    /// What a word is in such a phrase.
    enum What {
        NUMBER("n"),
        MONTH("m"),
        YEAR("y"),
        END("e"),
        UNIT("u"),
        WITHIN("w"),
        WEEKDAY("d"),
        TOMORROW("t"),
        /// "A", which counts before a unit and nowhere else.
        ARTICLE(""),
        FILLER("");

        private final String letter;

        What(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    /// So many days, weeks, months or years in one word.
    record Unit(int number, ChronoUnit unit) {}

    /// A word.
    ///
    /// @param value the number, the month or the day of the week from 1, or the number of units in one word
    /// @param of the unit of a word that is one
    record Token(What what, int value, ChronoUnit of) {
        Token(What what, int value) {
            this(what, value, ChronoUnit.FOREVER);
        }

        Unit unit() {
            return new Unit(value, of);
        }

        boolean isYearUnit() {
            return what == What.UNIT && of == ChronoUnit.YEARS;
        }
    }

    /// What is known, by the folded word.
    static final Map<String, Token> WORDS = words();

    private DueVocabulary() {}

    private static Map<String, Token> words() {
        var words = new HashMap<String, Token>();
        fillers(words);
        numbers(words);
        months(words);
        weekdays(words);
        units(words);
        return Map.copyOf(words);
    }

    private static void put(Map<String, Token> words, Token token, String spelled) {
        for (var word : spelled.strip().split("\\s+", -1)) {
            words.put(Folding.fold(word), token);
        }
    }

    private static void fillers(Map<String, Token> words) {
        put(words, new Token(What.FILLER, 0), """
                by before until till the of on at latest no not later than from now time and
                d le la les l ici avant au aux plus tard jusqu jusque de du des ce cet cette delai sous dans
                antes del el los las para hasta mas tardar al plazo de proximo proxima
                до к ко по не позднее позже с со на срок г
                قبل حتى بحلول يوم من في موعد اقصاه هذا هذه
                """);
        put(words, new Token(What.WITHIN, 0), "within in en dentro dans sous через течение خلال غضون بعد");
        put(words, new Token(What.FILLER, 0), "в");
        put(words, new Token(What.ARTICLE, 1), "a un une una uno");
        put(words, new Token(What.END, 0), "end fin finales final finals конца концу конец نهاية آخر");
        put(words, new Token(What.TOMORROW, 0), "tomorrow demain mañana завтра غدا");
    }

    private static void numbers(Map<String, Token> words) {
        var numbers = """
                one first premier primero один одного одной первого первое واحد اول
                two deux dos два две двух اثنين ثاني
                three trois tres три трех ثلاثة ثلاث
                four quatre cuatro четыре четырех اربعة اربع
                five cinq cinco пять пяти خمسة خمس
                six seis шесть шести ستة ست
                seven sept siete семь семи سبعة سبع
                eight huit ocho восемь восьми ثمانية ثماني
                nine neuf nueve девять девяти تسعة تسع
                ten dix diez десять десяти عشرة عشر
                eleven onze once одиннадцать одиннадцати
                twelve douze doce двенадцать двенадцати
                """.strip().split("\n", -1);
        for (int i = 0; i < numbers.length; i++) {
            put(words, new Token(What.NUMBER, i + 1), numbers[i]);
        }
        put(words, new Token(What.NUMBER, 15), "fifteen quinze quince пятнадцать пятнадцати");
        put(words, new Token(What.NUMBER, 20), "twenty vingt veinte двадцать двадцати");
        put(words, new Token(What.NUMBER, 30), "thirty trente treinta тридцать тридцати");
    }

    private static void months(Map<String, Token> words) {
        var months = """
                january jan janvier enero январь января январю يناير
                february feb février fevr febrero февраль февраля февралю فبراير شباط
                march mars marzo март марта марту مارس آذار
                april apr avril abril апрель апреля апрелю أبريل إبريل نيسان
                may mai mayo май мая маю مايو أيار
                june jun juin junio июнь июня июню يونيو يونية حزيران
                july jul juillet julio июль июля июлю يوليو يولية تموز
                august aug août agosto август августа августу أغسطس آب
                september sep sept septembre septiembre setiembre сентябрь сентября сентябрю سبتمبر أيلول
                october oct octobre octubre октябрь октября октябрю أكتوبر
                november nov novembre noviembre ноябрь ноября ноябрю نوفمبر
                december dec décembre diciembre dic декабрь декабря декабрю ديسمبر
                """.strip().split("\n", -1);
        for (int i = 0; i < months.length; i++) {
            put(words, new Token(What.MONTH, i + 1), months[i]);
        }
    }

    private static void weekdays(Map<String, Token> words) {
        var days = """
                monday lundi lunes понедельник понедельника понедельнику الاثنين الإثنين
                tuesday mardi martes вторник вторника вторнику الثلاثاء
                wednesday mercredi miércoles среда среды среду среде الأربعاء
                thursday jeudi jueves четверг четверга четвергу الخميس
                friday vendredi viernes пятница пятницы пятницу пятнице الجمعة
                saturday samedi sábado суббота субботы субботу субботе السبت
                sunday dimanche domingo воскресенье воскресенья воскресенью الأحد
                """.strip().split("\n", -1);
        for (int i = 0; i < days.length; i++) {
            put(words, new Token(What.WEEKDAY, i + 1), days[i]);
        }
    }

    private static void units(Map<String, Token> words) {
        unit(words, 1, ChronoUnit.DAYS, "day days jour jours día días день дня дней أيام يوما");
        unit(words, 2, ChronoUnit.DAYS, "يومين");
        unit(words, 1, ChronoUnit.WEEKS, "week weeks semaine semaines semana semanas неделя недели неделю недель");
        unit(words, 1, ChronoUnit.WEEKS, "أسبوع أسابيع أسبوعا");
        unit(words, 2, ChronoUnit.WEEKS, "fortnight أسبوعين");
        unit(words, 1, ChronoUnit.MONTHS, "month months mois mes meses месяц месяца месяцев شهر الشهر أشهر شهور شهرا");
        unit(words, 2, ChronoUnit.MONTHS, "شهرين");
        unit(words, 6, ChronoUnit.MONTHS, "полгода полугода");
        unit(words, 1, ChronoUnit.YEARS, "year years an ans année années año años год года году лет");
        unit(words, 1, ChronoUnit.YEARS, "سنة السنة سنوات عام العام أعوام");
        unit(words, 2, ChronoUnit.YEARS, "سنتين عامين");
    }

    private static void unit(Map<String, Token> words, int number, ChronoUnit unit, String spelled) {
        put(words, new Token(What.UNIT, number, unit), spelled.toLowerCase(Locale.ROOT));
    }
}
