package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.store.Records;
import org.rapporteur.word.Edition;
import org.rapporteur.word.Exit;
import org.rapporteur.word.Letterhead;
import org.rapporteur.word.LibreOffice;
import org.rapporteur.word.PdfExit;
import org.rapporteur.word.Protection;
import org.rapporteur.word.Written;

/// The options that every verb takes which writes a document: language, audience, letterhead, file.
final class DocumentOptions {
    static final String LANGUAGE = "--lang";
    static final String AUDIENCE = "--audience";
    static final String MEETING = "--meeting";
    static final String PARTS = "--parts";
    static final String TEMPLATE = "--template";
    static final String PASSWORD_FILE = "--password-file";

    /// The languages of the United Nations.
    private static final List<String> LANGUAGES =
            DocumentKind.LANGUAGES.stream().map(Locale::toLanguageTag).toList();

    private DocumentOptions() {}

    /// The language asked for, or English.
    static Locale language(Call call) {
        return language(call.option(LANGUAGE).orElse("en"));
    }

    /// The language of a word.
    static Locale language(String word) {
        var language = word.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new RuleBroken("export.language", language, String.join(", ", LANGUAGES));
        }
        return Locale.forLanguageTag(language);
    }

    /// The document as it was asked for, for anyone if nothing else was said.
    static Edition edition(Call call, DocumentKind kind) {
        return edition(call, kind, Confidentiality.SHAREABLE);
    }

    /// The document as it was asked for, for this audience if nothing else was said.
    static Edition edition(Call call, DocumentKind kind, Confidentiality usual) {
        var edition = new Edition(
                language(call),
                call.option(AUDIENCE).map(DocumentOptions::audience).orElse(usual));
        return edition.through(exit(call))
                .on(letterhead(call))
                .without(call.option(PARTS)
                        .map(words -> without(words, kind.parts()))
                        .orElse(List.of()));
    }

    /// The option for the parts of a document.
    static Usage parts(Usage usage, DocumentKind kind) {
        return usage.optionOf(PARTS, "PARTS", "cli.option.parts", words(kind.parts()));
    }

    private static List<Part> without(String wanted, List<Part> parts) {
        var words = Arrays.stream(wanted.strip().toLowerCase(Locale.ROOT).split("[,;\\s]+", -1))
                .toList();
        for (var word : words) {
            if (parts.stream().map(Field::wordOf).noneMatch(word::equals)) {
                throw new RuleBroken("export.part", word, words(parts));
            }
        }
        return parts.stream()
                .filter(part -> !words.contains(Field.wordOf(part)))
                .toList();
    }

    private static String words(List<Part> parts) {
        return String.join(", ", parts.stream().map(Field::wordOf).toList());
    }

    /// The letterhead asked for, or null; what is taken of it and what is not is told.
    static @Nullable Letterhead letterhead(Call call) {
        var letterhead =
                call.option(TEMPLATE).map(Call::path).map(Letterhead::read).orElse(null);
        if (letterhead != null) {
            LetterheadVerb.tell(call, letterhead);
        }
        return letterhead;
    }

    /// A letterhead for a sheet or cards is not left out in silence.
    static void refuseLetterheadOf(Path out, Call call) {
        if (!isDocument(out) && call.option(TEMPLATE).isPresent()) {
            throw new RuleBroken("export.letterhead", String.valueOf(out.getFileName()));
        }
    }

    /// Who is to read it; anyone if nothing was said.
    static Confidentiality audience(Call call) {
        return call.option(AUDIENCE).map(DocumentOptions::audience).orElse(Confidentiality.SHAREABLE);
    }

    /// What the file's name and the options ask for: a Word document, one with a password, or a PDF.
    private static Exit exit(Call call) {
        var out = Call.path(call.option(Usage.OUT).orElseThrow());
        if (!isPdf(out)) {
            return protection(call);
        }
        if (call.option(PASSWORD_FILE).isPresent()) {
            throw new RuleBroken("export.password_pdf");
        }
        var office =
                LibreOffice.find(call.console().environment()).orElseThrow(() -> new RuleBroken("pdf.no_office", out));
        return new PdfExit(office, new Waiting(call, "cli.writing_pdf", out));
    }

    /// A password of Word's where a file with one is named.
    static Exit protection(Call call) {
        return call.option(PASSWORD_FILE)
                .map(file -> {
                    var password = Home.firstLine(Call.path(file));
                    try {
                        return (Exit) new Protection(password);
                    } finally {
                        Arrays.fill(password, ' ');
                    }
                })
                .orElse(Exit.WORD);
    }

    /// Whether a document is written, and not a sheet, cards or another kind of file.
    static boolean isDocument(Path out) {
        return endsWith(out, ".docx") || isPdf(out);
    }

    /// Sheets and cards have no password of ours, so one that was asked for is not left out in silence.
    static void refusePasswordOf(Path out, Call call) {
        if (!isDocument(out) && call.option(PASSWORD_FILE).isPresent()) {
            throw new RuleBroken("export.password_word");
        }
    }

    private static boolean isPdf(Path out) {
        return endsWith(out, ".pdf");
    }

    /// Whether a file's name has an ending, in capitals or not.
    static boolean endsWith(Path out, String ending) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// The file asked for.
    static Path out(Call call) {
        var out = Call.path(call.option(Usage.OUT).orElseThrow());
        if (Files.isDirectory(out)) {
            throw new RuleBroken("file.is_folder", out);
        }
        return out;
    }

    /// All missions of a store, for documents that tell what was said in earlier ones.
    static List<MissionFile> missions(Records records) {
        var shared = records.shared();
        return records.all(Mission.class).stream()
                .map(mission -> records.missionFile(mission.id(), shared))
                .toList();
    }

    /// Today, where the mission is.
    static LocalDate today(Call call, Mission mission) {
        return LocalDate.ofInstant(call.console().clock().instant(), mission.zone());
    }

    /// Today, where the one who asks is.
    static LocalDate today(Call call) {
        return LocalDate.now(call.console().clock());
    }

    /// Tells what was written, in a sentence or as JSON.
    static void tell(Call call, Written written, Edition edition, Anonymity anonymity) {
        if (call.has(Usage.JSON)) {
            var counts = new LinkedHashMap<String, Object>();
            counts.put("meetings", written.meetings());
            counts.put("notes", written.notes());
            counts.put("left_out", written.leftOut());
            anonymity.tell(counts);
            json(call, written.file(), edition, counts);
            return;
        }
        call.console().say("cli.written", written.file(), written.meetings(), written.notes());
        if (written.leftOut() > 0) {
            call.console().say("cli.left_out", written.leftOut(), call.texts().word(edition.audience()));
        }
        anonymity.tell(call);
    }

    /// Tells what was written as JSON: the file, what the document counts, for whom it is and in which
    /// language.
    static void json(Call call, Path file, Edition edition, Map<String, ?> counts) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("file", file.toString());
        plain.putAll(counts);
        plain.put("audience", Field.wordOf(edition.audience()));
        plain.put("language", edition.language().getLanguage());
        letterhead(plain, edition);
        call.console().json(plain);
    }

    /// Adds what a letterhead is used for, where there is one.
    static void letterhead(Map<String, Object> plain, Edition edition) {
        var letterhead = edition.letterhead();
        if (letterhead != null) {
            plain.put("letterhead", LetterheadVerb.plain(letterhead));
        }
    }

    private static Confidentiality audience(String word) {
        var audiences = Arrays.asList(Confidentiality.values());
        return audiences.stream()
                .filter(audience -> Field.wordOf(audience).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "export.audience",
                        word,
                        String.join(", ", audiences.stream().map(Field::wordOf).toList())));
    }
}
