package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed and makes of it what Lucene is asked.
///
/// Words side by side must all be there, unless OR stands between them; NOT excludes the next; round
/// brackets group; what stands in quotes is a phrase; `word:value` is a filter, see [SearchFilter]; `*`
/// behind a word, or the end of the query right behind it, takes it as the beginning of a word. There
/// are no errors: brackets without their other half count for nothing, and whatever cannot be an
/// operator or a filter is sought as words.
final class SearchQuery {
    /// Nobody types more; the rest is not read.
    private static final int LONGEST = 2_000;
    private static final int MOST_PIECES = 100;
    private static final String OPENING = "\"“„«”»";
    private static final String CLOSING = "\"”“»«";

    /// What the query is made of, piece by piece.
    private enum What {
        WORD,
        PHRASE,
        FILTER,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE
    }

    /// @param filter of a filter, which
    /// @param ending whether its last word may go on
    private record Piece(What what, String text, @Nullable SearchFilter filter, WordQuery.Ending ending) {}

    private final Names names;
    private final WordQuery words;
    private List<Piece> pieces = List.of();
    private int at;

    private SearchQuery(Names names, Sought sought) {
        this.names = names;
        this.words = new WordQuery(SearchDocument.TEXT, sought);
    }

    /// What Lucene is asked for a query; all records where nothing was typed.
    ///
    /// @param sought told what is sought, for marking it
    static Query of(String typed, Names names, Sought sought) {
        var query = new SearchQuery(names, sought);
        query.pieces = query.tidied(new Reader(typed).pieces());
        var asked = query.or();
        return asked.orElseGet(() -> query.pieces.stream().allMatch(piece -> piece.what == What.FILTER)
                ? MatchAllDocsQuery.INSTANCE
                : MatchNoDocsQuery.INSTANCE);
    }

    /// Operators that have nothing to join are words, or left out where more may still be typed.
    private List<Piece> tidied(List<Piece> read) {
        var tidy = new ArrayList<>(read);
        if (tidy.stream().allMatch(piece -> isOperator(piece.what))) {
            tidy.replaceAll(SearchQuery::asWord);
        }
        while (!tidy.isEmpty() && isOperator(tidy.getLast().what)) {
            tidy.removeLast();
        }
        for (int i = 0; i < tidy.size(); i++) {
            var what = tidy.get(i).what;
            if ((what == What.AND || what == What.OR) && (i == 0 || tidy.get(i - 1).what == What.OPEN)) {
                tidy.set(i, asWord(tidy.get(i)));
            }
        }
        return tidy;
    }

    private static boolean isOperator(What what) {
        return what == What.AND || what == What.OR || what == What.NOT;
    }

    private static Piece asWord(Piece piece) {
        return new Piece(What.WORD, piece.text, null, piece.ending);
    }

    private Optional<Query> or() {
        var ways = new ArrayList<Query>();
        do {
            and().ifPresent(ways::add);
        } while (take(What.OR));
        if (ways.size() < 2) {
            return ways.stream().findFirst();
        }
        var any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return Optional.of(any.build());
    }

    private Optional<Query> and() {
        var all = new BooleanQuery.Builder();
        int wanted = 0;
        int unwanted = 0;
        while (at < pieces.size() && pieces.get(at).what != What.OR && pieces.get(at).what != What.CLOSE) {
            if (take(What.AND)) {
                continue;
            }
            boolean negated = false;
            while (take(What.NOT)) {
                negated = !negated;
            }
            var one = one();
            if (one.isPresent()) {
                all.add(one.get(), negated ? Occur.MUST_NOT : Occur.MUST);
                wanted += negated ? 0 : 1;
                unwanted += negated ? 1 : 0;
            }
        }
        if (wanted + unwanted == 0) {
            return Optional.empty();
        }
        if (wanted == 0) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return Optional.of(all.build());
    }

