package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Story.Encounter;
import org.rapporteur.domain.Story.Narrowing;
import org.rapporteur.domain.StoryComparison;
import org.rapporteur.domain.StoryComparison.Pair;
import org.rapporteur.domain.StoryComparison.Period;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.StorySheet;
import org.rapporteur.store.Records;
import org.rapporteur.word.ComparisonDocument;
import org.rapporteur.word.DossierDocument;
import org.rapporteur.word.Edition;
import org.rapporteur.word.Written;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the story of a recommendation, an institution, a person or a theme over all missions, or two
/// missions or years of it side by side, to Word or to a workbook.
record ExportDossier() implements Verb {
    private static final String RECOMMENDATION = "--recommendation";
    private static final String INSTITUTION = "--institution";
    private static final String PERSON = "--person";
    private static final String THEME = "--theme";
    private static final String WITH_PARTS = "--with-parts";
    private static final String COMPARE = "--compare";

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, "dossier", texts, "cli.verb.export_dossier")
                                .oneOf(
                                        new Usage.Choice(RECOMMENDATION, "RECOMMENDATION", "cli.option.recommendation"),
                                        new Usage.Choice(INSTITUTION, "INSTITUTION", "cli.option.institution"),
                                        new Usage.Choice(PERSON, "PERSON", "cli.option.person"),
                                        new Usage.Choice(THEME, "THEME", "cli.option.theme"))
                                .flag(WITH_PARTS, "cli.option.with_parts")
                                .option(Usage.MISSION, "MISSION", "cli.option.dossier_mission")
                                .repeated(COMPARE, "MISSION|YEAR", "cli.option.compare")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience"),
                        DocumentKind.DOSSIER))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_dossier")
                .json()
                .examples(
                        "rapporteur export dossier --recommendation \"para. 24\" --out torture.docx",
                        "rapporteur export dossier --institution \"Ministry of Justice\" --with-parts \\",
                        "  --audience internal --lang ru --out justice.docx",
                        "rapporteur export dossier --theme torture --audience internal --out torture.xlsx",
                        "rapporteur export dossier --recommendation \"para. 24\" --compare 2014 --compare 2017 \\",
                        "  --out then-and-now.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        if (isWorkbook(out)) {
            DocumentOptions.refuseLetterheadOf(out, call);
        }
        var edition = DocumentOptions.edition(call, DocumentKind.DOSSIER);
        var sides = call.options(COMPARE);
        if (sides.size() != 0 && sides.size() != 2) {
            throw new RuleBroken("export.two_sides", sides.size());
        }
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var finder = new Finder(records);
            var mission = call.option(Usage.MISSION)
                    .map(words -> finder.mission(words).id())
                    .orElse(null);
            var story = Story.of(
                            subject(call, records, finder),
                            anonymity.of(DocumentOptions.missions(records)),
                            anonymity.of(records.shared()))
                    .only(new Narrowing(mission, null));
            var written = sides.isEmpty()
                    ? write(call, story, edition, out)
                    : write(
                            call,
                            story,
                            new Pair(period(finder, sides.get(0)), period(finder, sides.get(1))),
                            edition,
                            out);
            DocumentOptions.tell(call, written, edition, anonymity);
        }
        return DONE;
    }

    private static Subject subject(Call call, Records records, Finder finder) {
        return call.option(RECOMMENDATION)
                .<Subject>map(words -> new Subject.OfRecommendation(
                        finder.recommendation(words).id()))
                .or(() -> call.option(INSTITUTION)
                        .map(words -> new Subject.OfInstitution(
                                finder.institution(words).id(), call.has(WITH_PARTS))))
                .or(() -> call.option(PERSON)
                        .map(words -> new Subject.OfPerson(finder.person(words).id())))
                .orElseGet(() -> theme(call.option(THEME).orElseThrow(), records));
    }

    private static Subject theme(String words, Records records) {
        var known = records.all(Recommendation.class);
        if (Story.under(words, records.shared()).isEmpty()) {
            throw new RuleBroken(
                    "export.no_theme",
                    words,
                    known.stream()
                            .flatMap(recommendation -> recommendation.themes().stream())
                            .map(String::strip)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return new Subject.OfTheme(words);
    }

    private static Period period(Finder finder, String words) {
        return words.strip().matches("\\d{4}")
                ? new Period.OfYear(Integer.parseInt(words.strip()))
                : new Period.OfMission(finder.mission(words).id());
    }

    private static boolean isWorkbook(Path out) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static Written write(Call call, Story story, Edition edition, Path out) {
        if (!isWorkbook(out)) {
            return new DossierDocument(story, DocumentOptions.today(call), edition).write(out);
        }
        var shown = story.forAudience(edition.audience());
        int left = new StorySheet(story, edition.audience()).write(out);
        return new Written(
                out,
                (int) shown.encounters().stream().filter(Encounter::isMet).count(),
                shown.said().size(),
                left);
    }

    private static Written write(Call call, Story story, Pair pair, Edition edition, Path out) {
        if (!isWorkbook(out)) {
            return new ComparisonDocument(story, pair, DocumentOptions.today(call), edition).write(out);
        }
        var shown = StoryComparison.of(story.forAudience(edition.audience()), pair);
        int left = new StorySheet(story, edition.audience()).writeCompared(pair, out);
        return new Written(out, shown.meetings(), shown.notes(), left);
    }
}
