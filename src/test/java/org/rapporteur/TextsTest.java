package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Coverage.CoverageState;
import org.rapporteur.domain.DocumentKind;
import org.rapporteur.domain.Duplicates.Reason;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Finding.FindingKind;
import org.rapporteur.domain.Form;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Part;
import org.rapporteur.domain.ProgrammeChange.ChangeKind;
import org.rapporteur.domain.Replacement;
import org.rapporteur.domain.Story;
import org.rapporteur.domain.Warning.WarningKind;
import org.rapporteur.exchange.Passage;
import org.rapporteur.ui.recommendation.CommitmentsModel;
import org.rapporteur.word.Removal;

/// Holds the keys of `texts.properties` against the code, both ways.
///
/// A key is used where a text of the sources is it, or it without `rule.`, or where the domain
/// composes it of kinds, fields and words. A text of the sources asks for a key where it looks like
/// one: it begins as keys do, or it is the first argument of a `RuleBroken`.
class TextsTest {
    private static final Path FILE = Path.of("resources", "i18n", "texts.properties");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /// Comments, text blocks and characters are read over; the name before a text is kept with it.
    private static final Pattern TOKEN =
            Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|'(?:\\\\.|[^'\\\\])+'"
                    + "|(?<rule>new\\s+RuleBroken\\(\\s*)?\"(?<text>(?:\\\\.|[^\"\\\\\\n])*)\"");

    /// The name of a file is none.
    private static final Pattern KEY = Pattern.compile("(?!.*\\.(?:docx|xlsx|ics)$)[a-z_]+(\\.[a-z_0-9]+)+");

    private static final Map<String, String> TEXTS = new TreeMap<>();

    /// The keys of the texts that documents have for themselves, in files beside this one.
    private static final Set<String> OF_DOCUMENTS = new TreeSet<>();

    private static final Set<String> LITERALS = new TreeSet<>();
    private static final Set<String> RULES = new TreeSet<>();

    @BeforeAll
    static void readTextsAndSources() throws IOException {
        TEXTS.putAll(read(FILE));
        try (var files = Files.newDirectoryStream(FILE.resolveSibling(""), "*.properties")) {
            for (var file : files) {
                if (!file.getFileName().toString().startsWith("texts")) {
                    OF_DOCUMENTS.addAll(read(file).keySet());
                }
            }
        }
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(TextsTest::readSource);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static void readSource(Path file) {
        try {
            collect(Files.readString(file), LITERALS::add, RULES::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(String source, Consumer<String> literal, Consumer<String> rule) {
        TOKEN.matcher(source)
                .results()
                .filter(token -> token.group("text") != null
                        && KEY.matcher(token.group("text")).matches())
                .forEach(token -> (token.group("rule") == null ? literal : rule).accept(token.group("text")));
    }

    @Test
    void everyKeyThatTheCodeAsksForIsThere() {
        var beginnings =
                TEXTS.keySet().stream().map(TextsTest::beginning).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<String>();
        LITERALS.stream()
                .filter(text -> beginnings.contains(beginning(text)))
                .filter(text -> !TEXTS.containsKey(text) && !TEXTS.containsKey("rule." + text))
                .filter(text -> !OF_DOCUMENTS.contains(text))
                .forEach(missing::add);
        Stream.concat(RULES.stream().map(rule -> "rule." + rule), composed())
                .filter(key -> !TEXTS.containsKey(key))
                .forEach(missing::add);
        assertThat(missing)
                .as("add to %s:%n%s", FILE, lines(missing.stream().map(key -> key + "=")))
                .isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var used = composed().collect(Collectors.toCollection(TreeSet::new));
        used.addAll(LITERALS);
        RULES.forEach(rule -> used.add("rule." + rule));
        LITERALS.forEach(text -> used.add("rule." + text));
        var unused = TEXTS.keySet().stream().filter(key -> !used.contains(key)).toList();
        assertThat(unused)
                .as("remove from %s:%n%s", FILE, lines(unused.stream().map(key -> key + "=" + TEXTS.get(key))))
                .isEmpty();
    }

    /// MessageFormat takes the straight apostrophe out, and with it the gap that follows.
    @Test
    void apostrophesAreTypographic() {
        assertThat(TEXTS).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @Test
    void noSentenceShouts() {
        assertThat(TEXTS)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotEndWith("!"));
    }

    /// The second of two lines with one key would silently win.
    @Test
    void everyKeyIsThereOnce() throws IOException {
        var keys = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(TEXTS.keySet());
    }

    /// The reading of sources itself: what is a comment, a character or a text block asks for nothing.
    @Test
    void keysAreReadFromTextsOfTheSourcesAlone() {
        var literals = new TreeSet<String>();
        var rules = new TreeSet<String>();
        collect("""
                // get("a.comment")
                /* "a.long_comment" */
                char quote = '"'; get("a.text"); char escaped = '\\''; get("an \\" odd.text");
                throw new RuleBroken("a.rule", "another.text");
                throw new RuleBroken(
                        "a.wrapped_rule");
                get("Not.a_key" + "java" + "x.y_2.z");
                """, literals::add, rules::add);
        assertThat(List.of(literals, rules))
                .containsExactly(
                        new TreeSet<>(Set.of("a.text", "another.text", "x.y_2.z")),
                        new TreeSet<>(Set.of("a.rule", "a.wrapped_rule")));
    }

    /// The keys that `Texts` composes: of kinds, fields, the words of fields, forms and audiences.
    private static Stream<String> composed() {
        return Stream.of(
                        Arrays.stream(Kind.values()).flatMap(TextsTest::composedOf),
                        words(Form.class),
                        words(Removal.class),
                        Stream.of("import", "letterhead").flatMap(use -> Stream.of("too_large", "not_word", "damaged")
                                .map(why -> "rule." + use + "." + why)),
                        words(CoverageState.class),
                        Arrays.stream(CoverageState.values()).map(each -> "coverage.letter." + Field.wordOf(each)),
                        words(CommitmentsModel.Listed.class),
                        words(Story.Part.class),
                        words(Incoming.Verdict.class),
                        words(Replacement.Certainty.class),
                        words(DocumentKind.class),
                        words(Part.class),
                        words(Passage.PassageKind.class),
                        Arrays.stream(Reason.values()).map(each -> "people.reason." + Field.wordOf(each)),
                        Arrays.stream(Confidentiality.values()).map(each -> "audience." + Field.wordOf(each)),
                        words(Incoming.Verdict.class),
                        Arrays.stream(ChangeKind.values())
                                .map(Field::wordOf)
                                .flatMap(word -> Stream.of("change." + word, "change.count." + word)),
                        Arrays.stream(WarningKind.values()).map(each -> "warning." + Field.wordOf(each)),
                        Arrays.stream(FindingKind.values()).map(each -> "finding." + Field.wordOf(each)))
                .flatMap(keys -> keys);
    }

    private static Stream<String> composedOf(Kind kind) {
        return Stream.concat(
                Stream.of("kind." + kind.word(), "kinds." + kind.word()),
                kind.shape().fields().stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of("field." + kind.word() + "." + field.word()),
                                field.form() == Form.WORD ? words(field.type()) : Stream.of())));
    }

    private static Stream<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> snake(type.getSimpleName()) + "." + Field.wordOf((Enum<?>) constant));
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    private static String beginning(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
