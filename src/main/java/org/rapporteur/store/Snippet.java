package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The words of a record around those that were sought.
///
/// @param text one line; "… " or " …" where more stands before or after
/// @param marks the words that were sought, in their order, none within another
public record Snippet(String text, List<Range> marks) {
    /// About so long a snippet is, in UTF-16 units.
    private static final int LENGTH = 180;
    /// About so much stands before the first word that was sought.
    private static final int BEFORE = 50;
    /// So far behind a first word the best place is looked for.
    private static final int FAR = 4_000;

    /// A part of the text.
    ///
    /// @param end exclusive
    public record Range(int start, int end) {}

    /// The snippet of the first text that holds most of what is sought; where none does, of how the
    /// first text begins.
    static Snippet of(List<String> texts, Sought sought) {
        var best = Marked.NONE;
        for (var text : texts) {
            var marked = Marked.of(text, sought);
            if (best.words.isEmpty() || marked.found.size() > best.found.size()) {
                best = marked;
            }
        }
        return best.snippet();
    }

    /// A text, its words and which of them are sought.
    private record Marked(String text, List<Range> words, List<Range> found) {
        static final Marked NONE = new Marked("", List.of(), List.of());

        static Marked of(String text, Sought sought) {
            var all = new ArrayList<Range>();
            var found = new ArrayList<Range>();
            var words = new Words(text);
            while (words.next()
                    && (found.isEmpty() || words.start() < found.getFirst().start() + FAR)) {
                all.add(new Range(words.start(), words.end()));
                int end = sought.endOfMatch(words);
                if (end > 0) {
                    boolean overlaps = !found.isEmpty() && found.getLast().end() > words.start();
                    int start = overlaps ? found.removeLast().start() : words.start();
                    found.add(new Range(start, end));
                }
            }
            return new Marked(text, all, found);
        }

        Snippet snippet() {
            if (words.isEmpty()) {
                return new Snippet("", List.of());
            }
            int anchor = found.isEmpty() ? 0 : found.get(densest()).start();
            int start = anchor <= BEFORE
                    ? 0
                    : first(word -> word.start() >= anchor - BEFORE).start();
            int end = text.length() - start <= LENGTH ? text.length() : end(start);
            return cut(start, end);
        }

        /// The mark with which the window that holds most marks begins.
        private int densest() {
            int best = 0;
            int most = 0;
            for (int i = 0, j = 0; i < found.size(); i++) {
                while (j < found.size() && found.get(j).end() <= found.get(i).start() + LENGTH - BEFORE) {
                    j++;
                }
                if (j - i > most) {
                    most = j - i;
                    best = i;
                }
            }
            return best;
        }

        private Range first(Predicate<Range> wanted) {
            return words.stream().filter(wanted).findFirst().orElse(words.getLast());
        }

        /// Where a snippet from here ends: behind a word, with the sign that follows it.
        private int end(int start) {
            int end = words.stream()
                    .filter(word -> word.start() >= start)
                    .findFirst()
                    .map(Range::end)
                    .orElse(text.length());
            for (var word : words) {
                if (word.end() <= start + LENGTH) {
                    end = Math.max(end, word.end());
                }
            }
            while (end < text.length() && isSign(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isSign(char character) {
            return ".,;:!?)»”’。，；：！？）،؛؟".indexOf(character) >= 0;
        }

        private Snippet cut(int start, int end) {
            var line = new StringBuilder(start > 0 ? "… " : "");
            int shift = line.length() - start;
            for (int i = start; i < end; i++) {
                line.append(Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i));
            }
            if (end < text.length()) {
                line.append(" …");
            }
            return new Snippet(
                    line.toString(),
                    found.stream()
                            .filter(mark -> mark.start() >= start && mark.end() <= end)
                            .map(mark -> new Range(mark.start() + shift, mark.end() + shift))
                            .toList());
        }
    }
}
