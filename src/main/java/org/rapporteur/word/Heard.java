package org.rapporteur.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AttachedFile;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;
import org.rapporteur.domain.Recommendation;

/// What an audience may read of one meeting, in the order of its minutes. What it may not read is
/// dropped here, before any document begins.
///
/// @param meeting the meeting
/// @param topics the recommendations by agenda, then by citation, that there is something to say of
/// @param otherMatters the notes that bear on no recommendation
/// @param notes all notes that may be read
/// @param files the documents given and received of which may be read
/// @param leftOut how many notes and files may not
record Heard(
        Meeting meeting,
        List<Topic> topics,
        List<Note> otherMatters,
        List<Note> notes,
        List<AttachedFile> files,
        int leftOut) {

    /// What was said on one recommendation.
    ///
    /// @param notes what stands under it
    /// @param elsewhere what bears on it too, and stands under an earlier one
    /// @param progress how far the agenda came with it
    record Topic(
            Recommendation recommendation, List<Note> notes, List<Elsewhere> elsewhere, AgendaItem.Progress progress) {

        private boolean saysSomething() {
            return !notes.isEmpty() || !elsewhere.isEmpty() || progress != AgendaItem.Progress.PLANNED;
        }
    }

    /// A note that stands under another recommendation.
    record Elsewhere(Note note, Recommendation under) {}

    /// What this audience may read of a meeting.
    static Heard at(Meeting meeting, MissionFile file, Confidentiality audience) {
        var all = file.notesOf(meeting);
        var notes = all.stream().filter(note -> mayRead(audience, note)).toList();
        var order = order(meeting, file, notes);
        var topics = order.stream()
                .map(recommendation -> topic(recommendation, order, notes, file.agendaOf(meeting)))
                .filter(Topic::saysSomething)
                .toList();
        var other = notes.stream().filter(note -> home(note, order) == null).toList();
        var attached = file.attachedTo(meeting);
        var files = attached.stream().filter(each -> each.isFor(audience)).toList();
        return new Heard(
                meeting, topics, other, notes, files, all.size() - notes.size() + attached.size() - files.size());
    }

    /// The commitments made, in order of speech.
    List<Note> commitments() {
        return notes.stream().filter(note -> note.kind() == NoteKind.COMMITMENT).toList();
    }

    // an impression is the delegation's own business, whatever it was marked
    private static boolean mayRead(Confidentiality audience, Note note) {
        return audience.allows(note.confidentiality())
                && (note.kind() != NoteKind.IMPRESSION || audience.allows(Confidentiality.INTERNAL));
    }

    private static List<Recommendation> order(Meeting meeting, MissionFile file, List<Note> notes) {
        var named = new LinkedHashSet<Id<Recommendation>>();
        notes.forEach(note -> named.addAll(note.recommendations()));
        var onAgenda =
                file.agendaOf(meeting).stream().flatMap(item -> file.register().find(item.recommendation()).stream());
        return Stream.concat(onAgenda, file.recommendations(named).stream())
                .distinct()
                .toList();
    }

    private static Topic topic(
            Recommendation recommendation, List<Recommendation> order, List<Note> notes, List<AgendaItem> agenda) {
        var here = new ArrayList<Note>();
        var elsewhere = new ArrayList<Elsewhere>();
        for (var note : notes) {
            var home = home(note, order);
            if (recommendation.equals(home)) {
                here.add(note);
            } else if (home != null && note.recommendations().contains(recommendation.id())) {
                elsewhere.add(new Elsewhere(note, home));
            }
        }
        var progress = agenda.stream()
                .filter(item -> item.isOn(recommendation.id()))
                .map(AgendaItem::progress)
                .findFirst()
                .orElse(AgendaItem.Progress.PLANNED);
        return new Topic(recommendation, here, elsewhere, progress);
    }

    private static @org.jspecify.annotations.Nullable Recommendation home(Note note, List<Recommendation> order) {
        return order.stream()
                .filter(recommendation -> note.recommendations().contains(recommendation.id()))
                .findFirst()
                .orElse(null);
    }
}
