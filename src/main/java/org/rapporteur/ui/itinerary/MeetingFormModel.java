package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel;
import org.rapporteur.ui.PickerModel.Holds;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordOptions;

/// One meeting while it is planned: its own data, its agenda, and the institutions, posts and people
/// that are made for it. All of it is saved in one step, or none.
public final class MeetingFormModel {
    /// What a form changes.
    ///
    /// @param meeting the meeting as it is to be kept
    /// @param saved all that is to be kept, in an order in which each refers to earlier ones
    /// @param deleted what is to be deleted
    public record Changes(Meeting meeting, List<Kept> saved, List<Id<?>> deleted) {}

    private final RecordDraft draft;
    private final MissionFile file;
    private final Texts texts;
    private final RecordOptions options;
    private final MeetingOffers offers;
    private final WhenDraft when;
    private final AgendaDraft agenda;
    private final WaysDraft ways;
    private List<String> start;
    private final ObservableList<String> language = FXCollections.observableArrayList();
    private final ObservableList<Kept> delegation = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Runnable leaving = () -> {};

    /// @param draft of a meeting; start and duration are in it
    /// @param earlier the meetings whose venues and contacts are offered again
    public MeetingFormModel(RecordDraft draft, MissionFile file, List<Meeting> earlier, Texts texts) {
        this.draft = draft;
        this.file = file;
        this.texts = texts;
        this.options = new RecordOptions(draft, texts, this::institutions);
        this.offers = new MeetingOffers(file, earlier, texts);
        this.when = new WhenDraft(
                file,
                LocalDateTime.parse(text("start").get()),
                Integer.parseInt(text("duration").get()),
                texts);
        this.start = when.state();
        this.agenda = new AgendaDraft(file, before().map(file::agendaOf).orElse(List.of()), options);
        this.ways = new WaysDraft(file);
        followWays();
        var tag = text("language").get();
        language.setAll(tag.isEmpty() ? List.of() : List.of(tag));
        language.addListener((ListChangeListener<String>)
                change -> text("language").set(language.isEmpty() ? "" : language.getFirst()));
        delegation.setAll(file.register().find(file.mission().delegates()));
        addToDelegation();
        references("delegates").addListener((ListChangeListener<Kept>) change -> addToDelegation());
        references("posts").addListener((ListChangeListener<Kept>) change -> addInstitutions());
        Stream.of(text("venue"), text("address"), when.days().typed(), when.hour(), when.length())
                .forEach(text -> text.subscribe((old, typed) -> followWays()));
    }

    /// Whether it is the form of this meeting.
    boolean isOf(Meeting meeting) {
        return draft.isOf(meeting);
    }

    /// Whether it is a meeting that is not kept yet.
    boolean isNew() {
        return before().isEmpty();
    }

    /// Day, hour and length.
    WhenDraft when() {
        return when;
    }

    /// The agenda.
    AgendaDraft agenda() {
        return agenda;
    }

    /// The ways to and from the day's other meetings.
    WaysDraft ways() {
        return ways;
    }

    private void followWays() {
        ways.follow(when.start().flatMap(start -> when.minutes().map(minutes -> Shape.of(Meeting.class)
                .make(
                        draft.id(),
                        Map.of(
                                "mission",
                                file.mission().id(),
                                "start",
                                start,
                                "duration",
                                minutes,
                                "venue",
                                text("venue").get(),
                                "address",
                                text("address").get())))));
    }

    /// The form's state of the appointment; a new meeting is proposed.
    String state() {
        var word = text("state").get();
        return word.isEmpty() ? Field.wordOf(Meeting.MeetingState.PROPOSED) : word;
    }

    /// What stands in a field that is a text.
    javafx.beans.property.StringProperty text(String word) {
        return draft.text(field(word));
    }

    private ObservableList<Kept> references(String word) {
        return draft.references(field(word));
    }

    /// What is wrong with a field, or empty.
    ReadOnlyStringProperty error(String word) {
        return draft.error(field(word));
    }

    private static Field field(String word) {
        return Kind.MEETING.shape().field(word).orElseThrow();
    }

    /// The institutions met.
    PickerModel<Kept> institutionPicker() {
        return picker("institutions", Holds.SEVERAL, Comparator.comparing(record -> 0));
    }

    /// The posts met, those at the institutions met first.
    PickerModel<Kept> postPicker() {
        return picker(
                "posts",
                Holds.SEVERAL,
                Comparator.comparing(record -> !(record instanceof Post post
                        && references("institutions").stream()
                                .anyMatch(institution -> institution.id().equals(post.institution())))));
    }

    /// One more person who goes to the meeting.
    PickerModel<Kept> delegatePicker() {
        return picker("delegates", Holds.NOTHING, Comparator.comparing(record -> 0));
    }

    /// The interpreter; who has interpreted before comes first.
    PickerModel<Kept> interpreterPicker() {
        var known = offers.interpreters();
        return picker("interpreter", Holds.ONE, Comparator.comparing(record -> !known.contains(record.id())));
    }

    private PickerModel<Kept> picker(String word, Holds holds, Comparator<Kept> first) {
        var field = field(word);
        var chosen = draft.references(field);
        var picker = new PickerModel<Kept>(
                holds,
                chosen,
                record -> record instanceof Post post
                        ? post.title()
                        : draft.register().label(record),
                options.of(field.targets(), first, record -> !chosen.contains(record)));
        draft.settles(field, picker);
        return picker;
    }

