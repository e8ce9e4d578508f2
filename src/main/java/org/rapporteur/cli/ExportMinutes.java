package org.rapporteur.cli;

import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.MinutesDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the minutes of one meeting, or of all meetings of a mission that were held, to Word.
record ExportMinutes() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, "minutes", texts, "cli.verb.export_minutes")
                                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                                .option(DocumentOptions.MEETING, "MEETING", "cli.option.meeting")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience"),
                        DocumentKind.MINUTES))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export minutes --mission Kazakhstan --out minutes.docx",
                        "rapporteur export minutes --mission Kazakhstan --meeting \"2017-04-12 10:00\" \\",
                        "  --audience internal --out justice.pdf")
                .spec();
    }

    @Override
    public int run(Call call) {
        var edition = DocumentOptions.edition(call, DocumentKind.MINUTES);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var finder = new Finder(records);
            var mission = finder.mission(call.option(Usage.MISSION).orElseThrow());
            var meeting = call.option(DocumentOptions.MEETING).map(words -> finder.meeting(mission, words));
            var document = new MinutesDocument(anonymity.of(records.missionFile(mission.id())), edition);
            var written = meeting.isPresent()
                    ? document.ofMeeting(anonymity.of(meeting.get()), out)
                    : document.ofMission(out);
            DocumentOptions.tell(call, written, edition, anonymity);
        }
        return DONE;
    }
}
