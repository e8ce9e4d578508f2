package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {
    private final Astana astana = new Astana();
    private final Register register = astana.register();

    @Test
    void recordIsFoundByItsId() {
        assertThat(register.find(astana.kote.id())).contains(astana.kote);
    }

    @Test
    void noIdFindsNothing() {
        assertThat(register.find((Id<Person>) null)).isEmpty();
    }

    @Test
    void deletedRecordIsNotFound() {
        assertThat(register.find(Id.<Person>fresh())).isEmpty();
    }

    @Test
    void recordsOfSeveralIdsComeInTheirOrderWithoutTheDeletedOnes() {
        assertThat(register.find(List.of(astana.patrick.id(), elsewhere(), astana.kote.id())))
                .containsExactly(astana.patrick, astana.kote);
    }

    @Test
    void allRecordsOfAClassComeInTheirOrder() {
        assertThat(register.all(Person.class)).containsExactly(astana.kote, astana.patrick);
    }

    @Test
    void partiesArePostsAndPersons() {
        assertThat(register.all(Party.class)).hasSize(5);
    }

    @Test
    void citationIsSymbolAndParagraph() {
        assertThat(register.citation(astana.tortureA)).isEqualTo("CCPR/C/KAZ/CO/2, para. 24 (a)");
    }

    @Test
    void citationOfADeletedDocumentSaysThatItIsUnknown() {
        assertThat(register.citation(Recommendation.of(elsewhere(), 24, "Torture")))
                .isEqualTo("?, para. 24");
    }

    @Test
    void counterpartIsTheMeetingsOwnTitleWhereItHasOne() {
        assertThat(register.counterpart(with(astana.morning, "title", "Courtesy call")))
                .isEqualTo("Courtesy call");
    }

    @Test
    void counterpartIsThePostsByInstitutionThenTheOtherInstitutions() {
        var meeting = astana.morning
                .withPosts(List.of(astana.justiceDeputy.id(), astana.interiorDeputy.id(), astana.lawyer.id()))
                .withInstitutions(List.of(astana.justice.id()));
        assertThat(register.counterpart(meeting))
                .isEqualTo("Ministry of Justice: Deputy Minister, Head of International Law;"
                        + " Ministry of Internal Affairs: Deputy Minister");
    }

    @Test
    void counterpartWithoutPostsIsTheInstitutions() {
        assertThat(register.counterpart(astana.afternoon)).isEqualTo("Ministry of Internal Affairs");
    }

    @Test
    void counterpartOfNobodyIsEmpty() {
        assertThat(register.counterpart(astana.morning.withPosts(List.of()))).isEmpty();
    }

    @Test
    void postOfADeletedInstitutionIsStillTheCounterpart() {
        var post = Post.of(elsewhere(), "Director");
        assertThat(new Register(List.of(post)).counterpart(astana.morning.withPosts(List.of(post.id()))))
                .isEqualTo("Director");
    }

    @Test
    void labelOfEachKindIsWhatPeopleCallIt() {
        var grade = new ProposedGrade(
                elsewhere(), astana.torture.id(), "", elsewhere(), ProposedGrade.GradeScale.SINCE_2017, "B", "");
        var minutes = new Minutes(
                elsewhere(), astana.morning.id(), 2, Minutes.MinutesState.DRAFT, "Misspelt", null, List.of());
        var tenure = new Tenure(elsewhere(), astana.kote.id(), astana.lawyer.id(), null, null);
        assertThat(List.of(
                        astana.justice,
                        astana.lawyer,
                        astana.kote,
                        tenure,
                        astana.second,
                        astana.torture,
                        astana.mission,
                        astana.morning,
                        astana.first,
                        astana.present,
                        astana.early,
                        grade,
                        minutes))
                .extracting(register::label)
                .containsExactly(
                        "Ministry of Justice",
                        "Head of International Law, Ministry of Justice",
                        "Kote Vardzelashvili",
                        "Kote Vardzelashvili, Head of International Law, Ministry of Justice",
                        "CCPR/C/KAZ/CO/2",
                        "CCPR/C/KAZ/CO/2, para. 24 Torture",
                        "Follow-up mission",
                        "2017-04-11 10:00 Ministry of Justice: Deputy Minister",
                        "CCPR/C/KAZ/CO/2, para. 24 Torture, 2017-04-11 10:00 Ministry of Justice: Deputy Minister",
                        "Kote Vardzelashvili",
                        "Early",
                        "CCPR/C/KAZ/CO/2, para. 24 Torture: B",
                        "2017-04-11 10:00 Ministry of Justice: Deputy Minister, 2");
    }

    @Test
    void labelOfAPostOfADeletedInstitutionIsItsTitle() {
        assertThat(register.label(Post.of(elsewhere(), "Director"))).isEqualTo("Director");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kote vardzelashvili", "Vardzelashvili", "VARDZEL", "  Kote   Vard ", "Koté"})
    void caseAccentsAndSpacesAreForgiven(String words) {
        assertThat(register.match(List.of(Kind.PERSON), words)).isEqualTo(astana.kote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Орлёнок", "орленок", "ОРЛЁНОК", "ленок"})
    void yoIsReadAsYeInCyrillic(String words) {
        var child = Institution.of("Орлёнок");
        assertThat(new Register(List.of(child)).match(List.of(Kind.INSTITUTION), words))
                .isEqualTo(child);
    }

    @Test
    void recordIsMatchedByItsId() {
        assertThat(register.match(
                        List.of(Kind.PERSON), " " + astana.patrick.id().toString()))
                .isEqualTo(astana.patrick);
    }

    @Test
    void wholeLabelWinsOverLabelsThatHoldIt() {
        var whole = Institution.of("Ministry");
        var several = new Register(List.of(Institution.of("Ministry of Justice"), whole));
        assertThat(several.match(List.of(Kind.INSTITUTION), "ministry")).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "'CCPR/C/KAZ/CO/2, para. 24', Torture",
        "'ccpr/c/kaz/co/2, para. 24 (a)', Complaints",
        "para. 24, Torture",
        "para. 24 (a), Complaints",
        "association, Freedom of association",
        "CAT, Safeguards"
    })
    void recommendationIsMatchedByCitationPlaceOrTitle(String words, String title) {
        assertThat(register.match(List.of(Kind.RECOMMENDATION), words))
                .isInstanceOfSatisfying(
                        Recommendation.class, found -> assertThat(found.title()).isEqualTo(title));
    }

    @Test
    void matchLooksOnlyAmongTheKindsAskedFor() {
        assertThat(broken(List.of(Kind.POST), "Kote").key()).isEqualTo("reference.unknown");
    }

    @Test
    void matchLooksAmongSeveralKinds() {
        assertThat(register.match(List.of(Kind.POST, Kind.PERSON), "Kote")).isEqualTo(astana.kote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody", "", "  ", "00000000-0000-0000-0000-000000000000"})
    void wordsThatFitNothingAreRefused(String words) {
        assertThat(broken(List.of(Kind.PERSON), words).key()).isEqualTo("reference.unknown");
    }

    @Test
    void wordsThatFitSeveralAreRefusedAndNameThem() {
        assertThat(broken(List.of(Kind.POST), "deputy minister").arguments())
                .containsExactly(
                        List.of(Kind.POST),
                        "deputy minister",
                        2,
                        "Deputy Minister, Ministry of Justice; Deputy Minister, Ministry of Internal Affairs");
    }

    @Test
    void noMoreThanFiveOfThoseThatFitAreNamed() {
        var many = new Register(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> Person.of("Witness " + number))
                .toList());
        var broken = catchThrowableOfType(RuleBroken.class, () -> many.match(List.of(Kind.PERSON), "witness"));
        assertThat(broken.arguments()).endsWith(9, "Witness 1; Witness 2; Witness 3; Witness 4; Witness 5");
    }

    private RuleBroken broken(List<Kind> kinds, String words) {
        return catchThrowableOfType(RuleBroken.class, () -> register.match(kinds, words));
    }
}
