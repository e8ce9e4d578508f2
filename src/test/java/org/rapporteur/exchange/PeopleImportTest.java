package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Incoming;
import org.rapporteur.domain.Incoming.Row;
import org.rapporteur.domain.Incoming.Verdict;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Institution.InstitutionKind;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Shape;
import org.rapporteur.domain.Tenure;
import org.rapporteur.domain.Texts;
import org.rapporteur.store.Store;

class PeopleImportTest {
    private static final String HEADING = "Name;Position;Institution;Phone;E-mail;Languages\n";

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private Store store;

    @BeforeEach
    void open() {
        store = Store.create(folder.resolve("store"), new char[0], Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PeopleImport bring(String text) {
        var sheet = Mapping.headed(new CsvReader(Limits.USUAL.count()).read(text.getBytes(StandardCharsets.UTF_8)));
        return new PeopleImport(store.records().register(null), texts, sheet, Mapping.guess(sheet));
    }

    private void take(String text) {
        store.save(Incoming.records(
                bring(text).incoming().rows().stream().filter(Row::isTaken).toList()));
    }

    private static List<Verdict> verdicts(PeopleImport people) {
        return people.incoming().rows().stream().map(Row::verdict).toList();
    }

    @Test
    void aRowMakesAPersonWithItsPostAndInstitution() {
        take(HEADING + "Кайрат Абенов;Директор;Министерство юстиции;+7 717 274;k@adilet.kz;русский, kk\n");
        var person = store.records().all(Person.class).getFirst();
        assertThat(person.name()).isEqualTo("Кайрат Абенов");
        assertThat(person.languages()).containsExactly("ru", "kk");
        assertThat(person.phone()).isEqualTo("+7 717 274");
        assertThat(person.position()).isEmpty();
        var institution = store.records().all(Institution.class).getFirst();
        assertThat(institution.kind()).isEqualTo(InstitutionKind.GOVERNMENT);
        var post = store.records().all(Post.class).getFirst();
        assertThat(post.title()).isEqualTo("Директор");
        assertThat(post.institution()).isEqualTo(institution.id());
        var tenure = store.records().all(Tenure.class).getFirst();
        assertThat(tenure.person()).isEqualTo(person.id());
        assertThat(tenure.post()).isEqualTo(post.id());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = HEADING
                + "Kim Lee;Judge;Supreme Court;1 23;kim@court.kz;English\n"
                + "Kim Lee;Clerk;Court of Astana;;;\n"
                + "Ana Diaz;;Bar association;;;es\n"
                + "Ana Diaz;;Bar association;77;;es\n"
                + "Omar;;;;;\n";
        assertThat(verdicts(bring(file)))
                .containsExactly(Verdict.NEW, Verdict.DUPLICATE, Verdict.NEW, Verdict.DUPLICATE, Verdict.NEW);
        take(file);
        assertThat(verdicts(bring(file)))
                .containsExactly(Verdict.SAME, Verdict.DUPLICATE, Verdict.SAME, Verdict.DUPLICATE, Verdict.SAME);
        assertThat(store.records().all(Person.class)).hasSize(3);
        assertThat(store.records().all(Institution.class)).hasSize(2);
    }

    @Test
    void anInstitutionThatSeveralRowsNameIsMadeOnce() {
        take(HEADING + "Kim;Judge;Supreme Court;;;\nLee;Clerk;SUPREME  Court;;;\nOmar;judge;Supreme Court;;;\n");
        assertThat(store.records().all(Institution.class)).hasSize(1);
        assertThat(store.records().all(Post.class)).hasSize(2);
        assertThat(store.records().all(Tenure.class)).hasSize(3);
    }

    @Test
    void theSameAddressOrTheSameNameAtTheSamePlaceIsAnUpdateThatSaysWhatChanges() {
        take(HEADING + "Kim Lee;Judge;Supreme Court;123 45;kim@court.kz;en\n");
        var moved = bring(HEADING + "LEE Kim;Judge;Supreme Court;999;KIM@court.kz;en\n")
                .incoming()
                .rows()
                .getFirst();
        assertThat(moved.verdict()).isEqualTo(Verdict.UPDATE);
        assertThat(moved.why()).isEqualTo("Changes: Telephone: 999.");
        var filled = bring(HEADING + "Kim Lee;;Supreme Court;(123) 45;;ru\n")
                .incoming()
                .rows()
                .getFirst();
        assertThat(filled.why()).isEqualTo("Changes: Languages: ru.");
        take(HEADING + "Kim Lee;;Supreme Court;(123) 45;;ru\n");
        var person = store.records().all(Person.class).getFirst();
        assertThat(person.phone()).isEqualTo("123 45");
        assertThat(person.email()).isEqualTo("kim@court.kz");
        assertThat(person.languages()).containsExactly("en", "ru");
        var promoted = bring(HEADING + "Kim Lee;President;Supreme Court;;kim@court.kz;\n")
                .incoming()
                .rows()
                .getFirst();
        assertThat(promoted.why()).isEqualTo("Changes: Post: President, Supreme Court.");
    }

    @Test
    void whoIsOnlySpeltAlikeIsLeftToAPerson() {
        take(HEADING + "Evgeniy Zhovtis;Director;Bureau for Human Rights;;;\n");
        var people = bring(HEADING + "Евгений Жовтис;;Bureau for Human Rights;321;;\n");
        var row = people.incoming().rows().getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(row.isTaken()).isFalse();
        assertThat(row.why()).contains("Evgeniy Zhovtis, Bureau for Human Rights");
        var kept = store.records().all(Person.class).getFirst();
        assertThat(people.alike(2)).containsExactly(kept);
        var same = people.as(2, kept);
        assertThat(same.verdict()).isEqualTo(Verdict.UPDATE);
        store.save(same.records());
        assertThat(store.records().all(Person.class)).containsExactly(Shape.with(kept, "phone", "321"));
    }

    @Test
    void aSharedMailboxMakesTwoNamesNoOnePerson() {
        take(HEADING + "Kim Lee;Judge;Supreme Court;;office@court.kz;\n");
        assertThat(verdicts(bring(HEADING + "Omar Aliyev;Clerk;Supreme Court;;office@court.kz;\n")))
                .containsExactly(Verdict.DUPLICATE);
    }

    @Test
    void aRowThatCannotBeTakenSaysWhyByItsNumberAndCanBeSavedApart() throws Exception {
        var people = bring(HEADING
                + ";Judge;Supreme Court;;;\nKim;;;;not an address;\nLee;;;ask the desk;;\nOmar;;;;;Klingon\n12345;;;;;\n"
                + "=cmd();;;;;Klingon\nAna;;;;;\n");
        assertThat(people.incoming().rows(Verdict.ERROR).stream().map(row -> row.number() + " " + row.why()))
                .containsExactly(
                        "2 There is no name: fill it in in the file.",
                        "3 “not an address” is no e-mail address: correct it in the file.",
                        "4 “ask the desk” is no telephone number: correct it in the file.",
                        "5 “Klingon” is no language that is known: write its name or its code, such as Russian or ru.",
                        "6 “12345” is no name: correct it in the file.",
                        "7 “Klingon” is no language that is known: write its name or its code, such as Russian or ru.");
        var file = folder.resolve("bad.csv");
        CsvFile.write(file, people.bad());
        var bad = SheetReader.read(file);
        assertThat(bad.columns()).endsWith("Languages", "What is wrong");
        assertThat(bad.rows()).hasSize(6);
        assertThat(bad.rows().getFirst().cells().getLast()).isEqualTo("There is no name: fill it in in the file.");
        assertThat(Files.readString(file)).contains("'=cmd()");
    }

    @Test
    void aRemarkIsAddedToTheOneThatIsKept() {
        take("Name;Remark\nKim;speaks slowly\n");
        take("Name;Remark\nKim;knows the file\n");
        assertThat(store.records().all(Person.class).getFirst().remark()).isEqualTo("speaks slowly\nknows the file");
        assertThat(verdicts(bring("Name;Remark\nKim;speaks slowly\n"))).containsExactly(Verdict.SAME);
    }

    @Test
    void anInstitutionWhoseNameTellsNothingIsTakenForCivilSociety() {
        assertThat(List.of(
                        "Ministry of Justice",
                        "Генеральная прокуратура",
                        "Мажилис Парламента",
                        "ОФ «Фонд Сорос»",
                        "Верховный Суд",
                        "UNDP Kazakhstan",
                        "Ar.Rukh.Khak",
                        "Embassy of Norway",
                        "Nazarbayev University"))
                .extracting(Offices::kind)
                .containsExactly(
                        InstitutionKind.GOVERNMENT,
                        InstitutionKind.PROSECUTION,
                        InstitutionKind.PARLIAMENT,
                        InstitutionKind.NGO,
                        InstitutionKind.JUDICIARY,
                        InstitutionKind.UN,
                        InstitutionKind.NGO,
                        InstitutionKind.DIPLOMATIC,
                        InstitutionKind.ACADEMIA);
    }

    @Property(tries = 300)
    void whateverTheBytesTheEndIsASheetOrASentence(@ForAll @Size(max = 400) byte[] bytes) throws Exception {
        assertReadOrRefused(bytes);
        var card = ("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=X;ENCODING=QUOTED-PRINTABLE:"
                        + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\nEND:VCARD")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertReadOrRefused(card);
    }

    @Property(tries = 200)
    void aTableOfTextsComesBackAsItWasWrittenInEveryEncoding(
            @ForAll @Size(min = 1, max = 6) List<@Size(min = 2, max = 2) List<String>> cells, @ForAll Wide wide)
            throws Exception {
        var rows = cells.stream()
                .map(row ->
                        row.stream().map(cell -> "К" + wide.clean(cell) + "я").toList())
                .toList();
        var text = new StringBuilder(wide.mark);
        try (var printer = new org.apache.commons.csv.CSVPrinter(
                text,
                org.apache.commons.csv.CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(wide.separator)
                        .get())) {
            printer.printRecord("Имя", "Пост");
            for (var row : rows) {
                printer.printRecord(row);
            }
        }
        var file = Files.write(
                Files.createTempFile("table", ".csv"), text.toString().getBytes(wide.charset));
        try {
            var sheet = SheetReader.read(file);
            assertThat(sheet.withHeader(0).rows().stream().map(Sheet.Row::cells))
                    .isEqualTo(rows);
        } finally {
            Files.delete(file);
        }
    }

    enum Wide {
        UTF_8(StandardCharsets.UTF_8, "", ','),
        UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF", ';'),
        UTF_16LE_MARKED(StandardCharsets.UTF_16LE, "\uFEFF", '\t'),
        UTF_16BE_MARKED(StandardCharsets.UTF_16BE, "\uFEFF", ';'),
        UTF_16LE(StandardCharsets.UTF_16LE, "", ';'),
        UTF_16BE(StandardCharsets.UTF_16BE, "", ','),
        CYRILLIC(Charset.forName("windows-1251"), "", ';');

        private final Charset charset;
        private final String mark;
        private final char separator;

        Wide(Charset charset, String mark, char separator) {
            this.charset = charset;
            this.mark = mark;
            this.separator = separator;
        }

        /// What the encoding can hold, as it comes back.
        private String clean(String text) {
            var encoder = charset.newEncoder();
            var held = org.rapporteur.domain.PlainText.clean(text)
                    .codePoints()
                    .filter(point -> point >= ' '
                            && (!charset.equals(CYRILLIC.charset)
                                    || Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(point)))
                            && encoder.canEncode(Character.toString(point)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            return held.toString();
        }
    }

    private void assertReadOrRefused(byte[] bytes) throws Exception {
        var file = Files.write(Files.createTempFile("any", ".csv"), bytes);
        try {
            var sheet = PeopleFile.read(file, Limits.USUAL);
            new PeopleImport(new org.rapporteur.domain.Register(List.of()), texts, sheet, Mapping.guess(sheet));
        } catch (org.rapporteur.domain.RuleBroken broken) {
            assertThat(texts.sentence(broken)).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
