package org.rapporteur.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Folding;

/// What a column of a list of people can hold, with the headings it goes by in English, French,
/// Spanish, Russian and Arabic.
public enum PersonField {
    NAME("name, full name, participant, nom et prénom, nom complet, nom, nombre y apellidos, nombre completo, nombre,"
            + " фио, ф и о, имя и фамилия, фамилия имя отчество, имя, полное имя, участник, الاسم, الاسم الكامل"),
    FIRST_NAME("first name, given name, given names, forename, prénom, prénoms, nombre de pila, الاسم الأول"),
    MIDDLE_NAME("middle name, patronymic, отчество, patronyme, segundo nombre"),
    LAST_NAME("last name, surname, family name, nom de famille, apellido, apellidos, фамилия, اسم العائلة, اللقب"),
    FORM_OF_ADDRESS(
            "form of address, salutation, honorific, mr ms, prefix, civilité, tratamiento, обращение, المخاطبة"),
    POSITION("position, title, job title, function, post, role, rank, fonction, poste, titre, qualité, cargo, puesto,"
            + " función, должность, позиция, المنصب, الوظيفة"),
    INSTITUTION("institution, organisation, organization, agency, ministry, company, affiliation, entity, department,"
            + " organisme, ministère, institución, organización, entidad, ministerio, учреждение, организация,"
            + " ведомство, орган, министерство, место работы, компания, المؤسسة, الجهة, المنظمة"),
    PHONE("phone, telephone, tel, mobile, mobile phone, cell, cell phone, phone number, téléphone, portable, teléfono,"
            + " móvil, celular, телефон, тел, мобильный, сотовый, моб, الهاتف, هاتف, الجوال"),
    EMAIL("e mail, email, mail, e mail address, email address, courriel, adresse électronique, correo,"
            + " correo electrónico, электронная почта, эл почта, эл адрес, почта, е mail, البريد الإلكتروني"),
    LANGUAGES("language, languages, langue, langues, idioma, idiomas, язык, языки, владение языками, اللغة, اللغات"),
    REMARK("remark, remarks, note, notes, comment, comments, remarque, observations, commentaire, nota, notas,"
            + " observaciones, comentarios, примечание, примечания, комментарий, заметки, ملاحظات, ملاحظة");

    private final String headings;

    PersonField(String headings) {
        this.headings = headings;
    }

    /// The field's word, as on the command line: `first_name`.
    public String word() {
        return Field.wordOf(this);
    }

    /// The field with this word.
    public static Optional<PersonField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word()
                        .equals(word.strip().toLowerCase(java.util.Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /// The field that a heading names: wholly, or by the longest of its words.
    static Optional<PersonField> ofHeading(String heading) {
        var words = " " + plain(heading) + " ";
        return Arrays.stream(values())
                .filter(field -> field.length(words) > 0)
                .max(Comparator.comparingInt(field -> field.length(words)));
    }

    private int length(String words) {
        return Arrays.stream(headings.split(","))
                .map(PersonField::plain)
                .filter(heading -> words.contains(" " + heading + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String plain(String heading) {
        return Folding.fold(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
