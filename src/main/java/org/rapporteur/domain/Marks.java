package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text with light marks, read into blocks and spans: what a document and a preview are made of.
///
/// Each line that shows something is a block: `- ` begins an item of a list, `> ` a quoted
/// paragraph. Within a block `**bold**` and `_italic_` mark spans, which may lie in one another. A
/// mark counts only where it hugs the words it marks, and an underscore only at the edge of a word,
/// so that `snake_case`, `2 ** 3` and a web address stay as they were typed. Whatever is not a mark
/// is text: no input fails, and no character but a mark is lost.
///
/// @param blocks the blocks in their order; none where the text shows nothing
public record Marks(List<Block> blocks) {
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");
    private static final String BOLD = "**";
    private static final String ITALIC = "_";

    public Marks {
        blocks = List.copyOf(blocks);
    }

    /// What a block is.
    public enum BlockKind {
        PARAGRAPH,
        /// An item of a list.
        ITEM,
        QUOTE
    }

    /// One paragraph.
    ///
    /// @param spans its parts, none of them empty
    public record Block(BlockKind kind, List<Span> spans) {
        public Block {
            spans = List.copyOf(spans);
        }

        /// The block's words without marks.
        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }
    }

    /// A part of a paragraph that looks the same throughout.
    public record Span(String text, boolean bold, boolean italic) {}

    /// Reads a text.
    public static Marks read(String text) {
        return new Marks(LINE_ENDS
                .splitAsStream(text)
                .filter(line -> !line.isBlank())
                .map(Marks::block)
                .filter(block -> !block.text().isBlank())
                .toList());
    }

    private static Block block(String line) {
        var start = line.stripLeading();
        if (start.startsWith("- ")) {
            return new Block(BlockKind.ITEM, spans(start.substring(2).strip()));
        }
        if (start.equals(">") || start.startsWith("> ")) {
            return new Block(BlockKind.QUOTE, spans(start.substring(1).strip()));
        }
        return new Block(BlockKind.PARAGRAPH, spans(line.strip()));
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        read(line, false, false, spans);
        return spans;
    }

    private static void read(String text, boolean bold, boolean italic, List<Span> into) {
        // a search for an end that found none would find none later either: it is not repeated
        boolean seekBold = !bold;
        boolean seekItalic = !italic;
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            var mark = seekBold && opens(text, at, BOLD) ? BOLD : seekItalic && opens(text, at, ITALIC) ? ITALIC : "";
            if (mark.isEmpty()) {
                continue;
            }
            int end = end(text, at + mark.length() + 1, mark);
            if (end < 0) {
                seekBold &= !mark.equals(BOLD);
                seekItalic &= !mark.equals(ITALIC);
                continue;
            }
            add(text.substring(written, at), bold, italic, into);
            read(
                    text.substring(at + mark.length(), end),
                    bold || mark.equals(BOLD),
                    italic || mark.equals(ITALIC),
                    into);
            written = end + mark.length();
            at = written - 1;
        }
        add(text.substring(written), bold, italic, into);
    }

    private static void add(String text, boolean bold, boolean italic, List<Span> into) {
        if (!text.isEmpty()) {
            into.add(new Span(text, bold, italic));
        }
    }

    private static boolean opens(String text, int at, String mark) {
        int after = at + mark.length();
        return text.startsWith(mark, at)
                && after < text.length()
                && !Character.isWhitespace(text.charAt(after))
                && !text.startsWith(mark.substring(0, 1), after)
                && (mark.equals(BOLD) || at == 0 || !ofWord(text.codePointBefore(at)));
    }

    private static int end(String text, int from, String mark) {
        for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
            int after = at + mark.length();
            if (!Character.isWhitespace(text.charAt(at - 1))
                    && (mark.equals(BOLD) || after >= text.length() || !ofWord(text.codePointAt(after)))) {
                return at;
            }
        }
        return -1;
    }

    // Chinese and Japanese write no spaces between words, so there an underscore is never inside one
    private static boolean ofWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }
}
