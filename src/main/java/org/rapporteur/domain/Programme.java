package org.rapporteur.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A mission's programme as it is, beside what was issued of it.
///
/// @param file the mission
/// @param revisions the id of each meeting's revision as it is
/// @param issues what was issued, the first first; the last two are enough
public record Programme(MissionFile file, List<String> revisions, List<Issue> issues) {

    /// What was issued once.
    ///
    /// @param meetings the meetings as they were then
    public record Issue(IssuedProgramme programme, List<Meeting> meetings) {}

    public Programme {
        revisions = List.copyOf(revisions);
        issues = List.copyOf(issues);
    }

    /// What was issued last.
    public Optional<Issue> last() {
        return issues.isEmpty() ? Optional.empty() : Optional.of(issues.getLast());
    }

    /// Whether nothing changed in any meeting since the programme was last issued.
    public boolean isAsIssued() {
        return last().map(issue -> Set.copyOf(issue.programme().revisions()))
                .filter(Set.copyOf(revisions)::equals)
                .isPresent();
    }

    /// What changed since the programme was last issued; nothing where it never was.
    public List<ProgrammeChange> changes() {
        return last().map(issue -> ProgrammeChanges.between(issue.meetings(), file.meetings()))
                .orElse(List.of());
    }

    /// The issue that a copy of the programme is to be compared with: the last one; where it is that
    /// one still, the one before.
    public Optional<Issue> compared() {
        int at = issues.size() - (isAsIssued() ? 2 : 1);
        return at < 0 ? Optional.empty() : Optional.of(issues.get(at));
    }

    /// The programme as it is when it is issued now: with a further issue, or as it was where nothing
    /// changed since the last.
    ///
    /// @param now on the mission's wall clock
    public Programme issued(LocalDateTime now) {
        if (isAsIssued()) {
            return this;
        }
        int number = 1 + last().map(issue -> issue.programme().number()).orElse(0);
        var issue = new IssuedProgramme(Id.fresh(), file.mission().id(), number, now, revisions);
        return new Programme(
                file,
                revisions,
                Stream.concat(issues.stream(), Stream.of(new Issue(issue, file.meetings())))
                        .toList());
    }
}
