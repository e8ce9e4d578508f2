package org.rapporteur.ui.documents;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Part;

/// The document that was chosen.
///
/// @param ending the file's ending, which says what kind of file it is: `.docx`
/// @param without the parts that it is to lack
/// @param anonymous whether it names nobody
record Wanted(
        DocumentKind kind,
        Scope scope,
        String ending,
        Locale language,
        Confidentiality audience,
        Set<Part> without,
        boolean anonymous) {

    /// Whether it is a document with pages, and no sheet and no cards.
    boolean isDocument() {
        return ending.equals(".docx") || ending.equals(".pdf");
    }

    /// Whether documents with pages leave in it, with a language and on a letterhead.
    boolean hasPages() {
        return isDocument() || kind == DocumentKind.ARCHIVE;
    }

    /// A name for its file that tells what it is, and nobody's name.
    String fileName(MissionFile file) {
        var name = new StringBuilder(
                switch (kind) {
                    case MEETING -> "minutes";
                    case MATRIX -> "coverage";
                    case ARCHIVE -> "mission";
                    default -> Field.wordOf(kind);
                });
        var meeting = scope.meeting();
        var recommendation = scope.recommendation();
        if (recommendation != null) {
            name.append('-').append(recommendation.paragraph()).append(recommendation.subparagraph());
        } else if (meeting != null) {
            name.append('-').append(meeting.start().toString().replace('T', '-').replace(":", ""));
        } else {
            name.append('-').append(scope.day() == null ? file.mission().firstDay() : scope.day());
        }
        if (hasPages() && !language.getLanguage().equals("en")) {
            name.append('-').append(language.getLanguage());
        }
        if (audience != Confidentiality.SHAREABLE) {
            name.append('-').append(Field.wordOf(audience));
        }
        return name.append(anonymous ? "-anonymous" : "").append(ending).toString();
    }
}
