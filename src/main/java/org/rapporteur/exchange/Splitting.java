package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.exchange.Markers.Marked;
import org.rapporteur.exchange.Passage.PassageKind;

/// Splits the lines of concluding observations into passages. Every line goes into exactly one of
/// them, but one that is first concerned and then recommends, which becomes two.
final class Splitting {
    private final ObservationLines lines;
    private final List<Passage> passages = new ArrayList<>();
    private final boolean hasNumbers;
    private boolean inMasthead;
    /// Whether unnumbered text belongs to the last passage.
    private boolean open;

    private int paragraph;
    private String letter = "";
    private String theme = "";

    Splitting(ObservationLines lines) {
        this.lines = lines;
        hasNumbers = lines.hasNumbers();
        inMasthead = hasNumbers && lines.hasMasthead();
        for (int i = 0; i < lines.all().size(); i++) {
            line(i);
        }
    }

    List<Passage> passages() {
        return passages;
    }

    private void line(int index) {
        var text = lines.all().get(index).text();
        var number = Markers.number(text).filter(each -> Integer.parseInt(each.name()) > paragraph);
        var item = Markers.item(text);
        if (number.isPresent()) {
            inMasthead = false;
            paragraph = Integer.parseInt(number.get().name());
            letter = "";
            body(number.get().marker(), number.get().rest());
        } else if (lines.isSection(index) && Markers.section(text).isPresent()) {
            inMasthead = false;
            theme = "";
            heading(Markers.section(text).get());
        } else if (inMasthead) {
            masthead(text);
        } else if (lines.isHeading(index)) {
            theme = text;
            heading(new Marked("", "", text));
        } else if (item.isPresent() && open) {
            item(item.get());
        } else {
            unnumbered(text);
        }
    }

    private void masthead(String text) {
        var line = passage(PassageKind.MASTHEAD, "", text);
        if (passages.isEmpty()) {
            passages.add(line);
        } else {
            passages.set(0, passages.getFirst().with(line));
        }
    }

    private void heading(Marked heading) {
        open = false;
        letter = "";
        passages.add(passage(PassageKind.HEADING, heading.marker(), heading.rest()));
    }

    /// Where a paragraph is concerned first and then recommends, its end is a recommendation of its
    /// own.
    private void body(String marker, String text) {
        int recommendation = Clues.recommendation(text);
        if (recommendation > 0) {
            var before = text.substring(0, recommendation).strip();
            passages.add(passage(Clues.isConcern(before) ? PassageKind.CONCERN : PassageKind.OTHER, marker, before));
            passages.add(passage(PassageKind.RECOMMENDATION, "", text.substring(recommendation)));
        } else {
            passages.add(passage(kind(text, recommendation), marker, text));
        }
        open = true;
    }

    private static PassageKind kind(String text, int recommendation) {
        if (recommendation == 0) {
            return PassageKind.RECOMMENDATION;
        }
        return Clues.isConcern(text) ? PassageKind.CONCERN : PassageKind.OTHER;
    }

    private void item(Marked item) {
        var name = lines.letter(item.name());
        if (!Markers.follows(name, letter)) {
            // an item of an item
            append(passage(PassageKind.OTHER, item.marker(), item.rest()));
            return;
        }
        letter = name;
        var before = passages.getLast();
        boolean recommends = before.kind() == PassageKind.RECOMMENDATION || Clues.recommendation(item.rest()) == 0;
        passages.add(passage(recommends ? PassageKind.RECOMMENDATION : before.kind(), item.marker(), item.rest()));
    }

    private void unnumbered(String text) {
        int recommendation = Clues.recommendation(text);
        if (!open || !hasNumbers) {
            // without numbers each paragraph stands by itself
            letter = "";
            body("", text);
        } else if (passages.getLast().text().isEmpty() && letter.isEmpty()) {
            // the number stood in a line of its own
            body(passages.removeLast().marker(), text);
        } else if (recommendation >= 0 && passages.getLast().kind() != PassageKind.RECOMMENDATION) {
            if (recommendation > 0) {
                append(passage(
                        PassageKind.OTHER, "", text.substring(0, recommendation).strip()));
            }
            letter = "";
            passages.add(passage(PassageKind.RECOMMENDATION, "", text.substring(recommendation)));
        } else {
            append(passage(PassageKind.OTHER, "", text));
        }
    }

    private void append(Passage line) {
        passages.set(passages.size() - 1, passages.getLast().with(line));
    }

    private Passage passage(PassageKind kind, String marker, String text) {
        return new Passage(
                kind, inMasthead ? 0 : paragraph, letter, theme, marker, text, kind == PassageKind.RECOMMENDATION);
    }
}
