package org.rapporteur.ui.itinerary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel;
import org.rapporteur.ui.PickerModel.Holds;
import org.rapporteur.ui.PickerModel.Option;
import org.rapporteur.ui.RecordDraft;
import org.rapporteur.ui.RecordOptions;
import org.rapporteur.ui.Typeahead;

/// One meeting while it is planned: its own data, its agenda, and the institutions, posts and people
/// that are made for it. All of it is saved in one step, or none.
public final class MeetingFormModel {
    /// What a form changes.
    ///
    /// @param meeting the meeting as it is to be kept
    /// @param saved all that is to be kept, in an order in which each refers to earlier ones
    /// @param deleted what is to be deleted
    public record Changes(Meeting meeting, List<Kept> saved, List<Id<?>> deleted) {}

    /// A place where a meeting was or can be.
    record Venue(String venue, String address) {}

    private final RecordDraft draft;
    private final MissionFile file;
    private final List<Meeting> earlier;
    private final Texts texts;
    private final RecordOptions options;
    private final WhenDraft when;
    private final AgendaDraft agenda;
    private final List<String> start;
    private final ObservableList<String> language = FXCollections.observableArrayList();
    private final ObservableList<Kept> delegation = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Runnable leaving = () -> {};

    /// @param draft of a meeting; start and duration are in it
    /// @param earlier the meetings whose venues and contacts are offered again
    public MeetingFormModel(RecordDraft draft, MissionFile file, List<Meeting> earlier, Texts texts) {
        this.draft = draft;
        this.file = file;
        this.earlier = earlier;
        this.texts = texts;
        this.options = new RecordOptions(draft, texts, this::institutions);
        this.when = new WhenDraft(
                file,
                LocalDateTime.parse(text("start").get()),
                Integer.parseInt(text("duration").get()),
                texts);
        this.start = when.state();
        this.agenda = new AgendaDraft(file, before().map(file::agendaOf).orElse(List.of()), options);
        var tag = text("language").get();
        language.setAll(tag.isEmpty() ? List.of() : List.of(tag));
        language.addListener((ListChangeListener<String>)
                change -> text("language").set(language.isEmpty() ? "" : language.getFirst()));
        delegation.setAll(file.register().find(file.mission().delegates()));
        addToDelegation();
        references("delegates").addListener((ListChangeListener<Kept>) change -> addToDelegation());
        references("posts").addListener((ListChangeListener<Kept>) change -> addInstitutions());
    }

    private Optional<Meeting> before() {
        return file.meetings().stream().filter(draft::isOf).findFirst();
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
        var known = new HashSet<Id<?>>();
        earlier.forEach(meeting -> Stream.ofNullable(meeting.interpreter()).forEach(known::add));
        return picker("interpreter", Holds.ONE, Comparator.comparing(record -> !known.contains(record.id())));
    }

