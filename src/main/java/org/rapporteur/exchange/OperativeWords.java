package org.rapporteur.exchange;

import java.util.regex.Pattern;

/// The words by which a committee, or the report of another mechanism, recommends, as they have them in
/// English, French, Spanish and Russian: "The State party should …", "The Committee recommends that …".
///
/// What a committee reports has the same words in it: "few requests were granted", "the Ombudsman
/// recommends", "by its law, the State party must". So a verb counts only where the committee itself is
/// its subject, with nothing but an aside and adverbs between, or where it goes on, "… and urges the
/// State party"; and what the State party should do counts only outside of what the committee notes,
/// welcomes or is concerned about.
final class OperativeWords {
    private static final String ENGLISH_ADVERBS =
            "(?:,?\\s(?:also|further|furthermore|moreover|therefore|thus|hereby|again|however|likewise|accordingly|once more"
                    + "|in particular|and|\\p{L}+ly)\\b,?){0,4}";
    private static final String ENGLISH_VERBS =
            "(?:recommends|urges|calls\\s(?:up)?on|calls\\sfor|encourages|requests|invites|asks|advises)\\b";
    private static final String FRENCH_ADVERBS =
            "(?:,?\\s(?:également|aussi|en outre|de plus|donc|par conséquent|à nouveau|de nouveau|une fois de plus|\\p{L}+ment)\\b,?){0,3}";
    private static final String FRENCH_VERBS =
            "(?:lui\\s|les?\\s|l['’]|leur\\s)?(?:recommande|engage|prie|exhorte|encourage|demande|invite)\\b";
    private static final String SPANISH_ADVERBS =
            "(?:,?\\s(?:también|asimismo|además|por lo tanto|por consiguiente|de nuevo|nuevamente|una vez más|le|lo|les|\\p{L}+mente)\\b,?){0,3}";
    private static final String SPANISH_VERBS =
            "(?:recomienda|insta|exhorta|alienta|pide|solicita|anima|invita|recuerda al estado parte que deb\\p{L}+)\\b";
    private static final String RUSSIAN_ADVERBS =
            "(?:,?\\s(?:также|кроме того|далее|вновь|поэтому|соответственно|ещё раз|еще раз|\\p{L}+(?:но|во)|ему)\\b,?){0,3}";
    private static final String RUSSIAN_VERBS = "(?:рекомендует|призывает|просит|предлагает)\\b";

    /// The rest of a sentence, in which the point of "No. 36" and "para. 24" is no end.
    private static final String GOES_ON = "(?:[^.;]|\\.(?=\\s?\\d)){1,250}?";

    private static final String ASIDE = "(?:,[^.;]{1,200}?,)?";

    /// The full name of a committee: "Committee on the Elimination of Discrimination against Women".
    private static final String NAME =
            "(?:\\s(?:on|against|contra|para|por|pour|contre|sobre|по|против|de|des|du)\\s[^.;,]{1,60}?)?";

    /// "Should have done" tells what was left undone.
    private static final String NOT_DONE =
            "(?!\\s(?:not\\s)?have\\s(?:been|done|taken|made|given|acted|granted|adopted|ensured|informed|provided|ratified|investigated)\\b)";

    /// What a committee does to a State, and what it does before that in the same sentence.
    private static final Pattern COMMITTEE = pattern(
            "(?:committee" + NAME + "|(?<!that\\s)(?<!\\p{L})it)" + ASIDE + ENGLISH_ADVERBS + "\\s" + ENGLISH_VERBS,
            "committee\\b" + GOES_ON + "(?:,|\\band|\\bbut)" + ENGLISH_ADVERBS + "\\s" + ENGLISH_VERBS
                    + "\\s(?=(?:that\\s(?!(?:were|was|are|is|had|have|has)\\b)|it to|(?:the\\s|all\\s)?states?\\b|the\\s(?:government|authorities)))",
            "committee (?:\\w+ ){0,3}reiterates its (?:\\w+ ){0,3}recommendation",
            "(?:comité" + NAME + "|(?<!\\p{L})il)" + ASIDE + FRENCH_ADVERBS + "\\s" + FRENCH_VERBS,
            "comité\\b" + GOES_ON + "(?:,|\\set|\\smais)" + FRENCH_ADVERBS + "\\s" + FRENCH_VERBS + FRENCH_ADVERBS
                    + "\\s(?=(?:à\\s)?(?:l['’][ée]tat|aux?\\s[ée]tats?|les [ée]tats|que\\b))",
            "comité (?:\\p{L}+ ){0,3}(?:réitère|renouvelle|reitera) (?:sa|su) (?:\\p{L}+ ){0,3}rec(?:ommandation|omendación)",
            "comité" + NAME + ASIDE + SPANISH_ADVERBS + "\\s" + SPANISH_VERBS,
            "(?:^\\P{L}*|^\\p{L}+, )" + SPANISH_VERBS,
            "comité\\b" + GOES_ON + "(?:,|\\sy|\\se|\\spero)" + SPANISH_ADVERBS + "\\s" + SPANISH_VERBS
                    + "\\s(?=(?:al|a los|que el) estados?)",
            "(?:комитет" + NAME + "|(?<!\\p{L})он)" + ASIDE + RUSSIAN_ADVERBS + "\\s" + RUSSIAN_VERBS,
            "комитет\\b" + GOES_ON + "(?:,|\\sи|\\sно|\\sа)" + RUSSIAN_ADVERBS + "\\s" + RUSSIAN_VERBS
                    + "(?=[^.;]{0,40}\\sгосударств)",
            "комитет (?:\\p{L}+ ){0,3}(?:повторяет|подтверждает) сво[юи] (?:\\p{L}+ ){0,3}рекомендаци");

