package org.rapporteur.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Note.NoteKind;

/// Which recommendation of a mission was put to which institution, and which was not while there is
/// still a day left. It is computed from agendas and notes and kept nowhere.
///
/// A note counts for the institution of the one who spoke. Where the speaker is of the delegation, or
/// unknown, it counts for every institution of its meeting.
///
/// @param recommendations the rows, by citation
/// @param institutions the columns: those that the mission meets, by their first meeting
/// @param cells what there is between them; where there is nothing there is no cell
/// @param open the meetings that could still take a recommendation, by start
public record Coverage(
        List<Recommendation> recommendations,
        List<Institution> institutions,
        Map<Place, Cell> cells,
        List<Meeting> open) {

    /// How far a recommendation came with an institution; each is more than the one before.
    public enum CoverageState {
        NOTHING,
        /// It is on the agenda of a meeting to come.
        PLANNED,
        /// It was put to them.
        RAISED,
        /// They said something on it.
        ANSWERED
    }

    /// Where a cell stands.
    public record Place(Id<Recommendation> recommendation, Id<Institution> institution) {}

    /// What there is between a recommendation and an institution.
    ///
    /// @param meetings the meetings in which it is planned, was raised or answered, by start
    /// @param notes the notes that bear on it, in order of speech
    public record Cell(CoverageState state, List<Meeting> meetings, List<Note> notes) {
        static final Cell EMPTY = new Cell(CoverageState.NOTHING, List.of(), List.of());

        private Cell with(CoverageState other, Meeting meeting, List<Note> more) {
            return new Cell(
                    state.compareTo(other) < 0 ? other : state,
                    Stream.concat(meetings.stream(), Stream.of(meeting))
                            .distinct()
                            .toList(),
                    Stream.concat(notes.stream(), more.stream()).toList());
        }
    }

    /// The coverage of a mission. Meetings that do not take place cover nothing, whatever stands on
    /// their agenda; what was said in them stays said.
    public static Coverage of(MissionFile file) {
        var cells = new LinkedHashMap<Place, Cell>();
        var columns = new LinkedHashSet<Institution>();
        for (var meeting : file.meetings()) {
            var met = file.institutionsOf(meeting);
            var notes = file.notesOf(meeting);
            if (meeting.takesPlace() || !notes.isEmpty()) {
                columns.addAll(met);
            }
            for (var recommendation : bornOn(file, meeting, notes)) {
                for (var institution : met) {
                    var bearing = notes.stream()
                            .filter(note -> note.recommendations().contains(recommendation)
                                    && isFor(file, meeting, note, institution))
                            .toList();
                    var state = state(file, meeting, recommendation, institution, bearing);
                    if (state != CoverageState.NOTHING) {
                        cells.merge(
                                new Place(recommendation, institution.id()),
                                new Cell(state, List.of(meeting), bearing),
                                (before, added) -> before.with(added.state(), meeting, added.notes()));
                    }
                }
            }
        }
        return new Coverage(
                file.recommendations(),
                List.copyOf(columns),
                Map.copyOf(cells),
                file.meetings().stream().filter(Coverage::isOpen).toList());
    }

    /// The coverage of a mission as an audience may know it: of notes that are not for it nothing is
    /// counted, and what is shareable has neither meetings with civil society nor its institutions.
    public static Coverage of(MissionFile file, Confidentiality audience) {
        boolean whole = audience.allows(Confidentiality.INTERNAL);
        var meetings = file.meetings().stream()
                .filter(meeting -> whole || file.mayBeNamed(meeting))
                .toList();
        var ids = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        var known = of(new MissionFile(
                file.mission(),
                file.register(),
                meetings,
                file.agenda().stream()
                        .filter(item -> ids.contains(item.meeting()))
                        .toList(),
                file.attendance().stream()
                        .filter(line -> ids.contains(line.meeting()))
                        .toList(),
                file.notes().stream()
                        .filter(note -> ids.contains(note.meeting()) && note.isFor(audience))
                        .toList()));
        return new Coverage(
                known.recommendations(),
                known.institutions().stream()
                        .filter(institution -> whole || institution.kind() != InstitutionKind.NGO)
                        .toList(),
                known.cells(),
                known.open());
    }

    /// What there is between a recommendation and an institution.
    public Cell cell(Recommendation recommendation, Institution institution) {
        return cells.getOrDefault(new Place(recommendation.id(), institution.id()), Cell.EMPTY);
    }

    /// How far a recommendation came with any institution.
    public CoverageState state(Recommendation recommendation) {
        return institutions.stream()
                .map(institution -> cell(recommendation, institution).state())
                .max(Comparator.naturalOrder())
                .orElse(CoverageState.NOTHING);
    }

    /// The recommendations that were put to nobody yet, planned ones among them.
    public List<Recommendation> left() {
        return recommendations.stream()
                .filter(recommendation -> state(recommendation).compareTo(CoverageState.RAISED) < 0)
                .toList();
    }

    /// How many cells have this state, those without anything counted as [CoverageState#NOTHING].
    public long count(CoverageState state) {
        return recommendations.stream()
                .flatMap(recommendation -> institutions.stream().map(institution -> cell(recommendation, institution)))
                .filter(cell -> cell.state() == state)
                .count();
    }

    /// The same for the recommendations that were selected for follow-up alone.
    public Coverage ofFollowUp() {
        return new Coverage(
                recommendations.stream().filter(Recommendation::followUp).toList(), institutions, cells, open);
    }

    private static boolean isOpen(Meeting meeting) {
        return meeting.takesPlace() && meeting.state() != MeetingState.HELD;
    }

    /// What the agenda and the notes of a meeting name.
    private static Set<Id<Recommendation>> bornOn(MissionFile file, Meeting meeting, List<Note> notes) {
        return Stream.concat(
                        file.agendaOf(meeting).stream().flatMap(item -> Stream.ofNullable(item.recommendation())),
                        notes.stream().flatMap(note -> note.recommendations().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CoverageState state(
            MissionFile file,
            Meeting meeting,
            Id<Recommendation> recommendation,
            Institution institution,
            List<Note> bearing) {
        var answered = bearing.stream().anyMatch(note -> isAnswer(file, meeting, note, institution));
        var progress = file.agendaOf(meeting).stream()
                .filter(item -> item.isOn(recommendation))
                .map(AgendaItem::progress)
                .findFirst();
        if (answered || progress.equals(Optional.of(Progress.ANSWERED))) {
            return CoverageState.ANSWERED;
        } else if (!bearing.isEmpty() || progress.equals(Optional.of(Progress.ASKED))) {
            return CoverageState.RAISED;
        }
        return progress.equals(Optional.of(Progress.PLANNED)) && isOpen(meeting)
                ? CoverageState.PLANNED
                : CoverageState.NOTHING;
    }

    private static boolean isFor(MissionFile file, Meeting meeting, Note note, Institution institution) {
        var from = file.institutionOf(note.speaker(), meeting);
        return from.isEmpty()
                || from.get().equals(institution)
                || !file.institutionsOf(meeting).contains(from.get());
    }

    /// Whether a note is what they said. Where nobody is named, it is theirs: the delegation writes down
    /// what it hears.
    private static boolean isAnswer(MissionFile file, Meeting meeting, Note note, Institution institution) {
        if (note.kind() == NoteKind.IMPRESSION) {
            return false;
        }
        return note.speaker() == null
                || file.institutionOf(note.speaker(), meeting)
                        .filter(institution::equals)
                        .isPresent()
                || file.isInterlocutor(note.speaker(), meeting);
    }
}
