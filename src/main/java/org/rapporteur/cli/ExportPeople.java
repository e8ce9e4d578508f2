package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.PeopleExport;
import org.rapporteur.word.Edition;
import org.rapporteur.word.PeopleDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the people of a mission to a Word document, to a workbook or to cards for an address book.
record ExportPeople() implements Verb {
    private static final String SECURITY_NOTES = "--security-notes";

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(new Usage(this, "people", texts, "cli.verb.export_people")
                        .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                        .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                        .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.people_audience")
                        .flag(SECURITY_NOTES, "cli.option.security_notes"))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_people")
                .json()
                .examples(
                        "rapporteur export people --mission Kazakhstan --lang ru --out people.docx",
                        "rapporteur export people --mission Kazakhstan --out people.xlsx",
                        "rapporteur export people --mission Kazakhstan --audience internal --out people.vcf")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        DocumentOptions.refusePasswordOf(out, call);
        DocumentOptions.refuseLetterheadOf(out, call);
        var edition = DocumentOptions.edition(call, DocumentKind.PEOPLE);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var list = PeopleList.of(anonymity.of(records.missionFile(mission.id())), edition.audience());
            list = call.has(SECURITY_NOTES) ? list.withSecurityNotes() : list;
            if (DocumentOptions.isDocument(out)) {
                new PeopleDocument(list, edition).write(out);
            } else {
                PeopleExport.write(list, out, call.console().texts());
            }
            tell(call, list, edition, out, anonymity);
        }
        return DONE;
    }

    private static void tell(Call call, PeopleList list, Edition edition, Path out, Anonymity anonymity) {
        int people = list.entries().size();
        if (call.has(Usage.JSON)) {
            var counts = new LinkedHashMap<String, Object>();
            counts.put("people", people);
            counts.put("left_out", list.leftOut());
            counts.put("without_contact", list.withoutContact());
            anonymity.tell(counts);
            DocumentOptions.json(call, out, edition, counts);
            return;
        }
        call.console().say("cli.export.people", out, people);
        if (list.leftOut() > 0) {
            call.console().say("cli.export.people_left_out", list.leftOut());
        }
        if (list.withoutContact() > 0) {
            call.console().say("cli.export.people_without_contact", list.withoutContact());
        }
        anonymity.tell(call);
    }
}
