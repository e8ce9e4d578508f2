package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.rapporteur.ui.PickerModel.Holds;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.PickerModel.Taken;

class PickerModelTest {
    private static final List<String> OFFICES =
            List.of("Ministry of Justice", "Министерство юстиции", "Parliament", "Prosecutor");

    private final ObservableList<String> chosen = FXCollections.observableArrayList();

    private PickerModel<String> picker(Holds holds) {
        var typeahead = new Typeahead<>(OFFICES, List::of);
        return new PickerModel<>(holds, chosen, office -> office, typed -> java.util.stream.Stream.concat(
                        typeahead.fitting(typed).stream().map(office -> Option.of(office, office, "")),
                        typed.isBlank()
                                ? java.util.stream.Stream.of()
                                : java.util.stream.Stream.of(new Option<>(
                                        "Create " + typed, "", true, () -> new Taken.Value<>("new " + typed))))
                .toList());
    }

    private static List<String> labels(PickerModel<String> picker) {
        return picker.offered().stream().map(Option::label).toList();
    }

    @Test
    void typingOpensTheListAndDownAndEnterChoose() {
        var picker = picker(Holds.SEVERAL);
        assertThat(picker.isOpen().get()).isFalse();
        picker.typed().set("p");
        assertThat(labels(picker)).containsExactly("Parliament", "Prosecutor", "Create p");
        picker.move(1);
        picker.move(1);
        assertThat(picker.enter()).isTrue();
        assertThat(chosen).containsExactly("Prosecutor");
        assertThat(picker.typed().get()).isEmpty();
        assertThat(picker.isOpen().get()).isFalse();
    }

    @Test
    void enterAloneTakesTheFirstThatFits() {
        var picker = picker(Holds.SEVERAL);
        picker.typed().set("just");
        picker.enter();
        assertThat(chosen).containsExactly("Ministry of Justice");
    }

    @Test
    void enterAloneMakesNothingNew() {
        var picker = picker(Holds.SEVERAL);
        picker.typed().set("Bureau");
        assertThat(picker.enter()).isTrue();
        assertThat(chosen).isEmpty();
        assertThat(picker.highlighted().get()).isZero();
        picker.enter();
        assertThat(chosen).containsExactly("new Bureau");
    }

    @Test
    void enterInAnEmptyFieldMeansTheForm() {
        var picker = picker(Holds.SEVERAL);
        assertThat(picker.enter()).isFalse();
        picker.open();
        assertThat(picker.enter()).isFalse();
        assertThat(chosen).isEmpty();
    }

    @Test
    void upFromTheFieldIsTheLastRow() {
        var picker = picker(Holds.SEVERAL);
        picker.typed().set("p");
        picker.move(-1);
        picker.enter();
        assertThat(chosen).containsExactly("new p");
    }

    @Test
    void theLastIsTakenAwayOnlyWhereTheFieldIsEmpty() {
        chosen.setAll("Parliament", "Prosecutor");
        var picker = picker(Holds.SEVERAL);
        picker.typed().set("x");
        assertThat(picker.removeLast()).isFalse();
        picker.typed().set("");
        assertThat(picker.removeLast()).isTrue();
        assertThat(chosen).containsExactly("Parliament");
    }

    @Test
    void wordsThatNameNothingAreUnsettledUntilTheyDo() {
        var picker = picker(Holds.SEVERAL);
        picker.typed().set("parl");
        picker.leave();
        assertThat(picker.isUnsettled()).isTrue();
        assertThat(picker.typed().get()).isEqualTo("parl");
        picker.typed().set("parliament");
        picker.leave();
        assertThat(picker.isUnsettled()).isFalse();
        assertThat(chosen).containsExactly("Parliament");
    }

    @Test
    void oneIsShownInItsFieldAndGoneWhereItsNameIsChanged() {
        chosen.setAll("Parliament");
        var picker = picker(Holds.ONE);
        assertThat(picker.typed().get()).isEqualTo("Parliament");
        picker.typed().set("Parliamen");
        assertThat(chosen).isEmpty();
        assertThat(picker.isUnsettled()).isTrue();
        picker.typed().set("prosec");
        picker.enter();
        assertThat(chosen).containsExactly("Prosecutor");
        assertThat(picker.typed().get()).isEqualTo("Prosecutor");
        picker.typed().set("");
        assertThat(chosen).isEmpty();
        assertThat(picker.isUnsettled()).isFalse();
    }

    @Test
    void anyWordsWillDoWhereWordsAreHeld() {
        var picker = picker(Holds.WORDS);
        picker.typed().set("parl");
        assertThat(picker.enter()).isFalse();
        assertThat(picker.typed().get()).isEqualTo("parl");
        assertThat(picker.isUnsettled()).isFalse();
        picker.move(1);
        picker.enter();
        assertThat(picker.typed().get()).isEqualTo("Parliament");
    }

    @Test
    void aQuestionIsAnsweredInTheSameFieldOrGivenUp() {
        var picker = new PickerModel<String>(
                Holds.SEVERAL,
                chosen,
                post -> post,
                typed -> List.of(new Option<>(
                        "Create " + typed,
                        "",
                        true,
                        () -> new Taken.Question<>(
                                "Where?", place -> List.of(Option.of("Chair, " + place, place, ""))))));
        picker.typed().set("Chair");
        picker.move(1);
        picker.enter();
        assertThat(picker.question().get()).isEqualTo("Where?");
        assertThat(picker.typed().get()).isEmpty();
        picker.close();
        assertThat(picker.question().get()).isEmpty();
        assertThat(picker.typed().get()).isEqualTo("Chair");
        picker.move(1);
        picker.enter();
        picker.typed().set("Parliament");
        picker.enter();
        assertThat(chosen).containsExactly("Chair, Parliament");
        assertThat(picker.question().get()).isEmpty();
    }

    @Test
    void whatDoesNotFitTheListIsCounted() {
        var many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "Office " + i)
                .toList();
        var typeahead = new Typeahead<>(many, List::of);
        var picker = new PickerModel<String>(
                Holds.SEVERAL, chosen, office -> office, typed -> typeahead.fitting(typed).stream()
                        .map(office -> Option.of(office, office, ""))
                        .toList());
        picker.open();
        assertThat(picker.offered()).hasSize(7);
        assertThat(picker.more().get()).isEqualTo(23);
        picker.typed().set("29");
        assertThat(picker.more().get()).isZero();
    }

    @Test
    void severalWordsFitInAnyOrderAndInEitherScript() {
        var typeahead = new Typeahead<>(OFFICES, List::of);
        assertThat(typeahead.fitting("just min")).containsExactly("Ministry of Justice");
        assertThat(typeahead.fitting("iustits minister")).containsExactly("Министерство юстиции");
        assertThat(typeahead.fitting("ЮСТИЦ")).containsExactly("Министерство юстиции");
        assertThat(new Typeahead<>(List.of("Yevgeniy Zhovtis"), List::of).fitting("Жовтис Евгений"))
                .containsExactly("Yevgeniy Zhovtis");
        assertThat(typeahead.fitting("cutor")).containsExactly("Prosecutor");
        assertThat(typeahead.fitting("nothing")).isEmpty();
    }
}
