package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

class RecordDraftTest {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Person delegate = Person.of("Ana Example");
    private final Register register = new Register(List.of(delegate));
    private final Mission mission = Mission.of(
                    "Follow-up",
                    "Kazakhstan",
                    LocalDate.of(2017, 4, 11),
                    LocalDate.of(2017, 4, 14),
                    ZoneId.of("Asia/Almaty"))
            .sending(List.of(delegate.id()));

    private static Field field(Kind kind, String word) {
        return kind.shape().field(word).orElseThrow();
    }

    @Test
    void aRecordThatWasNotChangedComesBackAsItWas() {
        var draft = RecordDraft.of(mission, register, texts);
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.read()).contains(mission);
    }

    @Test
    void everyMissingFieldIsToldAtItsPlace() {
        var draft = RecordDraft.fresh(Kind.MISSION, Map.of(), register, texts);
        assertThat(draft.read()).isEmpty();
        for (var word : List.of("title", "country", "first_day", "last_day", "zone")) {
            assertThat(draft.error(field(Kind.MISSION, word)).get()).as(word).contains("is missing");
        }
        assertThat(draft.error(field(Kind.MISSION, "objective")).get()).isEmpty();
    }

    @Test
    void whatIsWrittenInAnotherFormIsToldAtItsPlaceAndStaysWritten() {
        var draft = RecordDraft.of(mission, register, texts);
        draft.text(field(Kind.MISSION, "first_day")).set("next Tuesday");
        assertThat(draft.read()).isEmpty();
        assertThat(draft.error(field(Kind.MISSION, "first_day")).get()).contains("next Tuesday");
        assertThat(draft.text(field(Kind.MISSION, "first_day")).get()).isEqualTo("next Tuesday");
    }

    @Test
    void aCorrectedFieldLosesItsError() {
        var draft = RecordDraft.fresh(Kind.INSTITUTION, Map.of(), register, texts);
        draft.read();
        draft.text(field(Kind.INSTITUTION, "name")).set("Ministry");
        assertThat(draft.read()).isPresent();
        assertThat(draft.error(field(Kind.INSTITUTION, "name")).get()).isEmpty();
    }

    @Test
    void aRuleOfTheWholeRecordGoesUp() {
        var draft = RecordDraft.of(mission, register, texts);
        draft.text(field(Kind.MISSION, "last_day")).set("2017-04-01");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(draft::read)
                .extracting(RuleBroken::key)
                .isEqualTo("mission.ends_before_start");
    }

    @Test
    void referencesAreTakenAwayAndAdded() {
        var draft = RecordDraft.of(mission, register, texts);
        draft.references(field(Kind.MISSION, "delegates")).clear();
        assertThat(draft.isChanged()).isTrue();
        assertThat(draft.read().map(record -> ((Mission) record).delegates())).contains(List.of());
    }

    @Test
    void namesAndTextsOfSeveralLinesComeBack() {
        var institution = Institution.of("Ministry of Justice");
        var draft = RecordDraft.of(institution, register, texts);
        draft.text(field(Kind.INSTITUTION, "names")).set("ru=Министерство юстиции\nkk=Әділет министрлігі");
        var named = (Institution) draft.read().orElseThrow();
        assertThat(named.names()).containsEntry("ru", "Министерство юстиции").containsEntry("kk", "Әділет министрлігі");
        assertThat(RecordDraft.of(named, register, texts).read()).contains(named);
    }
}
