package org.rapporteur.ui.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.AgendaItem.Progress;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.CitationFinder;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.Undo;

/// One meeting while it is held: the agenda, the notes so far and the one that is being typed, who is
/// present, and what was said before.
public final class MeetingModel {
    /// So many rows a chooser shows at most.
    private static final int ROWS = 9;

    private final Store store;
    private final Background background;
    private final Undo undo;
    private final Navigator navigator;
    private final Clock clock;
    private final Texts texts;
    private final NotesModel notes;
    private final AgendaModel agenda;
    private final AttendanceModel attendance;
    private final SpeakersModel speakers = new SpeakersModel();
    private final BeforeModel before;
    private final ReadOnlyObjectWrapper<@Nullable MissionFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Meeting> meeting = new ReadOnlyObjectWrapper<>();
    private CitationFinder citations = new CitationFinder(List.of(), new Register(List.of()));
    private Destination.@Nullable OfMeeting destination;

    public MeetingModel(Store store, Background background, Undo undo, Navigator navigator, Clock clock, Texts texts) {
        this.store = store;
        this.background = background;
        this.undo = undo;
        this.navigator = navigator;
        this.clock = clock;
        this.texts = texts;
        this.notes = new NotesModel(store, background, undo, texts, this::now);
        this.agenda = new AgendaModel(undo, texts, notes.notes());
        this.attendance = new AttendanceModel(undo, texts, this::refresh);
        this.before = new BeforeModel(store, background, () -> now().toLocalDate());
        notes.draft().subscribe(draft -> {
            if (draft != null) {
                draft.focus().subscribe(focus -> {
                    if (draft.equals(notes.draft().get())) {
                        before.focus(focus);
                    }
                });
            }
        });
    }

