package org.rapporteur.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.PeopleList.Entry;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Texts;

/// The list of people as a workbook: one row each.
final class PeopleSheet {
    /// One column: its head, its width in characters, and what stands in it.
    private record Column(String head, int width, Function<Entry, String> text) {}

    private final PeopleList list;
    private final Texts texts;

    PeopleSheet(PeopleList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    void write(Path target) {
        var columns = columns();
        new TextSheet(
                        texts.get("window.name"),
                        list.mission().title(),
                        texts.kinds(Kind.PERSON),
                        texts.audience(list.audience()),
                        0,
                        columns.stream()
                                .map(column -> new TextSheet.Column(column.head(), column.width()))
                                .toList(),
                        list.entries().stream()
                                .map(entry -> columns.stream()
                                        .map(column -> column.text().apply(entry))
                                        .toList())
                                .toList())
                .write(target);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>(List.of(
                new Column(texts.label(Kind.ATTENDANCE, "side"), 14, entry -> texts.word(entry.side())),
                new Column(texts.kind(Kind.INSTITUTION), 32, entry -> list.institution(entry)
                        .map(org.rapporteur.domain.Institution::name)
                        .orElse("")),
                new Column(texts.kind(Kind.POST), 28, PeopleSheet::function),
                new Column(texts.label(Kind.PERSON, "name"), 26, ofPerson(Person::name)),
                new Column(texts.label(Kind.PERSON, "names"), 26, ofPerson(person -> new TreeMap<>(person.names())
                        .entrySet().stream()
                                .map(name -> name.getKey() + ": " + name.getValue())
                                .collect(Collectors.joining("\n")))),
                new Column(texts.label(Kind.PERSON, "form_of_address"), 18, ofPerson(Person::formOfAddress)),
                new Column(
                        texts.label(Kind.PERSON, "languages"),
                        12,
                        ofPerson(person -> String.join(", ", person.languages()))),
                new Column(texts.label(Kind.PERSON, "phone"), 20, list::phone),
                new Column(texts.label(Kind.PERSON, "email"), 28, list::email),
                new Column(texts.kinds(Kind.MEETING), 24, entry -> entry.met().stream()
                        .map(this::time)
                        .collect(Collectors.joining("\n")))));
        if (list.hasRemarks()) {
            columns.add(new Column(texts.label(Kind.PERSON, "remark"), 32, Entry::remark));
        }
        if (list.hasSecurityNotes()) {
            columns.add(new Column(texts.label(Kind.PERSON, "security_note"), 32, Entry::securityNote));
        }
        return columns;
    }

    private String time(Meeting meeting) {
        return texts.fullDay(meeting.start().toLocalDate()) + ", " + texts.hour(meeting.start());
    }

    static String function(Entry entry) {
        var post = entry.post();
        var person = entry.person();
        return post != null ? post.title() : person == null ? "" : person.position();
    }

    private static Function<Entry, String> ofPerson(Function<Person, String> text) {
        return entry -> entry.person() == null ? "" : text.apply(entry.person());
    }
}
