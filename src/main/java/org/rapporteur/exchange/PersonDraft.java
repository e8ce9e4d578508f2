package org.rapporteur.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;

/// A person as a row would make or change it, with the institution and the post where it is.
final class PersonDraft {
    private final PersonEntry entry;
    private final Offices offices;
    private final Texts texts;
    private final List<String> changes = new ArrayList<>();
    private Person person;
    private @Nullable Institution institution;
    private @Nullable Post post;
    private @Nullable Tenure tenure;

    private PersonDraft(Person person, PersonEntry entry, Offices offices, Texts texts) {
        this.person = person;
        this.entry = entry;
        this.offices = offices;
        this.texts = texts;
    }

    /// A person that is not kept yet.
    static PersonDraft fresh(PersonEntry entry, Offices offices, Texts texts) {
        var draft = new PersonDraft(Person.of(entry.name()), entry, offices, texts);
        draft.fill();
        return draft;
    }

    /// A person that is kept. What is empty is filled; another telephone, address or form of address
    /// takes the place of the one that is kept; a remark and a post are added to those that are kept.
    static PersonDraft of(Person person, PersonEntry entry, Offices offices, Texts texts) {
        var draft = new PersonDraft(person, entry, offices, texts);
        draft.fill();
        return draft;
    }

    Person person() {
        return person;
    }

    @Nullable
    Tenure tenure() {
        return tenure;
    }

    /// What changes, each as a field with what is new.
    List<String> changes() {
        return changes;
    }

    /// The records to save: in the order in which they refer to each other.
    List<Kept> records() {
        var records = new ArrayList<Kept>();
        if (institution != null && offices.isMade(institution.id())) {
            records.add(institution);
        }
        if (post != null && offices.isMade(post.id())) {
            records.add(post);
        }
        records.add(person);
        if (tenure != null) {
            records.add(tenure);
        }
        return records;
    }

    private void fill() {
        set("formOfAddress", "form_of_address", person.formOfAddress(), entry.formOfAddress());
        if (!digits(person.phone()).equals(digits(entry.phone()))) {
            set("phone", "phone", person.phone(), entry.phone());
        }
        if (!person.email().equalsIgnoreCase(entry.email())) {
            set("email", "email", person.email(), entry.email());
        }
        var languages = new LinkedHashSet<>(person.languages());
        if (languages.addAll(entry.languages())) {
            person = Shape.with(person, "languages", List.copyOf(languages));
            changed(label("languages"), String.join(", ", entry.languages()));
        }
        if (!person.remark().contains(entry.remark())) {
            set("remark", "remark", person.remark(), (person.remark() + "\n" + entry.remark()).strip());
        }
        if (entry.institution().isEmpty()) {
            set("position", "position", person.position(), entry.position());
        } else {
            hold();
        }
    }

    /// A person is at an institution by a post there; where the row names none, any post will do.
    private void hold() {
        var known = offices.institution(entry.institution());
        if (entry.position().isEmpty()
                && known.filter(place -> offices.of(person.id()).contains(place.id()))
                        .isPresent()) {
            return;
        }
        institution = offices.make(entry.institution());
        post = offices.make(
                institution, entry.position().isEmpty() ? texts.get("import.post_unnamed") : entry.position());
        if (!offices.holds(person.id(), post)) {
            tenure = Shape.of(Tenure.class).fresh("person", person.id(), "post", post.id());
            changed(texts.kind(Kind.POST), post.title() + ", " + institution.name());
        }
    }

    private void set(String name, String word, String before, String after) {
        if (!after.isEmpty() && !Folding.fold(before).equals(Folding.fold(after))) {
            person = Shape.with(person, name, after);
            changed(label(word), after);
        }
    }

    private void changed(String what, String after) {
        changes.add(texts.get("import.change", what, after));
    }

    private String label(String word) {
        return texts.label(Kind.PERSON, word);
    }

    /// Spaces, brackets and dashes are no other number.
    private static String digits(String phone) {
        return phone.replaceAll("[^\\d,;]", "");
    }
}
