package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Story.Chapter;
import org.rapporteur.domain.Story.Encounter;

/// What was said in one mission or year beside what was said in another: of a recommendation row by
/// row of institutions, of all else row by row of recommendations.
///
/// A note that bears on several recommendations stands in the row of each; one that bears on none, and
/// one of which no institution is known, stands in the last row.
///
/// @param rows those in which either side has something
public record StoryComparison(Story story, Side earlier, Side later, List<Row> rows) {

    /// What is compared.
    public sealed interface Period {
        /// A mission.
        record OfMission(Id<Mission> mission) implements Period {}

        /// A calendar year, by the day of the meeting; a mission's grades are of the year in which it
        /// began.
        record OfYear(int year) implements Period {}
    }

    /// One side.
    ///
    /// @param encounters the meetings
    /// @param grades the grades that were proposed
    public record Side(Period period, List<Encounter> encounters, List<ProposedGrade> grades) {
        /// What was said.
        public List<Said> said() {
            return encounters.stream()
                    .flatMap(encounter -> encounter.said().stream())
                    .toList();
        }
    }

    /// What both sides have on one matter.
    ///
    /// @param about a recommendation or an institution, or null for what has none
    public record Row(@Nullable Kept about, List<Said> earlier, List<Said> later) {}

    /// Two sides.
    public record Pair(Period earlier, Period later) {}

    /// The missions, then the years, of which something is noted or graded, each in the order of time.
    public static List<Period> periods(Story story) {
        var missions = new ArrayList<Period>();
        var years = new TreeSet<Integer>();
        for (var chapter : story.chapters()) {
            boolean told = !chapter.grades().isEmpty();
            for (var encounter : chapter.encounters()) {
                if (!encounter.said().isEmpty()) {
                    years.add(encounter.meeting().start().getYear());
                    told = true;
                }
            }
            if (told) {
                missions.add(new Period.OfMission(chapter.file().mission().id()));
            }
        }
        return Stream.concat(missions.stream(), years.stream().map(Period.OfYear::new))
                .toList();
    }

    /// The last two missions that have something; where there is one alone, the last two years; empty
    /// where there is nothing to compare.
    public static Optional<Pair> usual(Story story) {
        var periods = periods(story);
        return lastTwo(periods, Period.OfMission.class).or(() -> lastTwo(periods, Period.OfYear.class));
    }

    private static Optional<Pair> lastTwo(List<Period> periods, Class<? extends Period> type) {
        var fitting = periods.stream().filter(type::isInstance).toList();
        int last = fitting.size() - 1;
        return last < 1 ? Optional.empty() : Optional.of(new Pair(fitting.get(last - 1), fitting.get(last)));
    }

    /// What a period is called: the mission's title, or the year.
    public static String name(Story story, Period period) {
        return switch (period) {
            case Period.OfYear of -> Integer.toString(of.year());
            case Period.OfMission of ->
                story.missions().stream()
                        .filter(mission -> mission.id().equals(of.mission()))
                        .map(Mission::title)
                        .findFirst()
                        .orElse("");
        };
    }

    /// How many notes both sides have, each counted once.
    public int notes() {
        return (int) both().map(Said::note).distinct().count();
    }

    /// In how many meetings these were taken.
    public int meetings() {
        return (int) both().map(Said::meeting).distinct().count();
    }

    private Stream<Said> both() {
        return Stream.concat(earlier.said().stream(), later.said().stream());
    }

    /// Compares two sides of a story.
    public static StoryComparison of(Story story, Pair pair) {
        var earlier = side(story, pair.earlier());
        var later = side(story, pair.later());
        var rows = new LinkedHashMap<Optional<Kept>, Row>();
        earlier.said().forEach(said -> about(story, said)
                .forEach(about -> row(rows, about).earlier().add(said)));
        later.said().forEach(said -> about(story, said)
                .forEach(about -> row(rows, about).later().add(said)));
        return new StoryComparison(
                story,
                earlier,
                later,
                rows.values().stream()
                        .map(row -> new Row(row.about(), List.copyOf(row.earlier()), List.copyOf(row.later())))
                        .sorted(Comparator.comparing(Row::about, Comparator.nullsLast(order(story.register()))))
                        .toList());
    }

    private static Row row(Map<Optional<Kept>, Row> rows, Optional<Kept> about) {
        return rows.computeIfAbsent(about, key -> new Row(key.orElse(null), new ArrayList<>(), new ArrayList<>()));
    }

    private static Side side(Story story, Period period) {
        return switch (period) {
            case Period.OfMission of -> {
                var chapters = story.chapters().stream()
                        .filter(chapter -> chapter.file().mission().id().equals(of.mission()))
                        .toList();
                yield new Side(
                        period,
                        chapters.stream()
                                .flatMap(chapter -> chapter.encounters().stream())
                                .toList(),
                        grades(chapters));
            }
            case Period.OfYear of ->
                new Side(
                        period,
                        story.encounters().stream()
                                .filter(encounter -> encounter.meeting().start().getYear() == of.year())
                                .toList(),
                        grades(story.chapters().stream()
                                .filter(chapter ->
                                        chapter.file().mission().firstDay().getYear() == of.year())
                                .toList()));
        };
    }

    private static List<ProposedGrade> grades(List<Chapter> chapters) {
        return chapters.stream().flatMap(chapter -> chapter.grades().stream()).toList();
    }

    /// What a note stands under; nothing is one thing too.
    private static List<Optional<Kept>> about(Story story, Said said) {
        List<? extends Kept> known =
                switch (story.subject()) {
                    case Subject.OfRecommendation of -> said.institutions();
                    case Subject.OfTheme of ->
                        story.recommendations().stream()
                                .filter(each -> said.note().recommendations().contains(each.id()))
                                .toList();
                    case Subject.OfInstitution of ->
                        story.register().find(said.note().recommendations());
                    case Subject.OfPerson of ->
                        story.register().find(said.note().recommendations());
                };
        return known.isEmpty()
                ? List.of(Optional.empty())
                : known.stream().map(Optional::<Kept>of).distinct().toList();
    }

    private static Comparator<Kept> order(Register register) {
        var byCitation = register.byCitation();
        return (one, other) -> one instanceof Recommendation left && other instanceof Recommendation right
                ? byCitation.compare(left, right)
                : Folding.fold(register.label(one)).compareTo(Folding.fold(register.label(other)));
    }
}
