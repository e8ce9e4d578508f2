package org.rapporteur.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Label;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.CalendarImport;
import org.rapporteur.exchange.CalendarImport.UnknownZone;
import org.rapporteur.exchange.EventRows;
import picocli.CommandLine.Model.CommandSpec;

/// Brings meetings in from a calendar file.
record ImportCalendar() implements Verb {
    private static final String ZONE = "--zone";

    @Override
    public CommandSpec spec(Texts texts) {
        var usage = new Usage(this, "calendar", texts, "cli.verb.import_calendar")
                .parameter(0, "FILE", "cli.parameter.calendar_file")
                .required(Usage.MISSION, "MISSION", "cli.option.calendar_mission")
                .option(ZONE, "ZONE", "cli.option.zone");
        return IncomingReport.options(usage)
                .examples(
                        "rapporteur import calendar invitation.ics --mission Kazakhstan --dry-run",
                        "rapporteur import calendar invitation.ics --mission Kazakhstan \\",
                        "  --zone Asia/Almaty")
                .spec();
    }

    @Override
    public int run(Call call) {
        var file = Call.path(call.parameter(0));
        var zone = call.option(ZONE).map(ImportCalendar::zone);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var mission = new Finder(records).mission(call.option(Usage.MISSION).orElseThrow());
            var calendar = CalendarImport.read(file);
            var unknown = calendar.unknownZones(mission);
            if (!unknown.isEmpty() && zone.isEmpty()) {
                throw new RuleBroken("calendar.zones", named(unknown, call.texts()));
            }
            var answers = unknown.stream()
                    .map(UnknownZone::name)
                    .collect(Collectors.toMap(name -> name, name -> zone.orElseThrow()));
            var rows = new EventRows(records.missionFile(mission.id()), records::changes, call.texts());
            return new IncomingReport(call, calendar.of(Map.copyOf(answers), rows)).save(store, file);
        }
    }

    private static String named(List<UnknownZone> unknown, Texts texts) {
        return unknown.stream()
                .map(zone -> {
                    var suggestion = zone.suggestion();
                    return zone.name().isEmpty()
                            ? texts.get("event.no_zone")
                            : suggestion == null
                                    ? "“" + zone.name() + "”"
                                    : texts.get("event.perhaps", zone.name(), suggestion.getId());
                })
                .collect(Collectors.joining("; "));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new RuleBroken("value.form", new Label(Kind.MISSION, "zone"), text, Form.ZONE);
        }
    }
}