    /// What a State is told to do.
    private static final Pattern STATE = pattern(
            "states? part(?:y|ies)\\b(?:,[^.;]{1,200},)?\\s(?:should|must|shall|ought to)\\b" + NOT_DONE,
            "states? part(?:y|ies) (?:is|are) (?:\\w+ ){0,3}(?:urged|encouraged|requested|invited|called upon|required)\\b",
            "(?:reminds|recalls to) the state party that (?:it|the state party) (?:should|must)",
            "[ée]tats? parties?\\b[^.;]{0,90}?\\s(?:devrai(?:en)?t|doi(?:ven)?t)\\b",
            "[ée]tats? parties? (?:est|sont) (?:\\p{L}+ ){0,3}(?:pri|invit|encourag|engag|exhort)é",
            "estados? partes?\\b[^.;]{0,90}?\\s(?:debe(?:n|ría|rían|rá|rán)?|ha(?:n)? de)\\b",
            "\\bse (?:le )?(?:recomienda|insta|exhorta|alienta|pide|solicita|invita) (?:\\p{L}+ ){0,2}al estado parte",
            "государств\\p{L}{0,3}-участник\\p{L}{0,3}[^.;]{0,120}?\\s(?:следует|надлежит|должн\\p{L}{1,2}|необходимо|предлагается)\\b");

    /// What reports of other mechanisms tell a government or its authorities, or say of themselves. It counts
    /// only where a sentence begins with it: further on, it is what somebody else said. "Must" and their
    /// like are left out, since they say what a law has them do; so is the French conditional of what is
    /// expected to happen.
    private static final Pattern REPORT = pattern(
            "^\\P{L}*(?:(?:in particular|to this end|in addition|moreover|furthermore|accordingly|therefore),?\\s)?(?:"
                    + "the government(?:\\sof\\s[^.;,]{1,60}?)?" + ENGLISH_ADVERBS + "\\s(?:should|ought to)\\b"
                    + NOT_DONE
                    + "|(?:the\\s)?(?:(?:competent|relevant|responsible|national|local|\\p{L}+al)\\s)?authorities"
                    + ENGLISH_ADVERBS
                    + "\\s(?:should|ought to)\\b" + NOT_DONE
                    + "|the (?:special rapporteur|independent expert|working group)" + NAME + ASIDE + ENGLISH_ADVERBS
                    + "\\s"
                    + ENGLISH_VERBS
                    + "|(?:le gouvernement|les autorités)(?:\\s\\p{L}+){0,4}?\\s(?:devrai(?:en)?t)\\b"
                    + "(?![^.;]*\\b(?:prochainement|sous peu|(?:en|courant|fin|début)\\s(?:\\p{L}+\\s)?(?:19|20)\\d\\d))"
                    + "|l[ae]\\s(?:rapporteuse|rapporteur) spéciale?" + NAME + ASIDE + FRENCH_ADVERBS + "\\s"
                    + FRENCH_VERBS
                    + "|(?:el gobierno|las autoridades)(?:\\s\\p{L}+){0,4}?\\sdebería(?:n)?\\b(?!\\shaber\\b)"
                    + "|(?:el relator|la relatora) especial" + NAME + ASIDE + SPANISH_ADVERBS + "\\s" + SPANISH_VERBS
                    + "|(?:правительству|властям|органам власти)(?:\\s\\p{L}+){0,4}?\\s(?:следует|надлежит)\\b"
                    + "|специальный докладчик" + NAME + ASIDE + RUSSIAN_ADVERBS + "\\s" + RUSSIAN_VERBS + ")");

    /// What a committee says of how things are; what is said behind it is no recommendation, unless it was
    /// a subordinate clause that has ended.
    private static final Pattern REPORTS = pattern(
            "\\bcommittee (?:\\w+ ){0,3}(?:notes?|observes|welcomes|acknowledges|appreciates|understands|regrets|deplores"
                    + "|recommended|requested|urged|takes? note|commends|expresses|considered)\\b",
            "\\b(?:is|are|remains?) (?:\\w+ ){0,3}(?:concerned|alarmed|disturbed|worried|informed|aware)\\b",
            "\\breiterates its (?:\\w+ ){0,3}concern\\b",
            "\\bcomité (?:\\p{L}+ ){0,3}(?:note|prend note|constate|relève|observe|salue|regrette|déplore"
                    + "|toma nota|observa|señala|lamenta|acoge|celebra)\\b",
            "\\b(?:préoccupé|inquiet|inquiète|préoccupation)",
            "\\b(?:preocupa|preocupación|inquieta|preocupado)",
            "комитет(?: \\p{L}+){0,3} (?:отмечает|принимает к сведению|приветствует|констатирует)",
            "(?:обеспоко|озабоч|сожале|тревог)");

    private static final Pattern SUBORDINATE = pattern(
            "(?:^|,\\s)(?:while|although|though|bien que|tout en|si bien|aunque|хотя)\\b[^.;]*,\\s(?:the|l['’]|el|los|les)?\\s?");

    private OperativeWords() {}

    private static Pattern pattern(String... ways) {
        return Pattern.compile(
                String.join("|", ways),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// Whether a sentence recommends something.
    static boolean areIn(String sentence) {
        return COMMITTEE.matcher(sentence).find() || REPORT.matcher(sentence).find() || tellsTheState(sentence);
    }

    private static boolean tellsTheState(String sentence) {
        var told = STATE.matcher(sentence);
        if (!told.find()) {
            return false;
        }
        var before = sentence.substring(0, told.start());
        var reports = REPORTS.matcher(before);
        if (!reports.find()) {
            return true;
        }
        // "While the Committee notes …, the State party should …"
        return SUBORDINATE.matcher(before).matches() && !reports.find();
    }
}
