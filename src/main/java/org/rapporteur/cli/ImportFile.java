package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Attaches a file to a meeting: a document that was handed over, a photo of a business card.
///
/// @param width of the help, in characters
record ImportFile(int width) implements Verb {
    /// The meeting is an option, and the content speaks for itself.
    private static final List<String> NOT_SET = List.of("meeting", "size", "sha256");

    @Override
    public CommandSpec spec(Texts texts) {
        var lines = new ArrayList<>(List.of("", texts.get("cli.help.fields")));
        lines.addAll(new FieldList(Kind.ATTACHED_FILE, texts, width).linesWithout(NOT_SET));
        return new Usage(this, "file", texts, "cli.verb.import_file")
                .parameter(0, "FILE", "cli.parameter.attached_file")
                .required(DocumentOptions.MEETING, "MEETING", "cli.option.attach_to")
                .option(Usage.MISSION, "MISSION", "cli.option.within")
                .repeated(Settings.SET, "FIELD=VALUE", "cli.option.set")
                .below(lines)
                .examples(Examples.of(Kind.ATTACHED_FILE).split("\n", -1))
                .spec();
    }

    @Override
    public int run(Call call) {
        var file = Call.path(call.parameter(0));
        try (var store = new Home(call).open()) {
            var records = store.records();
            var finder = new Finder(records);
            var within = call.option(Usage.MISSION).map(finder::mission).orElse(null);
            var meeting =
                    finder.meeting(within, call.option(DocumentOptions.MEETING).orElseThrow());
            var values = new Settings(Kind.ATTACHED_FILE, records).read(call.options(Settings.SET), within);
            values.put("meeting", meeting.id());
            new Defaults(records, call.console().clock()).addTo(Kind.ATTACHED_FILE, values);
            var kept = store.contents().keep(file, new Percent(call.console()));
            values.putIfAbsent("fileName", kept.fileName());
            values.put("size", kept.size());
            values.put("sha256", kept.sha256());
            var record = Kind.ATTACHED_FILE.shape().make(UUID.randomUUID(), values);
            store.save(record);
            call.console().out().println(record.id());
        }
        return DONE;
    }
}
