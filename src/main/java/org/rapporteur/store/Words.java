package org.rapporteur.store;

/// Goes through the words of a text, from the first to the last.
///
/// A word is a run of letters, digits and the signs that belong to them; each ideograph and each kana
/// is a word of its own. Marks such as `_italic_` and the apostrophe of "l’État" end a word.
final class Words {
    /// Stands between two texts of one record, so that no phrase reaches from one into the other.
    static final char BETWEEN = '\u001F';

    /// Fowler, Noll and Vo's hash of 64 bits (FNV-1a), over code points.
    private static final long HASH_BEGINS = 0xCBF29CE484222325L;

    private static final long HASH_PRIME = 0x100000001B3L;

    /// From this letter on no word is Latin.
    private static final char BEYOND_LATIN = 0x250;

    /// So long a run is cut, in UTF-16 units: Lucene refuses terms without end.
    private static final int LONGEST = 200;

    private final String text;
    private int start;
    private int end;
    private boolean ideograph;
    private boolean afterGap;
    private long hash;

    Words(String text) {
        this.text = text;
    }

    /// Goes to the next word; false where there is none.
    boolean next() {
        int at = end;
        afterGap = false;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isIdeograph(point)) {
                start = at;
                end = at + Character.charCount(point);
                ideograph = true;
                hash = hash(hash(HASH_BEGINS, point), endOfPair() > end ? text.codePointAt(end) : 0);
                return true;
            }
            if (Character.isLetterOrDigit(point)) {
                start = at;
                goToEndOfRun();
                ideograph = false;
                return true;
            }
            afterGap |= point == BETWEEN;
            at += Character.charCount(point);
        }
        end = at;
        return false;
    }

    private void goToEndOfRun() {
        int at = start;
        hash = HASH_BEGINS;
        while (at < text.length() && at - start < LONGEST) {
            int point = text.codePointAt(at);
            if (!belongs(point)) {
                break;
            }
            hash = hash(hash, point);
            at += Character.charCount(point);
        }
        end = at;
    }

    private static long hash(long before, int point) {
        return (before ^ point) * HASH_PRIME;
    }

    private static boolean belongs(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(point) && !isIdeograph(point);
        };
    }

    /// Whether a character is written without spaces around words: Chinese and Japanese ones.
    static boolean isIdeograph(int point) {
        if (point < 0x2E80) {
            return false;
        }
        if (point >= 0x4E00 && point < 0xA000) {
            return true; // most of them; the search for a script is slow
        }
        var script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /// The word itself, as it stands in the text.
    String word() {
        return text.substring(start, end);
    }

    /// Tells it from other words, as far as 64 bits can; an ideograph with the one that follows it.
    long hash() {
        return hash;
    }

    /// Whether it begins with a letter that can be Latin.
    boolean isLatin() {
        return text.charAt(start) < BEYOND_LATIN;
    }

    /// Where it begins in the text.
    int start() {
        return start;
    }

    /// Where it ends in the text, exclusive.
    int end() {
        return end;
    }

    /// Whether it is one ideograph.
    boolean ideograph() {
        return ideograph;
    }

    /// Whether another of the record's texts begins with it.
    boolean afterGap() {
        return afterGap;
    }

    /// Where it is an ideograph that another follows at once: both together; else nothing.
    String bigram() {
        return ideograph && endOfPair() > end ? text.substring(start, endOfPair()) : "";
    }

    /// Where the ideograph ends that follows an ideograph at once; where none does, where it ends itself.
    int endOfPair() {
        if (end >= text.length()) {
            return end;
        }
        int following = text.codePointAt(end);
        return isIdeograph(following) ? end + Character.charCount(following) : end;
    }
}
