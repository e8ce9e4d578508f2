package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shapes that one word of a name takes in sentences: in whichever alphabet, with the endings of
/// Russian, Ukrainian and Kazakh cases, with the letters that Arabic writes together with a noun.
///
/// All is compared as skeletons of [Transliteration]; Arabic is compared as [Folding] has it.
final class NameForms {
    private static final Set<String> CASES = words("""
            a ia u iu i e o ie ii om em iem im oi ei iei oiu eiu ogo ego omu emu aia iaia uiu iuiu iḥ imi
            am iam ami iami aḥ iaḥ ovi evi eia eiu s
            """);
    private static final Set<String> KAZAKH_CASES = words("""
            nin din tin ga ge ka ke na ne ni di ti n da de ta te nda nde dan den tan ten nan nen men ben pen
            lar ler dar der tar ter
            """);
    /// What stands in names and names nobody.
    private static final Set<String> PARTICLES = skeletons("""
            al el de da di du do dos del la le van von der den zu bin ibn ben bint abu ogly oglu uly qyzy kyzy
            mr mrs ms dr prof sir mme de the of und оглы улы ұлы кызы қызы
            """);
    private static final Set<String> COMMON = folded("""
            will may mark hope faith grace joy rose bill frank grant art dawn june april august summer autumn young
            white black brown green gray law price rich king bishop judge justice page church hill wood field long
            short small best good love day sun star pat sue rob jack dean case chance christian constant clement
            ray drew guy miles chase wade lane rich rusty sandy sunny victor faith charity mercy patience may
            claire blanche pierre marin prudence modeste aimee desire olive fleur ange
            angel cruz dolores mercedes pilar paz luz sol esperanza consuelo domingo reyes santos campos iglesias
            guerra rey leon bravo rosa dias
            вера надежда любовь роман лев слава мир мира воля свет света мороз ворон волк заяц орел голубь король
            князь поп гончар судья право закон жук мельник белый черный толстой малый новый старый дана рада мила
            роза лада победа правда свобода азат адил ерлан бакыт арман намыс асыл жан айна гуль
            عادل امل ايمان سلام نور كريم صادق امين حكيم سعيد رشيد نبيل شريف عدل
            """);
    private static final Set<String> NEVER = folded("""
            the and are was were has had have his her its for from with that this they them not but all any can
            who how our out off per did does an as at be by do go he if in is it me my no of on or so to up us we
            le la les un une des du de et en est au aux il elle on ne pas par pour que qui se sa son sur ce ces
            el los las del al y o es un una no si su sus por con para que se lo
            и в во не на но по из за от до об при для как что это или ли же бы уже еще так там тут где кто чем
            его ее их им ему ей она оно они мы вы вас нас нам вам ко со ни да нет был была было были раз лет
            және мен бен пен да де та те не бұл ол оны осы үшін деп
            """);
    private static final Pattern FLEETING = Pattern.compile("(.*[^aeiou])[eo]([^aeiou])");
    private static final Pattern TAIL = Pattern.compile("[aeiou]+$");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    /// And, then; by, as, to; the article.
    private static final Pattern ARABIC_PREFIX = Pattern.compile("^[وف]?[بكل]?(?:ال|ل(?=ل))?");
    private static final String PATRONYMIC =
            "\\p{L}+(?:(?:ov|ev|i)ič(?:a|u|em|e|om)?|(?:ov|ev|ič)n(?:a|i|e|u|oi|oiu)|(?:in)ičn(?:a|i|e|u|oi))";
    private static final Pattern PATRONYMICS = Pattern.compile(PATRONYMIC);

    private NameForms() {}

    /// A shape under which a word of a name is kept.
    ///
    /// @param key the skeleton, or the stem that endings are put to
    /// @param stem whether endings of cases are put to it
    record Shape(String key, boolean stem) {}

    /// A word of a text without the letters around its name.
    ///
    /// @param key the skeleton of what may be the name
    /// @param stem whether an ending was taken off that is put to a stem
    /// @param start the chars to leave before it
    /// @param end the chars to leave behind it
    record Reading(String key, boolean stem, int start, int end) {}

