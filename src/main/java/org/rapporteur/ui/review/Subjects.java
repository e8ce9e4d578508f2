package org.rapporteur.ui.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.AgendaItem;
import org.rapporteur.domain.Attendance;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.ProposedGrade;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Tenure;

/// Whose stories a record leads to.
final class Subjects {
    private Subjects() {}

    /// All stories that a record is told in, the nearest first: of a note its recommendations, then who
    /// said it, then with whom the meeting was, then the themes.
    ///
    /// @param meeting the record's meeting, or null
    static List<Subject> of(Kept record, @Nullable Meeting meeting, Register register) {
        var near = new LinkedHashSet<Kept>();
        near.add(record);
        switch (record) {
            case Note note -> {
                near.addAll(register.find(note.recommendations()));
                register.find(note.speaker()).ifPresent(near::add);
            }
            case AgendaItem item -> register.find(item.recommendation()).ifPresent(near::add);
            case ProposedGrade grade -> register.find(grade.recommendation()).ifPresent(near::add);
            case Tenure tenure -> {
                register.find(tenure.person()).ifPresent(near::add);
                register.find(tenure.post()).ifPresent(near::add);
            }
            case Attendance line -> {
                register.find(line.person()).ifPresent(near::add);
                register.find(line.post()).ifPresent(near::add);
            }
            default -> {}
        }
        var met = record instanceof Meeting itself ? itself : meeting;
        if (met != null) {
            near.addAll(register.find(met.posts()));
            near.addAll(register.find(met.institutions()));
        }
        return Stream.concat(
                        near.stream().flatMap(each -> Subject.of(each).stream()),
                        near.stream().flatMap(each -> themes(each).stream()))
                .distinct()
                .toList();
    }

    private static Set<Subject> themes(Kept record) {
        var themes = new LinkedHashSet<Subject>();
        if (record instanceof Recommendation recommendation) {
            recommendation.themes().stream()
                    .filter(theme -> !theme.isBlank())
                    .forEach(theme -> themes.add(new Subject.OfTheme(theme.strip())));
        }
        return themes;
    }
}
