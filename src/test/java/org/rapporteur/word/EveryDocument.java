package org.rapporteur.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;

/// Every kind of document that a mission has.
enum EveryDocument {
    MINUTES,
    MINUTES_OF_MISSION,
    PROGRAMME,
    BRIEFING,
    BRIEFING_OF_ALL,
    DOSSIER,
    FOLLOW_UP,
    REPORT,
    PEOPLE,
    MATRIX;

    static final List<Locale> LANGUAGES =
            List.of("en", "fr", "es", "ru", "ar", "zh").stream().map(Locale::of).toList();

    private static final LocalDate TODAY = LocalDate.of(2017, 6, 13);

    /// Whether such a document is made for an audience.
    boolean isFor(Confidentiality audience) {
        return this != BRIEFING && this != BRIEFING_OF_ALL || audience.allows(Confidentiality.INTERNAL);
    }

    /// Writes it: where it is about one meeting or one recommendation, about the first.
    Path write(MissionFile file, Edition edition, Path target) {
        var files = List.of(file);
        switch (this) {
            case MINUTES ->
                new MinutesDocument(file, edition).ofMeeting(file.held().getFirst(), target);
            case MINUTES_OF_MISSION -> new MinutesDocument(file, edition).ofMission(target);
            case PROGRAMME -> new ProgrammeDocument(programme(file), edition).write(target);
            case BRIEFING -> briefing(file, edition).ofMeeting(file.held().getFirst(), target);
            case BRIEFING_OF_ALL ->
                briefing(file, edition)
                        .ofMeetings(
                                file.meetings().stream()
                                        .filter(Meeting::takesPlace)
                                        .toList(),
                                target);
            case DOSSIER ->
                new DossierDocument(
                                Story.of(
                                        new Subject.OfRecommendation(file.recommendations()
                                                .getFirst()
                                                .id()),
                                        files,
                                        file.register()),
                                TODAY,
                                edition)
                        .write(target);
            case FOLLOW_UP -> new FollowUpReport(file, TODAY, edition).write(target);
            case REPORT -> new MissionReport(file, TODAY, edition).write(target);
            case PEOPLE -> new PeopleDocument(PeopleList.of(file, edition.audience()), edition).write(target);
            case MATRIX -> new MatrixDocument(file, edition).write(target);
        }
        return target;
    }

    private static BriefingDocument briefing(MissionFile file, Edition edition) {
        return new BriefingDocument(List.of(file), file.mission().id(), TODAY, edition);
    }

    /// The programme of a mission that was never issued.
    static Programme programme(MissionFile file) {
        return new Programme(file, List.of(), List.of());
    }

    /// The archive of a mission.
    static MissionArchive archive(MissionFile file) {
        return new MissionArchive(List.of(file), programme(file), TODAY);
    }

    /// The sample with civil society marked as such and recommendations under follow-up.
    static MissionFile sample(SampleMission sample) {
        var full = sample.file();
        var records = new ArrayList<Kept>();
        for (var record : full.register().all(Kept.class)) {
            if (record.equals(sample.torture)) {
                records.add(sample.torture.selectedForFollowUp(true));
            } else if (record.equals(sample.organisations)) {
                records.add(Shape.with(sample.organisations, "kind", InstitutionKind.NGO));
            } else {
                records.add(record);
            }
        }
        return new MissionFile(
                full.mission(), new Register(records), full.meetings(), full.agenda(), full.attendance(), full.notes());
    }
}
