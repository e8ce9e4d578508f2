package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.ThreeMissions;

/// Dossiers and comparisons over three missions.
class StoryDocumentsTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private final ThreeMissions three = new ThreeMissions();

    @TempDir
    private Path folder;

    private enum Of {
        INSTITUTION,
        PERSON,
        DELEGATE,
        RECOMMENDATION,
        THEME
    }

    private Story story(Of of) {
        var subject =
                switch (of) {
                    case INSTITUTION -> new Subject.OfInstitution(three.interior.id(), true);
                    case PERSON -> new Subject.OfPerson(three.aliya.id());
                    case DELEGATE -> new Subject.OfPerson(three.delegate.id());
                    case RECOMMENDATION -> new Subject.OfRecommendation(three.torture.id());
                    case THEME -> new Subject.OfTheme("torture");
                };
        return Story.of(subject, three.files(), three.register());
    }

    private Written dossier(Story story, String language, Confidentiality audience) {
        return new DossierDocument(story, ThreeMissions.TODAY, new Edition(Locale.of(language), audience))
                .write(folder.resolve("dossier.docx"));
    }

    /// The comparison; a delegate who spoke once gives nothing to compare, so it is the person's then.
    private Written comparison(Of of, String language, Confidentiality audience) {
        var story = story(of == Of.DELEGATE ? Of.PERSON : of);
        return new ComparisonDocument(
                        story,
                        StoryComparison.usual(story).orElseThrow(),
                        ThreeMissions.TODAY,
                        new Edition(Locale.of(language), audience))
                .write(folder.resolve("comparison.docx"));
    }

    private String text(Written written) throws IOException {
        return MinutesDocumentTest.text(written.file());
    }

    @Test
    void ofManyMissionsTheHeadTellsHowManyAndOfWhichYears() throws IOException {
        var files = new ArrayList<MissionFile>();
        for (int year = 2005; year < 2020; year++) {
            var day = LocalDate.of(year, 3, 6);
            var mission = Mission.of("Visit of " + year, "Ruritania", day, day.plusDays(3), ZoneId.of("Asia/Almaty"));
            var meeting = Meeting.of(mission.id(), day.atTime(10, 0), 60).withPosts(List.of(three.deputy.id()));
            var note = Note.of(meeting.id(), meeting.start(), "Said in " + year).by(three.deputy.id());
            files.add(
                    new MissionFile(mission, three.register(), List.of(meeting), List.of(), List.of(), List.of(note)));
        }
        var subject = new Subject.OfInstitution(three.interior.id(), false);
        var written = dossier(Story.of(subject, files, three.register()), "en", Confidentiality.SHAREABLE);
        assertThat(DocxCheck.problems(written.file())).isEmpty();
        assertThat(text(written))
                .containsSubsequence("Missions", "15 (2005–2019)", "What was said", "Visit of 2005", "Visit of 2019");
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void everyLanguageAndAudienceKeepsWordsSchemasAndRules(Of of) throws IOException {
        for (var language : LANGUAGES) {
            for (var audience : Confidentiality.values()) {
                assertThat(DocxCheck.problems(
                                dossier(story(of), language, audience).file()))
                        .as(language)
                        .isEmpty();
                assertThat(DocxCheck.problems(comparison(of, language, audience).file()))
                        .as(language)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void whatAnAudienceMayNotSeeIsInNoPartOfTheFileAndIsCounted(Of of) throws IOException {
        for (var audience : Confidentiality.values()) {
            var dossier = dossier(story(of), "en", audience);
            assertThat(dossier.notes() + dossier.leftOut())
                    .isEqualTo(story(of).said().size());
            for (var file : List.of(dossier, comparison(of, "en", audience))) {
                for (var part : DocxCheck.parts(file.file()).entrySet()) {
                    assertThat(part.getValue()).as(part.getKey()).doesNotContain(ThreeMissions.SECURITY);
                    if (!audience.allows(Confidentiality.CONFIDENTIAL)) {
                        assertThat(part.getValue()).as(part.getKey()).doesNotContain(ThreeMissions.SECRET);
                    }
                    if (!audience.allows(Confidentiality.INTERNAL)) {
                        assertThat(part.getValue())
                                .as(part.getKey())
                                .doesNotContain(
                                        ThreeMissions.INTERNAL,
                                        three.internal2019.text(),
                                        three.families2014.text(),
                                        three.coalition.name(),
                                        "Nothing was shown.");
                    }
                }
            }
        }
    }

    @Test
    void anInstitutionsDossierTellsMissionByMissionWhatWasSaidAndWhatBecameOfThePromises() throws IOException {
        assertThat(text(dossier(story(Of.INSTITUTION), "en", Confidentiality.INTERNAL)))
                .containsSubsequence(
                        "Dossier of an institution",
                        "Ministry of Internal Affairs",
                        "Together with",
                        "Penal System Committee",
                        "What was said",
                        "Preparatory visit 2014",
                        "12 May 2014, Ministry of Internal Affairs: Deputy Minister",
                        "A register of complaints will be kept.",
                        "CCPR/C/RUR/CO/2, para. 24 (a)",
                        "Follow-up mission 2017",
                        "Half of the staff were trained",
                        "Not reached for lack of time: CCPR/C/RUR/CO/2, para. 54",
                        "declined",
                        "Nothing is noted of it.",
                        "Commitments and what became of them",
                        "A register of complaints will be kept.",
                        "partly done",
                        "Kept in three regions of seventeen.");
    }

    @Test
    void aPersonsDossierHasThePostsHeldAndWhatWasSaidInThem() throws IOException {
        assertThat(text(dossier(story(Of.PERSON), "en", Confidentiality.SHAREABLE)))
                .containsSubsequence(
                        "Dossier of a person",
                        "Aliya Sample",
                        "Алия Образец",
                        "Posts held",
                        "Deputy Prosecutor General",
                        "1 September 2016",
                        "Deputy Minister",
                        "31 August 2016",
                        "What was said",
                        "A register of complaints will be kept.",
                        "Every case of torture will be taken over by us.",
                        "Days overdue: 518");
    }

    @Test
    void aThemesDossierListsItsRecommendationsFirst() throws IOException {
        assertThat(text(dossier(story(Of.THEME), "en", Confidentiality.SHAREABLE)))
                .containsSubsequence(
                        "Dossier of a theme",
                        "torture",
                        "Recommendations",
                        "Torture and ill-treatment (CCPR/C/RUR/CO/2, para. 24)",
                        "Register of complaints (CCPR/C/RUR/CO/2, para. 24 (a))",
                        "What was said");
    }

    @Test
    void aRecommendationsGradesAreThereMissionByMissionOnBothScales() throws IOException {
        assertThat(text(dossier(story(Of.RECOMMENDATION), "en", Confidentiality.INTERNAL)))
                .containsSubsequence(
                        "Grades",
                        "Preparatory visit 2014",
                        "C1",
                        "A to E with B1",
                        "Follow-up mission 2017",
                        "B2",
                        "Second follow-up mission 2019",
                        "B",
                        "A to E",
                        "The Committee’s own",
                        "(a) B, (b) C");
    }

    @Test
    void aDossierSaysToWhatItIsNarrowed() throws IOException {
        var narrowed = story(Of.INSTITUTION).only(new Narrowing(three.first.id(), NoteKind.COMMITMENT));
        assertThat(text(dossier(narrowed, "en", Confidentiality.INTERNAL)))
                .containsSubsequence("Only", "Preparatory visit 2014", "Commitment", "A register of complaints")
                .doesNotContain("Complaints go to the police station", "Half of the staff");
    }

    @Test
    void aComparisonHasThenAndNowBesideEachOtherRowByRow() throws IOException {
        var written = comparison(Of.RECOMMENDATION, "en", Confidentiality.INTERNAL);
        assertThat(written.notes()).isEqualTo(7);
        assertThat(text(written))
                .containsSubsequence(
                        "Comparison",
                        "Torture and ill-treatment (CCPR/C/RUR/CO/2, para. 24)",
                        "Follow-up mission 2017",
                        "Proposed grade: B2",
                        "Second follow-up mission 2019",
                        "Proposed grade: B",
                        "Office of the Prosecutor General",
                        "Every case of torture will be taken over by us.",
                        "State: open; Days overdue: 518",
                        "The order of 2018 gives us all cases.",
                        "State: done, 18 March 2019; Order No. 17, shown to us.");
    }

    @Test
    void aStoryOfWhichNothingIsKnownIsADocumentToo() throws IOException {
        var empty = Story.of(new Subject.OfRecommendation(three.association.id()), List.of(), three.register());
        var written = dossier(empty, "en", Confidentiality.SHAREABLE);
        assertThat(DocxCheck.problems(written.file())).isEmpty();
        assertThat(text(written)).contains("Nothing has been said on it.");
    }
}
