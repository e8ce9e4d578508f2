package org.rapporteur.domain;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;

/// The program's sentences and words in one language, from `i18n/texts.properties`.
///
/// Rules, the command line and the window speak through the same sentences, so they live here, below
/// all of them.
public final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    /// The texts in this language, or in English where there are none; days and numbers are then
    /// English too, so that no sentence mixes two languages.
    public Texts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "i18n.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var found = bundle.getLocale().getLanguage();
        this.locale = found.isEmpty() && !locale.getLanguage().equals("en") ? Locale.ENGLISH : locale;
    }

    /// The sentence of a key with its gaps filled.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// The sentence that tells which rule does not hold.
    public String sentence(RuleBroken broken) {
        return get(
                "rule." + broken.key(),
                broken.arguments().stream().map(this::spoken).toArray());
    }

    /// The sentence of a warning, which names its meetings with day and hour.
    ///
    /// @param register where people, posts and institutions are looked up
    public String sentence(Warning warning, Register register) {
        var meetings = warning.meetings().stream().map(meeting -> named(meeting, register));
        var recommendation = Stream.ofNullable(warning.recommendation()).map(register::label);
        var details = warning.details().stream().map(detail -> detail(detail, register));
        return get(
                "warning." + Field.wordOf(warning.kind()),
                Stream.of(meetings, recommendation, details)
                        .flatMap(gaps -> gaps)
                        .toArray());
    }

    /// The sentence of what was found in minutes before they are final.
    ///
    /// @param register where recommendations are looked up
    public String sentence(Finding finding, Register register) {
        var about = finding.about().isEmpty() ? null : finding.about().getFirst();
        var named = about instanceof Note note
                ? hour(note.time())
                : about instanceof Recommendation recommendation ? register.label(recommendation) : "";
        return get(
                "finding." + Field.wordOf(finding.kind()),
                named,
                finding.about().size());
    }

    /// The sentence of a change of the programme.
    ///
    /// @param register where posts and institutions are looked up
    public String sentence(ProgrammeChange change, Register register) {
        var before = change.before();
        var now = change.now();
        var gaps = new ArrayList<Object>();
        if (before == null || now == null) {
            gaps.add(named(change.meeting(), register));
        } else if (change.kind() == ChangeKind.MOVED) {
            gaps.add(counterpart(now, register));
            gaps.add(when(before, change.isElsewhere()));
            gaps.add(when(now, change.isElsewhere()));
        } else {
            gaps.add(named(now, register));
            boolean place = change.kind() == ChangeKind.PLACE;
            gaps.add(place ? where(before) : counterpart(before, register));
            gaps.add(where(now));
        }
        return get("change." + Field.wordOf(change.kind()), gaps.toArray());
    }

    /// What changed in few words: "Changed since revision 2: 2 moved, 1 new".
    ///
    /// @param revision the number of the issue it is compared with
    public String summary(List<ProgrammeChange> changes, int revision) {
        var counts = Stream.of(ChangeKind.values())
                .map(kind -> Map.entry(
                        kind,
                        changes.stream().filter(change -> change.kind() == kind).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> get("change.count." + Field.wordOf(count.getKey()), count.getValue()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? get("change.none", revision) : get("change.since", revision, counts);
    }

    private String when(Meeting meeting, boolean withPlace) {
        var day = day(meeting.start().toLocalDate());
        return withPlace
                ? get("change.when_where", day, hour(meeting.start()), hour(meeting.end()), where(meeting))
                : get("change.when", day, hour(meeting.start()), hour(meeting.end()));
    }

    private String where(Meeting meeting) {
        var places = Stream.of(meeting.venue(), meeting.address())
                .filter(place -> !place.isBlank())
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? get("change.nowhere") : places;
    }

    private String counterpart(Meeting meeting, Register register) {
        var counterpart = register.counterpart(meeting);
        return counterpart.isBlank() ? kind(Kind.MEETING) : counterpart;
    }

    private String named(Meeting meeting, Register register) {
        return get(
                "warning.meeting",
                counterpart(meeting, register),
                day(meeting.start().toLocalDate()),
                hour(meeting.start()));
    }

    private Object detail(Object detail, Register register) {
        return switch (detail) {
            case Id<?> id -> register.find(id).map(register::label).orElse("?");
            case Locale language -> language.getDisplayLanguage(locale);
            case List<?> several ->
                several.stream()
                        .map(each -> String.valueOf(detail(each, register)))
                        .collect(Collectors.joining(", "));
            default -> spoken(detail);
        };
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case Label label -> label(label.kind(), label.word());
            case Kind kind -> kind(kind);
            case Enum<?> word -> word(word);
            case LocalDate date -> fullDay(date);
            case List<?> several ->
                several.stream().map(each -> String.valueOf(spoken(each))).collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    /// What a kind of record is called.
    public String kind(Kind kind) {
        return get("kind." + kind.word());
    }

    /// What several records of a kind are called.
    public String kinds(Kind kind) {
        return get("kinds." + kind.word());
    }

    /// What the people are called that a document is made for.
    public String audience(Confidentiality audience) {
        return get("audience." + Field.wordOf(audience));
    }

    /// What a field is called.
    public String label(Kind kind, String word) {
        return get("field." + kind.word() + "." + word);
    }

    /// The word for an enum's constant.
    public String word(Enum<?> constant) {
        return get(Field.wordOf(constant.getDeclaringClass().getSimpleName()) + "." + Field.wordOf(constant));
    }

    /// A day as people say it: "Tue 11 April".
    public String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(get("format.day"), locale));
    }

    /// A day with its year: "Tue 11 April 2017".
    public String fullDay(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(get("format.full_day"), locale));
    }

    /// From when to when a post was held, as far as that is known.
    public String days(Tenure tenure) {
        var since = tenure.since();
        var until = tenure.until();
        if (since != null && until != null) {
            return get("people.since_until", fullDay(since), fullDay(until));
        } else if (since != null) {
            return get("people.since", fullDay(since));
        }
        return until == null ? get("people.days_unknown") : get("people.until", fullDay(until));
    }

    /// A month with its year: "Apr 2017".
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(get("format.month"), locale));
    }

    /// The day of a text that [#fullDay] could have made.
    public Optional<LocalDate> readDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.ofPattern(get("format.full_day"), locale)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The name of the language of a tag: "Russian" for `ru`.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /// The size of a file as people say it: "1.4 MB".
    ///
    /// @param bytes 0 or more
    public String size(int bytes) {
        if (bytes < 1 << 10) {
            return get("size.bytes", bytes);
        }
        return bytes < 1 << 20 ? get("size.kb", bytes >> 10) : get("size.mb", bytes / (double) (1 << 20));
    }

    /// An hour: "10:00".
    public String hour(LocalDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm", locale));
    }
}
