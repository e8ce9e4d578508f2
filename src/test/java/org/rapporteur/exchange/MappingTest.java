package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.domain.RuleBroken;

class MappingTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            Name|Job title|Organisation|Phone number|E-mail|Languages     : name|position|institution|phone|email|languages
            First name|Last name|Age|Mobile                               : first_name|last_name||phone
            Nom|Prénom|Fonction|Téléphone|Courriel                        : last_name|first_name|position|phone|email
            Nom et prénom|Institution                                     : name|institution
            Nombre|Apellidos|Cargo|Teléfono|Correo electrónico            : first_name|last_name|position|phone|email
            Фамилия|Имя|Отчество|Должность|Место работы|Тел.|Эл. почта    : last_name|first_name|middle_name|position|institution|phone|email
            №|ФИО|Организация|Примечание                                  : |name|institution|remark
            Name of the institution|Participant                           : institution|name
            الاسم|المنصب|المؤسسة|الهاتف                                   : name|position|institution|phone
            Salutation|Full name|Work phone|Mobile phone                  : form_of_address|name|phone|phone
            """)
    void headingsAreUnderstoodInFiveLanguages(String headings, String fields) {
        var sheet = Mapping.headed(sheet(headings, "x|x|x|x|x|x|x"));
        var mapping = Mapping.guess(sheet).fields();
        var words = new ArrayList<String>();
        for (int column = 0; column < headings.split("\\|").length; column++) {
            words.add(mapping.containsKey(column) ? mapping.get(column).word() : "");
        }
        assertThat(words).containsExactly(fields.split("\\|", -1));
    }

    @Test
    void theHeadingIsTheRowThatNamesTheMostFields() {
        var sheet = Mapping.headed(sheet("Meeting|with|civil|society", "List of 11 April", "Name|Phone", "Kim|1"));
        assertThat(sheet.columns()).startsWith("Name", "Phone");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void withoutAHeadingColumnsAreKnownByTheirLook() {
        var sheet = Mapping.headed(sheet("Kim Lee|+7 717 23 45|kim@court.kz", "Omar|123456|o@un.org"));
        assertThat(Mapping.guess(sheet).fields().values())
                .containsExactly(PersonField.NAME, PersonField.PHONE, PersonField.EMAIL);
    }

    @Test
    void aMappingIsChangedByHeadingOrLetter() {
        var sheet = sheet("Kto|Gde|Skolko", "Kim|Court|3").withHeader(0);
        var mapping = Mapping.guess(sheet).with(sheet, List.of("kto=name", "GDE=institution"));
        assertThat(mapping.fields()).containsEntry(0, PersonField.NAME).containsEntry(1, PersonField.INSTITUTION);
        assertThat(mapping.unmapped(sheet)).containsExactly("Skolko");
        assertThat(mapping.hasName()).isTrue();
        assertThat(mapping.with(sheet, List.of("Kto=")).hasName()).isFalse();
        assertThat(refused(sheet, "Kuda=name")).isEqualTo("import.no_column");
        assertThat(refused(sheet, "Kto=height")).isEqualTo("import.no_field");
        assertThat(refused(sheet, "name")).isEqualTo("import.map_form");
    }

    private static String refused(Sheet sheet, String setting) {
        return catchThrowableOfType(RuleBroken.class, () -> Mapping.guess(sheet).with(sheet, List.of(setting)))
                .key();
    }

    private static Sheet sheet(String... rows) {
        int[] number = {0};
        return Sheet.of(
                "",
                "",
                false,
                Arrays.stream(rows)
                        .map(row -> new Sheet.Row(
                                ++number[0], Arrays.stream(row.split("\\|")).collect(Collectors.toList())))
                        .toList());
    }
}
