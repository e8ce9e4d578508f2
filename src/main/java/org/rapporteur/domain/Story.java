package org.rapporteur.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Note.NoteKind;

/// All that is kept of an institution, a person, a recommendation or a theme, over all missions in the
/// order of time. Each note that belongs to it stands in it once. It is computed and kept nowhere.
///
/// A note belongs to the institution of the one who spoke. Where the speaker is unknown or of the
/// delegation, and for the delegation's own impressions, it belongs to every institution of its meeting,
/// as in [Coverage]. To a person belongs what they said, and what was said by the post in which they
/// are marked as present.
///
/// @param register where what is shared by all missions is looked up
/// @param chapters the missions that have something to tell, by their first day
/// @param narrowing what it is narrowed to
public record Story(Subject subject, Register register, List<Chapter> chapters, Narrowing narrowing) {

    /// A part of a story.
    ///
    /// @param mission the one mission, or null for all
    /// @param kind the one kind of note, or null for all; meetings without such a note are left out then
    public record Narrowing(
            @Nullable Id<Mission> mission, @Nullable NoteKind kind) {
        /// All of it.
        public static final Narrowing NONE = new Narrowing(null, null);
    }

    /// What there is of one mission.
    ///
    /// @param encounters the meetings, by start
    /// @param grades the grades that the mission proposed, where the story is a recommendation's or a
    ///     theme's
    public record Chapter(MissionFile file, List<Encounter> encounters, List<ProposedGrade> grades) {
        private boolean isEmpty() {
            return encounters.isEmpty() && grades.isEmpty();
        }

        private Chapter of(NoteKind kind) {
            return new Chapter(
                    file,
                    encounters.stream()
                            .map(encounter -> encounter.with(encounter.said().stream()
                                    .filter(each -> each.note().kind() == kind)
                                    .toList()))
                            .filter(encounter -> !encounter.said().isEmpty())
                            .toList(),
                    List.of());
        }
    }

    /// What there is of one meeting.
    ///
    /// @param part what a person did in it; null where the story is no person's
    /// @param agenda the items that bear on the story: all of a meeting with an institution, none for a
    ///     person
    /// @param said what was said, in order of speech
    public record Encounter(Meeting meeting, @Nullable Part part, List<AgendaItem> agenda, List<Said> said) {
        private Encounter with(List<Said> others) {
            return new Encounter(meeting, part, agenda, others);
        }

        /// The same with what was raised alone, without the questions.
        private Encounter asked() {
            return new Encounter(
                    meeting,
                    part,
                    agenda.stream()
                            .filter(item -> item.progress() == Progress.ASKED || item.progress() == Progress.ANSWERED)
                            .map(item -> item.asking(""))
                            .toList(),
                    said);
        }

        /// Whether it was held, or something is noted of it.
        public boolean isMet() {
            return part != Part.ABSENT && (meeting.state() == Meeting.MeetingState.HELD || !said.isEmpty());
        }
    }

    /// What a person did in a meeting.
    public enum Part {
        PRESENT,
        EXPECTED,
        ABSENT,
        DELEGATE,
        INTERPRETER,
        /// A note of theirs is all that tells of them.
        SPOKE
    }

    /// The story of a subject.
    ///
    /// @param files the missions
    /// @param register where what is shared by all missions is looked up
    public static Story of(Subject subject, Collection<MissionFile> files, Register register) {
        return of(
                subject,
                register,
                files.stream().flatMap(file -> chapter(subject, file).stream()).toList());
    }

    /// A story that was read mission by mission.
    public static Story of(Subject subject, Register register, List<Chapter> chapters) {
        return new Story(
                subject,
                register,
                chapters.stream()
                        .sorted(Comparator.comparing(
                                        (Chapter each) -> each.file().mission().firstDay())
                                .thenComparing(each -> each.file().mission().title()))
                        .toList(),
                Narrowing.NONE);
    }

    /// What one mission has to tell, or empty where it is nothing.
    public static Optional<Chapter> chapter(Subject subject, MissionFile file) {
        var chapter =
                switch (subject) {
                    case Subject.OfInstitution of ->
                        told(file, new OfInstitutions(parts(file.register(), of))::at, Set.of());
                    case Subject.OfPerson of -> told(file, new OfPerson(of.person())::at, Set.of());
                    case Subject.OfRecommendation of -> told(file, Set.of(of.recommendation()));
                    case Subject.OfTheme of -> told(file, ids(under(of.theme(), file.register())));
                };
        return Optional.of(chapter).filter(each -> !each.isEmpty());
    }

