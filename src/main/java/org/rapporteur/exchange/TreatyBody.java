package org.rapporteur.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The treaty bodies and mechanisms, by the first words of their documents' symbols.
enum TreatyBody {
    HUMAN_RIGHTS_COMMITTEE("CCPR/", "Human Rights Committee"),
    CESCR("E/C.12/", "Committee on Economic, Social and Cultural Rights"),
    CAT("CAT/C/", "Committee against Torture"),
    SPT("CAT/OP/", "Subcommittee on Prevention of Torture"),
    CEDAW("CEDAW/", "Committee on the Elimination of Discrimination against Women"),
    CERD("CERD/", "Committee on the Elimination of Racial Discrimination"),
    CRC("CRC/", "Committee on the Rights of the Child"),
    CMW("CMW/", "Committee on Migrant Workers"),
    CRPD("CRPD/", "Committee on the Rights of Persons with Disabilities"),
    CED("CED/", "Committee on Enforced Disappearances"),
    HUMAN_RIGHTS_COUNCIL("A/HRC/", "Human Rights Council");

    private static final Pattern SYMBOL = Pattern.compile(
            "(?<![\\p{L}\\p{N}/])(?:CCPR|CAT|CRC|CEDAW|CERD|CMW|CRPD|CED|E|A)(?:/[A-Z0-9][A-Za-z0-9.-]{0,20}){2,8}");

    private final String beginning;
    private final String title;

    TreatyBody(String beginning, String title) {
        this.beginning = beginning;
        this.title = title;
    }

    /// The body's name in English, by a document's symbol; empty for an unknown one.
    static String of(String symbol) {
        return Arrays.stream(values())
                .filter(body -> symbol.toUpperCase(Locale.ROOT).startsWith(body.beginning))
                .map(body -> body.title)
                .findFirst()
                .orElse("");
    }

    /// The symbol that a masthead names: that of concluding observations, else the first.
    static Optional<String> symbolIn(String masthead) {
        return SYMBOL.matcher(masthead)
                .results()
                .map(symbol -> symbol.group().replaceAll("[.-]+$", ""))
                .min(Comparator.comparing(symbol -> !symbol.contains("/CO/")));
    }
}
