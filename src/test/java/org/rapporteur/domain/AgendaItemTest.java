package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;

import org.junit.jupiter.api.Test;

class AgendaItemTest {
    private final AgendaItem item = AgendaItem.of(elsewhere(), elsewhere(), 1, "Who investigates?");

    @Test
    void newAgendaItemIsStillToBeAsked() {
        assertThat(item.progress()).isEqualTo(AgendaItem.Progress.PLANNED);
    }

    @Test
    void agendaItemStandsWithoutAQuestion() {
        assertHolds(Rules.with(item, "question", ""));
    }

    @Test
    void agendaItemOnNoRecommendationHasAQuestion() {
        var onNone = AgendaItem.of(elsewhere(), null, 1, "What became of the report?");
        assertHolds(onNone);
        assertRuleBrokenBy(onNone.asking(" ")).isEqualTo("agenda_item.nothing");
    }
}
