package org.rapporteur.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Paragraph;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.exchange.Entry.Force;
import org.rapporteur.exchange.Passage.PassageKind;

/// Concluding observations, split into their passages. A split is a proposal: a person ticks, joins and
/// splits passages until they are right, and each step is a new value.
///
/// @param symbol the document's symbol as its masthead has it; empty where none was found
/// @param adopted the day of adoption as the document tells it, or null
/// @param passages the whole text in its order
public record Observations(String symbol, @Nullable LocalDate adopted, List<Passage> passages) {

    private static final int MOST_PARAGRAPHS = 10_000;

    public Observations {
        passages = List.copyOf(passages);
    }

    /// The passages of a document's paragraphs.
    ///
    /// @throws RuleBroken when there are more than any document has
    public static Observations of(List<Paragraph> paragraphs) {
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            throw new RuleBroken("import.too_many_paragraphs", MOST_PARAGRAPHS);
        }
        var lines = new ObservationLines(paragraphs);
        var passages = withLeads(new Splitting(lines).passages());
        var masthead = passages.stream()
                .takeWhile(passage -> passage.paragraph() == 0)
                .map(Passage::whole)
                .collect(Collectors.joining("\n"));
        var adopted = passages.stream()
                .map(passage -> Clues.adopted(passage.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new Observations(TreatyBody.symbolIn(masthead).orElse(""), adopted, passages);
    }

    /// The passages of text that was pasted.
    public static Observations of(String text) {
        return of(PastedText.paragraphs(text));
    }

    /// The rows of a table, each a recommendation.
    public static Observations ofTable(List<Entry> rows) {
        return new Observations("", null, rows.stream().map(Passage::of).toList()).withLeads();
    }

    /// The same with another symbol and day of adoption.
    public Observations from(String newSymbol, @Nullable LocalDate newAdopted) {
        return new Observations(newSymbol, newAdopted, passages);
    }

    /// The same with one passage chosen for import, or not.
    public Observations ticked(int index, boolean chosen) {
        return replaced(index, 1, List.of(passages.get(index).chosen(chosen)));
    }

    /// The same with these passages chosen for import and no other.
    ///
    /// @param chosen by the passage's index
    public Observations ticked(IntPredicate chosen) {
        return new Observations(
                symbol,
                adopted,
                IntStream.range(0, passages.size())
                        .mapToObj(i -> passages.get(i).chosen(chosen.test(i)))
                        .toList());
    }

    /// The same with a passage of another paragraph or item than was read.
    public Observations placed(int index, int paragraph, String subparagraph) {
        return replaced(index, 1, List.of(passages.get(index).at(paragraph, subparagraph)));
    }

    /// The same with a short title that a person gives a passage.
    public Observations titled(int index, String title) {
        return replaced(index, 1, List.of(passages.get(index).titled(title.strip())));
    }

    /// The same with a passage that is something else than was read.
    public Observations told(int index, PassageKind kind) {
        return replaced(index, 1, List.of(passages.get(index).as(kind))).withLeads();
    }

    /// The same with a passage and the one behind it as one: it stands where the first stood, and is
    /// a recommendation where one of the two was.
    public Observations joined(int index) {
        var first = passages.get(index);
        var second = passages.get(index + 1);
        var joined = first.with(second);
        boolean recommends = IntStream.of(index, index + 1)
                .mapToObj(passages::get)
                .anyMatch(
                        passage -> passage.kind() == PassageKind.RECOMMENDATION || passage.kind() == PassageKind.LEAD);
        return replaced(index, 2, List.of(recommends ? joined.as(PassageKind.RECOMMENDATION) : joined))
                .withLeads();
    }

    /// The same with a passage as two, the second of which begins at this place of the text. What
    /// begins with a letter of its own becomes that item.
    ///
    /// @param offset in UTF-16 units of the passage's text
    public Observations split(int index, int offset) {
        var passage = passages.get(index);
        int place = Math.clamp(offset, 0, passage.text().length());
        if (place > 0
                && place < passage.text().length()
                && Character.isLowSurrogate(passage.text().charAt(place))) {
            place--;
        }
        var first = passage.saying(
                passage.marker(), passage.text().substring(0, place).strip());
        var rest = passage.text().substring(place).strip();
        var second = Markers.item(rest)
                .map(item -> passage.at(passage.paragraph(), item.name()).saying(item.marker(), item.rest()))
                .orElse(passage.saying("", rest));
        return replaced(index, 1, List.of(first, second)).withLeads();
    }

    /// The same with every item joined to the paragraph that it is an item of.
    public Observations whole() {
        var whole = this;
        for (int i = passages.size() - 2; i >= 0; i--) {
            while (i + 1 < whole.passages.size() && whole.passages.get(i).isBefore(whole.passages.get(i + 1))) {
                whole = whole.joined(i);
            }
        }
        return whole;
    }

    /// What is chosen, as it is to be kept, and the paragraphs whose items are chosen, for where they
    /// are kept already.
    public List<Entry> entries() {
        return proposals().entrySet().stream()
                .filter(each -> passages.get(each.getKey()).chosen()
                        || passages.get(each.getKey()).kind() == PassageKind.LEAD)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// What is chosen or could be, as it would be kept, by the index of its passage. Each has the number
    /// of its passage, from 1, or of its row in a table.
    public SequencedMap<Integer, Entry> proposals() {
        var followUp = FollowUp.in(passages);
        var proposals = new LinkedHashMap<Integer, Entry>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.chosen()
                    || passage.kind() == PassageKind.LEAD
                    || passage.kind() == PassageKind.RECOMMENDATION) {
                proposals.put(i, entry(i, followUp));
            }
        }
        return proposals;
    }

