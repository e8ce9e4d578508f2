package org.rapporteur.word;

import org.rapporteur.domain.Note;
import org.rapporteur.domain.Note.NoteKind;

/// How a note's words stand in a document, by its kind.
///
/// @param wording the words of the document
record NoteProse(Wording wording) {

    /// The words below the name of the one who spoke.
    Prose of(Note note) {
        return switch (note.kind()) {
            case STATEMENT -> Prose.of(note.text());
            case VERBATIM -> quoted(note).in(Style.QUOTE);
            case COMMITMENT, FIGURE, DOCUMENT -> Prose.of(note.text()).labelled(label(note.kind()));
            case IMPRESSION -> Prose.of(note.text()).in(Style.IMPRESSION);
        };
    }

    /// The words behind the one who spoke, in the same paragraph.
    ///
    /// @param by who, with when or where
    Prose toldBy(String by, Note note) {
        return switch (note.kind()) {
            case STATEMENT -> Prose.of(note.text()).labelled(wording.get("told", by));
            case VERBATIM -> quoted(note).labelled(wording.get("told", by));
            case COMMITMENT, FIGURE, DOCUMENT ->
                Prose.of(note.text()).labelled(wording.get("told.kind", by, label(note.kind())));
            case IMPRESSION -> Prose.of(note.text()).in(Style.IMPRESSION).labelled(wording.get("told", by));
        };
    }

    private Prose quoted(Note note) {
        return Prose.of(Wording.unquoted(note.text())).quoted(wording.get("quote.open"), wording.get("quote.close"));
    }

    private String label(NoteKind kind) {
        return switch (kind) {
            case COMMITMENT -> wording.get("note.commitment");
            case FIGURE -> wording.get("note.figure");
            default -> wording.get("note.document");
        };
    }
}
