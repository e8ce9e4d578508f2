package org.rapporteur.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person holding a post for a time.
///
/// @param since the first day, where known
/// @param until the last day, where known or past
public record Tenure(
        Id<Tenure> id,
        Id<Person> person,
        Id<Post> post,
        @Nullable LocalDate since,
        @Nullable LocalDate until) implements Kept {

    /// Whether the post was held on a day. An end or a beginning that is not known is taken to lie
    /// far away.
    public boolean covers(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    @Override
    public void check() {
        if (since != null && until != null && until.isBefore(since)) {
            throw new RuleBroken("tenure.ends_before_start", since, until);
        }
    }
}
