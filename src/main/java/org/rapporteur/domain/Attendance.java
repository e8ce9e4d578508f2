package org.rapporteur.domain;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Someone expected or present at a meeting: a person, a post, or a person in a post. The post is
/// kept here as it was that day, so that minutes stay as signed when a person moves on.
///
/// @param number how many people this line stands for, where they are not named one by one; 0 and 1
///     both mean one
/// @param insteadOf the post in whose place they came, where they are a substitute
/// @param arrived when they came, on the mission's wall clock, where they came late
/// @param departed when they went, where they went before the end
/// @param remark shown behind the name ("for the Deputy Minister")
public record Attendance(
        Id<Attendance> id,
        Id<Meeting> meeting,
        @Nullable Id<Person> person,
        @Nullable Id<Post> post,
        Side side,
        Presence presence,
        int number,
        @Nullable Id<Post> insteadOf,
        @Nullable LocalDateTime arrived,
        @Nullable LocalDateTime departed,
        String remark)
        implements Kept {

    /// The side of the table.
    public enum Side {
        DELEGATION,
        INTERLOCUTORS
    }

    /// Whether they came.
    public enum Presence {
        EXPECTED,
        PRESENT,
        ABSENT
    }

    /// A new line of attendance for a person or a post.
    public static Attendance of(Id<Meeting> meeting, Party party, Side side, Presence presence) {
        var whom = party instanceof Person ? "person" : "post";
        return Shape.of(Attendance.class)
                .fresh("meeting", meeting, whom, party.id(), "side", side, "presence", presence);
    }

    /// The same line, expected, present or absent.
    public Attendance in(Presence newPresence) {
        return Shape.with(this, "presence", newPresence);
    }

    /// The same line, with when they came and went where that was not with the others.
    public Attendance from(@Nullable LocalDateTime came, @Nullable LocalDateTime went) {
        return Shape.with(Shape.with(this, "arrived", came), "departed", went);
    }

    /// The same line of one who came in place of another.
    ///
    /// @param newRemark what documents show behind the name
    public Attendance insteadOf(@Nullable Id<Post> other, String newRemark) {
        return Shape.with(Shape.with(this, "insteadOf", other), "remark", newRemark);
    }

    @Override
    public void check() {
        if (person == null && post == null) {
            throw new RuleBroken("attendance.nobody");
        }
        if (number < 0) {
            throw new RuleBroken("attendance.number", number);
        }
        if (arrived != null && departed != null && departed.isBefore(arrived)) {
            throw new RuleBroken("attendance.departed_before_arrived");
        }
    }
}
