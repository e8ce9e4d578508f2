package org.rapporteur.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;

/// What a story is of: how it is called in a document, and what is known of it.
///
/// @param story as the document's reader may know it
/// @param names what is called how, in no mission in particular
record StoryHead(Story story, Wording wording, Names names) {

    StoryHead(Story story, Wording wording) {
        this(story, wording, new Names(story.register(), wording));
    }

    /// So many missions are named in the head of a story.
    private static final int LISTED = 12;

    /// What kind of dossier it is.
    String kind() {
        return switch (story.subject()) {
            case Subject.OfInstitution of -> wording.get("title.dossier_institution");
            case Subject.OfPerson of -> wording.get("title.dossier_person");
            case Subject.OfRecommendation of -> wording.get("title.dossier");
            case Subject.OfTheme of -> wording.get("title.dossier_theme");
        };
    }

    /// What the subject is called; empty where it is deleted.
    String title() {
        return switch (story.subject()) {
            case Subject.OfInstitution of ->
                story.register().find(of.institution()).map(names::name).orElse("");
            case Subject.OfPerson of ->
                story.register().find(of.person()).map(names::name).orElse("");
            case Subject.OfRecommendation of ->
                story.register().find(of.recommendation()).map(names::heading).orElse("");
            case Subject.OfTheme of -> of.theme();
        };
    }

    /// The title as it stands above each page: of a recommendation its citation alone.
    String header() {
        return story.subject() instanceof Subject.OfRecommendation of
                ? story.register()
                        .find(of.recommendation())
                        .map(names::citation)
                        .orElse("")
                : title();
    }

    /// The record by which the file says what it is about; none for a theme.
    Map<String, Id<?>> about() {
        return switch (story.subject()) {
            case Subject.OfInstitution of -> Map.of("Institution", of.institution());
            case Subject.OfPerson of -> Map.of("Person", of.person());
            case Subject.OfRecommendation of -> Map.of("Recommendation", of.recommendation());
            case Subject.OfTheme of -> Map.of();
        };
    }

    /// Writes what is known of the subject, over which missions the story goes, and to what it is narrowed.
    void write(Facts facts) {
        switch (story.subject()) {
            case Subject.OfInstitution of ->
                story.register().find(of.institution()).ifPresent(institution -> institution(institution, of, facts));
            case Subject.OfPerson of -> story.register().find(of.person()).ifPresent(person -> person(person, facts));
            case Subject.OfRecommendation of ->
                story.register().find(of.recommendation()).ifPresent(each -> recommendation(each, facts));
            case Subject.OfTheme of -> {}
        }
        facts.fact(wording.get("recommendation.missions"), missions());
        facts.fact(wording.get("dossier.only"), narrowing().toArray(String[]::new));
    }

    /// Each by its title, or where they are many how many they are and of which years; each stands over what it
    /// was told then.
    private String[] missions() {
        var missions = story.missions();
        return missions.size() > LISTED
                ? new String[] {
                    "%s (%s–%s)"
                            .formatted(
                                    missions.size(),
                                    missions.getFirst().firstDay().getYear(),
                                    missions.getLast().firstDay().getYear())
                }
                : missions.stream().map(Mission::title).toArray(String[]::new);
    }

    private List<String> narrowing() {
        var words = new ArrayList<String>();
        var mission = story.narrowing().mission();
        var kind = story.narrowing().kind();
        if (mission != null) {
            story.missions().stream()
                    .filter(each -> each.id().equals(mission))
                    .map(Mission::title)
                    .forEach(words::add);
        }
        if (kind != null) {
            words.add(Wording.capital(wording.word("note_kind", kind)));
        }
        return words;
    }

    private void institution(Institution institution, Subject.OfInstitution of, Facts facts) {
        var register = story.register();
        facts.fact(wording.get("dossier.names"), others(institution.name(), institution.names(), title()))
                .fact(
                        wording.get("dossier.parent"),
                        register.find(institution.parent()).map(names::name).orElse(""));
        if (of.withParts()) {
            facts.fact(
                    wording.get("dossier.parts"),
                    register.all(Institution.class).stream()
                            .filter(each -> !each.equals(institution)
                                    && register.withParts(java.util.Set.of(of.institution()))
                                            .contains(each.id()))
                            .map(names::name)
                            .sorted()
                            .toArray(String[]::new));
        }
    }

    private void person(Person person, Facts facts) {
        facts.fact(wording.get("dossier.names"), others(person.name(), person.names(), title()))
                .fact(wording.get("briefing.address"), person.formOfAddress());
    }

    private static String[] others(String name, Map<String, String> names, String shown) {
        return Stream.concat(Stream.of(name), names.values().stream())
                .filter(each -> !each.equals(shown))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private void recommendation(Recommendation recommendation, Facts facts) {
        var document = story.register().find(recommendation.document());
        facts.fact(
                        wording.get("fact.documents"),
                        document.map(known -> wording.row(known.symbol(), known.title()))
                                .orElse(""))
                .fact(
                        wording.get("recommendation.adopted"),
                        document.map(known -> known.adopted())
                                .map(wording::date)
                                .orElse(""))
                .fact(
                        wording.get("recommendation.due"),
                        document.flatMap(recommendation::due).map(wording::date).orElse(""))
                .fact(wording.get("recommendation.themes"), wording.row(recommendation.themes()))
                .fact(wording.get("recommendation.groups"), wording.row(recommendation.affectedGroups()));
    }
}
