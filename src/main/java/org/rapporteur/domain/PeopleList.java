package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Institution.InstitutionKind;

/// The people of a mission with their posts and contacts: the delegation and its interpreters first, then
/// those it meets by institution. A post whose holder is not known stands for itself.
///
/// A list that anyone may see names nobody whom the delegation met for civil society, since that must
/// bring no reprisals on them; of the delegation's own people from civil society it has no telephone
/// and no e-mail. Remarks are for our own organisations. Security notes are in a list for the
/// delegation alone, and there only when they are asked for.
public final class PeopleList {
    private final MissionFile file;
    private final Confidentiality audience;
    private final boolean withSecurityNotes;
    private final Register register;
    private final Map<Id<?>, Entry> entries = new LinkedHashMap<>();

    /// One person or post of the list.
    ///
    /// @param met the meetings, by start
    public record Entry(@Nullable Person person, @Nullable Post post, Side side, List<Meeting> met) {
        /// What is remarked of the person, or of a post without one.
        public String remark() {
            return person != null ? person.remark() : post == null ? "" : post.remark();
        }

        /// What endangers the person, for the delegation alone.
        public String securityNote() {
            return person == null ? "" : person.securityNote();
        }
    }

    private PeopleList(MissionFile file, Confidentiality audience, boolean withSecurityNotes) {
        this.file = file;
        this.audience = audience;
        this.withSecurityNotes = withSecurityNotes;
        this.register = file.register();
        gather();
    }

    /// The list of a mission for an audience.
    public static PeopleList of(MissionFile file, Confidentiality audience) {
        return new PeopleList(file, audience, false);
    }

    /// The same list with security notes.
    ///
    /// @throws RuleBroken `export.security_notes` where it is not for the delegation alone
    public PeopleList withSecurityNotes() {
        if (audience != Confidentiality.CONFIDENTIAL) {
            throw new RuleBroken("export.security_notes");
        }
        return new PeopleList(file, audience, true);
    }

    /// How many people of civil society the audience may not read of.
    public int leftOut() {
        return entries.size() - entries().size();
    }

    /// How many people are in the list without the contact that is kept of them.
    public int withoutContact() {
        return (int) entries().stream()
                .filter(entry -> hidesContact(entry) && hasContact(entry))
                .count();
    }

    /// The mission whose people they are.
    public Mission mission() {
        return file.mission();
    }

    /// Who is to read the list.
    public Confidentiality audience() {
        return audience;
    }

    /// Whether remarks are in it.
    public boolean hasRemarks() {
        return audience.allows(Confidentiality.INTERNAL);
    }

    /// Whether security notes are in it.
    public boolean hasSecurityNotes() {
        return withSecurityNotes;
    }

