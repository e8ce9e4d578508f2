package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.Story.Part;

class StoryTest {
    private final ThreeMissions three = new ThreeMissions();

    private Story of(Subject subject) {
        return Story.of(subject, three.files(), three.register());
    }

    private Story ofInterior(boolean withParts) {
        return of(new Subject.OfInstitution(three.interior.id(), withParts));
    }

    private Story ofTorture() {
        return of(new Subject.OfRecommendation(three.torture.id()));
    }

    private static List<Note> notes(Story story) {
        return story.said().stream().map(Said::note).toList();
    }

    private static List<Meeting> meetings(Story story) {
        return story.encounters().stream().map(Encounter::meeting).toList();
    }

    @Test
    void anInstitutionTellsOfEachMeetingAndOfAllThatWasSaidThereInTheOrderOfTime() {
        var story = ofInterior(false);
        assertThat(story.missions()).containsExactly(three.first, three.second);
        assertThat(meetings(story)).containsExactly(three.interior2014, three.interior2017, three.declined2017);
        assertThat(notes(story))
                .containsExactly(three.promised2014, three.stated2014, three.answered2017, three.asked2017);
    }

    @Test
    void whatIsPartOfAnInstitutionTellsTooWhereThatIsAskedFor() {
        var story = ofInterior(true);
        assertThat(meetings(story))
                .containsExactly(
                        three.interior2014,
                        three.interior2017,
                        three.penal2017,
                        three.declined2017,
                        three.joint2019,
                        three.medical2019);
        assertThat(notes(story))
                .contains(three.figure2017, three.cameras2019, three.doctor2019, three.impression2019)
                .doesNotContain(three.done2019, three.internal2019);
    }

    @Test
    void whatBecameOfItsCommitmentsComesWithThem() {
        assertThat(ofInterior(true).commitments(ThreeMissions.TODAY))
                .extracting(Commitment::note)
                .containsExactly(three.promised2014, three.doctor2019);
        assertThat(of(new Subject.OfInstitution(three.prosecution.id(), false)).commitments(ThreeMissions.TODAY))
                .extracting(promise -> promise.note().state())
                .containsExactly(CommitmentState.OPEN, CommitmentState.DONE);
    }

    @Test
    void aPersonTellsWhatWasSaidInThePostInWhichTheyWereMarkedAsPresent() {
        var story = of(new Subject.OfPerson(three.aliya.id()));
        assertThat(notes(story))
                .containsExactly(
                        three.promised2014,
                        three.stated2014,
                        three.overdue2017,
                        three.free2017,
                        three.done2019,
                        three.internal2019);
        assertThat(story.encounters())
                .extracting(Encounter::part)
                .containsExactly(Part.PRESENT, Part.PRESENT, Part.PRESENT, Part.ABSENT);
        assertThat(story.tenures()).containsExactly(three.after, three.before);
    }

    @Test
    void aDelegateIsInEveryMeetingOfTheirMissions() {
        var story = of(new Subject.OfPerson(three.delegate.id()));
        assertThat(meetings(story)).containsExactlyElementsOf(three.meetings());
        assertThat(story.encounters()).extracting(Encounter::part).containsOnly(Part.DELEGATE);
        assertThat(notes(story)).containsExactly(three.asked2017);
    }

    @Test
    void aRecommendationTellsWhatWasSaidOnItWhereItWasToBeRaisedAndHowItWasGraded() {
        var story = ofTorture();
        assertThat(notes(story))
                .containsExactly(
                        three.stated2014,
                        three.families2014,
                        three.answered2017,
                        three.asked2017,
                        three.overdue2017,
                        three.cameras2019,
                        three.done2019,
                        three.impression2019,
                        three.doctor2019);
        assertThat(story.grades()).extracting(ProposedGrade::grade).containsExactly("C1", "B2", "B");
        assertThat(meetings(of(new Subject.OfRecommendation(three.association.id()))))
                .containsExactly(three.interior2017, three.joint2019, three.justice2019);
    }

