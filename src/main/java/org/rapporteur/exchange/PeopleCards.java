package org.rapporteur.exchange;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.PeopleList.Entry;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.SafeFile;

/// The list of people as cards (vCard 4.0, RFC 6350) for address books. A card keeps the record's id,
/// so that one that is taken in again replaces the earlier one.
final class PeopleCards {
    private final PeopleList list;

    PeopleCards(PeopleList list) {
        this.list = list;
    }

    void write(Path target) {
        var whole = new SafeFile(target);
        var lines = new ContentLines();
        list.entries().forEach(entry -> card(entry, lines));
        whole.write(lines.bytes());
    }

    private void card(Entry entry, ContentLines lines) {
        lines.add("BEGIN", "VCARD").add("VERSION", "4.0").add("KIND", "individual");
        var person = entry.person();
        var post = entry.post();
        if (person != null) {
            lines.add("UID", "urn:uuid:" + person.id());
            names(person, lines);
        } else if (post != null) {
            lines.add("UID", "urn:uuid:" + post.id());
            lines.text("FN", postAlone(entry));
        }
        lines.text("ORG", list.institution(entry).map(Institution::name).orElse(""))
                .text("TITLE", PeopleSheet.function(entry))
                .text("TEL;VALUE=text", list.phone(entry))
                .text("EMAIL", list.email(entry));
        if (person != null) {
            person.languages().forEach(language -> lines.text("LANG", language));
        }
        lines.text(
                "NOTE",
                Stream.of(list.hasRemarks() ? entry.remark() : "", list.hasSecurityNotes() ? entry.securityNote() : "")
                        .filter(note -> !note.isBlank())
                        .collect(Collectors.joining("\n")));
        lines.add("END", "VCARD");
    }

    /// The name as the delegation writes it, then in other languages as alternatives to it.
    private static void names(Person person, ContentLines lines) {
        if (person.names().isEmpty()) {
            lines.text("FN", person.name());
            return;
        }
        lines.text("FN;ALTID=1", person.name());
        new TreeMap<>(person.names()).forEach((language, name) -> lines.text("FN;ALTID=1;LANGUAGE=" + language, name));
    }

    private String postAlone(Entry entry) {
        return Stream.of(
                        PeopleSheet.function(entry),
                        list.institution(entry).map(Institution::name).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
