package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;

/// What is asked of Lucene for words as a person writes them. An exact word counts more than another
/// form of it, this more than a name in another alphabet, and a word that is only begun least.
final class WordQuery {
    private static final float INFLECTED = 0.5f;
    private static final float NAME = 0.3f;
    private static final float BEGUN = 0.2f;

    /// How the last word is to be taken.
    enum Ending {
        /// As it is.
        COMPLETE,
        /// As the beginning of a word.
        BEGUN
    }

    private final String field;
    private final Sought sought;

    /// @param field the field to ask
    /// @param sought told what is sought
    WordQuery(String field, Sought sought) {
        this.field = field;
        this.sought = sought;
    }

    /// All of the words, in any order; words that no space parts, such as "follow-up", side by side.
    Optional<Query> all(String words, Ending ending) {
        var parts = List.of(words.strip().split("\\s+", -1));
        var all = new BooleanQuery.Builder();
        boolean some = false;
        for (int i = 0; i < parts.size(); i++) {
            var part = oneWord(parts.get(i), i == parts.size() - 1 ? ending : Ending.COMPLETE);
            part.ifPresent(query -> all.add(query, BooleanClause.Occur.MUST));
            some |= part.isPresent();
        }
        return some ? Optional.of(all.build()) : Optional.empty();
    }

    /// A word with its other forms; where signs divide it, its parts side by side.
    Optional<Query> oneWord(String word, Ending ending) {
        return sideBySide(places(word), ending);
    }

    /// The very words side by side.
    Optional<Query> phrase(String words, Ending ending) {
        return sideBySide(
                places(words).stream()
                        .map(place -> new Place(place.at, place.word, null))
                        .toList(),
                ending);
    }

    /// What may stand at one place: a word, or a pair of ideographs.
    ///
    /// @param at the place, counted from the first; of a pair the first ideograph's
    /// @param forms the word's other forms, or null where only the very word will do
    private record Place(int at, String word, Vocabulary.@Nullable Related forms) {
        boolean isIdeographic() {
            return Words.isIdeograph(word.codePointAt(0));
        }
    }

    private List<Place> places(String text) {
        var places = new ArrayList<Place>();
        var words = new Words(text);
        boolean inPair = false;
        for (int at = 0; words.next(); ) {
            var forms = words.ideograph() ? null : sought.vocabulary().related(words.word());
            var word = forms == null ? Folding.fold(words.word()) : forms.exact();
            if (word.isEmpty()) {
                continue; // nothing of it is seen, and the index gives it no place either
            }
            var pair = Folding.fold(words.bigram());
            if (!pair.isEmpty() || !inPair || forms != null) {
                places.add(new Place(at, pair.isEmpty() ? word : pair, forms));
            }
            inPair = !pair.isEmpty();
            at++;
        }
        return places;
    }

    private Optional<Query> sideBySide(List<Place> places, Ending ending) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var last = places.getLast();
        boolean begun = ending == Ending.BEGUN && !last.isIdeographic();
        if (places.size() == 1) {
            return Optional.of(begun ? begun(last) : word(last));
        }
        if (begun) {
            return Optional.of(new BooleanQuery.Builder()
                    .add(phrase(places.subList(0, places.size() - 1)), BooleanClause.Occur.MUST)
                    .add(begun(last), BooleanClause.Occur.MUST)
                    .build());
        }
        return Optional.of(phrase(places));
    }

    private Query phrase(List<Place> places) {
        if (places.size() == 1) {
            return word(places.getFirst());
        }
        var phrase = new MultiPhraseQuery.Builder();
        for (var place : places) {
            var terms = new ArrayList<Term>();
            terms.add(term(place.word));
            if (place.forms != null) {
                place.forms.inflected().forEach(form -> terms.add(term(form)));
                place.forms.names().forEach(name -> terms.add(term(name)));
            }
            pairs(place).forEach(terms::add);
            phrase.add(terms.toArray(Term[]::new), place.at);
        }
        return phrase.build();
    }

    private Query word(Place place) {
        var forms = new SynonymQuery.Builder(field);
        forms.addTerm(term(place.word));
        if (place.forms != null) {
            place.forms.inflected().forEach(form -> forms.addTerm(term(form), INFLECTED));
            place.forms.names().forEach(name -> forms.addTerm(term(name), NAME));
        }
        pairs(place).forEach(forms::addTerm);
        return forms.build();
    }

    private Query begun(Place place) {
        var ways = new ArrayList<Query>(List.of(word(place)));
        ways.add(beginning(place.word));
        if (place.forms != null) {
            for (var skeleton : place.forms.skeletons()) {
                ways.add(beginning(skeleton));
                var names = sought.vocabulary().begun(skeleton);
                names.forEach(sought::word);
                ways.add(new BoostQuery(
                        new TermInSetQuery(
                                field, names.stream().map(BytesRef::new).toList()),
                        BEGUN));
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private Query beginning(String letters) {
        sought.beginning(letters);
        return new BoostQuery(new PrefixQuery(new Term(field, letters)), BEGUN);
    }

    /// The pairs that hold an ideograph which is sought alone; of them it alone is to be marked.
    private Stream<Term> pairs(Place place) {
        return sought.vocabulary().pairs(place.word).stream().map(pair -> new Term(field, pair));
    }

    private Term term(String form) {
        sought.word(form);
        return new Term(field, form);
    }
}