    private boolean take(What what) {
        if (at < pieces.size() && pieces.get(at).what == what) {
            at++;
            return true;
        }
        return false;
    }

    private Optional<Query> one() {
        if (at >= pieces.size()) {
            return Optional.empty();
        }
        var piece = pieces.get(at++);
        return switch (piece.what) {
            case WORD -> words.oneWord(piece.text, piece.ending);
            case PHRASE -> words.phrase(piece.text, piece.ending);
            case FILTER -> filter(piece);
            case OPEN -> {
                var group = or();
                take(What.CLOSE);
                yield group;
            }
            case AND, OR, NOT, CLOSE -> Optional.empty();
        };
    }

    private Optional<Query> filter(Piece piece) {
        var filter = java.util.Objects.requireNonNull(piece.filter);
        if (piece.text.isBlank()) {
            return Optional.empty();
        }
        return filter.query(piece.text, names)
                .<Query>map(query -> new BoostQuery(new ConstantScoreQuery(query), 0))
                .or(() -> words.all(filter.word() + " " + piece.text, piece.ending));
    }

    /// Divides a query into its pieces.
    private static final class Reader {
        private final String typed;
        private final List<Piece> pieces = new ArrayList<>();
        private int at;
        private int open;

        Reader(String typed) {
            this.typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        }

        List<Piece> pieces() {
            while (at < typed.length() && pieces.size() < MOST_PIECES) {
                char next = typed.charAt(at);
                if (isSpace(next)) {
                    at++;
                } else if (next == '(') {
                    at++;
                    open++;
                    add(What.OPEN, "(");
                } else if (next == ')') {
                    at++;
                    if (open > 0) {
                        open--;
                        add(What.CLOSE, ")");
                    }
                } else if (OPENING.indexOf(next) >= 0) {
                    quoted(What.PHRASE, null);
                } else {
                    word();
                }
            }
            return pieces;
        }

        private static boolean isSpace(char character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character);
        }

        private void word() {
            int start = at;
            while (at < typed.length() && !isSpace(typed.charAt(at)) && "()".indexOf(typed.charAt(at)) < 0) {
                if (typed.charAt(at) == ':') {
                    var filter = SearchFilter.ofWord(typed.substring(start, at));
                    if (filter.isPresent()) {
                        at++;
                        value(filter.get());
                        return;
                    }
                }
                if (OPENING.indexOf(typed.charAt(at)) >= 0) {
                    break;
                }
                at++;
            }
            var text = typed.substring(start, at);
            var operator = Stream.of(What.AND, What.OR, What.NOT)
                    .filter(what -> what.name().equals(text))
                    .findFirst();
            add(operator.orElse(What.WORD), text);
        }

        private void value(SearchFilter filter) {
            if (at < typed.length() && OPENING.indexOf(typed.charAt(at)) >= 0) {
                quoted(What.FILTER, filter);
                return;
            }
            int start = at;
            int inner = 0;
            while (at < typed.length() && !isSpace(typed.charAt(at))) {
                inner += typed.charAt(at) == '(' ? 1 : typed.charAt(at) == ')' ? -1 : 0;
                if (inner < 0) {
                    break; // closes a group that was opened before
                }
                at++;
            }
            pieces.add(new Piece(What.FILTER, typed.substring(start, at), filter, ending("")));
        }

        private void quoted(What what, @Nullable SearchFilter filter) {
            int start = ++at;
            while (at < typed.length() && CLOSING.indexOf(typed.charAt(at)) < 0) {
                at++;
            }
            var text = typed.substring(start, at);
            var ending = ending("");
            at++;
            pieces.add(new Piece(what, text, filter, ending));
        }

        private void add(What what, String text) {
            pieces.add(new Piece(what, text, null, ending(text)));
        }

        private WordQuery.Ending ending(String text) {
            return at >= typed.length() || text.endsWith("*") ? WordQuery.Ending.BEGUN : WordQuery.Ending.COMPLETE;
        }
    }
}