    private Entry entry(int index, FollowUp followUp) {
        var passage = passages.get(index);
        var lead = lead(index);
        var row = passage.row();
        if (row != null) {
            return ofTable(passage, row);
        }
        boolean isLead = passage.kind() == PassageKind.LEAD;
        var text = lead != null ? lead.text() + "\n" + passage.whole() : isLead ? withItems(index) : passage.text();
        var title = passage.theme().isEmpty() || lead != null ? Entry.titleOf(passage.text()) : passage.theme();
        var entry = new Entry(index + 1, passage.paragraph(), passage.subparagraph())
                .of(symbol, adopted)
                .saying("text", text, Force.OFFER)
                .saying("title", title, Force.FILL)
                .saying("title", passage.title(), Force.SET)
                .saying("themes", passage.theme().isEmpty() ? null : List.of(passage.theme()), Force.FILL);
        if (followUp.paragraphs().contains(passage.paragraph())) {
            entry = entry.saying("followUp", true, Force.FILL)
                    .saying("duePeriod", followUp.months(), Force.FILL)
                    .saying("dueDate", followUp.dueDate(), Force.FILL);
        }
        return entry.onlyIfKept(isLead);
    }

    /// What a table says stays as it says it, but for what a person has changed.
    private Entry ofTable(Passage passage, Entry row) {
        var entry = row.placed(passage.paragraph(), passage.subparagraph());
        if (row.symbol().isEmpty()) {
            entry = entry.of(symbol, adopted);
        }
        if (!passage.text().equals(row.text("text"))) {
            entry = entry.saying("text", passage.text(), Force.OFFER);
        }
        return passage.title().equals(row.text("title")) ? entry : entry.saying("title", passage.title(), Force.SET);
    }

    private @Nullable Passage lead(int index) {
        for (int i = index - 1; i >= 0 && !passages.get(index).subparagraph().isEmpty(); i--) {
            if (passages.get(i).kind() == PassageKind.LEAD) {
                return passages.get(i).isBefore(passages.get(index)) ? passages.get(i) : null;
            }
        }
        return null;
    }

    private String withItems(int index) {
        var lead = passages.get(index);
        return passages.stream()
                .skip(index + 1L)
                .takeWhile(lead::isBefore)
                .map(Passage::whole)
                .collect(Collectors.joining("\n", lead.text() + "\n", ""));
    }

    private Observations withLeads() {
        return new Observations(symbol, adopted, withLeads(passages));
    }

    /// A recommendation that its items follow only begins them, and one that none follow any more
    /// stands by itself.
    private static List<Passage> withLeads(List<Passage> passages) {
        var led = new ArrayList<Passage>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            boolean leads = i + 1 < passages.size() && passage.isBefore(passages.get(i + 1));
            if (leads && passage.kind() == PassageKind.RECOMMENDATION) {
                led.add(passage.as(PassageKind.LEAD));
            } else if (!leads && passage.kind() == PassageKind.LEAD) {
                led.add(passage.as(PassageKind.RECOMMENDATION));
            } else {
                led.add(passage);
            }
        }
        return led;
    }

    private Observations replaced(int index, int count, List<Passage> by) {
        var changed = new ArrayList<>(passages.subList(0, index));
        changed.addAll(by);
        changed.addAll(passages.subList(index + count, passages.size()));
        return new Observations(symbol, adopted, changed);
    }
}
