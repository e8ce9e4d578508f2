package org.rapporteur.ui.itinerary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.RecordOptions;
import org.rapporteur.ui.Typeahead;

/// What earlier meetings and the register offer to the form of a meeting: languages, venues with
/// their addresses, contacts.
final class MeetingOffers {
    /// A place where a meeting was or can be.
    record Venue(String venue, String address) {}

    private final Register register;
    private final List<Meeting> earlier;
    private final Texts texts;

    /// @param earlier the meetings of all missions, in the order in which they were made
    MeetingOffers(MissionFile file, List<Meeting> earlier, Texts texts) {
        this.register = file.register();
        this.earlier = earlier.reversed();
        this.texts = texts;
    }

    /// All who have interpreted before.
    Set<Id<Person>> interpreters() {
        return earlier.stream()
                .flatMap(meeting -> Stream.ofNullable(meeting.interpreter()))
                .collect(Collectors.toSet());
    }

    /// Languages as tags; those of earlier meetings and of people that are known come first.
    Function<String, List<Option<String>>> languages() {
        var tags = new ArrayList<String>();
        earlier.stream().map(Meeting::language).forEach(tags::add);
        register.all(Person.class).forEach(person -> tags.addAll(person.languages()));
        Stream.of(Locale.getISOLanguages())
                .sorted(Comparator.comparing(texts::language))
                .forEach(tags::add);
        var offered = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        var typeahead = new Typeahead<>(offered, tag -> List.of(texts.language(tag), ownName(tag), tag));
        return typed -> typeahead.fitting(typed).stream()
                .map(tag -> Option.of(tag, texts.language(tag), ownName(tag)))
                .toList();
    }

    private static String ownName(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    /// The venues of earlier meetings, after the addresses of the institutions met.
    List<Option<Venue>> venues(String typed, List<Institution> met) {
        var venues = new LinkedHashMap<String, Venue>();
        Stream.concat(
                        met.stream()
                                .filter(institution -> !institution.address().isBlank())
                                .map(institution -> new Venue(institution.name(), institution.address())),
                        earlier.stream().map(meeting -> new Venue(meeting.venue(), meeting.address())))
                .filter(venue -> !venue.venue().isBlank())
                .forEach(venue -> venues.merge(
                        venue.venue(), venue, (known, other) -> known.address().isBlank() ? other : known));
        return new Typeahead<>(List.copyOf(venues.values()), venue -> List.of(venue.venue(), venue.address()))
                .fitting(typed).stream()
                        .filter(venue -> !Typeahead.isWhole(typed, venue.venue()))
                        .map(venue -> Option.of(venue, venue.venue(), venue.address()))
                        .toList();
    }

    /// The numbers of the posts met, then the contacts of earlier meetings with the same institutions.
    List<Option<String>> contacts(String typed, List<Institution> met, List<Post> posts) {
        var contacts = new LinkedHashMap<String, String>();
        posts.stream()
                .filter(post -> !post.phone().isBlank())
                .forEach(
                        post -> contacts.put(post.title() + ", " + post.phone(), RecordOptions.detail(register, post)));
        var ids = met.stream().map(Institution::id).toList();
        earlier.stream()
                .filter(meeting -> !meeting.contact().isBlank()
                        && meeting.institutions().stream().anyMatch(ids::contains))
                .forEach(meeting -> contacts.putIfAbsent(meeting.contact(), register.counterpart(meeting)));
        return new Typeahead<>(List.copyOf(contacts.keySet()), List::of)
                .fitting(typed).stream()
                        .filter(contact -> !Typeahead.isWhole(typed, contact))
                        .map(contact -> Option.of(contact, contact, Objects.requireNonNull(contacts.get(contact))))
                        .toList();
    }
}
