package org.rapporteur.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// Lists the missions, the first in time first.
record Missions() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "missions", texts, "cli.verb.missions")
                .json()
                .examples("rapporteur missions", "rapporteur missions --json")
                .spec();
    }

    @Override
    public int run(Call call) {
        try (var store = new Home(call).open()) {
            var records = store.records();
            var register = records.register(null);
            var missions = register.all(Mission.class).stream()
                    .sorted(Comparator.comparing(Mission::firstDay))
                    .toList();
            if (call.has(Usage.JSON)) {
                call.console()
                        .json(missions.stream()
                                .map(mission -> {
                                    var plain = new LinkedHashMap<String, @Nullable Object>(
                                            new JsonView(register).of(mission));
                                    plain.put(
                                            "meetings",
                                            register.all(Meeting.class).stream()
                                                    .filter(meeting ->
                                                            meeting.mission().equals(mission.id()))
                                                    .count());
                                    return plain;
                                })
                                .toList());
                return DONE;
            }
            for (var mission : missions) {
                call.console()
                        .say(
                                "cli.missions.line",
                                mission.firstDay().toString(),
                                mission.lastDay().toString(),
                                mission.title(),
                                call.texts().word(mission.state()),
                                mission.id());
            }
            if (missions.isEmpty()) {
                call.console().tell("cli.missions.none");
            }
            if (!store.opening().guarded()) {
                call.console().tell("cli.not_protected");
            }
        }
        return DONE;
    }
}