    /// The mission, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable MissionFile> file() {
        return file.getReadOnlyProperty();
    }

    /// The meeting, or null until it was read.
    public ReadOnlyObjectProperty<@Nullable Meeting> meeting() {
        return meeting.getReadOnlyProperty();
    }

    NotesModel notes() {
        return notes;
    }

    AgendaModel agenda() {
        return agenda;
    }

    AttendanceModel attendance() {
        return attendance;
    }

    BeforeModel before() {
        return before;
    }

    /// Reads a meeting, and begins a note or goes on with the one that was left unfinished.
    public void load(Destination.OfMeeting place) {
        destination = place;
        refresh();
    }

    /// Reads the meeting anew, after a change that did not come from here. What is being typed is left as
    /// it is.
    public void refresh() {
        var place = destination;
        if (place != null) {
            record Read(MissionFile file, CitationFinder citations) {}
            background.run(
                    () -> {
                        var read = store.records().missionFile(place.mission());
                        return new Read(read, citations(read, place));
                    },
                    read -> {
                        citations = read.citations();
                        show(read.file(), place);
                    });
        }
    }

    private void show(MissionFile read, Destination.OfMeeting place) {
        file.set(read);
        find(read, place).ifPresent(found -> {
            meeting.set(found);
            speakers.show(read, found);
            attendance.show(read, found);
            agenda.show(read, found);
            notes.show(
                    read, found, agenda.recommendations().stream().findFirst().orElse(null));
            before.show(read, found);
        });
    }

    private static java.util.Optional<Meeting> find(MissionFile read, Destination.OfMeeting place) {
        return read.meetings().stream()
                .filter(each -> each.id().equals(place.meeting()))
                .findFirst();
    }

    /// The agenda comes first, then the mission's own recommendations, then whatever is kept.
    private static CitationFinder citations(MissionFile read, Destination.OfMeeting place) {
        var register = read.register();
        var planned = find(read, place).stream()
                .flatMap(meeting -> read.agendaOf(meeting).stream())
                .flatMap(item -> register.find(item.recommendation()).stream());
        var all = Stream.of(planned, read.recommendations().stream(), register.all(Recommendation.class).stream())
                .flatMap(recommendations -> recommendations)
                .distinct()
                .toList();
        return new CitationFinder(all, register);
    }

    /// The mission's wall clock.
    LocalDateTime now() {
        var read = file.get();
        var zone = read == null ? clock.getZone() : read.mission().zone();
        return LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    /// Saves what is being typed; it comes back with the meeting.
    public void leave() {
        notes.save();
    }

    /// Ties the note to the next recommendation of the agenda, or the one before.
    void moveRecommendation(int step) {
        var read = file.get();
        var planned = agenda.recommendations();
        if (read != null) {
            notes.moveAlong(planned.isEmpty() ? read.recommendations() : planned, step);
        }
    }

    /// Marks what became of the question in focus.
    void mark(Progress progress) {
        var draft = notes.draft().get();
        if (draft != null) {
            agenda.line(draft.focus().getValue()).ifPresent(line -> agenda.mark(line, progress));
        }
    }

    /// The recommendations to tie the note to.
    Choice.Offer recommendations() {
        return new Choice.Offer(
                "finder",
                texts.get("finder.name"),
                texts.get("finder.keys"),
                typed -> citations.find(typed, ROWS).stream()
                        .map(this::recommendation)
                        .toList(),
                notes::unlinkLast);
    }

    private Choice recommendation(Recommendation recommendation) {
        var draft = notes.draft().get();
        var read = file.get();
        var symbol = read == null
                ? ""
                : read.register()
                        .find(recommendation.document())
                        .map(Document::symbol)
                        .orElse("");
        var line = agenda.line(recommendation);
        return new Choice(
                "",
                recommendation.place() + "  " + recommendation.title(),
                line.isPresent() ? texts.get("finder.planned", symbol) : symbol,
                draft != null && draft.recommendations().contains(recommendation),
                way -> {
                    switch (way) {
                        case ALONE -> notes.link(recommendation);
                        case BESIDE -> notes.linkBeside(recommendation);
                        case OTHERWISE -> line.ifPresentOrElse(agenda::takeOff, () -> agenda.plan(recommendation));
                    }
                });
    }

    /// Those to give the note to.
    Choice.Offer speakers() {
        return new Choice.Offer(
                "speaker",
                texts.get("note.speaker"),
                texts.get("speaker.keys"),
                typed -> {
                    var rows = who(typed, this::speak);
                    if (typed.isBlank()) {
                        rows.add(new Choice("0", texts.get("note.nobody"), "", false, way -> speak(null)));
                    }
                    return rows;
                },
                () -> speak(null));
    }

    private void speak(SpeakersModel.@Nullable Who who) {
        var draft = notes.draft().get();
        if (draft != null && who != null && who.made()) {
            attendance.add(who.party(), true, () -> draft.speaker().set(who.party()));
        } else if (draft != null) {
            draft.speaker().set(who == null ? null : who.party());
        }
    }

    /// Those to add to who is present.
    Choice.Offer present() {
        return new Choice.Offer(
                "add-present",
                texts.get("present.add_name"),
                texts.get("speaker.keys"),
                typed -> who(typed, who -> attendance.add(who.party(), who.made(), () -> {})),
                () -> {});
    }

    /// Those who can have come in the place of another.
    Choice.Offer substitutes(Attendance absent) {
        return new Choice.Offer(
                "substitute",
                texts.get("present.substitute_name", attendance.name(absent)),
                texts.get("speaker.keys"),
                typed -> who(typed, who -> attendance.replace(absent, who.party(), who.made())),
                () -> {});
    }

    private List<Choice> who(String typed, java.util.function.Consumer<SpeakersModel.Who> take) {
        var rows = new ArrayList<Choice>();
        for (var who : speakers.fitting(typed, ROWS)) {
            var mark = typed.isBlank() ? Integer.toString(rows.size() + 1) : "";
            var detail = speakers.detail(who.party());
            rows.add(new Choice(
                    mark,
                    who.made()
                            ? made(who.party(), detail)
                            : SpeakersModel.initials(who.party()) + "   " + SpeakersModel.name(who.party()),
                    who.made() ? "" : detail,
                    false,
                    way -> take.accept(who)));
        }
        return rows;
    }

    private String made(Party party, String institution) {
        return switch (party) {
            case Person person -> texts.get("speaker.new_person", person.name());
            case Post post -> texts.get("speaker.new_post", post.title(), institution);
        };
    }

    /// Whoever speaks for an institution promises for it: what stands in "who" at first.
    String promising() {
        var draft = notes.draft().get();
        var read = file.get();
        var held = meeting.get();
        var by = draft == null ? null : draft.speaker().get();
        return read == null || held == null || by == null
                ? ""
                : read.institutionOf(by.id(), held)
                        .map(org.rapporteur.domain.Institution::name)
                        .orElse("");
    }

    /// Marks the meeting as held, which can be taken back.
    void hold() {
        var held = meeting.get();
        if (held != null && held.state() != Meeting.MeetingState.HELD) {
            var changed = held.in(Meeting.MeetingState.HELD);
            undo.change(texts.get("undo.held"), List.of(changed), List.of(), () -> meeting.set(changed));
        }
    }

    /// Takes the last change back that was not typed.
    void undo() {
        undo.undo();
    }

    /// Goes to the meeting of an earlier mission that this one was begun from.
    void openEarlier() {
        var held = meeting.get();
        var earlier = held == null ? null : held.continues();
        if (earlier != null) {
            background.run(
                    () -> store.records().find(earlier),
                    found -> found.ifPresent(
                            there -> navigator.open(new Destination.OfMeeting(there.mission(), there.id()))));
        }
    }

    /// Goes to the first of the promises that a question asks after.
    void openPromise(AgendaItem item) {
        background.run(
                () -> store.records().find(item.commitments().getFirst()).flatMap(note -> store.records()
                        .find(note.meeting())
                        .map(there -> new Destination.OfNote(there.mission(), there.id(), note.id()))),
                found -> found.ifPresent(navigator::open));
    }

    /// Shows what became of a record of this meeting, or of the meeting itself.
    void openHistory(Kept record) {
        navigator.open(new Destination.OfHistory(record.id()));
    }

    /// Goes to the export of this meeting's minutes.
    void exportMinutes() {
        notes.save();
        var held = meeting.get();
        if (held != null) {
            navigator.open(new Destination.OfMinutes(held.mission(), held.id()));
        }
    }
}
