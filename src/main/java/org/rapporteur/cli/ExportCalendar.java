package org.rapporteur.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CalendarFile;
import org.rapporteur.store.Records;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the meetings of a mission to a file that calendars read.
record ExportCalendar() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "calendar", texts, "cli.verb.export_calendar")
                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                .required(Usage.OUT, "FILE", "cli.option.out_calendar")
                .json()
                .examples("rapporteur export calendar --mission Kazakhstan --out mission.ics")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var written = of(
                            records.missionFile(mission.id()),
                            records,
                            call.console().clock())
                    .write(out);
            if (call.has(Usage.JSON)) {
                var plain = new LinkedHashMap<String, Object>();
                plain.put("file", written.file().toString());
                plain.put("meetings", written.meetings());
                call.console().json(plain);
            } else {
                call.console().say("cli.export.meetings", written.file(), written.meetings());
            }
        }
        return DONE;
    }

    /// The calendar file of a mission, with as many changes of each meeting as its history tells.
    static CalendarFile of(MissionFile file, Records records, Clock clock) {
        return new CalendarFile(file, clock.instant(), records::changes);
    }
}
