package org.rapporteur.domain;

import org.jspecify.annotations.Nullable;

/// Someone expected or present at a meeting: a person, a post, or a person in a post. The post is
/// kept here as it was that day, so that minutes stay as signed when a person moves on.
///
/// @param number how many people this line stands for, where they are not named one by one; 0 and 1
///     both mean one
/// @param remark shown behind the name ("for the Deputy Minister")
public record Attendance(
        Id<Attendance> id,
        Id<Meeting> meeting,
        @Nullable Id<Person> person,
        @Nullable Id<Post> post,
        Side side,
        Presence presence,
        int number,
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

    @Override
    public void check() {
        if (person == null && post == null) {
            throw new RuleBroken("attendance.nobody");
        }
        if (number < 0) {
            throw new RuleBroken("attendance.number", number);
        }
    }
}
