package org.rapporteur.cli;

import java.util.LinkedHashMap;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.MinutesDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the minutes of one meeting, or of all meetings of a mission that were held, to Word.
record ExportMinutes() implements Verb {
    private static final String MEETING = "--meeting";

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "minutes", texts, "cli.verb.export_minutes")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .option(MEETING, "MEETING", "cli.option.meeting")
                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.audience")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export minutes --mission Kazakhstan --out minutes.docx",
                        "rapporteur export minutes --mission Kazakhstan --meeting \"2017-04-12 10:00\" \\",
                        "  --audience internal --out justice.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var language = DocumentOptions.language(call);
        var audience = DocumentOptions.audience(call);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var finder = new Finder(records);
            var mission = finder.mission(call.option(Usage.MISSION).orElseThrow());
            var meeting = call.option(MEETING).map(words -> finder.meeting(mission, words));
            var document = new MinutesDocument(records.missionFile(mission.id()), language, audience);
            var written = meeting.isPresent() ? document.ofMeeting(meeting.get(), out) : document.ofMission(out);
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", written.file().toString());
                plain.put("meetings", written.meetings());
                plain.put("notes", written.notes());
                plain.put("left_out", written.leftOut());
                plain.put("audience", Field.wordOf(audience));
                plain.put("language", language.getLanguage());
                call.console().json(plain);
            } else {
                call.console().say("cli.written", written.file(), written.meetings(), written.notes());
                if (written.leftOut() > 0) {
                    call.console()
                            .say("cli.left_out", written.leftOut(), call.texts().word(audience));
                }
            }
        }
        return DONE;
    }
}
