package org.rapporteur.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Warning.WarningKind;

/// The warnings of a mission's programme. They are computed from what is planned and kept nowhere.
///
/// Meetings that are cancelled, declined or postponed take no place: nothing is said of them, they
/// clash with nothing, and what stands on their agenda alone stands on none.
public final class Warnings {
    private final MissionFile file;
    private final Mission mission;
    private final List<Meeting> meetings;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(MissionFile file) {
        this.file = file;
        this.mission = file.mission();
        this.meetings = file.meetings().stream().filter(Meeting::takesPlace).toList();
    }

    /// All warnings: those about meetings by the earlier meeting's start, then those about
    /// recommendations. What two meetings have with each other is there once.
    public static List<Warning> of(MissionFile file) {
        var warnings = new Warnings(file);
        warnings.find();
        return List.copyOf(warnings.found);
    }

    /// The warnings about one meeting, among them those that it shares with another.
    public static List<Warning> of(MissionFile file, Meeting meeting) {
        return of(file).stream().filter(warning -> warning.isAbout(meeting)).toList();
    }

    private void find() {
        for (int i = 0; i < meetings.size(); i++) {
            var meeting = meetings.get(i);
            ofDays(meeting);
            ofLanguage(meeting);
            ofVenue(meeting);
            for (var later : meetings.subList(i + 1, meetings.size())) {
                ofPair(meeting, later);
            }
        }
        ofRecommendations();
    }

    private void ofPair(Meeting earlier, Meeting later) {
        // meetings come by their start, so these two overlap unless the earlier is over
        if (later.start().isBefore(earlier.end())) {
            twice(WarningKind.DELEGATE_TWICE, earlier, later, delegatesOfBoth(earlier, later));
            twice(WarningKind.INTERPRETER_TWICE, earlier, later, interpretersOfBoth(earlier, later));
            twice(WarningKind.POST_TWICE, earlier, later, common(earlier.posts(), later.posts()));
        } else {
            ofTravel(earlier, later);
        }
    }

    private void twice(WarningKind kind, Meeting earlier, Meeting later, List<? extends Id<? extends Party>> parties) {
        if (!parties.isEmpty()) {
            found.add(new Warning(kind, List.of(earlier, later), null, List.of(parties)));
        }
    }

    /// The way is that of the delegation and its interpreter; how officials travel is theirs.
    private void ofTravel(Meeting earlier, Meeting later) {
        var travelling = Stream.concat(
                        delegatesOfBoth(earlier, later).stream(), interpretersOfBoth(earlier, later).stream())
                .toList();
        long minutes = Duration.between(earlier.end(), later.start()).toMinutes();
        int buffer = file.minutesBetween(earlier, later);
        if (minutes < buffer && !travelling.isEmpty()) {
            found.add(new Warning(
                    WarningKind.TRAVEL, List.of(earlier, later), null, List.of(travelling, minutes, buffer)));
        }
    }

    /// The delegates of both meetings.
    private static List<Id<Person>> delegatesOfBoth(Meeting earlier, Meeting later) {
        return common(earlier.delegates(), later.delegates());
    }

    /// Who interprets in one meeting and takes part in the other, as interpreter or delegate.
    private static List<Id<Person>> interpretersOfBoth(Meeting earlier, Meeting later) {
        var delegates = delegatesOfBoth(earlier, later);
        return common(delegation(earlier), delegation(later)).stream()
                .filter(person -> !delegates.contains(person))
                .toList();
    }

    private static List<Id<Person>> delegation(Meeting meeting) {
        var interpreter = meeting.interpreter();
        return interpreter == null
                ? meeting.delegates()
                : Stream.concat(meeting.delegates().stream(), Stream.of(interpreter))
                        .toList();
    }

    private static <T extends Kept> List<Id<T>> common(List<Id<T>> some, List<Id<T>> others) {
        return some.stream().filter(others::contains).distinct().toList();
    }

    private void ofDays(Meeting meeting) {
        var first = meeting.start().toLocalDate();
        // a meeting that ends at midnight is not on the next day
        var last = meeting.end().minusNanos(1).toLocalDate();
        if (first.isBefore(mission.firstDay()) || last.isAfter(mission.lastDay())) {
            var day = first.isBefore(mission.firstDay()) ? first : last;
            about(meeting, WarningKind.OUTSIDE_MISSION, day, mission.firstDay(), mission.lastDay());
        }
        onDay(meeting, WarningKind.DAY_OFF, first, last, mission::isDayOff);
        onDay(meeting, WarningKind.HOLIDAY, first, last, mission::isHoliday);
    }

    private void onDay(Meeting meeting, WarningKind kind, LocalDate first, LocalDate last, Predicate<LocalDate> such) {
        first.datesUntil(last.plusDays(1)).filter(such).findFirst().ifPresent(day -> about(meeting, kind, day));
    }

    /// Of a meeting that was held there is nothing left to arrange. One that names no delegates is
    /// taken to be the whole delegation's.
    private void ofLanguage(Meeting meeting) {
        if (meeting.language().isBlank() || meeting.interpreter() != null || meeting.state() == MeetingState.HELD) {
            return;
        }
        var delegates = meeting.delegates().isEmpty() ? mission.delegates() : meeting.delegates();
        var spoken = file.register().find(delegates).stream()
                .flatMap(person -> person.languages().stream())
                .map(Warnings::language);
        if (spoken.noneMatch(language(meeting.language())::equals)) {
            about(meeting, WarningKind.LANGUAGE, Locale.forLanguageTag(language(meeting.language())));
        }
    }

    /// The language of a tag, without country and script: who speaks `ru` speaks `ru-KZ`.
    private static String language(String tag) {
        return tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// An address alone is enough to find a meeting.
    private void ofVenue(Meeting meeting) {
        if (meeting.state() == MeetingState.CONFIRMED
                && meeting.venue().isBlank()
                && meeting.address().isBlank()) {
            about(meeting, WarningKind.VENUE);
        }
    }

    private void about(Meeting meeting, WarningKind kind, Object... details) {
        found.add(new Warning(kind, List.of(meeting), null, List.of(details)));
    }

    private void ofRecommendations() {
        var taking = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        var raised = file.agenda().stream()
                .filter(item -> taking.contains(item.meeting()))
                .flatMap(item -> Stream.ofNullable(item.recommendation()))
                .collect(Collectors.toCollection(HashSet<Id<Recommendation>>::new));
        file.recommendations().stream()
                .filter(Recommendation::followUp)
                .filter(recommendation -> mission.documents().contains(recommendation.document()))
                .filter(recommendation -> !raised.contains(recommendation.id()))
                .map(recommendation -> new Warning(WarningKind.NO_AGENDA, List.of(), recommendation, List.of()))
                .forEach(found::add);
    }
}
