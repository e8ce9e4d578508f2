package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Entry.Force;
import org.rapporteur.store.Store;

class RecommendationImportTest {
    private static final String SYMBOL = "CCPR/C/KAZ/CO/2";

    private static final String INVENTED = """
            CCPR/C/KAZ/CO/2
            Zhanaozen
            18. The State party should do what this invented text says of paragraph 18.
            Torture
            24. The State party should do what this invented text says of paragraph 24.
            Association
            54. The State party should do what this invented text says of paragraph 54.
            """;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void openTheSample() {
        store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
        Sample.load(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Incoming incoming(List<Entry> entries) {
        return new RecommendationImport(store.records().register(null), mission(), new Texts(Locale.ENGLISH))
                .of(entries);
    }

    private Incoming saved(List<Entry> entries) {
        var incoming = incoming(entries);
        store.save(
                Incoming.records(incoming.rows().stream().filter(Row::isTaken).toList()));
        return incoming;
    }

    private Mission mission() {
        return store.records().all(Mission.class).getFirst();
    }

    private Recommendation paragraph(int number) {
        return store.records().all(Recommendation.class).stream()
                .filter(each ->
                        each.paragraph() == number && each.subparagraph().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(int row, int paragraph) {
        return new Entry(row, paragraph, "").of(SYMBOL, null).saying("title", "Title " + row, Force.FILL);
    }

    private static List<Verdict> verdicts(Incoming incoming) {
        return incoming.rows().stream().map(Row::verdict).toList();
    }

    @Test
    void theSamplesRecommendationsTakeTheirTextAndAreTheSameTheNextTime() {
        var before = paragraph(24);
        var entries = Observations.of(INVENTED).entries();
        assertThat(verdicts(saved(entries))).containsExactly(Verdict.UPDATE, Verdict.UPDATE, Verdict.UPDATE);
        assertThat(paragraph(24))
                .isEqualTo(Shape.with(
                        before, "text", "The State party should do what this invented text says of paragraph 24."));
        var again = incoming(entries);
        assertThat(verdicts(again)).containsExactly(Verdict.SAME, Verdict.SAME, Verdict.SAME);
        assertThat(Incoming.records(again.rows())).isEmpty();
        assertThat(store.records().all(Recommendation.class)).hasSize(3);
    }

    @Test
    void aNewDocumentIsMadeAndTheMissionTakesItUp() {
        var entries = Observations.of(Ruritania.TEXT).entries();
        saved(entries);
        var document = store.records().all(Document.class).stream()
                .filter(each -> each.symbol().equals("CCPR/C/RUR/CO/3"))
                .findFirst()
                .orElseThrow();
        assertThat(document.adopted()).isEqualTo(LocalDate.of(2016, 7, 11));
        assertThat(document.body()).isEqualTo("Human Rights Committee");
        assertThat(mission().documents()).hasSize(2).endsWith(document.id());
        assertThat(store.records().where(Recommendation.class, "document", document.id()))
                .extracting(Recommendation::place)
                .containsExactly("para. 5", "para. 7 (a)", "para. 7 (b)", "para. 8", "para. 9");
        assertThat(verdicts(incoming(entries))).containsOnly(Verdict.SAME);
    }

    @Test
    void aParagraphThatIsKeptTakesItsItemsToo() {
        saved(List.of(new Entry(1, 7, "").of("CCPR/C/RUR/CO/3", null).saying("title", "Torture", Force.FILL)));
        var incoming = saved(Observations.of(Ruritania.TEXT).entries());
        assertThat(incoming.rows(Verdict.UPDATE)).singleElement().satisfies(row -> assertThat(row.words())
                .contains("para. 7 Torture"));
        assertThat(paragraph(7).text()).contains("(a) Investigate").contains("(b) Ensure");
    }

    @Test
    void aFollowUpIsTakenFromTheDocument() {
        saved(Observations.of(Ruritania.TEXT).entries());
        assertThat(paragraph(5).followUp()).isTrue();
        assertThat(paragraph(5).duePeriod()).isEqualTo(12);
        assertThat(paragraph(8).followUp()).isFalse();
    }

    @Test
    void aTextThatDiffersIsNotReplacedUnlessAPersonSaysSo() {
        saved(Observations.of(INVENTED).entries());
        var other = List.of(entry(1, 24).saying("text", "Other words.", Force.OFFER));
        var row = incoming(other).rows().getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(row.isTaken()).isFalse();
        store.save(row.records());
        assertThat(paragraph(24).text()).isEqualTo("Other words.");
        assertThat(verdicts(incoming(other))).containsExactly(Verdict.SAME);
    }

    @Test
    void whatTheDelegationWroteIsNotFilledIn() {
        var before = paragraph(24);
        saved(List.of(entry(1, 24).saying("themes", List.of("other"), Force.FILL)));
        assertThat(paragraph(24)).isEqualTo(before);
    }

    @Test
    void aTableTakesTheOthersPlaceAndSaysWhatItChanges() {
        var incoming = saved(
                List.of(entry(1, 24).saying("title", "New title", Force.SET).saying("grade", "B", Force.SET)));
        assertThat(incoming.rows().getFirst().why()).isEqualTo("Changes: Short title, The Committee’s grade.");
        assertThat(paragraph(24).title()).isEqualTo("New title");
    }

    @Test
    void twoRowsForOneParagraphAreDoubtful() {
        var incoming = incoming(List.of(entry(1, 30), entry(2, 30)));
        assertThat(verdicts(incoming)).containsExactly(Verdict.NEW, Verdict.DUPLICATE);
        assertThat(incoming.rows().getLast().why())
                .isEqualTo("An earlier row (1) is the same paragraph: taking both keeps the later.");
        store.save(Incoming.records(incoming.rows()));
        assertThat(paragraph(30).title()).isEqualTo("Title 2");
    }

    @Test
    void aRowThatCannotBeTakenSaysWhyAndStopsNoOther() {
        var incoming = saved(List.of(
                entry(1, 0),
                new Entry(2, 5, ""),
                entry(3, 31).saying("subparagraph", "a b", Force.SET),
                entry(4, 32).saying("dueDate", "soon", Force.SET),
                entry(5, 33).saying("text", "x".repeat(600_000), Force.SET),
                entry(6, 34)));
        assertThat(verdicts(incoming))
                .containsExactly(
                        Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.NEW);
        assertThat(incoming.rows(Verdict.ERROR)).allSatisfy(row -> {
            assertThat(row.why()).endsWith(".");
            assertThat(row.records()).isEmpty();
        });
        assertThat(paragraph(34).title()).isEqualTo("Title 6");
    }

    @Test
    void aTextThatIsKeptIsKnownWithoutItsParagraph() {
        saved(Observations.of(INVENTED).entries());
        var text = paragraph(54).text();
        assertThat(verdicts(incoming(List.of(entry(1, 0).saying("text", text.toUpperCase(Locale.ROOT), Force.FILL)))))
                .containsExactly(Verdict.SAME);
    }
}
