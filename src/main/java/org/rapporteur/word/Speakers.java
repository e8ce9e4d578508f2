package org.rapporteur.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;

/// How those who speak at one meeting are called in its minutes: in full where they speak first,
/// shortly from then on, unless two of them would be called the same.
final class Speakers {
    private final Names names;
    private final Meeting meeting;
    private final Map<String, Set<String>> fullByBrief = new HashMap<>();
    private final Set<String> introduced = new HashSet<>();

    /// @param notes all notes of the meeting that are shown
    Speakers(Names names, Meeting meeting, List<Note> notes) {
        this.names = names;
        this.meeting = meeting;
        notes.forEach(note -> fullByBrief
                .computeIfAbsent(names.brief(note), brief -> new HashSet<>())
                .add(names.speaker(note, meeting)));
    }

    /// The speaker of a note above the words.
    String introduce(Note note) {
        var full = names.speaker(note, meeting);
        return introduced.add(full) ? full : refer(note);
    }

    /// The speaker of a note who is known from elsewhere.
    String refer(Note note) {
        var brief = names.brief(note);
        return fullByBrief.getOrDefault(brief, Set.of()).size() > 1 ? names.speaker(note, meeting) : brief;
    }
}
