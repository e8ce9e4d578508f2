package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Note.NoteKind;

class SaidTest {
    private final Astana astana = new Astana();

    private List<Said> on(Note... notes) {
        var joint = astana.morning.withInstitutions(List.of(astana.interior.id()));
        return Said.on(
                List.of(new MissionFile(
                        astana.mission, astana.register(), List.of(joint), List.of(), List.of(), List.of(notes))),
                astana.torture.id());
    }

    @Test
    void whatBearsOnTheRecommendationComesInOrderOfSpeech() {
        var later = Note.of(astana.morning.id(), astana.morning.start().plusMinutes(30), "Later")
                .on(List.of(astana.association.id(), astana.torture.id()));
        assertThat(on(later, astana.late, astana.early)).extracting(Said::note).containsExactly(astana.early, later);
    }

    @Test
    void aNoteStandsForTheInstitutionOfTheOneWhoSpoke() {
        assertThat(on(astana.early.by(astana.interiorDeputy.id())))
                .singleElement()
                .extracting(Said::institutions)
                .isEqualTo(List.of(astana.interior));
    }

    @Test
    void whereNobodyIsNamedAndForAnImpressionAllThatTheMeetingWasWithAreNamed() {
        var impression = astana.early.by(astana.interiorDeputy.id()).as(NoteKind.IMPRESSION);
        assertThat(Stream.of(astana.early, impression)
                        .map(note -> on(note).getFirst().institutions()))
                .allSatisfy(all -> assertThat(all).containsExactlyInAnyOrder(astana.justice, astana.interior));
    }

    @Test
    void aNationalHumanRightsInstitutionIsOfficialAndAnOrganisationIsNot() {
        var said = on(astana.early).getFirst();
        assertThat(Stream.of(InstitutionKind.NHRI, InstitutionKind.NGO).map(kind -> new Said(
                                said.note(),
                                said.meeting(),
                                said.file(),
                                List.of(Shape.with(astana.justice, "kind", kind)))
                        .isOfficial()))
                .containsExactly(true, false);
    }
}
