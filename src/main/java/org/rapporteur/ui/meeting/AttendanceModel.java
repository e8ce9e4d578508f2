package org.rapporteur.ui.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Attendance.Presence;
import org.rapporteur.domain.Attendance.Side;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Party;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Undo;

/// Who is expected at one meeting, who came, when, and in whose place.
final class AttendanceModel {
    private final Undo undo;
    private final Texts texts;
    private final Runnable refresh;
    private final ObservableList<Attendance> lines = FXCollections.observableArrayList();
    private Register register = new Register(List.of());
    private @Nullable Meeting meeting;

    /// @param refresh reads the meeting anew, after someone was added
    AttendanceModel(Undo undo, Texts texts, Runnable refresh) {
        this.undo = undo;
        this.texts = texts;
        this.refresh = refresh;
    }

    /// Who is expected or present: the delegation first, then those across the table.
    ObservableList<Attendance> lines() {
        return lines;
    }

    void show(MissionFile file, Meeting shown) {
        meeting = shown;
        register = file.register();
        var read = Present.lines(file, shown).stream()
                .sorted(java.util.Comparator.comparing(Attendance::side))
                .toList();
        if (!read.equals(lines)) {
            lines.setAll(read);
        }
    }

    /// The name of a line: the person's, else the post's title.
    String name(Attendance line) {
        var name = register.find(line.person())
                .map(Person::name)
                .or(() -> register.find(line.post()).map(Post::title))
                .orElse("");
        return line.number() > 1 ? texts.get("meeting.people", name, line.number()) : name;
    }

    /// In whose place someone came: "for the Deputy Minister"; empty where in nobody's.
    String insteadOf(Attendance line) {
        return line.remark().isBlank()
                ? register.find(line.insteadOf())
                        .map(post -> texts.get("meeting.instead_of", post.title()))
                        .orElse("")
                : line.remark();
    }

    /// Marks someone as expected, present or absent.
    void mark(Attendance line, Presence presence) {
        keep(
                texts.get("undo.marked", name(line), texts.word(presence)),
                presence == Presence.PRESENT
                        ? line.in(presence)
                        : line.in(presence).from(null, null));
    }

    /// Marks everyone as present who is expected.
    void markAll() {
        var came = lines.stream()
                .filter(line -> line.presence() == Presence.EXPECTED)
                .map(line -> line.in(Presence.PRESENT))
                .toList();
        if (!came.isEmpty()) {
            undo.change(texts.get("undo.all_present"), came, List.of(), () -> came.forEach(this::put));
        }
    }

    /// Sets when someone came who came late; null for with the others. Whoever came is present.
    void came(Attendance line, @Nullable LocalDateTime at) {
        keep(texts.get("undo.changed", name(line)), line.in(Presence.PRESENT).from(at, line.departed()));
    }

    /// Sets when someone left before the end; null for with the others.
    void left(Attendance line, @Nullable LocalDateTime at) {
        keep(texts.get("undo.changed", name(line)), line.in(Presence.PRESENT).from(line.arrived(), at));
    }

    private void keep(String name, Attendance changed) {
        undo.change(name, List.of(changed), List.of(), () -> put(changed));
    }

    private void put(Attendance changed) {
        lines.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
    }

    /// Adds someone across the table, who is present.
    ///
    /// @param made whether they are kept nowhere yet
    void add(Party party, boolean made, Runnable then) {
        add(party, made, List.of(), null, then);
    }

    /// Puts someone in the place of another, who is absent then.
    void replace(Attendance absent, Party party, boolean made) {
        add(party, made, List.of(absent.in(Presence.ABSENT).from(null, null)), absent, () -> {});
    }

    private void add(
            Party party, boolean made, List<Attendance> others, @Nullable Attendance insteadOf, Runnable then) {
        var held = meeting;
        if (held != null) {
            var side = insteadOf == null ? Side.INTERLOCUTORS : insteadOf.side();
            var line = lines.stream()
                    .filter(each ->
                            party.id().equals(each.person()) || party.id().equals(each.post()))
                    .findFirst()
                    .map(each -> each.in(Presence.PRESENT))
                    .orElseGet(() -> Attendance.of(held.id(), party, side, Presence.PRESENT));
            var kept = new ArrayList<Kept>();
            if (made) {
                kept.add(party);
            }
            if (insteadOf == null) {
                kept.add(line);
            } else {
                // a document says in its own language for which post someone came
                kept.add(line.insteadOf(
                        insteadOf.post(),
                        insteadOf.post() == null ? texts.get("meeting.instead_of", name(insteadOf)) : ""));
            }
            kept.addAll(others);
            undo.change(texts.get("undo.made", register.label(party)), kept, List.of(), () -> {
                then.run();
                refresh.run();
            });
        }
    }
}