    /// What a mission must name for there to be anything to tell of it: the subject, and who speaks for it.
    ///
    /// @param register where what is shared by all missions is looked up
    public static Set<Id<?>> traces(Subject subject, Register register) {
        return switch (subject) {
            case Subject.OfInstitution of -> {
                var traces = new HashSet<Id<?>>(parts(register, of));
                register.all(Post.class).stream()
                        .filter(post -> traces.contains(post.institution()))
                        .map(Post::id)
                        .toList()
                        .forEach(traces::add);
                register.all(Tenure.class).stream()
                        .filter(tenure -> traces.contains(tenure.post()))
                        .forEach(tenure -> traces.add(tenure.person()));
                yield traces;
            }
            case Subject.OfPerson of -> Set.of(of.person());
            case Subject.OfRecommendation of -> Set.of(of.recommendation());
            case Subject.OfTheme of -> Set.copyOf(ids(under(of.theme(), register)));
        };
    }

    private static Set<Id<Institution>> parts(Register register, Subject.OfInstitution of) {
        return of.withParts() ? register.withParts(Set.of(of.institution())) : Set.of(of.institution());
    }

    /// The recommendations under a theme, by citation.
    public static List<Recommendation> under(String theme, Register register) {
        var folded = Folding.fold(theme);
        return register.all(Recommendation.class).stream()
                .filter(recommendation -> recommendation.themes().stream()
                        .anyMatch(each -> Folding.fold(each).equals(folded)))
                .sorted(register.byCitation())
                .toList();
    }

