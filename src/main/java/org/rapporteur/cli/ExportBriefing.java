package org.rapporteur.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.BriefingDocument;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the briefing for one meeting, for a day's or for all of a mission, to Word.
record ExportBriefing() implements Verb {
    private static final String DAY = "--day";

    @Override
    public CommandSpec spec(Texts texts) {
        return Anonymity.options(DocumentOptions.parts(
                        new Usage(this, "briefing", texts, "cli.verb.export_briefing")
                                .required(Usage.MISSION, "MISSION", "cli.parameter.mission")
                                .option(DocumentOptions.MEETING, "MEETING", "cli.option.briefing_meeting")
                                .option(DAY, "DAY", "cli.option.day")
                                .option(DocumentOptions.LANGUAGE, "LANG", "cli.option.language")
                                .option(DocumentOptions.AUDIENCE, "AUDIENCE", "cli.option.briefing_audience"),
                        DocumentKind.BRIEFING))
                .option(DocumentOptions.TEMPLATE, "FILE", "cli.option.template")
                .option(DocumentOptions.PASSWORD_FILE, "FILE", "cli.option.password_file")
                .required(Usage.OUT, "FILE", "cli.option.out_document")
                .json()
                .examples(
                        "rapporteur export briefing --mission Kazakhstan --meeting \"2017-04-12 10:00\" \\",
                        "  --out briefing.docx",
                        "rapporteur export briefing --mission Kazakhstan --day 2017-04-12 --out wednesday.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var edition = DocumentOptions.edition(call, DocumentKind.BRIEFING, Confidentiality.INTERNAL);
        var out = DocumentOptions.out(call);
        try (var store = new Home(call).open()) {
            var records = store.records();
            var anonymity = new Anonymity(call, records, edition);
            var finder = new Finder(records);
            var mission = finder.mission(call.option(Usage.MISSION).orElseThrow());
            var meeting = call.option(DocumentOptions.MEETING).map(words -> finder.meeting(mission, words));
            var files = anonymity.of(DocumentOptions.missions(records));
            var document = new BriefingDocument(files, mission.id(), DocumentOptions.today(call, mission), edition);
            var written = meeting.isPresent()
                    ? document.ofMeeting(anonymity.of(meeting.get()), out)
                    : document.ofMeetings(meetings(call, files, mission.id()), out);
            DocumentOptions.tell(call, written, edition, anonymity);
        }
        return DONE;
    }

    private static List<Meeting> meetings(Call call, List<MissionFile> files, Id<Mission> mission) {
        var day = call.option(DAY).map(ExportBriefing::day);
        return files.stream()
                .filter(file -> file.mission().id().equals(mission))
                .flatMap(file -> file.meetings().stream())
                .filter(Meeting::takesPlace)
                .filter(meeting ->
                        day.isEmpty() || meeting.start().toLocalDate().equals(day.get()))
                .toList();
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word.strip());
        } catch (DateTimeException e) {
            throw new RuleBroken("export.day", word);
        }
    }
}
