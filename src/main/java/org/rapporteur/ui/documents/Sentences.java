package org.rapporteur.ui.documents;

import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.documents.Writing.Counts;

/// What a document holds and what it lacks, in a sentence.
record Sentences(Texts texts) {

    /// How much it holds.
    String counts(DocumentKind kind, Counts counts) {
        return switch (kind) {
            case PROGRAMME -> texts.get("documents.counts.meetings", counts.first());
            case PEOPLE -> texts.get("documents.counts.people", counts.first());
            case ARCHIVE -> texts.get("documents.counts.archive", counts.first(), counts.second());
            case MATRIX -> texts.get("documents.counts.matrix", counts.first(), counts.second());
            default -> texts.get("documents.counts.notes", counts.first(), counts.second());
        };
    }

    /// How much is left out, and why.
    String leftOut(DocumentKind kind, Counts counts) {
        var key =
                switch (kind) {
                    case PROGRAMME -> "documents.left_out.meetings";
                    case PEOPLE -> "documents.left_out.people";
                    case ARCHIVE -> "documents.left_out.archive";
                    case MATRIX -> "documents.left_out.institutions";
                    default -> "documents.left_out.notes";
                };
        return texts.get(key, counts.leftOut(), counts.notesLeftOut());
    }
}
