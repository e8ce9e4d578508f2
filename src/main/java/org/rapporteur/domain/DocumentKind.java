package org.rapporteur.domain;

import java.util.List;
import java.util.Locale;

/// What documents there are on a mission.
public enum DocumentKind {
    MINUTES(Part.PARTICIPANTS, Part.NOTES, Part.COMMITMENTS, Part.FILES, Part.PEOPLE_MET, Part.SIGNATURES),
    MEETING(Part.PARTICIPANTS, Part.NOTES, Part.COMMITMENTS, Part.FILES, Part.SIGNATURES),
    PROGRAMME(Part.CHANGES),
    BRIEFING(Part.PARTICIPANTS, Part.AGENDA, Part.COMMITMENTS),
    FOLLOWUP(Part.TEXTS, Part.MEASURES, Part.COMMITMENTS, Part.ASSESSMENT, Part.SOURCES, Part.GRADES),
    REPORT(
            Part.OBJECTIVE,
            Part.PROGRAMME,
            Part.FIGURES,
            Part.FINDINGS,
            Part.COMMITMENTS,
            Part.NEXT_STEPS,
            Part.FILES,
            Part.PEOPLE_MET),
    DOSSIER(Part.TEXTS, Part.NOTES, Part.COMMITMENTS, Part.GRADES),
    PEOPLE,
    MATRIX,
    /// All the others in one archive.
    ARCHIVE;

    /// The languages that every document can be written in: the six of the United Nations.
    public static final List<Locale> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh").stream()
            .map(Locale::forLanguageTag)
            .toList();

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<Part> parts;

    DocumentKind(Part... parts) {
        this.parts = List.of(parts);
    }

    /// The parts that can be chosen, in the order in which they stand.
    public List<Part> parts() {
        return parts;
    }

    /// Whether it can be for such readers: questions and what is known of people are never for others
    /// than the delegation's own organisations.
    public boolean isFor(Confidentiality audience) {
        return this != BRIEFING || audience.allows(Confidentiality.INTERNAL);
    }
}
