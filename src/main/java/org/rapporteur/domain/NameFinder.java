package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Replacement.Certainty;

/// Finds where a text names someone of whom the names are known.
///
/// @param <T> whom a name is of
final class NameFinder<T> {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{Cf}'’‘ʼʻʹʺ`´]|\\*\\*(?=\\p{L}))*");
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cf}*]+");
    /// What may stand between two words of one name.
    private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}*_]{1,3}|[-‐‑–]|\\.[\\s\\p{Z}]?|,[\\s\\p{Z}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern HONORIFIC = Pattern.compile("先生|女士|小姐|主任|部长|主席|法官|律师|教授");
    private static final int SHORT = 3;
    /// Words of so many letters are compared for likeness too.
    private static final int LONG = 6;
    private static final double ALIKE = 0.85;

    /// A place in a text.
    ///
    /// @param whom those who may be meant; nobody where it is only like a name
    record Hit<T>(int start, int end, Set<T> whom, Certainty certainty) {}

    private record Form<T>(T whom, String word) {}

    /// What a word of a text may be.
    ///
    /// @param start the chars before the name in the word
    /// @param end the chars behind it
    /// @param words the words of names that it can be; none where it is only like one
    private record Named<T>(
            Set<T> whom, Set<String> words, boolean same, boolean common, int length, int start, int end) {}

    private record Token(int start, int end, String text) {}

    private final Map<NameForms.Shape, List<Form<T>>> forms = new HashMap<>();
    /// The long words of names, as skeletons.
    private final Set<String> longWords = new LinkedHashSet<>();
    private final Map<T, Set<String>> initials = new HashMap<>();
    private final Map<String, T> han = new HashMap<>();
    private final Map<String, T> hanSurnames = new HashMap<>();
    /// What words were found to be; a text is read on more than one thread.
    private final Map<String, Optional<Named<T>>> known = new ConcurrentHashMap<>();

    /// Makes a name known.
    void add(T whom, String name) {
        var words = Transliteration.BETWEEN_WORDS
                .splitAsStream(IGNORED.matcher(name).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            initials.computeIfAbsent(whom, key -> new HashSet<>()).addAll(initialsOf(word));
            if (HAN.matcher(word).matches()) {
                addHan(whom, word, words.size() == 1);
            } else {
                keep(whom, word, word);
                if (at > 0 && name.contains(words.get(at - 1) + "-" + word)) {
                    keep(whom, words.get(at - 1) + word, words.get(at - 1) + word);
                }
            }
        }
        if (words.size() > 1) {
            // read as a whole a name may betray another custom of spelling than each word alone
            Transliteration.readings(name).stream()
                    .filter(reading -> reading.size() == words.size())
                    .forEach(reading -> {
                        for (int at = 0; at < words.size(); at++) {
                            if (!NameForms.isParticle(words.get(at))) {
                                keep(whom, reading.get(at), words.get(at));
                            }
                        }
                    });
        }
    }

    private void keep(T whom, String spelled, String word) {
        for (var shape : NameForms.shapes(spelled)) {
            forms.computeIfAbsent(shape, key -> new ArrayList<>()).add(new Form<>(whom, word));
            if (!shape.stem() && shape.key().length() >= LONG - 1) {
                longWords.add(shape.key());
            }
        }
    }

    private void addHan(T whom, String word, boolean whole) {
        if (word.length() > 1) {
            han.put(word, whom);
        }
        if (whole && word.length() > 1 && word.length() <= 4) {
            hanSurnames.put(word.substring(0, 1), whom);
            if (word.length() == 3) {
                han.put(word.substring(1), whom);
            }
        }
    }

    /// Where a text names someone, in its order; no two places overlap.
    ///
    /// @param taken chars that are spoken for already
    List<Hit<T>> in(String text, BitSet taken) {
        var hits = new ArrayList<Hit<T>>();
        var tokens = WORD.matcher(text).results().map(NameFinder::token).toList();
        int at = 0;
        while (at < tokens.size()) {
            int used = taken.get(tokens.get(at).start()) ? 0 : name(text, tokens, at, taken, hits);
            at += Math.max(1, used);
        }
        han(text, taken, hits);
        return hits;
    }

    private static Token token(MatchResult found) {
        return new Token(
                found.start(), found.end(), IGNORED.matcher(found.group()).replaceAll(""));
    }

    /// Reads the name that begins at a word.
    ///
    /// @return how many words it has, 0 where none begins there
    private int name(String text, List<Token> tokens, int at, BitSet taken, List<Hit<T>> hits) {
        var first = tokens.get(at);
        var named = named(first.text());
        int used = 1;
        if (named == null && at + 1 < tokens.size() && gap(text, tokens, at).matches("[-‐‑]")) {
            named = named(first.text() + tokens.get(at + 1).text());
            used = 2;
        }
        if (named == null || isSmall(first.text()) && NameForms.isNever(first.text())) {
            return 0;
        }
        var whom = named.whom();
        var said = named.words();
        int words = 1;
        int start = first.start() + named.start();
        int end = tokens.get(at + used - 1).end() - named.end();
        boolean initialled = false;
        while (at + used < tokens.size()
                && named.end() == 0
                && !taken.get(tokens.get(at + used).start())
                && WITHIN.matcher(gap(text, tokens, at + used - 1)).matches()) {
            var next = tokens.get(at + used);
            var more = named(next.text());
            var both = new LinkedHashSet<>(whom);
            if (more != null) {
                both.retainAll(more.whom());
            }
            if (isInitial(text, next)) {
                whom = narrowed(whom, next.text());
                end = next.end() + 1;
                initialled = true;
            } else if (more != null
                    && !both.isEmpty()
                    && Collections.disjoint(said, more.words())
                    && !(isSmall(next.text()) && more.common())) {
                whom = both;
                said = more.words();
                words++;
                end = next.end() - more.end();
                if (more.end() > 0) {
                    used++;
                    break;
                }
            } else if (NameForms.isPatronymic(next.text()) && !isSmall(next.text())) {
                end = next.end();
            } else {
                break;
            }
            used++;
        }
        for (int before = at - 1;
                before >= 0
                        && (hits.isEmpty()
                                || tokens.get(before).start() >= hits.getLast().end())
                        && isInitial(text, tokens.get(before))
                        && text.substring(tokens.get(before).end(), start).matches("\\.[\\s\\p{Z}]{0,2}");
                before--) {
            whom = narrowed(whom, tokens.get(before).text());
            start = tokens.get(before).start();
            initialled = true;
        }
        hits.add(new Hit<>(start, end, whom, certainty(named, first.text(), whom, words, initialled)));
        return used;
    }

    private Certainty certainty(Named<T> named, String word, Set<T> whom, int words, boolean initialled) {
        if (named.whom().isEmpty()) {
            return Certainty.DOUBTFUL;
        }
        if (whom.size() > 1) {
            return words == 1 && isSmall(word) && (named.common() || named.length() <= SHORT)
                    ? Certainty.ORDINARY
                    : Certainty.DOUBTFUL;
        }
        if (words > 1 || initialled) {
            return Certainty.SURE;
        }
        boolean rare = named.common() || named.length() <= SHORT;
        if (isSmall(word)) {
            return rare || !named.same() && named.length() <= SHORT + 1 ? Certainty.ORDINARY : Certainty.DOUBTFUL;
        }
        return rare || !named.same() && named.length() <= SHORT + 1 ? Certainty.DOUBTFUL : Certainty.SURE;
    }

    private @Nullable Named<T> named(String word) {
        return known.computeIfAbsent(word, this::find).orElse(null);
    }

    private Optional<Named<T>> find(String word) {
        for (var reading : NameForms.readings(word)) {
            var found = forms.get(new NameForms.Shape(reading.key(), reading.stem()));
            if (found != null) {
                var whom = new LinkedHashSet<T>();
                found.forEach(form -> whom.add(form.whom()));
                var folded = Folding.fold(word);
                return Optional.of(new Named<>(
                        whom,
                        found.stream().map(Form::word).collect(Collectors.toSet()),
                        found.stream()
                                .anyMatch(form -> Folding.fold(form.word()).equals(folded)),
                        found.stream().anyMatch(form -> NameForms.isCommon(form.word())),
                        found.stream()
                                .mapToInt(form -> form.word().length())
                                .min()
                                .orElse(0),
                        reading.start(),
                        reading.end()));
            }
        }
        return isSmall(word) ? Optional.empty() : like(word);
    }

    /// A name with a slip of the pen in it, or after a custom that nobody thought of.
    private Optional<Named<T>> like(String word) {
        return Transliteration.readings(word).stream()
                        .map(reading -> String.join("", reading))
                        .anyMatch(this::isLikeAName)
                ? Optional.of(new Named<>(Set.of(), Set.of(), false, false, word.length(), 0, 0))
                : Optional.empty();
    }

    private boolean isLikeAName(String skeleton) {
        return skeleton.length() >= LONG
                && longWords.stream()
                        .filter(name -> Math.abs(name.length() - skeleton.length()) <= 1)
                        .anyMatch(name -> Likeness.of(List.of(name), List.of(skeleton)) >= ALIKE);
    }

    private Set<T> narrowed(Set<T> whom, String initial) {
        var fitting = new LinkedHashSet<>(whom);
        fitting.removeIf(each -> Collections.disjoint(initials.getOrDefault(each, Set.of()), initialsOf(initial)));
        return fitting.isEmpty() ? whom : fitting;
    }

    private static Collection<String> initialsOf(String word) {
        return Transliteration.readings(word).stream()
                .flatMap(List::stream)
                .map(each -> each.substring(0, 1))
                .toList();
    }

    private static String gap(String text, List<Token> tokens, int at) {
        return text.substring(tokens.get(at).end(), tokens.get(at + 1).start());
    }

    private static boolean isInitial(String text, Token token) {
        return token.text().codePointCount(0, token.text().length()) <= 1
                && Character.isUpperCase(token.text().codePointAt(0))
                && token.end() < text.length()
                && text.charAt(token.end()) == '.';
    }

    /// Whether a word begins with a small letter, in a script that has capitals.
    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private void han(String text, BitSet taken, List<Hit<T>> hits) {
        if ((han.isEmpty() && hanSurnames.isEmpty()) || !HAN.matcher(text).find()) {
            return;
        }
        var longestFirst = han.keySet().stream()
                .sorted(java.util.Comparator.comparing(String::length).reversed())
                .toList();
        var free = new BitSet();
        free.or(taken);
        hits.forEach(hit -> free.set(hit.start(), hit.end()));
        for (var name : longestFirst) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                if (free.get(at, at + name.length()).isEmpty()) {
                    free.set(at, at + name.length());
                    var sure = name.length() > 2 ? Certainty.SURE : Certainty.DOUBTFUL;
                    hits.add(new Hit<>(
                            at, at + name.length(), Set.of(java.util.Objects.requireNonNull(han.get(name))), sure));
                }
            }
        }
        HONORIFIC.matcher(text).results().map(MatchResult::start).forEach(at -> {
            var whom = at == 0 || free.get(at - 1) ? null : hanSurnames.get(text.substring(at - 1, at));
            if (whom != null) {
                hits.add(new Hit<>(at - 1, at, Set.of(whom), Certainty.DOUBTFUL));
            }
        });
        hits.sort(java.util.Comparator.comparing(Hit::start));
    }
}
