package org.rapporteur.ui.documents;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Anonymiser;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.MatrixSheet;
import org.rapporteur.exchange.PeopleExport;
import org.rapporteur.word.BriefingDocument;
import org.rapporteur.word.DossierDocument;
import org.rapporteur.word.Edition;
import org.rapporteur.word.Exit;
import org.rapporteur.word.FollowUpReport;
import org.rapporteur.word.Letterhead;
import org.rapporteur.word.MatrixDocument;
import org.rapporteur.word.MinutesDocument;
import org.rapporteur.word.MissionArchive;
import org.rapporteur.word.MissionReport;
import org.rapporteur.word.PeopleDocument;
import org.rapporteur.word.ProgrammeDocument;
import org.rapporteur.word.Progress;
import org.rapporteur.word.Written;

/// Writes the document that was chosen.
///
/// @param material what it is made of
/// @param signed of a final version of minutes, what it was made of then; else the mission as it is
/// @param anonymiser takes the names out, or null where people are named
record Writing(
        Material material,
        MissionFile signed,
        Wanted wanted,
        @Nullable Anonymiser anonymiser,
        Texts texts) {

    /// What a document holds.
    ///
    /// @param first how many meetings; of a matrix how many recommendations; of a list how many people;
    ///     of an archive how many documents
    /// @param second how many notes; of a matrix how many institutions; of an archive how many meetings;
    ///     else 0
    /// @param leftOut how many notes, meetings, institutions or people its readers may not see
    /// @param notesLeftOut of an archive, how many notes of the meetings that are in it; else 0
    record Counts(int first, int second, int leftOut, int notesLeftOut) {
        Counts(int first, int second, int leftOut) {
            this(first, second, leftOut, 0);
        }

        static Counts of(Written written) {
            return new Counts(written.meetings(), written.notes(), written.leftOut());
        }

        static Counts of(MissionArchive.Holds holds) {
            return new Counts(
                    holds.documents().size(), holds.meetings(), holds.meetingsLeftOut(), holds.notesLeftOut());
        }
    }

    /// The same with other replacements of names.
    Writing replacing(Replacing.Choice choice) {
        return anonymiser == null
                ? this
                : new Writing(material, signed, wanted, anonymiser.otherwise(choice.otherwise()), texts);
    }

    /// The missions in whose records names are looked for.
    List<MissionFile> sources() {
        return switch (wanted.kind()) {
            case BRIEFING, DOSSIER, ARCHIVE -> material.missions();
            default -> List.of(signed);
        };
    }

    /// What is counted of people and of a matrix, whatever they are written to.
    Counts counts() {
        var file = named(signed);
        if (wanted.kind() == DocumentKind.MATRIX) {
            var coverage = Coverage.of(file, wanted.audience());
            return new Counts(
                    coverage.recommendations().size(),
                    coverage.institutions().size(),
                    Coverage.of(file).institutions().size()
                            - coverage.institutions().size());
        }
        var list = PeopleList.of(file, wanted.audience());
        return new Counts(list.entries().size(), 0, list.leftOut());
    }

    /// What an archive holds.
    MissionArchive.Holds holds() {
        return archive().holds(List.of(edition(Exit.WORD)));
    }

    private MissionArchive archive() {
        return new MissionArchive(
                material.missions().stream().map(this::named).toList(), programme(), material.today());
    }

    private Programme programme() {
        return anonymiser == null ? material.programme() : anonymiser.apply(material.programme());
    }

    private Edition edition(Exit exit) {
        return new Edition(wanted.language(), wanted.audience(), exit).without(wanted.without());
    }

    /// Writes it on plain paper.
    ///
    /// @param exit the way on which a document with pages leaves
    /// @throws org.rapporteur.domain.RuleBroken when it cannot be written; a file that was there is
    ///     untouched then
    Counts write(Exit exit, Path target) {
        return write(exit, null, target, Progress.NONE);
    }

    /// Writes it.
    ///
    /// @param exit the way on which a document with pages leaves
    /// @param letterhead the paper it is written on, or null for plain paper
    /// @param progress told of the documents of an archive
    /// @throws org.rapporteur.domain.RuleBroken when it cannot be written; a file that was there is
    ///     untouched then
    Counts write(Exit exit, @Nullable Letterhead letterhead, Path target, Progress progress) {
        var edition = edition(exit).on(letterhead);
        var file = named(signed);
        var scope = wanted.scope();
        var meeting = scope.meeting();
        return switch (wanted.kind()) {
            case MINUTES -> Counts.of(new MinutesDocument(file, edition).ofMission(target));
            case MEETING -> {
                var version = scope.version();
                yield Counts.of(new MinutesDocument(file, edition)
                        .ofMeeting(of(file, meeting), version == null ? null : named(version), target));
            }
            case PROGRAMME -> {
                var sheet = new ProgrammeDocument(programme(), edition).write(target);
                yield new Counts(sheet.meetings(), 0, sheet.leftOut());
            }
            case BRIEFING -> {
                var missions = material.missions().stream().map(this::named).toList();
                var briefing = new BriefingDocument(missions, file.mission().id(), material.today(), edition);
                yield Counts.of(
                        meeting == null
                                ? briefing.ofMeetings(meetings(file), target)
                                : briefing.ofMeeting(of(file, meeting), target));
            }
            case FOLLOWUP -> Counts.of(new FollowUpReport(file, material.today(), edition).write(target));
            case REPORT -> Counts.of(new MissionReport(file, material.today(), edition).write(target));
            case DOSSIER -> {
                var missions = material.missions().stream().map(this::named).toList();
                var recommendation = java.util.Objects.requireNonNull(scope.recommendation());
                var story = Story.of(new Subject.OfRecommendation(recommendation.id()), missions, file.register());
                yield Counts.of(new DossierDocument(story, material.today(), edition).write(target));
            }
            case PEOPLE -> {
                var list = PeopleList.of(file, wanted.audience());
                if (wanted.isDocument()) {
                    new PeopleDocument(list, edition).write(target);
                } else {
                    PeopleExport.write(list, target, texts);
                }
                yield counts();
            }
            case MATRIX -> {
                if (wanted.isDocument()) {
                    new MatrixDocument(file, edition).write(target);
                } else {
                    new MatrixSheet(file, wanted.audience()).write(target);
                }
                yield counts();
            }
            case ARCHIVE -> Counts.of(archive().write(List.of(edition), target, progress));
        };
    }

    private List<Meeting> meetings(MissionFile file) {
        var day = wanted.scope().day();
        return file.meetings().stream()
                .filter(Meeting::takesPlace)
                .filter(meeting -> day == null || meeting.start().toLocalDate().equals(day))
                .toList();
    }

    private static Meeting of(MissionFile file, @Nullable Meeting meeting) {
        return file.meetings().stream()
                .filter(each -> meeting != null && each.id().equals(meeting.id()))
                .findFirst()
                .orElseThrow();
    }

    private MissionFile named(MissionFile file) {
        return anonymiser == null ? file : anonymiser.apply(file);
    }

    private <T extends Kept> T named(T record) {
        return anonymiser == null ? record : anonymiser.apply(record);
    }
}
