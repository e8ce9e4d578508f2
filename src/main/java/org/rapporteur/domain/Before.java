package org.rapporteur.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Note.NoteKind;

/// What someone across the table said earlier, with where it was said.
public record Before(Note note, Meeting meeting, Mission mission) {

    /// What those met in a meeting said before it on a recommendation, in whatever mission: promises
    /// that are overdue first, then those that are open, each by their day, then all else, the latest
    /// first.
    ///
    /// Those met are the meeting's institutions, what these are part of, what is part of them, and the
    /// meeting's posts. Where nobody is named who said a note, it counts for whom its meeting was with.
    /// The delegation's own impressions are nothing that they said.
    ///
    /// @param files the missions, that of the meeting among them
    /// @param now the meeting
    /// @param about the recommendation, or null for whatever they said
    /// @param today on which a promise is overdue or not
    public static List<Before> of(
            Collection<MissionFile> files, Meeting now, @Nullable Id<Recommendation> about, LocalDate today) {
        return files.stream()
                .filter(file -> file.mission().id().equals(now.mission()))
                .findFirst()
                .map(file -> new Counterpart(file, now))
                .map(counterpart -> files.stream()
                        .flatMap(file -> said(file, now, about, counterpart))
                        .sorted(order(today))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Before> said(
            MissionFile file, Meeting now, @Nullable Id<Recommendation> about, Counterpart counterpart) {
        Map<Id<Meeting>, Meeting> earlier = file.meetings().stream()
                .filter(meeting -> meeting.start().isBefore(now.start()) && !meeting.equals(now))
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        return file.notes().stream()
                .filter(note -> note.kind() != NoteKind.IMPRESSION
                        && (about == null || note.recommendations().contains(about)))
                .flatMap(note -> Stream.ofNullable(earlier.get(note.meeting()))
                        .filter(meeting -> counterpart.said(file, meeting, note))
                        .map(meeting -> new Before(note, meeting, file.mission())));
    }

    /// Who sits across the table in a meeting.
    private record Counterpart(Set<Id<Institution>> institutions, Set<Id<Post>> posts) {
        Counterpart(MissionFile file, Meeting now) {
            this(
                    related(file, now),
                    Stream.concat(
                                    now.posts().stream(),
                                    file.attendanceOf(now).stream()
                                            .filter(line -> line.side() == Attendance.Side.INTERLOCUTORS)
                                            .flatMap(line -> Stream.ofNullable(line.post())))
                            .collect(Collectors.toSet()));
        }

        private static Set<Id<Institution>> related(MissionFile file, Meeting now) {
            var register = file.register();
            var met = file.institutionsOf(now).stream().map(Institution::id).toList();
            var related = new HashSet<>(met);
            // a parent that is its own grandparent would be met twice, and ends the way up
            for (var each : met) {
                var parent = register.find(each).map(Institution::parent).orElse(null);
                while (parent != null && related.add(parent)) {
                    parent = register.find(parent).map(Institution::parent).orElse(null);
                }
            }
            related.addAll(register.withParts(Set.copyOf(met)));
            return related;
        }

        boolean said(MissionFile file, Meeting meeting, Note note) {
            var speaker = note.speaker();
            if (speaker == null) {
                return metIn(file, meeting);
            }
            var institution = file.institutionOf(speaker, meeting);
            return posts.contains(speaker)
                    || institution
                            .map(each -> institutions.contains(each.id()))
                            .orElseGet(() -> file.isInterlocutor(speaker, meeting) && metIn(file, meeting));
        }

        private boolean metIn(MissionFile file, Meeting meeting) {
            return file.institutionsOf(meeting).stream().anyMatch(each -> institutions.contains(each.id()));
        }
    }

    /// The promise that was made, or empty where none was.
    public java.util.Optional<Commitment> commitment() {
        return note.kind() == NoteKind.COMMITMENT
                ? java.util.Optional.of(new Commitment(note, meeting, mission))
                : java.util.Optional.empty();
    }

    private static Comparator<Before> order(LocalDate today) {
        var byDue = Comparator.comparing(
                (Before before) -> before.note().due(), Comparator.nullsLast(Comparator.naturalOrder()));
        var latest =
                Comparator.comparing((Before before) -> before.note().time()).reversed();
        return Comparator.comparing((Before before) -> before.rank(today))
                .thenComparing((one, other) -> one.rank(today) < SETTLED ? byDue.compare(one, other) : 0)
                .thenComparing(latest);
    }

    private static final int SETTLED = 2;

    private int rank(LocalDate today) {
        return commitment()
                .filter(Commitment::isOpen)
                .map(promise -> promise.isOverdue(today) ? 0 : 1)
                .orElse(SETTLED);
    }
}
