package org.rapporteur.ui.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Continuation;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Meeting.MeetingState;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Note.CommitmentState;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// What was promised to all missions, what became of it, and asking again about what is open.
public final class CommitmentsModel {
    /// Which promises are listed.
    public enum Listed {
        OPEN,
        OVERDUE,
        ALL
    }

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Navigator navigator;
    private final Texts texts;
    private final Clock clock;
    private final ObjectProperty<Listed> listed = new SimpleObjectProperty<>(Listed.OPEN);
    private final ObjectProperty<@Nullable Mission> mission = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Institution> institution = new SimpleObjectProperty<>();
    private final ObservableList<Commitment> shown = FXCollections.observableArrayList();
    private final ObservableList<Mission> missions = FXCollections.observableArrayList();
    private final ObservableList<Institution> institutions = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private List<Commitment> all = List.of();
    private Map<Id<Mission>, MissionFile> files = Map.of();

    public CommitmentsModel(
            Store store, Background background, Undo undo, Navigator navigator, Texts texts, Clock clock) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.navigator = navigator;
        this.texts = texts;
        this.clock = clock;
        listed.subscribe((before, now) -> show());
        mission.subscribe((before, now) -> show());
        institution.subscribe((before, now) -> show());
    }

    /// Which promises are listed.
    public ObjectProperty<Listed> listed() {
        return listed;
    }

    /// The mission whose promises are listed, or null for all.
    public ObjectProperty<@Nullable Mission> mission() {
        return mission;
    }

    /// The institution whose promises are listed, or null for all.
    public ObjectProperty<@Nullable Institution> institution() {
        return institution;
    }

    /// The promises listed, those that are overdue first.
    public ObservableList<Commitment> shown() {
        return shown;
    }

    /// All missions, the latest first.
    public ObservableList<Mission> missions() {
        return missions;
    }

    /// The institutions that promised something, by name.
    public ObservableList<Institution> institutions() {
        return institutions;
    }

    /// Whether the promises were read.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What was done last, as a sentence; empty before.
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// Whether there is any promise at all.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The day of today.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Reads the promises of all missions.
    public void load() {
        background.run(
                () -> {
                    var records = store.records();
                    return records.all(Mission.class).stream()
                            .map(each -> records.missionFile(each.id()))
                            .toList();
                },
                this::take);
    }

    private void take(List<MissionFile> read) {
        files = read.stream().collect(Collectors.toMap(file -> file.mission().id(), file -> file));
        all = Commitment.of(read, today());
        missions.setAll(read.stream()
                .map(MissionFile::mission)
                .sorted(java.util.Comparator.comparing(Mission::firstDay).reversed())
                .toList());
        institutions.setAll(all.stream()
                .flatMap(commitment -> of(commitment).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Institution::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
        loaded.set(true);
        show();
    }

    private void show() {
        var ofMission = mission.get();
        var from = institution.get();
        shown.setAll(all.stream()
                .filter(commitment -> switch (listed.get()) {
                    case OPEN -> commitment.isOpen();
                    case OVERDUE -> commitment.isOverdue(today());
                    case ALL -> true;
                })
                .filter(commitment ->
                        ofMission == null || commitment.mission().id().equals(ofMission.id()))
                .filter(commitment -> from == null
                        || of(commitment).stream().anyMatch(each -> each.id().equals(from.id())))
                .toList());
    }

    /// The institution that made a promise; where the speaker is not known, those of the meeting.
    public List<Institution> of(Commitment commitment) {
        var file = fileOf(commitment.mission().id());
        return file.institutionOf(commitment.note().speaker(), commitment.meeting())
                .map(List::of)
                .orElseGet(() -> file.institutionsOf(commitment.meeting()));
    }

    private MissionFile fileOf(Id<Mission> id) {
        return Objects.requireNonNull(files.get(id));
    }

    /// Who is to do it: as it was said, else who said it, else the institution.
    public String who(Commitment commitment) {
        var note = commitment.note();
        var register = fileOf(commitment.mission().id()).register();
        return note.who().isBlank()
                ? register.find(note.speaker())
                        .map(register::label)
                        .orElseGet(() -> register.counterpart(commitment.meeting()))
                : note.who();
    }

    /// By when, and how far that is away.
    public String when(Commitment commitment) {
        var note = commitment.note();
        var due = note.due();
        var day = due == null
                ? note.dueWords()
                : note.dueWords().isBlank()
                        ? texts.fullDay(due)
                        : texts.get("commitments.due_words", texts.fullDay(due), note.dueWords());
        return day.isBlank() ? texts.get("commitments.no_day") : day;
    }

    /// The state of a promise, with the days since it was due.
    public String standing(Commitment commitment) {
        var due = commitment.note().due();
        return due != null && commitment.isOverdue(today())
                ? texts.get("commitments.overdue", ChronoUnit.DAYS.between(due, today()))
                : texts.word(commitment.note().state());
    }

    /// Where it was promised.
    public String where(Commitment commitment) {
        return texts.get(
                "commitments.where",
                fileOf(commitment.mission().id()).register().counterpart(commitment.meeting()),
                texts.fullDay(commitment.meeting().start().toLocalDate()),
                commitment.mission().title());
    }

    /// Goes to the note in its meeting.
    public void open(Commitment commitment) {
        navigator.open(new Destination.OfNote(
                commitment.mission().id(),
                commitment.meeting().id(),
                commitment.note().id()));
    }

    /// Shows how the note with a promise came to be as it is.
    public void openHistory(Commitment commitment) {
        navigator.open(new Destination.OfHistory(commitment.note().id()));
    }

    /// Keeps what became of a promise.
    ///
    /// @param day on which that was established, where known
    public void settle(Commitment commitment, CommitmentState state, @Nullable LocalDate day, String evidence) {
        undo.change(
                texts.get("commitments.undo", texts.word(state)),
                List.of(commitment.note().settled(state, day, evidence.strip())),
                List.of(),
                () -> {
                    result.set(texts.get("commitments.saved", texts.word(state)));
                    load();
                });
    }

    /// What [#carryInto] would put on the agendas of a mission: of each open promise made to another
    /// mission, the recommendations it bears on, in the meetings to come with the same institution. One
    /// that bears on none is asked after once, in the first of these meetings.
    List<AgendaItem> carried(Mission target) {
        var file = fileOf(target.id());
        var items = new ArrayList<AgendaItem>();
        var asked = file.agenda().stream()
                .flatMap(item -> item.commitments().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (var meeting : toCome(file)) {
            var agenda = file.agendaOf(meeting);
            var there = agenda.stream()
                    .flatMap(item -> Stream.ofNullable(item.recommendation()))
                    .collect(Collectors.toCollection(HashSet::new));
            int position = agenda.stream().mapToInt(AgendaItem::position).max().orElse(0);
            for (var commitment : owedBy(file, meeting)) {
                for (var recommendation : commitment.note().recommendations()) {
                    if (there.add(recommendation)) {
                        items.add(AgendaItem.of(
                                        meeting.id(),
                                        recommendation,
                                        ++position,
                                        Continuation.question(commitment, texts))
                                .after(List.of(commitment.note().id())));
                    }
                }
                if (commitment.note().recommendations().isEmpty()
                        && asked.add(commitment.note().id())) {
                    items.add(Continuation.asking(commitment, meeting.id(), ++position, texts));
                }
            }
        }
        return items;
    }

    private static List<Meeting> toCome(MissionFile file) {
        return file.meetings().stream()
                .filter(meeting -> meeting.takesPlace() && meeting.state() != MeetingState.HELD)
                .toList();
    }

    /// What those met in a meeting promised to other missions and have not kept.
    private List<Commitment> owedBy(MissionFile file, Meeting meeting) {
        var met = file.institutionsOf(meeting).stream().map(Institution::id).toList();
        return all.stream()
                .filter(commitment -> commitment.isOpen()
                        && !commitment.mission().id().equals(file.mission().id())
                        && of(commitment).stream().anyMatch(each -> met.contains(each.id())))
                .toList();
    }

    /// Puts what open promises bear on on the agendas of a mission's meetings, as one step.
    public void carryInto(Mission target) {
        var items = carried(target);
        if (items.isEmpty()) {
            result.set(texts.get("commitments.nothing_to_carry", target.title()));
            return;
        }
        undo.change(texts.get("commitments.carry_undo", target.title()), items, List.of(), () -> {
            result.set(texts.get("commitments.carried", items.size(), target.title()));
            load();
        });
    }
}
