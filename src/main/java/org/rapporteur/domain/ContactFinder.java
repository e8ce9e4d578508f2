package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.domain.Replacement.Certainty;

/// Finds telephone numbers, e-mail addresses and accounts in a text, by which people can be found.
final class ContactFinder {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:https?://)?(?:[a-z]+\\.)?(?:t\\.me|wa\\.me|telegram\\.me|facebook\\.com|fb\\.com|instagram\\.com|vk\\.com"
                    + "|ok\\.ru|twitter\\.com|x\\.com|linkedin\\.com|tiktok\\.com|youtube\\.com)/[^\\s<>\"»”)]*[^\\s<>\"»”).,;:!?]"
                    + "|(?<![\\p{L}\\p{N}.@])@[\\p{L}\\p{N}_.]{2,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.,-])[+(]?\\p{Nd}[\\p{Nd} ()\\u00a0\\u2009\\u202f\\u2011-]{5,}\\p{Nd}(?![\\p{L}\\p{N}])");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}[-‑ ]\\d{4}");
    /// 40 000, 1 234 567: a figure.
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+");
    private static final int FEWEST = 7;

    private final Set<String> numbers = new HashSet<>();

    /// What was found.
    ///
    /// @param code what stands in its place
    record Contact(int start, int end, Code code, Certainty certainty) {}

    /// Makes a number known, or several that stand in a text.
    void add(String phone) {
        PHONE.matcher(phone)
                .results()
                .map(MatchResult::group)
                .map(ContactFinder::digits)
                .forEach(numbers::add);
    }

    /// What stands in a text, in its order; none overlaps another.
    List<Contact> in(String text) {
        var found = new ArrayList<Contact>();
        if (text.indexOf('@') < 0 && text.indexOf('/') < 0 && text.chars().noneMatch(Character::isDigit)) {
            return found;
        }
        var taken = new BitSet();
        EMAIL.matcher(text).results().forEach(each -> add(each, Code.EMAIL, Certainty.SURE, taken, found));
        ACCOUNT.matcher(text).results().forEach(each -> add(each, Code.ACCOUNT, Certainty.SURE, taken, found));
        PHONE.matcher(text).results().filter(each -> isPhone(each.group())).forEach(each -> {
            boolean sure = each.group().startsWith("+") || numbers.contains(digits(each.group()));
            add(each, Code.PHONE, sure ? Certainty.SURE : Certainty.DOUBTFUL, taken, found);
        });
        found.sort(java.util.Comparator.comparing(Contact::start));
        return found;
    }

    private boolean isPhone(String words) {
        if (numbers.contains(digits(words))) {
            return true;
        }
        var bare = words.strip();
        return digits(bare).length() >= FEWEST
                && !DATE.matcher(bare).matches()
                && !FIGURE.matcher(bare).matches();
    }

    /// The last digits of a number: what is in front of them differs by where one calls from.
    private static String digits(String words) {
        var all = new StringBuilder();
        words.codePoints().filter(Character::isDigit).forEach(point -> all.append(Character.digit(point, 10)));
        return all.substring(Math.max(0, all.length() - FEWEST));
    }

    private static void add(MatchResult at, Code code, Certainty certainty, BitSet taken, List<Contact> into) {
        if (taken.get(at.start(), at.end()).isEmpty()) {
            taken.set(at.start(), at.end());
            into.add(new Contact(at.start(), at.end(), code, certainty));
        }
    }
}
