package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.ThreeMissions;
import org.rapporteur.exchange.Sample;

/// Which missions name something: none that has anything to tell may be missing.
class NamingTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(
                folder,
                new char[0],
                Clock.fixed(ThreeMissions.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
        Sample.load(store);
        store.save(new ThreeMissions().all());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Subject> subjects() {
        var records = store.records();
        var subjects = new ArrayList<Subject>();
        for (var institution : records.all(Institution.class)) {
            subjects.add(new Subject.OfInstitution(institution.id(), false));
            subjects.add(new Subject.OfInstitution(institution.id(), true));
        }
        records.all(Person.class).forEach(person -> subjects.add(new Subject.OfPerson(person.id())));
        for (var recommendation : records.all(Recommendation.class)) {
            subjects.add(new Subject.OfRecommendation(recommendation.id()));
            recommendation.themes().forEach(theme -> subjects.add(new Subject.OfTheme(theme)));
        }
        return subjects;
    }

    private Set<Id<Mission>> named(Subject subject) {
        return store.records()
                .missionsNaming(Story.traces(subject, store.records().shared()));
    }

    private Set<Id<Mission>> telling(Subject subject) {
        return store.records().all(Mission.class).stream()
                .map(mission -> store.records().missionFile(mission.id()))
                .filter(file -> Story.chapter(subject, file).isPresent())
                .map(file -> file.mission().id())
                .collect(Collectors.toSet());
    }

    @Test
    void everyMissionThatHasSomethingToTellNamesTheSubject() {
        assertThat(subjects()).hasSizeGreaterThan(30).allSatisfy(subject -> assertThat(named(subject))
                .containsAll(telling(subject)));
    }

    @Test
    void aMissionOfAnotherCountryIsNotNamed() {
        var all = store.records().all(Mission.class);
        var recommendation = store.records().all(Recommendation.class).getFirst();
        assertThat(named(new Subject.OfRecommendation(recommendation.id()))).hasSizeLessThan(all.size());
    }

    @Test
    void whatNobodyNamesIsInNoMission() {
        assertThat(store.records().missionsNaming(Set.of())).isEmpty();
        assertThat(store.records().missionsNaming(Set.of(Id.fresh()))).isEmpty();
    }

    @Test
    void moreIdsThanOneStatementTakesAreAskedForInSeveral() {
        var many = new java.util.HashSet<Id<?>>();
        for (int i = 0; i < 450; i++) {
            many.add(Id.fresh());
        }
        var recommendation = store.records().all(Recommendation.class).getFirst();
        many.add(recommendation.id());
        assertThat(store.records().missionsNaming(many))
                .isEqualTo(store.records().missionsNaming(Set.of(recommendation.id())))
                .isNotEmpty();
    }
}
