package org.rapporteur.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;

/// All that belongs to one mission, read together: what a screen shows and a document is made of.
///
/// @param mission the mission
/// @param register where institutions, posts, people, documents and recommendations are looked up; the
///     mission's known ways between places, the grades it proposed and the files attached to its meetings are
///     in it too
/// @param meetings the meetings, by start
/// @param agenda the agenda items of all meetings, by position
/// @param attendance the lines of attendance of all meetings, in the order in which they were made
/// @param notes the notes of all meetings, in order of speech
public record MissionFile(
        Mission mission,
        Register register,
        List<Meeting> meetings,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        List<Note> notes) {

    public MissionFile {
        meetings =
                meetings.stream().sorted(Comparator.comparing(Meeting::start)).toList();
        agenda = new ByMeeting<>(
                agenda.stream().sorted(Comparator.comparing(AgendaItem::position)), AgendaItem::meeting);
        attendance = new ByMeeting<>(attendance.stream(), Attendance::meeting);
        notes = new ByMeeting<>(notes.stream().sorted(Comparator.comparing(Note::time)), Note::meeting);
    }

    /// The agenda of one meeting.
    public List<AgendaItem> agendaOf(Meeting meeting) {
        return ((ByMeeting<AgendaItem>) agenda).of(meeting.id());
    }

    /// The attendance of one meeting, both sides.
    public List<Attendance> attendanceOf(Meeting meeting) {
        return ((ByMeeting<Attendance>) attendance).of(meeting.id());
    }

    /// The notes of one meeting, in order of speech.
    public List<Note> notesOf(Meeting meeting) {
        return ((ByMeeting<Note>) notes).of(meeting.id());
    }

    /// The files that were handed over at one meeting, in order of time.
    public List<AttachedFile> attachedTo(Meeting meeting) {
        return register.all(AttachedFile.class).stream()
                .filter(file -> file.meeting().equals(meeting.id()))
                .sorted(Comparator.comparing(AttachedFile::time))
                .toList();
    }

    /// Who may know at first of a file that is attached to a meeting. What civil society hands over stays
    /// with the delegation's organisations until someone decides otherwise.
    public Confidentiality usualOfFiles(Meeting meeting) {
        return mayBeNamed(meeting) ? Confidentiality.SHAREABLE : Confidentiality.INTERNAL;
    }

    /// The institutions met in a meeting: those it names, those of the posts it names, and those of
    /// the posts that sat across the table.
    public List<Institution> institutionsOf(Meeting meeting) {
        var present = attendanceOf(meeting).stream()
                .filter(line -> line.side() == Side.INTERLOCUTORS && line.presence() == Presence.PRESENT)
                .map(Attendance::post)
                .flatMap(post -> register.find(post).stream());
        var posts = Stream.concat(register.find(meeting.posts()).stream(), present);
        return Stream.concat(
                        register.find(meeting.institutions()).stream(),
                        posts.flatMap(post -> register.find(post.institution()).stream()))
                .distinct()
                .toList();
    }

    /// The institution for which someone speaks in a meeting: that of the post, or of the post in which a
    /// person attends or which a person held that day. Empty where it is not known.
    public Optional<Institution> institutionOf(@Nullable Id<? extends Party> speaker, Meeting meeting) {
        return register.find(speaker)
                .flatMap(party -> party instanceof Post post ? Optional.of(post) : postOf(party.id(), meeting))
                .flatMap(post -> register.find(post.institution()));
    }

    private Optional<Post> postOf(Id<?> person, Meeting meeting) {
        var day = meeting.start().toLocalDate();
        var attended = attendanceOf(meeting).stream()
                .filter(line -> person.equals(line.person()))
                .flatMap(line -> register.find(line.post()).stream());
        var held = register.all(Tenure.class).stream()
                .filter(tenure -> person.equals(tenure.person())
                        && (tenure.since() == null || !tenure.since().isAfter(day))
                        && (tenure.until() == null || !tenure.until().isBefore(day)))
                .flatMap(tenure -> register.find(tenure.post()).stream());
        return Stream.concat(attended, held).findFirst();
    }

    /// Whether someone sits on the other side of the table in a meeting.
    public boolean isInterlocutor(Id<? extends Party> party, Meeting meeting) {
        return meeting.posts().contains(party)
                || attendanceOf(meeting).stream()
                        .anyMatch(line -> line.side() == Side.INTERLOCUTORS
                                && (party.equals(line.person()) || party.equals(line.post())));
    }

    /// Whether authorities may read of a meeting. Those with civil society are in nothing that they are
    /// given: whom a delegation meets and where must bring no reprisals on them (terms of reference of
    /// country visits, 1998). Of an earlier meeting whose institution is deleted nobody can tell, so it
    /// is not in it either.
    public boolean mayBeNamed(Meeting meeting) {
        var posts = register.find(meeting.posts());
        var named = Stream.concat(
                        meeting.institutions().stream(), posts.stream().map(Post::institution))
                .toList();
        var institutions = register.find(named);
        return institutions.size() == named.size()
                && posts.size() == meeting.posts().size()
                && institutions.stream().noneMatch(institution -> institution.kind() == InstitutionKind.NGO);
    }

    /// The meetings that were held, by start.
    public List<Meeting> held() {
        return meetings.stream()
                .filter(meeting -> meeting.state() == Meeting.MeetingState.HELD)
                .toList();
    }

    /// The recommendations of the mission's documents and those that its agendas and notes name, by
    /// document, paragraph and sub-paragraph.
    public List<Recommendation> recommendations() {
        var named = Stream.concat(
                        agenda.stream().flatMap(item -> Stream.ofNullable(item.recommendation())),
                        notes.stream().flatMap(note -> note.recommendations().stream()))
                .collect(Collectors.toCollection(java.util.HashSet<Id<Recommendation>>::new));
        var documents = Set.copyOf(mission.documents());
        return register.all(Recommendation.class).stream()
                .filter(recommendation ->
                        documents.contains(recommendation.document()) || named.contains(recommendation.id()))
                .sorted(register.byCitation())
                .toList();
    }

    /// The recommendations of these ids, by document, paragraph and sub-paragraph.
    public List<Recommendation> recommendations(Collection<Id<Recommendation>> ids) {
        return ids.stream()
                .flatMap(id -> register.find(id).stream())
                .sorted(register.byCitation())
                .toList();
    }

    /// The minutes that the way from one meeting to another takes: those of a known way between the two,
    /// else those that the mission keeps between different addresses, else none. It is the same in
    /// both directions.
    public int minutesBetween(Meeting one, Meeting other) {
        return register.all(Travel.class).stream()
                .filter(travel -> travel.isBetween(one, other))
                .mapToInt(Travel::minutes)
                .max()
                .orElse(apart(one, other) ? mission.minutesOfTravel() : 0);
    }

    /// Whether two meetings are known to be at different addresses; where one has no address, their
    /// venues tell. What is not filled in is no reason to keep time.
    private static boolean apart(Meeting one, Meeting other) {
        return one.address().isBlank() || other.address().isBlank()
                ? differ(one.venue(), other.venue())
                : differ(one.address(), other.address());
    }

    private static boolean differ(String place, String other) {
        return !place.isBlank() && !other.isBlank() && !Folding.fold(place).equals(Folding.fold(other));
    }
}
