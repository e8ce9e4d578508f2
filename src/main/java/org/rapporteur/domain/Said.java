package org.rapporteur.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Note.NoteKind;

/// A note with where it was said and for which institution.
///
/// @param file the mission of the meeting
/// @param institutions the one whose member spoke; where that is not known, or the note is the
///     delegation's own impression, all that the meeting was with
public record Said(Note note, Meeting meeting, MissionFile file, List<Institution> institutions) {

    /// All that was said on a recommendation, in order of speech.
    public static List<Said> on(Collection<MissionFile> files, Id<Recommendation> recommendation) {
        return files.stream()
                .flatMap(file -> file.meetings().stream()
                        .flatMap(meeting ->
                                at(file, meeting, note -> note.recommendations().contains(recommendation))))
                .sorted(Comparator.comparing(said -> said.note().time()))
                .toList();
    }

    /// What was said in a meeting, in order of speech.
    ///
    /// @param wanted which notes; it is asked first, since whom a speaker stands for takes longer to find
    static Stream<Said> at(MissionFile file, Meeting meeting, Predicate<Note> wanted) {
        return file.notesOf(meeting).stream()
                .filter(wanted)
                .map(note -> new Said(note, meeting, file, institutions(file, meeting, note)));
    }

    private static List<Institution> institutions(MissionFile file, Meeting meeting, Note note) {
        var own = note.kind() == NoteKind.IMPRESSION
                ? Optional.<Institution>empty()
                : file.institutionOf(note.speaker(), meeting);
        return own.map(List::of).orElseGet(() -> file.institutionsOf(meeting));
    }

    /// Whether an authority of the State said it; a national human rights institution is one, since
    /// the State answers for it.
    public boolean isOfficial() {
        return !institutions.isEmpty()
                && institutions.stream().map(Institution::kind).allMatch(InstitutionKind::isOfState);
    }

    /// The promise that was made, or empty where none was.
    public Optional<Commitment> commitment() {
        return note.kind() == NoteKind.COMMITMENT
                ? Optional.of(new Commitment(note, meeting, file.mission()))
                : Optional.empty();
    }
}
