package org.rapporteur.word;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.rapporteur.domain.Marks.Block;
import org.rapporteur.domain.Marks.BlockKind;

/// A place where paragraphs follow each other: the page, a table's cell, a header.
class Flow {
    private final Supplier<CTP> paragraphs;
    private final HouseStyle house;
    private final Direction direction;

    /// @param paragraphs makes the next paragraph of the place
    /// @param house what the place has in common with all others of the document
    Flow(Supplier<CTP> paragraphs, HouseStyle house) {
        this.paragraphs = paragraphs;
        this.house = house;
        this.direction = Direction.of(house.language());
    }

    /// Begins a paragraph in the document's direction.
    final Line line(Style style) {
        return new Line(paragraphs.get(), style, direction, house);
    }

    /// Adds a paragraph of plain words in the document's direction.
    final void line(Style style, String text) {
        line(style).text(text);
    }

    /// Adds a text with light marks; each of its paragraphs has the direction of its own first
    /// strong letter.
    final void prose(Prose prose) {
        var blocks = prose.marks().blocks();
        var label = prose.label();
        if (!label.isEmpty() && !fitsBefore(label, blocks)) {
            line(prose.style()).text(label, Line.Emphasis.BOLD).withNext();
            label = "";
        }
        @Nullable BigInteger list = null;
        for (int at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            list = block.kind() != BlockKind.ITEM
                    ? null
                    : list == null ? house.lists().bullets() : list;
            var line = begin(block, prose.style(), list);
            if (at == 0) {
                if (!label.isEmpty()) {
                    line.text(label + " ", Line.Emphasis.BOLD);
                }
                line.text(prose.open());
            }
            block.spans().forEach(line::span);
            if (at == blocks.size() - 1) {
                line.text(prose.close());
                if (!prose.footnote().isEmpty()) {
                    line.footnote(prose.footnote());
                }
            }
        }
    }

    /// Adds a numbered list; each begins with 1.
    final void numbered(Iterable<String> items) {
        var list = house.lists().numbers();
        for (var item : items) {
            line(Style.LIST_NUMBER).item(list).text(item);
        }
    }

    // a label stands in a line of its own before a list, and before text of the other direction
    private boolean fitsBefore(String label, List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst().kind() == BlockKind.PARAGRAPH
                && direction.ofParagraph(blocks.getFirst().text()) == direction.ofParagraph(label);
    }

    private Line begin(Block block, Style style, @Nullable BigInteger list) {
        var own = direction.ofParagraph(block.text());
        if (list != null) {
            return new Line(paragraphs.get(), Style.LIST_BULLET, own, house).item(list);
        }
        return new Line(paragraphs.get(), block.kind() == BlockKind.QUOTE ? Style.QUOTE : style, own, house);
    }

    final HouseStyle house() {
        return house;
    }

    final Direction direction() {
        return direction;
    }
}
