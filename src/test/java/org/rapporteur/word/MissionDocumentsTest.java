package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Tenure;

/// Briefing, dossier, follow-up report and report of a mission.
class MissionDocumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 6, 13);

    private final SampleMission sample = new SampleMission();

    @TempDir
    private Path folder;

    private enum Made {
        BRIEFING,
        BRIEFING_OF_ALL,
        DOSSIER,
        FOLLOW_UP,
        REPORT,
        PEOPLE
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void everyLanguageAndAudienceKeepsWordsSchemasAndRules(Made made) throws IOException {
        for (var language : List.of("en", "fr", "es", "ru", "ar", "zh")) {
            for (var audience : Confidentiality.values()) {
                if (isFor(made, audience)) {
                    assertThat(DocxCheck.problems(write(made, language, audience)))
                            .as(language)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void everyDocumentIsSoundOnAnOfficesPaper(Made made) throws IOException {
        var paper = Letterhead.read(OfficePapers.talkative().into(folder.resolve("paper.dotx")));
        for (var language : List.of("en", "fr", "es", "ru", "ar", "zh")) {
            var edition = new Edition(Locale.of(language), Confidentiality.CONFIDENTIAL).on(paper);
            var file = write(made, edition);
            assertThat(DocxCheck.problems(file)).as(language).isEmpty();
            assertThat(DocxCheck.parts(file).values())
                    .as(language)
                    .noneMatch(text -> text.contains(OfficePapers.TRACE))
                    .anyMatch(text -> text.contains("Office for Human Rights"));
        }
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void whatAnAudienceMayNotSeeIsInNoPartOfTheFile(Made made) throws IOException {
        for (var audience : Confidentiality.values()) {
            if (isFor(made, audience)) {
                for (var part : DocxCheck.parts(write(made, "en", audience)).entrySet()) {
                    if (!audience.allows(Confidentiality.CONFIDENTIAL)) {
                        assertThat(part.getValue()).as(part.getKey()).doesNotContain(SampleMission.SECRET);
                    }
                    if (!audience.allows(Confidentiality.INTERNAL)) {
                        assertThat(part.getValue())
                                .as(part.getKey())
                                .doesNotContain(SampleMission.INTERNAL, SampleMission.IMPRESSION, SampleMission.REMARK);
                    }
                }
            }
        }
        assertThat(text(Made.DOSSIER, Confidentiality.CONFIDENTIAL)).contains(SampleMission.SECRET);
    }

    @Test
    void aBriefingIsNeverShareable() {
        assertThatThrownBy(() -> write(Made.BRIEFING, "en", Confidentiality.SHAREABLE))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("export.briefing_shareable");
    }

    @Test
    void aBriefingTellsWhomToMeetWhatToAskAndWhatWasPromisedBefore() throws IOException {
        assertThat(text(Made.BRIEFING, Confidentiality.INTERNAL))
                .containsSubsequence(
                        "Briefing for a meeting",
                        "Penal System Committee: Chairperson",
                        "14:30–15:30",
                        "Committee’s building, 2nd floor",
                        "Russian",
                        "Aigerim Sample",
                        "Anna Example-Delegate, Member of the Committee",
                        "Whom we meet",
                        "Penal System Committee",
                        "Chairperson",
                        "Bolat Sample",
                        "Addressed as: Mr. Chairperson",
                        "Kazakh, Russian",
                        "What to raise",
                        "Independent monitoring of places of detention (CCPR/C/KAZ/CO/2, para. 24 (a))",
                        "The State party should strengthen the mechanism.",
                        "Question: " + SampleMission.REMARK + ": what has been done?",
                        "What they said and promised before",
                        "11 April 2017, Deputy Minister, Ministry of Internal Affairs of the Republic of Kazakhstan. "
                                + "Commitment: The Ministry will send the statistics",
                        "By when: 1 June 2017; State: open; Days overdue: 12",
                        "Their open commitments",
                        "Days overdue: 12");
    }

    @Test
    void aBriefingNamesTheMissionInWhichSomethingWasSaidEarlier() throws IOException {
        var earlier = file();
        var later = Shape.with(
                Mission.of(
                        "Mission of 2018",
                        "Kazakhstan",
                        LocalDate.of(2018, 4, 11),
                        LocalDate.of(2018, 4, 12),
                        ZoneId.of("Asia/Almaty")),
                "documents",
                List.of(sample.document.id()));
        var meeting = Meeting.of(later.id(), LocalDateTime.of(2018, 4, 11, 10, 0), 60)
                .withPosts(List.of(sample.penalChair.id()));
        var agenda = AgendaItem.of(meeting.id(), sample.prisons.id(), 1, "And now?");
        var onNone = AgendaItem.of(meeting.id(), null, 2, "What became of the promise of a report?");
        var file = new MissionFile(
                later, earlier.register(), List.of(meeting), List.of(agenda, onNone), List.of(), List.of());
        var target = folder.resolve("briefing.docx");
        var written = new BriefingDocument(
                        List.of(earlier, file),
                        later.id(),
                        TODAY,
                        new Edition(Locale.ENGLISH, Confidentiality.INTERNAL))
                .ofMeeting(meeting, target);
        assertThat(written.leftOut()).isEqualTo(2);
        assertThat(MinutesDocumentTest.text(target))
                .containsSubsequence(
                        "What they said and promised before",
                        "11 April 2017, Chairperson, Penal System Committee, "
                                + "Follow-up mission to Kazakhstan, April 2017. Figure: The national preventive",
                        "On no recommendation",
                        "Question: What became of the promise of a report?")
                .doesNotContain(SampleMission.SECRET, SampleMission.IMPRESSION);
    }

    @Test
    void aDossierHasEachNoteUnderItsInstitutionWithCitationAndMeeting() throws IOException {
        assertThat(text(Made.DOSSIER, Confidentiality.SHAREABLE))
                .containsSubsequence(
                        "Dossier of a recommendation",
                        "Torture and ill-treatment (CCPR/C/KAZ/CO/2, para. 24)",
                        "What was said",
                        "Ministry of Internal Affairs of the Republic of Kazakhstan",
                        "11 April 2017, Ministry of Internal Affairs",
                        "Follow-up mission to Kazakhstan, April 2017",
                        "No officer who is under investigation may stay on duty.",
                        "CCPR/C/KAZ/CO/2, para. 24",
                        "Commitments and what became of them",
                        "Days overdue: 12")
                .doesNotContain("proposed by the delegation");
    }

    @Test
    void aDossierForTheDelegationHasTheGradesThatItProposed() throws IOException {
        assertThat(text(Made.DOSSIER, Confidentiality.INTERNAL))
                .containsSubsequence("Grades", "proposed by the delegation", "C", "A to E", "No figures were shared.");
    }

    @Test
    void aFollowUpReportTellsTheMeasuresByWhomAndMarksItsGradeAsProposed() throws IOException {
        assertThat(text(Made.FOLLOW_UP, Confidentiality.SHAREABLE))
                .containsSubsequence(
                        "Follow-up report by civil society: draft",
                        "Torture and ill-treatment (CCPR/C/KAZ/CO/2, para. 24)",
                        "Measures taken, as told by the authorities",
                        "Deputy Minister, Ministry of Internal Affairs of the Republic of Kazakhstan, 11 April 2017:",
                        "Commitments",
                        "Assessment",
                        "No figures were shared.",
                        "Sources",
                        "Meeting of 11 April 2017, Ministry of Internal Affairs",
                        "Proposed grade",
                        "C, proposed by the delegation, A to E");
    }

    @Test
    void whatCivilSocietyToldIsNoMeasureOfTheState() throws IOException {
        var text = text(Made.FOLLOW_UP, Confidentiality.SHAREABLE);
        var others = text.indexOf("What others told", text.indexOf("para. 18"));
        assertThat(text.substring(others)).contains("Families of those who died");
        assertThat(text.substring(0, others)).doesNotContain("Families of those who died");
    }

    @Test
    void aReportCountsFromTheItineraryAndNamesNoMeetingWithCivilSocietyToOthers() throws IOException {
        var text = text(Made.REPORT, Confidentiality.SHAREABLE);
        assertThat(text)
                .containsSubsequence(
                        "Report of the mission",
                        "Objective",
                        "Programme",
                        "The mission in figures",
                        "Meetings held",
                        "4",
                        "With officials",
                        "3",
                        "With civil society",
                        "1",
                        "Institutions met",
                        "4",
                        "People met",
                        "29",
                        "Recommendations raised",
                        "4 of 4",
                        "Findings",
                        "Institutions to which it was put: 2; of these, answered: 1.",
                        "Commitments",
                        "Next steps",
                        "Follow up the open commitments: 11; of these overdue: 10.",
                        "People met");
        assertThat(text).doesNotContain("Hotel, conference room");
        assertThat(text(Made.REPORT, Confidentiality.INTERNAL)).contains("Hotel, conference room");
    }

    @Test
    void aListOfPeopleBeginsWithTheDelegationAndTellsNobodyOfCivilSocietyToOthers() throws IOException {
        assertThat(text(Made.PEOPLE, Confidentiality.SHAREABLE))
                .containsSubsequence(
                        "People of the mission",
                        "Delegation",
                        "Anna Example-Delegate",
                        "Interlocutors",
                        "Penal System Committee",
                        "Bolat Sample",
                        "Chairperson",
                        "Kazakh, Russian",
                        "11\u00a0Apr: 10:00, 14:30")
                .doesNotContain("Representatives");
        assertThat(text(Made.PEOPLE, Confidentiality.INTERNAL)).contains("Representatives", SampleMission.REMARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHAREABLE", "INTERNAL", "CONFIDENTIAL"})
    void notesLeftOutAreCounted(Confidentiality audience) {
        int hidden =
                switch (audience) {
                    case SHAREABLE -> 2;
                    case INTERNAL -> 1;
                    case CONFIDENTIAL -> 0;
                };
        var written = new DossierDocument(story(file()), TODAY, new Edition(Locale.ENGLISH, audience))
                .write(folder.resolve("dossier.docx"));
        assertThat(written.leftOut()).isEqualTo(hidden);
        assertThat(written.notes() + written.leftOut()).isEqualTo(7);
    }

    private Story story(MissionFile file) {
        return Story.of(new Subject.OfRecommendation(sample.torture.id()), List.of(file), file.register());
    }

    private static boolean isFor(Made made, Confidentiality audience) {
        return audience != Confidentiality.SHAREABLE || made != Made.BRIEFING && made != Made.BRIEFING_OF_ALL;
    }

    private String text(Made made, Confidentiality audience) throws IOException {
        return MinutesDocumentTest.text(write(made, "en", audience));
    }

    private Path write(Made made, String language, Confidentiality audience) {
        return write(made, new Edition(Locale.of(language), audience));
    }

    private Path write(Made made, Edition edition) {
        var file = file();
        var files = List.of(file);
        var target = folder.resolve(made + "-" + edition.language() + "-" + edition.audience() + ".docx");
        return switch (made) {
            case BRIEFING ->
                new BriefingDocument(files, file.mission().id(), TODAY, edition)
                        .ofMeeting(sample.atPenal, target)
                        .file();
            case BRIEFING_OF_ALL ->
                new BriefingDocument(files, file.mission().id(), TODAY, edition)
                        .ofMeetings(file.meetings(), target)
                        .file();
            case DOSSIER ->
                new DossierDocument(story(file), TODAY, edition).write(target).file();
            case FOLLOW_UP ->
                new FollowUpReport(file, TODAY, edition).write(target).file();
            case REPORT -> new MissionReport(file, TODAY, edition).write(target).file();
            case PEOPLE -> {
                new PeopleDocument(PeopleList.of(file, edition.audience()), edition).write(target);
                yield target;
            }
        };
    }

    /// The sample with the holder of a post, a grade, recommendations under follow-up and the text of one.
    private MissionFile file() {
        var full = sample.file();
        var records = new ArrayList<Kept>();
        for (var record : full.register().all(Kept.class)) {
            if (record.equals(sample.prisons)) {
                records.add(Shape.with(sample.prisons, "text", "The State party should strengthen the mechanism."));
            } else if (record.equals(sample.torture)) {
                records.add(sample.torture.selectedForFollowUp(true));
            } else if (record.equals(sample.accountability)) {
                records.add(sample.accountability.selectedForFollowUp(true));
            } else if (record.equals(sample.organisations)) {
                records.add(Shape.with(sample.organisations, "kind", InstitutionKind.NGO));
            } else {
                records.add(record);
            }
        }
        var holder = Shape.with(
                Shape.with(Person.of("Bolat Sample"), "formOfAddress", "Mr. Chairperson"),
                "languages",
                List.of("kk", "ru"));
        records.add(holder);
        records.add(Shape.of(Tenure.class).fresh("person", holder.id(), "post", sample.penalChair.id()));
        records.add(Shape.of(ProposedGrade.class)
                .fresh(
                        "recommendation",
                        sample.torture.id(),
                        "mission",
                        sample.mission.id(),
                        "grade",
                        "C",
                        "reason",
                        "No figures were shared."));
        return new MissionFile(
                full.mission(), new Register(records), full.meetings(), full.agenda(), full.attendance(), full.notes());
    }
}