    private PickerModel<Kept> picker(String word, Holds holds, Comparator<Kept> first) {
        var field = field(word);
        var chosen = draft.references(field);
        var picker = new PickerModel<Kept>(
                holds,
                chosen,
                record -> draft.register().label(record),
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

    /// The language spoken, by name; those of the delegation and of earlier meetings come first.
    PickerModel<String> languagePicker() {
        var tags = new ArrayList<String>();
        earlier.stream().map(Meeting::language).forEach(tags::add);
        file.register().all(Person.class).forEach(person -> tags.addAll(person.languages()));
        Stream.of(Locale.getISOLanguages())
                .sorted(Comparator.comparing(texts::language))
                .forEach(tags::add);
        var offered = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        var typeahead = new Typeahead<>(offered, tag -> List.of(texts.language(tag), ownName(tag), tag));
        var picker =
                new PickerModel<String>(Holds.ONE, language, texts::language, typed -> typeahead.fitting(typed).stream()
                        .map(tag -> Option.of(tag, texts.language(tag), ownName(tag)))
                        .toList());
        draft.settles(field("language"), picker);
        return picker;
    }

    private static String ownName(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    /// The venue; earlier ones are offered, and bring their address.
    PickerModel<Venue> venuePicker() {
        var chosen = FXCollections.<Venue>observableArrayList();
        chosen.addListener((ListChangeListener<Venue>) change -> chosen.stream()
                .filter(venue -> !venue.address().isBlank())
                .forEach(venue -> text("address").set(venue.address())));
        return words("venue", chosen, Venue::venue, this::venues);
    }

    private List<Option<Venue>> venues(String typed) {
        var venues = new LinkedHashMap<String, Venue>();
        Stream.concat(
                        institutions().stream()
                                .filter(institution -> !institution.address().isBlank())
                                .map(institution -> new Venue(institution.name(), institution.address())),
                        earlier.reversed().stream().map(meeting -> new Venue(meeting.venue(), meeting.address())))
                .filter(venue -> !venue.venue().isBlank())
                .forEach(venue -> venues.merge(
                        venue.venue(), venue, (known, other) -> known.address().isBlank() ? other : known));
        return new Typeahead<>(List.copyOf(venues.values()), venue -> List.of(venue.venue(), venue.address()))
                .fitting(typed).stream()
                        .filter(venue -> !Typeahead.isWhole(typed, venue.venue()))
                        .map(venue -> Option.of(venue, venue.venue(), venue.address()))
                        .toList();
    }

    /// The contact for the appointment; the offices' numbers and earlier contacts are offered.
    PickerModel<String> contactPicker() {
        return words("contact", FXCollections.observableArrayList(), contact -> contact, this::contacts);
    }

    private List<Option<String>> contacts(String typed) {
        var contacts = new LinkedHashMap<String, String>();
        references("posts").stream()
                .map(Post.class::cast)
                .filter(post -> !post.phone().isBlank())
                .forEach(post ->
                        contacts.put(post.title() + ", " + post.phone(), RecordOptions.detail(draft.register(), post)));
        var met = references("institutions").stream().map(Kept::id).toList();
        earlier.reversed().stream()
                .filter(meeting -> !meeting.contact().isBlank()
                        && meeting.institutions().stream().anyMatch(met::contains))
                .forEach(meeting ->
                        contacts.putIfAbsent(meeting.contact(), draft.register().counterpart(meeting)));
        return new Typeahead<>(List.copyOf(contacts.keySet()), List::of)
                .fitting(typed).stream()
                        .filter(contact -> !Typeahead.isWhole(typed, contact))
                        .map(contact -> Option.of(contact, contact, Objects.requireNonNull(contacts.get(contact))))
                        .toList();
    }

    private <T> PickerModel<T> words(
            String word,
            ObservableList<T> chosen,
            java.util.function.Function<T, String> label,
            java.util.function.Function<String, List<Option<T>>> offers) {
        var picker = new PickerModel<>(Holds.WORDS, chosen, label, offers);
        picker.typed().set(text(word).get());
        picker.close();
        text(word).bindBidirectional(picker.typed());
        return picker;
    }

    /// Whether anything was changed since the form was opened.
    public boolean isChanged() {
        return !when.state().equals(start) || agenda.isChanged() || draft.isChanged();
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
        // where the time is not understood, its own sentence says so
        when.start().ifPresent(from -> text("start").set(from.toString()));
        when.minutes().filter(minutes -> minutes <= Meeting.LONGEST).ifPresent(minutes -> text("duration")
                .set(String.valueOf(minutes)));
        var read = draft.read();
        return timed && settled ? read.map(record -> changes((Meeting) record)) : Optional.empty();
    }

    /// What the changes are called where they can be undone.
    String name(Changes changes) {
        var name = draft.register().counterpart(changes.meeting());
        return texts.get(isNew() ? "undo.made" : "undo.changed", name.isBlank() ? texts.kind(Kind.MEETING) : name);
    }

    private Changes changes(Meeting meeting) {
        var saved = new ArrayList<>(draft.withMade(List.of(meeting)));
        saved.addAll(agenda.items(meeting.id()));
        return new Changes(
                meeting,
                saved,
                agenda.removed()
                        .<Id<?>>map(org.rapporteur.domain.AgendaItem::id)
                        .toList());
    }
}
