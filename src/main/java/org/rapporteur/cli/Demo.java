package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Subject;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.word.BriefingDocument;
import org.rapporteur.word.DossierDocument;
import org.rapporteur.word.Edition;
import org.rapporteur.word.FollowUpReport;
import org.rapporteur.word.MinutesDocument;
import org.rapporteur.word.MissionReport;
import org.rapporteur.word.PeopleDocument;
import org.rapporteur.word.ProgrammeDocument;
import org.rapporteur.word.Written;
import picocli.CommandLine.Model.CommandSpec;

/// Does the main job with the sample mission, in a store that is gone afterwards.
record Demo() implements Verb {
    private static final String USUAL_FOLDER = "rapporteur-demo";
    private static final String MISSION_FILE = "minutes-mission.docx";
    private static final String CALENDAR_FILE = "calendar.ics";
    /// Documents on the mission as a whole are written in English and in a language of the country.
    private static final Locale SECOND_LANGUAGE = Locale.of("ru");

    /// So much of whom a meeting is with goes into a file's name.
    private static final int LONGEST_NAME = 40;

    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "demo", texts, "cli.verb.demo")
                .option(Usage.OUT, "DIR", "cli.option.out_folder")
                .examples("rapporteur demo", "rapporteur demo --out \"first look\"")
                .spec();
    }

    @Override
    public int run(Call call) {
        var out = Call.path(call.option(Usage.OUT).orElse(USUAL_FOLDER));
        try {
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new RuleBroken("file.not_folder", out);
            }
            Files.createDirectories(out);
        } catch (IOException e) {
            throw FileTrouble.of(e, out);
        }
        var temporary = temporaryFolder();
        try (var store = Store.create(temporary, new char[0], call.console().clock())) {
            write(call, store, out);
        } finally {
            delete(temporary);
        }
        return DONE;
    }

    private static void write(Call call, Store store, Path out) {
        var file = store.records().missionFile(Sample.load(store));
        var document = new MinutesDocument(file, new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        int documents = 0;
        for (var meeting : file.held()) {
            tell(call, document.ofMeeting(meeting, out.resolve(name(file.register(), meeting))));
            documents++;
        }
        var whole = document.ofMission(out.resolve(MISSION_FILE));
        tell(call, whole);
        documents++;
        for (var audience : List.of(Confidentiality.INTERNAL, Confidentiality.SHAREABLE)) {
            var name = "programme" + (audience == Confidentiality.SHAREABLE ? "-interlocutors.docx" : ".docx");
            var sheet = new ProgrammeDocument(
                            store.records().programme(file.mission().id()), new Edition(Locale.ENGLISH, audience))
                    .write(out.resolve(name));
            tell(call, "cli.export.meetings", sheet.file(), sheet.meetings());
            documents++;
        }
        for (var language : List.of(Locale.ENGLISH, SECOND_LANGUAGE)) {
            documents += onTheMission(call, file, language, out);
        }
        var calendar =
                ExportCalendar.of(file, store.records(), call.console().clock()).write(out.resolve(CALENDAR_FILE));
        tell(call, "cli.export.meetings", calendar.file(), calendar.meetings());
        documents++;
        call.console().say("cli.demo.done", documents, out, whole.meetings(), whole.notes(), whole.leftOut());
    }

    /// Writes what is made of the mission as a whole.
    ///
    /// @return how many documents
    private static int onTheMission(Call call, MissionFile file, Locale language, Path out) {
        var today = DocumentOptions.today(call, file.mission());
        var ending = (language.equals(Locale.ENGLISH) ? "" : "-" + language.getLanguage()) + ".docx";
        var edition = new Edition(language, Confidentiality.SHAREABLE);
        tell(
                call,
                new BriefingDocument(
                                List.of(file),
                                file.mission().id(),
                                today,
                                new Edition(language, Confidentiality.INTERNAL))
                        .ofMeetings(
                                file.meetings().stream()
                                        .filter(Meeting::takesPlace)
                                        .toList(),
                                out.resolve("briefing" + ending)));
        tell(call, new FollowUpReport(file, today, edition).write(out.resolve("followup" + ending)));
        tell(call, new MissionReport(file, today, edition).write(out.resolve("report" + ending)));
        var people = PeopleList.of(file, edition.audience());
        var listed = out.resolve("people" + ending);
        new PeopleDocument(people, edition).write(listed);
        tell(call, "cli.export.people", listed, people.entries().size());
        var recommendations = file.recommendations();
        for (var recommendation : recommendations) {
            var name = "dossier-" + recommendation.paragraph() + recommendation.subparagraph() + ending;
            var story = Story.of(new Subject.OfRecommendation(recommendation.id()), List.of(file), file.register());
            tell(call, new DossierDocument(story, today, edition).write(out.resolve(name)));
        }
        return 4 + recommendations.size();
    }

    private static void tell(Call call, Written written) {
        tell(call, "cli.demo.written", written.file(), written.meetings(), written.notes(), written.leftOut());
    }

    private static void tell(Call call, String key, Object... arguments) {
        call.console().say(key, arguments);
        // each line as its document is there, also through a pipe
        call.console().out().flush();
    }

    /// A file name that sorts by time and is good on every system.
    private static String name(Register register, Meeting meeting) {
        var whom = Folding.fold(register.counterpart(meeting)).replaceAll("[^\\p{L}\\p{N}]+", "-");
        if (whom.length() > LONGEST_NAME) {
            whom = whom.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
        }
        return "minutes-"
                + meeting.start().toString().replaceAll("[^0-9T-]", "").replace('T', '-') + "-"
                + whom.replaceAll("^-|-$", "") + ".docx";
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("rapporteur-demo");
        } catch (IOException e) {
            throw FileTrouble.of(e, System.getProperty("java.io.tmpdir", ""));
        }
    }

    private static void delete(Path folder) {
        try (var found = Files.walk(folder)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            // it holds nothing but the sample, and the system clears its folder
        }
    }
}
