package org.rapporteur.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A mission that is begun from an earlier one: the same country, offices, delegation and
/// recommendations, and the promises that are still open. Nothing that was noted is copied; what is
/// taken over says where it came from.
///
/// @param from the earlier mission with all that belongs to it
public record Continuation(MissionFile from) {

    /// The meetings that can be proposed again: those that were not called off.
    public List<Meeting> meetings() {
        return from.meetings().stream().filter(Meeting::takesPlace).toList();
    }

    /// Those of them that were held.
    public List<Meeting> held() {
        return from.held();
    }

    /// The promises made to the earlier mission that are still to be kept.
    public List<Commitment> open(LocalDate today) {
        return Commitment.of(List.of(from), today).stream()
                .filter(Commitment::isOpen)
                .toList();
    }

    /// Which meeting, of those that are proposed again, asks after which promises: the one in which it
    /// was made, else the first with the same institution. A promise that nobody made who is met again is
    /// not among them.
    public Map<Meeting, List<Commitment>> asked(Collection<Meeting> again, LocalDate today) {
        var asked = new LinkedHashMap<Meeting, List<Commitment>>();
        for (var commitment : open(today)) {
            var promisers = from.institutionOf(commitment.note().speaker(), commitment.meeting())
                    .map(List::of)
                    .orElseGet(() -> from.institutionsOf(commitment.meeting()));
            again.stream()
                    .filter(meeting -> meeting.equals(commitment.meeting()))
                    .findFirst()
                    .or(() -> again.stream()
                            .filter(meeting ->
                                    from.institutionsOf(meeting).stream().anyMatch(promisers::contains))
                            .findFirst())
                    .ifPresent(meeting -> asked.computeIfAbsent(meeting, key -> new ArrayList<>())
                            .add(commitment));
        }
        return asked;
    }

    /// The values of a new mission that are taken over; its title and its days are not.
    public Map<String, Object> values() {
        var old = from.mission();
        var values = new LinkedHashMap<String, Object>();
        values.put("country", old.country());
        values.put("objective", old.objective());
        values.put("zone", old.zone());
        values.put("place", old.place());
        values.put("daysOff", old.daysOff());
        values.put("travelBuffer", old.travelBuffer());
        values.put("treatyBody", old.treatyBody());
        values.put("partners", old.partners());
        values.put("delegates", old.delegates());
        values.put("documents", old.documents());
        values.put("continues", old.id());
        return values;
    }

    /// All records of the new mission, to be saved together: itself, the known ways, the meetings as
    /// proposals at the same hours of its days, and their agendas with what is to be asked.
    ///
    /// @param again the meetings to propose again
    /// @param today decides nothing but the order of the promises
    public List<Kept> records(Mission mission, Collection<Meeting> again, LocalDate today, Texts texts) {
        var records = new ArrayList<Kept>();
        records.add(mission);
        for (var way : from.register().all(Travel.class)) {
            records.add(Travel.of(mission.id(), way.place(), way.otherPlace(), way.minutes()));
        }
        var asked = asked(again, today);
        for (var old : again) {
            var meeting = proposed(old, mission);
            records.add(meeting);
            records.addAll(agenda(old, meeting, asked.getOrDefault(old, List.of()), texts));
        }
        return records;
    }

    /// On the same day of the mission at the same hour; where the new mission is shorter, on its last day.
    private Meeting proposed(Meeting old, Mission mission) {
        long day = Math.max(
                0,
                old.start().toLocalDate().toEpochDay()
                        - from.mission().firstDay().toEpochDay());
        var same = mission.firstDay().plusDays(day);
        var values = Shape.of(Meeting.class)
                .values(old.again(LocalDateTime.of(
                        same.isAfter(mission.lastDay()) ? mission.lastDay() : same,
                        old.start().toLocalTime())));
        values.put("mission", mission.id());
        values.put(
                "delegates",
                old.delegates().stream().filter(mission.delegates()::contains).toList());
        values.put("remark", "");
        values.put("calendarUid", "");
        values.put("calendarSequence", 0);
        values.put("continues", old.id());
        return Shape.of(Meeting.class).make(UUID.randomUUID(), values);
    }

    /// The recommendations first, each once with all that is asked on it; then what is asked on none. What the
    /// earlier agenda asked after promises of missions before it is asked after them still.
    private List<AgendaItem> agenda(Meeting old, Meeting meeting, List<Commitment> promises, Texts texts) {
        var questions = new LinkedHashMap<Id<Recommendation>, List<String>>();
        var after = new HashMap<Id<Recommendation>, Set<Id<Note>>>();
        for (var item : from.agendaOf(old)) {
            var recommendation = item.recommendation();
            if (recommendation != null) {
                questions
                        .computeIfAbsent(recommendation, key -> new ArrayList<>())
                        .add(item.question());
                after.computeIfAbsent(recommendation, key -> new LinkedHashSet<>())
                        .addAll(item.commitments());
            }
        }
        for (var promise : promises) {
            for (var recommendation : promise.note().recommendations()) {
                questions
                        .computeIfAbsent(recommendation, key -> new ArrayList<>())
                        .add(question(promise, texts));
                after.computeIfAbsent(recommendation, key -> new LinkedHashSet<>())
                        .add(promise.note().id());
            }
        }
        var items = new ArrayList<AgendaItem>();
        questions.forEach((recommendation, words) -> items.add(AgendaItem.of(
                        meeting.id(),
                        recommendation,
                        items.size() + 1,
                        words.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(" ")))
                .after(List.copyOf(after.getOrDefault(recommendation, Set.of())))));
        from.agendaOf(old).stream()
                .filter(item -> item.recommendation() == null)
                .forEach(item -> items.add(AgendaItem.of(meeting.id(), null, items.size() + 1, item.question())
                        .after(item.commitments())));
        promises.stream()
                .filter(promise -> promise.note().recommendations().isEmpty())
                .forEach(promise -> items.add(asking(promise, meeting.id(), items.size() + 1, texts)));
        return items;
    }

    /// What asks after a promise on no recommendation.
    public static AgendaItem asking(Commitment promise, Id<Meeting> meeting, int position, Texts texts) {
        return AgendaItem.of(meeting, null, position, question(promise, texts))
                .after(List.of(promise.note().id()));
    }

    /// The question that asks after a promise. It stands on agendas and in briefings for the delegation's
    /// organisations, so it does not repeat what is confidential.
    public static String question(Commitment commitment, Texts texts) {
        var day = texts.fullDay(commitment.meeting().start().toLocalDate());
        return commitment.note().isFor(Confidentiality.INTERNAL)
                ? texts.get(
                        "commitments.question",
                        day,
                        commitment.note().promised().strip().replaceAll("\\s+", " "))
                : texts.get("commitments.question_hidden", day);
    }

    /// The recommendations on the agendas of these meetings, each once.
    public Set<Id<Recommendation>> recommendations(Collection<Meeting> again) {
        return again.stream()
                .flatMap(meeting -> from.agendaOf(meeting).stream())
                .flatMap(item -> Stream.ofNullable(item.recommendation()))
                .collect(Collectors.toSet());
    }
}