    /// The shapes of a word of a name, in its readings; none where it names nobody by itself.
    static Set<Shape> shapes(String word) {
        var shapes = new LinkedHashSet<Shape>();
        if (isArabic(word)) {
            var plain = withoutArticle(Folding.fold(word));
            if (plain.length() > 1) {
                shapes.add(new Shape(plain, false));
            }
            return shapes;
        }
        if (isParticle(word)) {
            return shapes;
        }
        for (var skeleton : skeletons(word)) {
            if (skeleton.length() > 1) {
                shapes.add(new Shape(skeleton, false));
                var stem = TAIL.matcher(skeleton).replaceFirst("");
                if (stem.length() > 1) {
                    shapes.add(new Shape(stem, true));
                }
                var fleeting = FLEETING.matcher(skeleton);
                if (fleeting.matches()) {
                    shapes.add(new Shape(fleeting.group(1) + fleeting.group(2), true));
                }
            }
        }
        return shapes;
    }

    /// What a word of a text may be, without its endings: without what an apostrophe joins to it first.
    static List<Reading> readings(String token) {
        var readings = new ArrayList<Reading>();
        if (isArabic(token)) {
            arabic(token, readings);
            return readings;
        }
        int last = Math.max(token.lastIndexOf('\''), token.lastIndexOf('’'));
        int first = Stream.of(token.indexOf('\''), token.indexOf('’'))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(-1);
        if (last > 0 && token.length() - last <= 2) {
            read(token.substring(0, last), 0, token.length() - last, readings);
        }
        if (first > 0 && first <= 2) {
            read(token.substring(first + 1), first + 1, 0, readings);
        }
        if (first > 0 && first <= 2 && last > first && token.length() - last <= 2) {
            read(token.substring(first + 1, last), first + 1, token.length() - last, readings);
        }
        read(token, 0, 0, readings);
        return readings;
    }

    private static void read(String word, int start, int end, List<Reading> into) {
        for (var skeleton : skeletons(word)) {
            into.add(new Reading(skeleton, false, start, end));
            into.add(new Reading(skeleton, true, start, end));
            for (int at = Math.max(2, skeleton.length() - 5); at < skeleton.length(); at++) {
                var ending = skeleton.substring(at);
                if (CASES.contains(ending)) {
                    into.add(new Reading(skeleton.substring(0, at), true, start, end));
                }
                if (KAZAKH_CASES.contains(ending) || ending.equals("s")) {
                    into.add(new Reading(skeleton.substring(0, at), false, start, end));
                }
            }
        }
    }

    private static void arabic(String token, List<Reading> into) {
        var folded = Folding.fold(token);
        into.add(new Reading(folded, false, 0, 0));
        into.add(new Reading(withoutArticle(folded), false, 0, 0));
        for (int prefix = 1; prefix <= 4 && prefix < token.length(); prefix++) {
            var before = Folding.fold(token.substring(0, prefix));
            if (ARABIC_PREFIX.matcher(before).matches()) {
                into.add(new Reading(Folding.fold(token.substring(prefix)), false, prefix, 0));
            }
        }
    }

    private static String withoutArticle(String folded) {
        return folded.startsWith("ال") && folded.length() > 3 ? folded.substring(2) : folded;
    }

    /// Whether a word is a father's name, in whatever case.
    static boolean isPatronymic(String token) {
        return Transliteration.words(token).stream()
                .anyMatch(word -> PATRONYMICS.matcher(word).matches());
    }

    /// Whether a word of a name is also a word of every day.
    static boolean isCommon(String word) {
        return COMMON.contains(Folding.fold(word));
    }

    /// Whether a word in small letters is one that sentences are built with.
    static boolean isNever(String token) {
        return NEVER.contains(Folding.fold(token));
    }

    /// Whether a word names nobody: a title, an article.
    static boolean isParticle(String word) {
        return PARTICLES.containsAll(skeletons(word));
    }

    static boolean isArabic(String word) {
        return ARABIC.matcher(word).find();
    }

    private static Set<String> skeletons(String word) {
        return word.strip()
                .lines()
                .flatMap(line -> Stream.of(line.strip().split("\\s+", -1)))
                .flatMap(each -> Transliteration.readings(each).stream())
                .map(words -> String.join("", words))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> folded(String words) {
        return Stream.of(words.strip().split("\\s+", -1)).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .collect(Collectors.toSet()));
    }
}