    private static Set<Id<Recommendation>> ids(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::id).collect(Collectors.toSet());
    }

    private static Chapter told(MissionFile file, Set<Id<Recommendation>> recommendations) {
        return told(file, new OfRecommendations(recommendations)::at, recommendations);
    }

    private static Chapter told(
            MissionFile file,
            BiFunction<MissionFile, Meeting, Optional<Encounter>> telling,
            Set<Id<Recommendation>> graded) {
        return new Chapter(
                file,
                file.meetings().stream()
                        .flatMap(meeting -> telling.apply(file, meeting).stream())
                        .toList(),
                file.register().all(ProposedGrade.class).stream()
                        .filter(grade -> graded.contains(grade.recommendation())
                                && grade.mission().equals(file.mission().id()))
                        .sorted(Comparator.comparing(ProposedGrade::subparagraph))
                        .toList());
    }

    /// What institutions tell.
    private record OfInstitutions(Set<Id<Institution>> institutions) {
        Optional<Encounter> at(MissionFile file, Meeting meeting) {
            var met = file.institutionsOf(meeting);
            boolean with = isAmong(met);
            var said = Said.at(file, meeting, note -> true)
                    .filter(each -> isAmong(each.institutions())
                            || with && each.institutions().stream().noneMatch(met::contains))
                    .toList();
            return with || !said.isEmpty()
                    ? Optional.of(new Encounter(meeting, null, with ? file.agendaOf(meeting) : List.of(), said))
                    : Optional.empty();
        }

        private boolean isAmong(List<Institution> others) {
            return others.stream().map(Institution::id).anyMatch(institutions::contains);
        }
    }

    /// What a person told, and where they were.
    private record OfPerson(Id<Person> person) {
        Optional<Encounter> at(MissionFile file, Meeting meeting) {
            var lines = file.attendanceOf(meeting).stream()
                    .filter(line -> person.equals(line.person()))
                    .toList();
            var posts = lines.stream()
                    .filter(line -> line.presence() == Presence.PRESENT)
                    .map(Attendance::post)
                    .filter(Objects::nonNull)
                    .collect(Collectors.<Id<? extends Party>>toSet());
            var said = Said.at(file, meeting, note -> person.equals(note.speaker()) || posts.contains(note.speaker()))
                    .toList();
            return part(file, meeting, lines, !said.isEmpty())
                    .map(part -> new Encounter(meeting, part, List.of(), said));
        }

        private Optional<Part> part(MissionFile file, Meeting meeting, List<Attendance> lines, boolean spoke) {
            var delegates = meeting.delegates().isEmpty() ? file.mission().delegates() : meeting.delegates();
            // the most that is known goes first
            return Stream.of(
                            lines.stream().map(OfPerson::part).min(Comparator.naturalOrder()),
                            only(person.equals(meeting.interpreter()), Part.INTERPRETER),
                            only(delegates.contains(person), Part.DELEGATE),
                            only(spoke, Part.SPOKE))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(part -> part == Part.ABSENT && spoke ? Part.SPOKE : part);
        }

        private static Optional<Part> only(boolean holds, Part part) {
            return holds ? Optional.of(part) : Optional.empty();
        }

        private static Part part(Attendance line) {
            return switch (line.presence()) {
                case PRESENT -> Part.PRESENT;
                case EXPECTED -> Part.EXPECTED;
                case ABSENT -> Part.ABSENT;
            };
        }
    }

    /// What was told on recommendations, and where they were to be raised.
    private record OfRecommendations(Set<Id<Recommendation>> recommendations) {
        Optional<Encounter> at(MissionFile file, Meeting meeting) {
            var said = Said.at(file, meeting, note -> note.recommendations().stream()
                            .anyMatch(recommendations::contains))
                    .toList();
            var agenda = file.agendaOf(meeting).stream()
                    .filter(item -> recommendations.stream().anyMatch(item::isOn))
                    .toList();
            return !said.isEmpty() || meeting.takesPlace() && !agenda.isEmpty()
                    ? Optional.of(new Encounter(meeting, null, agenda, said))
                    : Optional.empty();
        }
    }

    /// What the subject is known by; empty where it is deleted.
    public String label() {
        return switch (subject) {
            case Subject.OfInstitution of -> label(of.institution());
            case Subject.OfPerson of -> label(of.person());
            case Subject.OfRecommendation of -> label(of.recommendation());
            case Subject.OfTheme of -> of.theme().strip();
        };
    }

    private String label(Id<? extends Kept> id) {
        return register.find(id).map(register::label).orElse("");
    }

    /// The missions.
    public List<Mission> missions() {
        return chapters.stream().map(chapter -> chapter.file().mission()).toList();
    }

    /// The meetings, in the order of time.
    public List<Encounter> encounters() {
        return chapters.stream()
                .flatMap(chapter -> chapter.encounters().stream())
                .toList();
    }

    /// What was said, meeting by meeting.
    public List<Said> said() {
        return encounters().stream()
                .flatMap(encounter -> encounter.said().stream())
                .toList();
    }

    /// The promises among it, those that are overdue first, as [Commitment#order] has them.
    public List<Commitment> commitments(LocalDate today) {
        return said().stream()
                .flatMap(each -> each.commitment().stream())
                .sorted(Commitment.order(today))
                .toList();
    }

    /// The grades that missions proposed, by mission.
    public List<ProposedGrade> grades() {
        return chapters.stream().flatMap(chapter -> chapter.grades().stream()).toList();
    }

    /// The posts that the person holds or held, the last to begin first; none for another subject.
    public List<Tenure> tenures() {
        return subject instanceof Subject.OfPerson of
                ? register.all(Tenure.class).stream()
                        .filter(tenure -> tenure.person().equals(of.person()))
                        .sorted(Comparator.comparing(
                                Tenure::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                        .toList()
                : List.of();
    }

    /// The recommendations that the story is of, by citation: one, those of a theme, or none.
    public List<Recommendation> recommendations() {
        return switch (subject) {
            case Subject.OfRecommendation of ->
                register.find(of.recommendation()).stream().toList();
            case Subject.OfTheme of -> under(of.theme(), register);
            case Subject.OfInstitution of -> List.of();
            case Subject.OfPerson of -> List.of();
        };
    }

    /// A part of the story.
    public Story only(Narrowing part) {
        var mission = part.mission();
        var kind = part.kind();
        return new Story(
                subject,
                register,
                chapters.stream()
                        .filter(chapter -> mission == null
                                || mission.equals(chapter.file().mission().id()))
                        .map(chapter -> kind == null ? chapter : chapter.of(kind))
                        .filter(chapter -> !chapter.isEmpty())
                        .toList(),
                part);
    }

    /// The same story as an audience may read it. What is shareable has no meeting with civil society,
    /// none that is not to take place, nothing that was not raised, no question and no grade of the
    /// delegation's own.
    public Story forAudience(Confidentiality audience) {
        boolean whole = audience.allows(Confidentiality.INTERNAL);
        return new Story(
                subject,
                register,
                chapters.stream()
                        .map(chapter -> new Chapter(
                                chapter.file(),
                                chapter.encounters().stream()
                                        .filter(encounter ->
                                                whole || chapter.file().mayBeNamed(encounter.meeting()))
                                        .map(encounter -> whole ? encounter : encounter.asked())
                                        .map(encounter -> encounter.with(encounter.said().stream()
                                                .filter(each -> each.note().isFor(audience))
                                                .toList()))
                                        .filter(encounter -> whole || tells(encounter))
                                        .toList(),
                                whole ? chapter.grades() : List.of()))
                        .filter(chapter -> !chapter.isEmpty())
                        .toList(),
                narrowing);
    }

    private boolean tells(Encounter encounter) {
        boolean ofMeetings = subject instanceof Subject.OfInstitution || subject instanceof Subject.OfPerson;
        return !encounter.said().isEmpty()
                || encounter.meeting().takesPlace()
                        && (ofMeetings || !encounter.agenda().isEmpty());
    }

    /// Whether an audience may read that the person holds or held a post: for others nobody is shown
    /// in an organisation of civil society.
    public boolean mayBeNamed(Tenure tenure, Confidentiality audience) {
        return audience.allows(Confidentiality.INTERNAL)
                || register.find(tenure.post())
                        .flatMap(post -> register.find(post.institution()))
                        .filter(institution -> institution.kind() != InstitutionKind.NGO)
                        .isPresent();
    }
}
