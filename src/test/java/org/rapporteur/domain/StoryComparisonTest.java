package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.StoryComparison.Period;
import org.rapporteur.domain.StoryComparison.Row;

class StoryComparisonTest {
    private final ThreeMissions three = new ThreeMissions();

    private Story of(Subject subject) {
        return Story.of(subject, three.files(), three.register());
    }

    private static Period mission(Mission mission) {
        return new Period.OfMission(mission.id());
    }

    private static List<Note> notes(List<Said> said) {
        return said.stream().map(Said::note).toList();
    }

    @Test
    void theLastTwoMissionsThatHaveSomethingAreComparedAtFirst() {
        assertThat(StoryComparison.usual(of(new Subject.OfRecommendation(three.torture.id()))))
                .contains(new Pair(mission(three.second), mission(three.third)));
        assertThat(StoryComparison.usual(of(new Subject.OfInstitution(three.interior.id(), false))))
                .contains(new Pair(mission(three.first), mission(three.second)));
    }

    @Test
    void whereThereIsOneMissionItsLastTwoYearsAreCompared() {
        var later = Shape.with(
                three.prosecution2017, "start", three.prosecution2017.start().plusYears(1));
        var file = three.files().get(1);
        var files = List.of(new MissionFile(
                file.mission(),
                file.register(),
                List.of(three.interior2017, later),
                List.of(),
                List.of(),
                List.of(three.answered2017, three.overdue2017)));
        var story = Story.of(new Subject.OfRecommendation(three.torture.id()), files, three.register());
        assertThat(StoryComparison.usual(story.only(new Narrowing(three.second.id(), null))))
                .contains(new Pair(new Period.OfYear(2017), new Period.OfYear(2018)));
    }

    @Test
    void oneMissionInOneYearHasNothingToBeComparedWith() {
        var story = of(new Subject.OfInstitution(three.medical.id(), false));
        assertThat(StoryComparison.periods(story)).containsExactly(mission(three.third), new Period.OfYear(2019));
        assertThat(StoryComparison.usual(story)).isEmpty();
    }

    @Test
    void aRecommendationIsComparedInstitutionByInstitution() {
        var comparison = StoryComparison.of(
                of(new Subject.OfRecommendation(three.torture.id())),
                new Pair(mission(three.second), mission(three.third)));
        assertThat(comparison.rows())
                .extracting(Row::about)
                .containsExactly(three.medical, three.interior, three.prosecution, three.penal);
        var prosecution = comparison.rows().get(2);
        assertThat(notes(prosecution.earlier())).containsExactly(three.overdue2017);
        assertThat(notes(prosecution.later())).containsExactly(three.done2019, three.impression2019);
        assertThat(comparison.earlier().grades())
                .extracting(ProposedGrade::grade)
                .containsExactly("B2");
        assertThat(comparison.later().grades()).extracting(ProposedGrade::grade).containsExactly("B");
    }

    @Test
    void anInstitutionIsComparedRecommendationByRecommendationAndWhatBearsOnNoneComesLast() {
        var comparison = StoryComparison.of(
                of(new Subject.OfInstitution(three.prosecution.id(), false)),
                new Pair(new Period.OfYear(2017), new Period.OfYear(2019)));
        assertThat(comparison.rows()).extracting(Row::about).containsExactly(three.torture, three.association, null);
        assertThat(notes(comparison.rows().getLast().earlier())).containsExactly(three.free2017);
    }

    @Test
    void aNoteOnTwoRecommendationsStandsInTheRowOfEachOnItsOwnSide() {
        var comparison = StoryComparison.of(
                of(new Subject.OfInstitution(three.interior.id(), false)),
                new Pair(mission(three.first), mission(three.second)));
        assertThat(comparison.rows())
                .filteredOn(row -> notes(row.earlier()).contains(three.stated2014))
                .extracting(Row::about)
                .containsExactly(three.torture, three.complaints);
        assertThat(comparison.rows()).noneMatch(row -> notes(row.later()).contains(three.stated2014));
    }

    @Test
    void underAThemeOnlyItsRecommendationsAreRows() {
        var comparison = StoryComparison.of(
                of(new Subject.OfTheme("association")), new Pair(mission(three.second), mission(three.third)));
        assertThat(comparison.rows()).extracting(Row::about).containsExactly(three.association);
    }

    /// Any two periods, also one with itself.
    @Property(tries = 80)
    void everyNoteOfASideStandsInARowOfEachThatItBearsOn(@ForAll long seed) {
        var random = new Random(seed);
        var subjects = List.of(
                new Subject.OfInstitution(three.interior.id(), true),
                new Subject.OfInstitution(three.prosecution.id(), false),
                new Subject.OfPerson(three.aliya.id()));
        var story = of(subjects.get(random.nextInt(subjects.size())));
        var periods = StoryComparison.periods(story);
        var pair = new Pair(periods.get(random.nextInt(periods.size())), periods.get(random.nextInt(periods.size())));
        var comparison = StoryComparison.of(story, pair);
        var expected = new ArrayList<Note>();
        comparison.earlier().said().forEach(said -> {
            int rows = Math.max(1, said.note().recommendations().size());
            Stream.generate(said::note).limit(rows).forEach(expected::add);
        });
        assertThat(comparison.rows().stream()
                        .flatMap(row -> notes(row.earlier()).stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(comparison.rows())
                .allSatisfy(row ->
                        assertThat(row.earlier().size() + row.later().size()).isPositive())
                .extracting(Row::about)
                .doesNotHaveDuplicates();
    }
}
