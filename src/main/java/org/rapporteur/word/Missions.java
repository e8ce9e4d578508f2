package org.rapporteur.word;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Said;

/// The missions that a document draws on. Each has its own posts and attendance, by which those who
/// spoke there are called.
final class Missions {
    private final Map<Id<Mission>, Names> names = new LinkedHashMap<>();
    private final Wording wording;

    Missions(Collection<MissionFile> files, Wording wording) {
        this.wording = wording;
        files.forEach(file -> names.put(file.mission().id(), new Names(file, wording)));
    }

    /// What people are called in a mission.
    Names names(Id<Mission> mission) {
        return Objects.requireNonNull(names.get(mission));
    }

    /// Who said a note, in a meeting of whatever mission.
    String speaker(Note note, Meeting meeting) {
        return names(meeting.mission()).speaker(note, meeting);
    }

    /// Who said a note, where the institution stands above it already.
    String speakerUnder(Said said) {
        var note = said.note();
        return said.institutions().size() == 1
                        && said.file().register().find(note.speaker()).orElse(null) instanceof Post
                ? names(said.meeting().mission()).brief(note)
                : speaker(note, said.meeting());
    }

    /// A meeting by its day and whom it was with.
    String meeting(Meeting meeting) {
        return wording.row(
                wording.date(meeting.start().toLocalDate()),
                names(meeting.mission()).counterpart(meeting));
    }
}