    private List<Institution> institutions() {
        return references("institutions").stream().map(Institution.class::cast).toList();
    }

    /// A post that is met is met at its institution.
    private void addInstitutions() {
        for (var record : references("posts")) {
            if (record instanceof Post post) {
                draft.register()
                        .find(post.institution())
                        .filter(institution -> !references("institutions").contains(institution))
                        .ifPresent(references("institutions")::add);
            }
        }
    }

    /// Whom another meeting is with.
    String counterpart(Meeting other) {
        return file.register().counterpart(other);
    }

    /// Where a post is and who holds it.
    String detail(Kept post) {
        return post instanceof Post known ? RecordOptions.detail(draft.register(), known) : "";
    }

    /// All who can be ticked as delegates: the mission's, and whoever was added.
    ObservableList<Kept> delegation() {
        return delegation;
    }

    private void addToDelegation() {
        references("delegates").stream()
                .filter(person -> !delegation.contains(person))
                .toList()
                .forEach(delegation::add);
    }

    /// Whether a person goes to the meeting.
    boolean goes(Kept person) {
        return references("delegates").contains(person);
    }

    /// Sends a person to the meeting, or not.
    void setGoes(Kept person, boolean goes) {
        if (goes != goes(person)) {
            if (goes) {
                references("delegates").add(person);
            } else {
                references("delegates").remove(person);
            }
        }
    }

    /// The language spoken, by name.
    PickerModel<String> languagePicker() {
        var picker = new PickerModel<String>(Holds.ONE, language, texts::language, offers.languages());
        draft.settles(field("language"), picker);
        return picker;
    }

    /// The venue; what is offered brings its address.
    PickerModel<MeetingOffers.Venue> venuePicker() {
        var chosen = FXCollections.<MeetingOffers.Venue>observableArrayList();
        chosen.addListener((ListChangeListener<MeetingOffers.Venue>) change -> chosen.stream()
                .filter(venue -> !venue.address().isBlank())
                .forEach(venue -> text("address").set(venue.address())));
        return words("venue", chosen, MeetingOffers.Venue::venue, typed -> offers.venues(typed, institutions()));
    }

    /// The contact for the appointment.
    PickerModel<String> contactPicker() {
        return words(
                "contact",
                FXCollections.observableArrayList(),
                contact -> contact,
                typed -> offers.contacts(
                        typed,
                        institutions(),
                        references("posts").stream().map(Post.class::cast).toList()));
    }

    private <T> PickerModel<T> words(
            String word,
            ObservableList<T> chosen,
            Function<T, String> label,
            Function<String, List<Option<T>>> offered) {
        var picker = new PickerModel<>(Holds.WORDS, chosen, label, offered);
        picker.typed().set(text(word).get());
        picker.close();
        text(word).bindBidirectional(picker.typed());
        return picker;
    }

    /// Follows a meeting that was moved elsewhere while its form is open: its time is taken over where
    /// it was not touched here.
    void follow(Meeting moved) {
        if (when.state().equals(start)) {
            when.show(moved.start(), moved.duration());
            start = when.state();
        }
    }

    private Optional<Meeting> before() {
        return file.meetings().stream().filter(draft::isOf).findFirst();
    }

    /// Whether anything was changed since the form was opened.
    public boolean isChanged() {
        return !when.state().equals(start) || agenda.isChanged() || ways.isChanged() || draft.isChanged();
    }

    /// Asks whether the changes are to be kept, then goes on; goes on at once where there are none.
    public void leave(Runnable then) {
        if (isChanged()) {
            leaving = then;
            asking.set(true);
        } else {
            then.run();
        }
    }

    /// Whether it is asked if the changes are to be kept.
    public ReadOnlyBooleanProperty isAsking() {
        return asking.getReadOnlyProperty();
    }

    /// Goes on editing.
    public void stay() {
        leaving = () -> {};
        asking.set(false);
    }

    /// What to go on with once the form is done with.
    Runnable leaving() {
        return leaving;
    }

    /// What is to be kept, or empty where a rule does not hold; the rule then stands at its field.
    ///
    /// @throws org.rapporteur.domain.RuleBroken when a rule of the whole record does not hold
    public Optional<Changes> read() {
        when.settle();
        boolean timed = when.check();
        boolean settled = agenda.check(texts);
        boolean known = ways.check(texts);
        // where the time is not understood, its own sentence says so
        when.start().ifPresent(from -> text("start").set(from.toString()));
        when.minutes().ifPresent(minutes -> text("duration").set(String.valueOf(minutes)));
        var read = draft.read();
        return timed && settled && known ? read.map(record -> changes((Meeting) record)) : Optional.empty();
    }

    /// What the changes are called where they can be undone.
    String name(Changes changes) {
        var name = draft.register().counterpart(changes.meeting());
        return texts.get(isNew() ? "undo.made" : "undo.changed", name.isBlank() ? texts.kind(Kind.MEETING) : name);
    }

    private Changes changes(Meeting meeting) {
        var saved = new ArrayList<>(draft.withMade(List.of(meeting)));
        saved.addAll(agenda.items(meeting.id()));
        saved.addAll(ways.set(meeting));
        var deleted = Stream.<Kept>concat(agenda.removed(), ways.unset(meeting).stream());
        return new Changes(meeting, saved, deleted.<Id<?>>map(Kept::id).toList());
    }
}