    /// Those whom the audience may read of, in the list's order.
    public List<Entry> entries() {
        return entries.values().stream()
                .filter(entry -> !hidesWhole(entry))
                .sorted(Comparator.comparing(Entry::side)
                        .thenComparing(
                                entry -> institution(entry)
                                        .map(Institution::name)
                                        .orElse(null),
                                Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER)))
                .toList();
    }

    /// Where someone comes from, where it is known.
    public Optional<Institution> institution(Entry entry) {
        return Optional.ofNullable(entry.post()).flatMap(post -> register.find(post.institution()));
    }

    /// The telephone number of the person, or of the post's office.
    public String phone(Entry entry) {
        if (hidesContact(entry)) {
            return "";
        }
        var office = entry.post() == null ? "" : entry.post().phone();
        return entry.person() == null || entry.person().phone().isBlank()
                ? office
                : entry.person().phone();
    }

    /// The e-mail of the person.
    public String email(Entry entry) {
        return entry.person() == null || hidesContact(entry)
                ? ""
                : entry.person().email();
    }

    private boolean hidesWhole(Entry entry) {
        return !hasRemarks() && entry.side() == Side.INTERLOCUTORS && isCivilSociety(entry);
    }

    private boolean hidesContact(Entry entry) {
        return !hasRemarks() && isCivilSociety(entry);
    }

    private static boolean hasContact(Entry entry) {
        var person = entry.person();
        return entry.post() != null && !entry.post().phone().isBlank()
                || person != null && !(person.phone() + person.email()).isBlank();
    }

    /// Whoever holds or ever held a post of civil society; of whom no post is kept, whoever was met in
    /// a meeting with it.
    private boolean isCivilSociety(Entry entry) {
        var person = entry.person();
        var posts = new ArrayList<>(Stream.ofNullable(entry.post()).toList());
        if (person != null) {
            register.all(Tenure.class).stream()
                    .filter(tenure -> tenure.person().equals(person.id()))
                    .flatMap(tenure -> register.find(tenure.post()).stream())
                    .forEach(posts::add);
        }
        var institutions = posts.isEmpty() && entry.side() == Side.INTERLOCUTORS
                ? entry.met().stream().flatMap(this::institutions)
                : posts.stream().flatMap(post -> register.find(post.institution()).stream());
        return institutions.anyMatch(this::isCivilSociety);
    }

    private boolean isCivilSociety(Institution institution) {
        var seen = new HashMap<Id<Institution>, Institution>();
        for (var at = Optional.of(institution);
                at.isPresent() && seen.put(at.get().id(), at.get()) == null;
                at = register.find(at.get().parent())) {
            if (at.get().kind() == InstitutionKind.NGO) {
                return true;
            }
        }
        return false;
    }

    private Stream<Institution> institutions(Meeting meeting) {
        return Stream.concat(
                register.find(meeting.institutions()).stream(),
                register.find(meeting.posts()).stream().flatMap(post -> register.find(post.institution()).stream()));
    }

    private void gather() {
        register.find(file.mission().delegates()).forEach(person -> add(person, null, Side.DELEGATION, null));
        for (var meeting : file.meetings()) {
            register.find(meeting.delegates()).forEach(person -> add(person, null, Side.DELEGATION, meeting));
            register.find(meeting.interpreter()).ifPresent(person -> add(person, null, Side.DELEGATION, meeting));
            file.attendanceOf(meeting).forEach(line -> add(line, meeting));
            register.find(meeting.posts()).forEach(post -> add(null, post, Side.INTERLOCUTORS, meeting));
        }
        // who came for the post stands for it
        var named = entries.values().stream()
                .filter(entry -> entry.person() != null)
                .toList();
        entries.values()
                .removeIf(entry -> entry.person() == null
                        && named.stream()
                                .anyMatch(other -> Objects.equals(other.post(), entry.post())
                                        && other.met().containsAll(entry.met())));
    }

    private void add(Attendance line, Meeting meeting) {
        add(
                register.find(line.person()).orElse(null),
                register.find(line.post()).orElse(null),
                line.side(),
                meeting);
    }

    /// A post alone stands for its one holder of that day, a person alone for the post held that day.
    private void add(@Nullable Person noted, @Nullable Post given, Side side, @Nullable Meeting meeting) {
        var day = (meeting == null ? file.mission().firstDay() : meeting.start().toLocalDate());
        var person = noted;
        var post = given;
        if (person == null && post != null) {
            var holders = register.heldBy(post, day);
            person = holders.size() == 1
                    ? register.find(holders.getFirst().person()).orElse(null)
                    : null;
        } else if (person != null && post == null) {
            post = register.held(person, day).stream()
                    .findFirst()
                    .flatMap(tenure -> register.find(tenure.post()))
                    .orElse(null);
        }
        Kept who = person == null ? post : person;
        if (who == null) {
            return;
        }
        var known = entries.get(who.id());
        if (known == null) {
            known = new Entry(person, post, side, new ArrayList<>());
        } else if (known.post() == null && post != null) {
            known = new Entry(person, post, known.side(), known.met());
        }
        if (meeting != null && !known.met().contains(meeting)) {
            known.met().add(meeting);
        }
        entries.put(Objects.requireNonNull(who).id(), known);
    }
}