    @Test
    void aThemeTellsOfItsRecommendationsWhateverTheCaseAndEachNoteOnce() {
        var story = of(new Subject.OfTheme(" TORTURE "));
        assertThat(story.recommendations()).containsExactly(three.torture, three.complaints);
        assertThat(notes(story))
                .hasSize(13)
                .doesNotHaveDuplicates()
                .contains(three.stated2014, three.arabic2019)
                .doesNotContain(three.free2017, three.internal2019);
    }

    @Test
    void aStoryOfOneMissionOrOneKindOfNoteHasNothingElse() {
        assertThat(ofTorture().only(new Narrowing(three.second.id(), null)).missions())
                .containsExactly(three.second);
        var promises = ofTorture().only(new Narrowing(null, NoteKind.COMMITMENT));
        assertThat(notes(promises)).containsExactly(three.overdue2017, three.done2019, three.doctor2019);
        assertThat(meetings(promises)).containsExactly(three.prosecution2017, three.joint2019, three.medical2019);
        assertThat(promises.grades()).isEmpty();
    }

    @Test
    void othersReadOfNoMeetingWithCivilSocietyOfNoQuestionAndNoGradeOfTheDelegations() {
        var story = ofTorture().forAudience(Confidentiality.SHAREABLE);
        assertThat(notes(story)).doesNotContain(three.families2014, three.impression2019);
        assertThat(meetings(story)).doesNotContain(three.coalition2014);
        assertThat(story.grades()).isEmpty();
        assertThat(story.encounters())
                .flatExtracting(Encounter::agenda)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.question()).isEmpty());
        assertThat(ofInterior(false).forAudience(Confidentiality.SHAREABLE).encounters())
                .extracting(Encounter::meeting)
                .containsExactly(three.interior2014, three.interior2017);
        assertThat(of(new Subject.OfInstitution(three.coalition.id(), false))
                        .forAudience(Confidentiality.SHAREABLE)
                        .chapters())
                .isEmpty();
        // what was not reached was not raised
        assertThat(of(new Subject.OfRecommendation(three.association.id()))
                        .forAudience(Confidentiality.SHAREABLE)
                        .encounters())
                .extracting(Encounter::meeting)
                .containsExactly(three.justice2019);
    }

    @Test
    void theDelegationsOwnOrganisationsReadAllButWhatIsConfidential() {
        var story = ofInterior(true);
        assertThat(notes(story.forAudience(Confidentiality.INTERNAL)))
                .containsExactlyElementsOf(notes(story).stream()
                        .filter(note -> !note.equals(three.secret2017))
                        .toList());
        assertThat(story.forAudience(Confidentiality.CONFIDENTIAL)).isEqualTo(story);
    }

    @Test
    void aPostWithCivilSocietyIsNoOthersBusiness() {
        var post = Post.of(three.coalition.id(), "Lawyer");
        var held = new Tenure(Id.fresh(), three.aliya.id(), post.id(), null, null);
        var story = Story.of(
                new Subject.OfPerson(three.aliya.id()),
                three.files(),
                three.register().with(List.of(post, held)));
        assertThat(Stream.of(Confidentiality.values()).map(audience -> story.mayBeNamed(held, audience)))
                .containsExactly(false, true, true);
        assertThat(story.mayBeNamed(three.after, Confidentiality.SHAREABLE)).isTrue();
    }

    @Test
    void twoPeopleThatWereMadeOneTellOneStory() {
        var twin = Person.of("A. Sample");
        var all = new ArrayList<>(three.all());
        var spoken = three.answered2017.by(twin.id());
        all.replaceAll(record -> record.equals(three.answered2017) ? spoken : record);
        all.add(twin);
        var merge = Merge.of(three.aliya, twin, all, new Texts(java.util.Locale.ENGLISH));
        var now = merge.saved().stream()
                .filter(record -> record.id().equals(spoken.id()))
                .map(Note.class::cast)
                .findFirst()
                .orElseThrow();
        var files = three.files().stream()
                .map(file -> new MissionFile(
                        file.mission(),
                        file.register(),
                        file.meetings(),
                        file.agenda(),
                        file.attendance(),
                        file.notes().stream()
                                .map(note -> note.id().equals(now.id()) ? now : note)
                                .toList()))
                .toList();
        assertThat(notes(Story.of(new Subject.OfPerson(three.aliya.id()), files, three.register())))
                .contains(now);
    }

    /// Notes at random, and by plain words which of them belong to whom.
    @Property(tries = 60)
    void eachNoteThatBelongsToAStoryStandsInItOnceAndNoOther(@ForAll long seed) {
        var random = new Random(seed);
        var speakers = new ArrayList<Party>(
                List.of(three.deputy, three.chair, three.prosecutor, three.doctor, three.aliya, three.delegate));
        speakers.add(null);
        var recommendations = List.of(three.torture, three.complaints, three.association);
        var files = three.files().stream()
                .map(file -> {
                    var notes = new ArrayList<Note>();
                    for (int i = 0; i < 12; i++) {
                        var meeting = file.meetings()
                                .get(random.nextInt(file.meetings().size()));
                        var speaker = speakers.get(random.nextInt(speakers.size()));
                        notes.add(Note.of(meeting.id(), meeting.start().plusMinutes(random.nextInt(60)), "note " + i)
                                .by(speaker == null ? null : speaker.id())
                                .as(List.of(NoteKind.values()).get(random.nextInt(NoteKind.values().length)))
                                .on(recommendations.stream()
                                        .filter(each -> random.nextInt(3) == 0)
                                        .map(Recommendation::id)
                                        .toList()));
                    }
                    return new MissionFile(
                            file.mission(), file.register(), file.meetings(), file.agenda(), file.attendance(), notes);
                })
                .toList();
        holds(files, new Subject.OfRecommendation(three.torture.id()), (file, note) -> note.recommendations()
                .contains(three.torture.id()));
        holds(
                files,
                new Subject.OfTheme("torture"),
                (file, note) -> note.recommendations().contains(three.torture.id())
                        || note.recommendations().contains(three.complaints.id()));
        for (var institution : List.of(three.interior, three.penal, three.prosecution, three.coalition)) {
            holds(
                    files,
                    new Subject.OfInstitution(institution.id(), false),
                    (file, note) -> belongs(file, note, Set.of(institution.id())));
        }
        var under = Set.of(three.interior.id(), three.penal.id(), three.medical.id());
        holds(files, new Subject.OfInstitution(three.interior.id(), true), (file, note) -> belongs(file, note, under));
    }

    private void holds(Collection<MissionFile> files, Subject subject, BiPredicate<MissionFile, Note> belongs) {
        var story = Story.of(subject, files, three.register());
        var expected = files.stream()
                .flatMap(file -> file.notes().stream().filter(note -> belongs.test(file, note)))
                .toList();
        assertThat(notes(story)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(story.said()).allSatisfy(said -> assertThat(said.note().meeting())
                .isEqualTo(said.meeting().id()));
        assertThat(story.encounters()).allSatisfy(encounter -> assertThat(encounter.said())
                .allSatisfy(said -> assertThat(said.meeting()).isEqualTo(encounter.meeting())));
    }

    /// A note is its speaker's institution's where that is known, and else all those' that were met.
    private boolean belongs(MissionFile file, Note note, Set<Id<Institution>> institutions) {
        var meeting = file.meetings().stream()
                .filter(each -> each.id().equals(note.meeting()))
                .findFirst()
                .orElseThrow();
        var met = new HashSet<Id<Institution>>();
        file.institutionsOf(meeting).forEach(each -> met.add(each.id()));
        var of = Objects.equals(note.speaker(), three.aliya.id())
                ? file.mission().firstDay().getYear() < 2016 ? three.interior.id() : three.prosecution.id()
                : Stream.of(three.deputy, three.chair, three.prosecutor, three.doctor)
                        .filter(post -> post.id().equals(note.speaker()))
                        .map(Post::institution)
                        .findFirst()
                        .orElse(null);
        boolean spokeForThemselves = of != null && note.kind() != NoteKind.IMPRESSION;
        return spokeForThemselves && institutions.contains(of)
                || (!spokeForThemselves || !met.contains(of)) && met.stream().anyMatch(institutions::contains);
    }
}
