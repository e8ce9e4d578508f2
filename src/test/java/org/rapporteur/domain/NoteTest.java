package org.rapporteur.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.domain.Rules.assertHolds;
import static org.rapporteur.domain.Rules.assertRuleBrokenBy;
import static org.rapporteur.domain.Rules.elsewhere;
import static org.rapporteur.domain.Rules.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {
    private final Note note = Note.of(elsewhere(), LocalDateTime.of(2017, 4, 12, 10, 15), "Statistics will follow.");

    @Test
    void newNoteIsAStatement() {
        assertThat(note.kind()).isEqualTo(Note.NoteKind.STATEMENT);
    }

    @Test
    void newNoteIsShareable() {
        assertThat(note.confidentiality()).isEqualTo(Confidentiality.SHAREABLE);
    }

    @Test
    void noteBearingOnNoRecommendationAndSaidByNobodyHolds() {
        assertHolds(note);
    }

    @Test
    void noteNeedsText() {
        assertRuleBrokenBy(note.saying(" \n")).isEqualTo("field.required");
    }

    @Test
    void noteCanBearOnSeveralRecommendations() {
        var two = List.of(Id.<Recommendation>fresh(), Id.<Recommendation>fresh());
        assertThat(note.on(two).recommendations()).isEqualTo(two);
    }

    @Test
    void noteIsSaidByAPost() {
        var post = Post.of(elsewhere(), "Deputy Minister");
        assertThat(note.by(post.id()).speaker()).isEqualTo(post.id());
    }

    @Test
    void noteIsSaidByAPerson() {
        var person = Person.of("Patrick Mutzenberg");
        assertThat(note.by(person.id()).speaker()).isEqualTo(person.id());
    }

    @Test
    void speakerCanBeTakenBack() {
        assertThat(note.by(Id.<Post>fresh()).by(null).speaker()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void noteCanBeOfAnyKind(Note.NoteKind kind) {
        assertThat(note.as(kind).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void noteCanBeKeptTo(Confidentiality confidentiality) {
        assertThat(note.seenBy(confidentiality).confidentiality()).isEqualTo(confidentiality);
    }

    @Test
    void commitmentHasWhoAndByWhen() {
        var due = LocalDate.of(2017, 5, 12);
        assertThat(note.owedBy("Ministry of Justice", due))
                .extracting(Note::who, Note::due)
                .containsExactly("Ministry of Justice", due);
    }

    @ParameterizedTest
    @CsvSource({"Send statistics, Send statistics", "'', Statistics will follow.", "' ', Statistics will follow."})
    void promiseIsInItsOwnWordsElseInTheNotes(String what, String promised) {
        assertThat(with(note, "what", what).promised()).isEqualTo(promised);
    }
}
