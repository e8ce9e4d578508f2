package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.Edition;
import org.rapporteur.word.MissionArchive;
import org.rapporteur.word.MissionArchive.Holds;
import picocli.CommandLine.Model.CommandSpec;

/// Writes all documents of a mission into one archive.
record ExportAll() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "all", texts, "cli.verb.export_all")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.languages")
                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.all_audience")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .required(Usage.OUT, "FILE", "cli.option.out_archive")
                .json()
                .examples(
                        "rapporteur export all --mission Kazakhstan --lang en,ru --out mission.zip",
                        "rapporteur export all --mission Kazakhstan --audience internal --out internal.zip")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        if (!DocumentOptions.endsWith(out, ".zip")) {
            throw new RuleBroken("export.zip_file", out.getFileName());
        }
        var audience = DocumentOptions.audience(call);
        var exit = DocumentOptions.protection(call);
        var letterhead = DocumentOptions.letterhead(call);
        var editions = languages(call).stream()
                .map(language -> new Edition(language, audience).through(exit).on(letterhead))
                .toList();
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var holds = new MissionArchive(
                            DocumentOptions.missions(records),
                            records.programme(mission.id()),
                            DocumentOptions.today(call, mission))
                    .write(editions, out, new Waiting(call, "cli.writing", out));
            tell(call, out, holds, editions);
        }
        return DONE;
    }

    private static List<Locale> languages(Call call) {
        return Arrays.stream(call.option(DocumentOptions.LANGUAGE).orElse("en").split(","))
                .map(DocumentOptions::language)
                .distinct()
                .toList();
    }

    private static void tell(Call call, Path out, Holds holds, List<Edition> editions) {
        var audience = editions.getFirst().audience();
        if (call.has(Usage.JSON)) {
            var plain = new LinkedHashMap<String, Object>();
            plain.put("file", out.toString());
            plain.put("documents", holds.documents().size());
            plain.put("meetings", holds.meetings());
            plain.put("meetings_left_out", holds.meetingsLeftOut());
            plain.put("left_out", holds.notesLeftOut());
            plain.put("audience", Field.wordOf(audience));
            plain.put(
                    "languages",
                    editions.stream()
                            .map(edition -> edition.language().getLanguage())
                            .toList());
            DocumentOptions.letterhead(plain, editions.getFirst());
            call.console().json(plain);
            return;
        }
        call.console().say("cli.export.archive", out, holds.documents().size());
        if (holds.meetingsLeftOut() > 0) {
            call.console().say("cli.export.archive_left_out", holds.meetingsLeftOut());
        }
        if (holds.notesLeftOut() > 0) {
            call.console()
                    .say("cli.left_out", holds.notesLeftOut(), call.texts().word(audience));
        }
    }
}
