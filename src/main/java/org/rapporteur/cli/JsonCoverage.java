package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Commitment;
import org.rapporteur.domain.Coverage;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Recommendation;

/// What a mission covered and what it was promised, as `--json` gives it.
final class JsonCoverage {
    private final MissionFile file;
    private final JsonView view;

    JsonCoverage(MissionFile file, JsonView view) {
        this.file = file;
        this.view = view;
    }

    /// Counts of all cells, what was put to nobody, the meetings that could take it, and each
    /// recommendation with the institutions where there is something.
    Map<String, @Nullable Object> coverage() {
        var coverage = Coverage.of(file);
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var state : CoverageState.values()) {
            plain.put(Field.wordOf(state), coverage.count(state));
        }
        plain.put(
                "institutions",
                coverage.institutions().stream()
                        .map(institution -> view.reference(institution.id()))
                        .toList());
        plain.put(
                "left",
                coverage.left().stream()
                        .map(recommendation -> view.reference(recommendation.id()))
                        .toList());
        plain.put(
                "open_meetings",
                coverage.open().stream()
                        .map(meeting -> view.reference(meeting.id()))
                        .toList());
        plain.put(
                "recommendations",
                coverage.recommendations().stream()
                        .map(recommendation -> row(coverage, recommendation))
                        .toList());
        return plain;
    }

    private Map<String, @Nullable Object> row(Coverage coverage, Recommendation recommendation) {
        var plain = view.reference(recommendation.id());
        plain.put("state", Field.wordOf(coverage.state(recommendation)));
        plain.put(
                "cells",
                coverage.institutions().stream()
                        .filter(institution ->
                                coverage.cell(recommendation, institution).state() != CoverageState.NOTHING)
                        .map(institution -> {
                            var known = coverage.cell(recommendation, institution);
                            var cell = new LinkedHashMap<String, @Nullable Object>();
                            cell.put("institution", view.reference(institution.id()));
                            cell.put("state", Field.wordOf(known.state()));
                            cell.put(
                                    "notes",
                                    known.notes().stream()
                                            .map(note -> note.id().toString())
                                            .toList());
                            return cell;
                        })
                        .toList());
        return plain;
    }

    /// The promises made to the mission, those that are overdue first.
    List<Map<String, @Nullable Object>> commitments(LocalDate today) {
        return Commitment.of(List.of(file), today).stream()
                .map(commitment -> {
                    var plain = view.of(commitment.note());
                    plain.put("open", commitment.isOpen());
                    plain.put("overdue", commitment.isOverdue(today));
                    return plain;
                })
                .toList();
    }
}
