package org.rapporteur.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An official meeting of a mission.
///
/// @param title a title of the delegation's own; where empty, whom it is with serves
/// @param start day and hour on the mission's wall clock; never a converted instant, so that a
///     meeting at 10:00 reads 10:00 on every computer and in every year
/// @param duration in minutes, 1 or more
/// @param institutions the institutions met
/// @param posts the posts met, which can stand without a person
/// @param delegates the delegates who take part
/// @param language the language spoken, as a language tag
/// @param contact whom to call about the appointment, and the number
/// @param remark an internal remark, in no shareable document
/// @param calendarUid what the event is known by that it was taken from, in the calendar of whoever
///     made it; empty for a meeting of our own
/// @param calendarSequence the number of that event's version that was taken last
/// @param continues the meeting of an earlier mission that it was begun from, where it was begun from one
public record Meeting(
        Id<Meeting> id,
        Id<Mission> mission,
        String title,
        LocalDateTime start,
        int duration,
        String venue,
        String address,
        List<Id<Institution>> institutions,
        List<Id<Post>> posts,
        List<Id<Person>> delegates,
        @Nullable Id<Person> interpreter,
        String language,
        String contact,
        MeetingState state,
        String remark,
        String calendarUid,
        int calendarSequence,
        @Nullable Id<Meeting> continues)
        implements Kept {
    /// The longest meeting that can be planned, in minutes: two days.
    public static final int LONGEST = 2 * 24 * 60;

    /// How far the appointment has come.
    public enum MeetingState {
        PROPOSED,
        REQUESTED,
        CONFIRMED,
        HELD,
        POSTPONED,
        CANCELLED,
        DECLINED
    }

    /// A new meeting at this wall time, for this many minutes.
    public static Meeting of(Id<Mission> mission, LocalDateTime start, int duration) {
        return Shape.of(Meeting.class).fresh("mission", mission, "start", start, "duration", duration);
    }

    /// The same meeting with these institutions.
    public Meeting withInstitutions(List<Id<Institution>> met) {
        return Shape.with(this, "institutions", met);
    }

    /// The same meeting with these posts.
    public Meeting withPosts(List<Id<Post>> met) {
        return Shape.with(this, "posts", met);
    }

    /// The same meeting in another state.
    public Meeting in(MeetingState newState) {
        return Shape.with(this, "state", newState);
    }

    /// The same meeting at another time; what refers to it stays with it.
    ///
    /// @param newDuration in minutes
    public Meeting at(LocalDateTime newStart, int newDuration) {
        return Shape.with(Shape.with(this, "start", newStart), "duration", newDuration);
    }

    /// A new meeting with the same people at the same place, at another time. It is a proposal, and has
    /// nothing of what was said in this one.
    public Meeting again(LocalDateTime newStart) {
        var shape = Shape.of(Meeting.class);
        var values = shape.values(this);
        values.put("start", newStart);
        values.put("state", MeetingState.PROPOSED);
        return shape.make(UUID.randomUUID(), values);
    }

    /// When it ends, on the mission's wall clock.
    public LocalDateTime end() {
        return start.plusMinutes(duration);
    }

    /// Whether it takes a place in anyone's day: not one that is cancelled, declined or postponed.
    public boolean takesPlace() {
        return state != MeetingState.CANCELLED && state != MeetingState.DECLINED && state != MeetingState.POSTPONED;
    }

    /// The time that a note gets which is begun now: the time itself on the day of the meeting, and
    /// behind the last note where the meeting is written up another day.
    ///
    /// @param now on the mission's wall clock
    /// @param last the time of the last note, or null
    public LocalDateTime timeOfNote(LocalDateTime now, @Nullable LocalDateTime last) {
        if (!now.isBefore(start.minusHours(1)) && now.toLocalDate().equals(start.toLocalDate())) {
            return now;
        }
        return last == null ? start : last;
    }

    @Override
    public void check() {
        if (duration < 1 || duration > LONGEST) {
            throw new RuleBroken("meeting.duration", duration, LONGEST);
        }
    }
}
