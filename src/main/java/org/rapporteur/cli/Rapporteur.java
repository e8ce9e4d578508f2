package org.rapporteur.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.domain.ErrorCode;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: reads the arguments, runs the verb, and turns every failure into one
/// sentence and an exit code.
public final class Rapporteur {
    /// The width of what is written for people.
    static final int WIDTH = 90;

    private static final int NARROWEST = 80;
    private static final int WIDEST = 100;

    private final Console console;

    /// @param console what the run is given from outside
    public Rapporteur(Console console) {
        this.console = console;
    }

    /// Runs one command line.
    ///
    /// @return the exit code: 0 done, 1 refused or failed, 2 wrong usage
    public int run(List<String> arguments) {
        try {
            return run(commands(), arguments);
        } catch (RuleBroken broken) {
            return refuse(broken);
        } catch (UncheckedIOException failure) {
            return refuse(FileTrouble.of(failure, file(failure)));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError unexpected) {
            // its message may quote what a note says, so only the code is told
            console.tell("cli.unexpected", ErrorCode.of(unexpected));
            return Verb.REFUSED;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private int run(CommandLine commands, List<String> arguments) {
        ParseResult parsed;
        try {
            parsed = commands.parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException unknown) {
            return wrongUsage(unknown.getCommandLine(), notUnderstood(unknown));
        } catch (ParameterException wrong) {
            return wrongUsage(wrong.getCommandLine(), String.valueOf(wrong.getMessage()));
        }
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var call = new Call(console, parsed);
        var last = call.last().commandSpec();
        if (last.userObject() instanceof Verb verb) {
            return verb.run(call);
        }
        if (last.parent() == null) {
            console.window().accept(new Home(call).folder());
            return Verb.DONE;
        }
        return wrongUsage(last.commandLine(), console.texts().get("cli.usage.verb_missing", last.qualifiedName()));
    }

    private int refuse(RuleBroken broken) {
        console.err().println(console.texts().sentence(broken));
        return Verb.REFUSED;
    }

    private int wrongUsage(CommandLine command, String message) {
        console.err().println(message.endsWith(".") ? message : message + ".");
        console.tell("cli.usage.help", command.getCommandSpec().qualifiedName());
        return Verb.WRONG_USAGE;
    }

    private String notUnderstood(UnmatchedArgumentException unknown) {
        var word = unknown.getUnmatched().getFirst();
        var alike = unknown.getSuggestions();
        return alike.isEmpty()
                ? console.texts().get("cli.usage.unknown", word)
                : console.texts().get("cli.usage.unknown_but", word, alike.getFirst());
    }

    private static Object file(UncheckedIOException failure) {
        return failure.getCause() instanceof FileSystemException known && known.getFile() != null
                ? known.getFile()
                : Path.of(".");
    }

    /// All commands with their help.
    CommandLine commands() {
        var texts = console.texts();
        int width = width();
        var root = root(texts);
        for (var verb : List.of(new Demo(), new Init(), new Missions(), new Show())) {
            add(root, verb, texts);
        }
        root.addSubcommand("new", New.spec(texts, width));
        for (var verb : List.of(
                new Edit(width),
                new Delete(),
                new Restore(),
                new BinList(),
                new EmptyBin(),
                new History(),
                new Search())) {
            add(root, verb, texts);
        }
        var export = new Usage(this, "export", texts, "cli.verb.export").spec();
        export.usageMessage().synopsisSubcommandLabel("DOCUMENT");
        for (var document : List.of(
                new ExportMinutes(),
                new ExportProgramme(),
                new ExportBriefing(),
                new ExportDossier(),
                ExportOfMission.followUp(),
                ExportOfMission.missionReport(),
                new ExportMatrix(),
                new ExportCalendar(),
                new ExportPeople(),
                new ExportFile(),
                new ExportAll())) {
            add(export, document, texts);
        }
        root.addSubcommand("export", export);
        var bring = new Usage(this, "import", texts, "cli.verb.import").spec();
        bring.usageMessage().synopsisSubcommandLabel("WHAT");
        for (var what :
                List.of(new ImportPeople(), new ImportRecommendations(), new ImportCalendar(), new ImportFile(width))) {
            add(bring, what, texts);
        }
        root.addSubcommand("import", bring);
        for (var verb : List.of(new LetterheadVerb(), new CheckStore(), new WriteBackup(), new RestoreBackup())) {
            add(root, verb, texts);
        }
        return new CommandLine(root)
                .setOut(console.out())
                .setErr(console.err())
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(width)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private static void add(CommandSpec parent, Verb verb, Texts texts) {
        var spec = verb.spec(texts);
        parent.addSubcommand(spec.name(), spec);
    }

    private CommandSpec root(Texts texts) {
        var spec = new Usage(this, "rapporteur", texts, "cli.rapporteur")
                .below(Lines.wrapped(texts.get("cli.rapporteur.words"), 0, width()))
                .examples(
                        "rapporteur demo",
                        "rapporteur init",
                        "rapporteur new --help",
                        "rapporteur show Kazakhstan",
                        "rapporteur export minutes --mission Kazakhstan --out minutes.docx")
                .below(Lines.wrapped("\n" + texts.get("cli.rapporteur.exit"), 0, width()))
                .spec();
        spec.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(texts.get("cli.option.version"))
                .build());
        spec.version(texts.get("cli.version", version()));
        return spec;
    }

    private static String version() {
        return Optional.ofNullable(Rapporteur.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /// As wide as the terminal says it is, within what reads well.
    private int width() {
        try {
            return Math.clamp(Long.parseLong(console.environment().getOrDefault("COLUMNS", "")), NARROWEST, WIDEST);
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }
}
