package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.PeopleList;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the people of a mission to a workbook or to cards for an address book.
record ExportPeople() implements Verb {
    private static final String SECURITY_NOTES = "--security-notes";

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "people", texts, "cli.verb.export_people")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.people_audience")
                .flag(SECURITY_NOTES, "cli.option.security_notes")
                .required(Usage.OUT, "FILE", "cli.option.out_people")
                .json()
                .examples(
                        "rapporteur export people --mission Kazakhstan --out people.xlsx",
                        "rapporteur export people --mission Kazakhstan --audience internal --out people.vcf")
                .spec();
    }

    @Override
    public int run(Call call) {
        var audience = DocumentOptions.audience(call);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var list = PeopleList.of(records.missionFile(mission.id()), audience);
            var written = (call.has(SECURITY_NOTES) ? list.withSecurityNotes() : list)
                    .write(out, call.console().texts());
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", written.file().toString());
                plain.put("people", written.people());
                plain.put("left_out", written.leftOut());
                plain.put("without_contact", written.withoutContact());
                plain.put("audience", Field.wordOf(audience));
                call.console().json(plain);
            } else {
                call.console().say("cli.export.people", written.file(), written.people());
                if (written.leftOut() > 0) {
                    call.console().say("cli.export.people_left_out", written.leftOut());
                }
                if (written.withoutContact() > 0) {
                    call.console().say("cli.export.people_without_contact", written.withoutContact());
                }
            }
        }
        return DONE;
    }
}
