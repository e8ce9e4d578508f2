package org.rapporteur.ui.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Minutes;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Programme;
import org.rapporteur.store.Records;

/// What a mission's documents are made of.
///
/// @param programme the mission with what was issued of its programme
/// @param missions all missions, for what was said in earlier ones and for the codes of people
/// @param minutes all versions of the minutes of the mission's meetings
/// @param today where the mission is
record Material(Programme programme, List<MissionFile> missions, List<Minutes> minutes, LocalDate today) {

    static Material read(Records records, Id<Mission> mission, LocalDate today) {
        var programme = records.programme(mission);
        var meetings = programme.file().meetings().stream().map(Meeting::id).toList();
        return new Material(
                programme,
                records.all(Mission.class).stream()
                        .map(each -> records.missionFile(each.id()))
                        .toList(),
                records.all(Minutes.class).stream()
                        .filter(each -> meetings.contains(each.meeting()))
                        .sorted(Comparator.comparing(Minutes::version).reversed())
                        .toList(),
                today);
    }

    MissionFile file() {
        return programme.file();
    }

    /// What a document of a kind can be about, what is likeliest first.
    List<Scope> scopes(DocumentKind kind) {
        var scopes = new ArrayList<Scope>();
        var file = file();
        switch (kind) {
            case MEETING -> {
                for (var meeting : file.meetings()) {
                    var versions = minutes.stream()
                            .filter(each -> each.meeting().equals(meeting.id()))
                            .toList();
                    versions.forEach(version -> scopes.add(Scope.of(meeting, version)));
                    if (versions.isEmpty() && meeting.takesPlace()) {
                        scopes.add(Scope.of(meeting, null));
                    }
                }
            }
            case BRIEFING -> {
                scopes.add(Scope.ALL);
                var meetings =
                        file.meetings().stream().filter(Meeting::takesPlace).toList();
                meetings.stream()
                        .map(meeting -> meeting.start().toLocalDate())
                        .distinct()
                        .forEach(day -> scopes.add(Scope.of(day)));
                meetings.forEach(meeting -> scopes.add(Scope.of(meeting, null)));
            }
            case DOSSIER -> file.recommendations().forEach(each -> scopes.add(Scope.of(each)));
            default -> scopes.add(Scope.ALL);
        }
        return scopes;
    }

    /// What a record of the mission is about, for a screen that was opened for it.
    Optional<Scope> scopeOf(DocumentKind kind, Id<? extends Kept> about) {
        return scopes(kind).stream()
                .filter(scope -> scope.meeting() != null && scope.meeting().id().equals(about)
                        || scope.version() != null && scope.version().id().equals(about)
                        || scope.recommendation() != null
                                && scope.recommendation().id().equals(about))
                .findFirst();
    }

    /// Every record by its id.
    Map<Id<?>, Kept> records() {
        var all = new HashMap<Id<?>, Kept>();
        for (var file : missions) {
            all.put(file.mission().id(), file.mission());
            file.register().all(Kept.class).forEach(each -> all.put(each.id(), each));
            file.meetings().forEach(each -> all.put(each.id(), each));
            file.agenda().forEach(each -> all.put(each.id(), each));
            file.attendance().forEach(each -> all.put(each.id(), each));
            file.notes().forEach(each -> all.put(each.id(), each));
        }
        return all;
    }
}
