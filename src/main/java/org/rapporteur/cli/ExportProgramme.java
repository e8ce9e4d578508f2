package org.rapporteur.cli;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.ProgrammeDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the programme of a mission to Word, for the delegates or for those they meet.
record ExportProgramme() implements Verb {
    private static final String ISSUE = "--issue";

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, "programme", texts, "cli.verb.export_programme")
                                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.programme_audience"),
                        DocumentKind.PROGRAMME))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .flag(ISSUE, "cli.option.issue")
                .json()
                .examples(
                        "rapporteur export programme --mission Kazakhstan --audience internal \\",
                        "  --out programme.docx",
                        "rapporteur export programme --mission Kazakhstan --lang ru --out programma.docx",
                        "rapporteur export programme --mission Kazakhstan --issue --out revision.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var edition = DocumentOptions.edition(call, DocumentKind.PROGRAMME);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var known = records.programme(mission.id());
            var now = LocalDateTime.ofInstant(call.console().clock().instant(), mission.zone())
                    .truncatedTo(ChronoUnit.SECONDS);
            var programme = call.has(ISSUE) ? known.issued(now) : known;
            var sheet = new ProgrammeDocument(anonymity.of(programme), edition).write(out);
            if (!programme.equals(known)) {
                store.save(programme.issues().getLast().programme());
            }
            if (call.has(Usage.JSON)) {
                var counts = new LinkedHashMap<String, Object>();
                counts.put("meetings", sheet.meetings());
                counts.put("left_out", sheet.leftOut());
                counts.put(
                        "revision",
                        programme
                                .last()
                                .map(issue -> issue.programme().number())
                                .orElse(0));
                counts.put("issued", programme.isAsIssued());
                anonymity.tell(counts);
                DocumentOptions.json(call, sheet.file(), edition, counts);
            } else {
                call.console().say("cli.export.meetings", sheet.file(), sheet.meetings());
                tell(call, known, programme);
                if (sheet.leftOut() > 0) {
                    call.console().say("cli.export.meetings_left_out", sheet.leftOut());
                }
                anonymity.tell(call);
            }
        }
        return DONE;
    }

    /// Which revision was written, and what changed since the last one that others have.
    private static void tell(Call call, Programme known, Programme written) {
        var texts = call.texts();
        written.last().map(issue -> issue.programme().number()).ifPresent(number -> {
            if (!written.equals(known)) {
                call.console().say("cli.export.issued", number);
            } else if (written.isAsIssued()) {
                call.console().say("cli.export.as_issued", number);
            } else {
                call.console().say("cli.export.draft", number);
            }
        });
        known.last().filter(issue -> !known.isAsIssued()).ifPresent(issue -> {
            var number = issue.programme().number();
            call.console().out().println(texts.summary(known.changes(), number));
        });
    }
}
