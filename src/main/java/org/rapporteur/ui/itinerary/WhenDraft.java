package org.rapporteur.ui.itinerary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.PickerModel;
import org.rapporteur.ui.Typeahead;

/// Day, hour and length of a meeting while they are typed, on the mission's wall clock.
final class WhenDraft {
    private final Mission mission;
    private final Texts texts;
    private final PickerModel<LocalDate> days;
    private final StringProperty hour = new SimpleStringProperty("");
    private final StringProperty length = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper dayError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hourError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lengthError = new ReadOnlyStringWrapper("");
    private final StringBinding hint;

    WhenDraft(MissionFile file, LocalDateTime start, int minutes, Texts texts) {
        this.mission = file.mission();
        this.texts = texts;
        this.days = days(file);
        show(start, minutes);
        days.typed().subscribe((old, typed) -> dayError.set(""));
        hour.subscribe((old, typed) -> hourError.set(""));
        length.subscribe((old, typed) -> lengthError.set(""));
        hint = Bindings.createStringBinding(this::span, days.typed(), hour, length);
    }

    /// Shows a start and a length.
    final void show(LocalDateTime start, int minutes) {
        setDay(start.toLocalDate());
        hour.set(texts.hour(start));
        length.set(String.valueOf(minutes));
    }

    private PickerModel<LocalDate> days(MissionFile file) {
        var meetings = new TreeMap<LocalDate, Integer>();
        mission.firstDay().datesUntil(mission.lastDay().plusDays(1)).limit(60).forEach(day -> meetings.put(day, 0));
        file.meetings().forEach(meeting -> meetings.merge(meeting.start().toLocalDate(), 1, Integer::sum));
        var typeahead = new Typeahead<>(List.copyOf(meetings.keySet()), day -> List.of(texts.fullDay(day)));
        return new PickerModel<>(
                PickerModel.Holds.WORDS,
                FXCollections.observableArrayList(),
                texts::fullDay,
                typed -> typeahead.fitting(typed).stream()
                        .map(day -> PickerModel.Option.of(
                                day,
                                texts.fullDay(day),
                                texts.get("itinerary.meetings", meetings.getOrDefault(day, 0))))
                        .toList());
    }

    /// The day; the days of the programme are offered.
    PickerModel<LocalDate> days() {
        return days;
    }

    /// The hour of the start.
    StringProperty hour() {
        return hour;
    }

    /// The length.
    StringProperty length() {
        return length;
    }

    /// From when to when, as far as it is understood.
    StringBinding hint() {
        return hint;
    }

    /// What is wrong with the day, or empty.
    ReadOnlyStringProperty dayError() {
        return dayError.getReadOnlyProperty();
    }

    /// What is wrong with the hour, or empty.
    ReadOnlyStringProperty hourError() {
        return hourError.getReadOnlyProperty();
    }

    /// What is wrong with the length, or empty.
    ReadOnlyStringProperty lengthError() {
        return lengthError.getReadOnlyProperty();
    }

    /// The day that is typed.
    Optional<LocalDate> day() {
        return TypedTime.day(days.typed().get(), mission.firstDay());
    }

    /// Takes a day from the calendar.
    void setDay(LocalDate day) {
        days.typed().set(texts.fullDay(day));
        days.close();
    }

    /// The start, as far as it is understood.
    Optional<LocalDateTime> start() {
        return day().flatMap(day -> TypedTime.hour(hour.get()).map(day::atTime));
    }

    /// The length in minutes, as far as it is understood and no longer than a meeting can be.
    Optional<Integer> minutes() {
        return TypedTime.minutes(length.get()).filter(minutes -> minutes <= Meeting.LONGEST);
    }

    private String span() {
        return start().flatMap(from -> minutes().map(minutes -> span(from, from.plusMinutes(minutes))))
                .orElse("");
    }

    private String span(LocalDateTime from, LocalDateTime to) {
        var place = mission.place().isBlank() ? mission.country() : mission.place();
        var day = texts.fullDay(from.toLocalDate());
        return from.toLocalDate().equals(to.toLocalDate())
                ? texts.get("planning.span", day, texts.hour(from), texts.hour(to), place)
                : texts.get(
                        "planning.span_days",
                        day,
                        texts.hour(from),
                        texts.day(to.toLocalDate()),
                        texts.hour(to),
                        place);
    }

    /// Writes what is understood as it is read back; what is not stays as it was typed.
    void settle() {
        days.close();
        day().ifPresent(this::setDay);
        TypedTime.hour(hour.get())
                .ifPresent(time -> hour.set(texts.hour(mission.firstDay().atTime(time))));
        minutes().ifPresent(minutes -> length.set(String.valueOf(minutes)));
    }

    /// Tells each field that is not understood.
    ///
    /// @return whether all are
    boolean check() {
        dayError.set(
                day().isPresent()
                        ? ""
                        : sentence(
                                "planning.day_missing",
                                "planning.day_form",
                                days.typed().get()));
        hourError.set(
                TypedTime.hour(hour.get()).isPresent()
                        ? ""
                        : sentence("planning.hour_missing", "planning.hour_form", hour.get()));
        lengthError.set(
                minutes().isPresent() ? "" : sentence("planning.length_missing", "planning.length_form", length.get()));
        return dayError.get().isEmpty()
                && hourError.get().isEmpty()
                && lengthError.get().isEmpty();
    }

    private String sentence(String missing, String form, String typed) {
        return typed.isBlank() ? texts.get(missing) : texts.get(form, typed.strip());
    }

    /// What is typed, to compare.
    List<String> state() {
        return new ArrayList<>(List.of(days.typed().get(), hour.get(), length.get()));
    }
}
