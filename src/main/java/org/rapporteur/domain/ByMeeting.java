package org.rapporteur.domain;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list of what belongs to meetings, in which that of each meeting is at hand: a document asks for it
/// at every meeting, and looking through the whole list each time would make long missions slow.
final class ByMeeting<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    private final Map<Id<Meeting>, List<T>> byMeeting;

    /// @param all what is in it, in its order
    /// @param meeting to which meeting each belongs
    ByMeeting(Stream<T> all, Function<T, Id<Meeting>> meeting) {
        this.all = all.toList();
        this.byMeeting = this.all.stream().collect(Collectors.groupingBy(meeting, Collectors.toUnmodifiableList()));
    }

    /// That of one meeting, in the same order.
    List<T> of(Id<Meeting> meeting) {
        return byMeeting.getOrDefault(meeting, List.of());
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
