package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.RuleBroken;

class VCardFileTest {
    @TempDir
    private Path folder;

    private Sheet read(String text, Charset charset) throws IOException {
        return PeopleFile.read(
                Files.write(
                        folder.resolve("people.vcf"), text.replace("\n", "\r\n").getBytes(charset)),
                Limits.USUAL);
    }

    private static int column(PersonField field) {
        return java.util.Arrays.asList(PersonField.values()).indexOf(field);
    }

    private static String cell(Sheet sheet, int row, PersonField field) {
        return sheet.rows().get(row).cell(column(field));
    }

    @Test
    void cardsOfThreeVersionsInOneFileAreRead() throws IOException {
        var sheet = read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Lee;Kim;;Judge;
                FN:Kim Lee
                ORG:Supreme Court;Criminal chamber
                TITLE:Judge
                TEL;TYPE=CELL:+7 717 1
                item1.EMAIL:kim@court.kz
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQE
                 AAAABBBBCCCC
                NOTE:first\\nsecond
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Ana Díaz
                TEL;VALUE=uri:tel:+34-1
                LANG:es-ES
                item2.PHOTO:data:image/jpeg;base64,AAAA
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=B1=D0=B5=D0=BD=D0=BE=D0=B2;=D0=9A
                ORG;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=D1=F3=
                =E4
                END:VCARD
                """, StandardCharsets.UTF_8);
        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.rows().getFirst().number()).isEqualTo(1);
        assertThat(cell(sheet, 0, PersonField.NAME)).isEqualTo("Kim Lee");
        assertThat(cell(sheet, 0, PersonField.FORM_OF_ADDRESS)).isEqualTo("Judge");
        assertThat(cell(sheet, 0, PersonField.INSTITUTION)).isEqualTo("Supreme Court, Criminal chamber");
        assertThat(cell(sheet, 0, PersonField.PHONE)).isEqualTo("+7 717 1");
        assertThat(cell(sheet, 0, PersonField.EMAIL)).isEqualTo("kim@court.kz");
        assertThat(cell(sheet, 0, PersonField.REMARK)).isEqualTo("first\nsecond");
        assertThat(cell(sheet, 1, PersonField.PHONE)).isEqualTo("+34-1");
        assertThat(cell(sheet, 1, PersonField.LANGUAGES)).isEqualTo("es");
        assertThat(cell(sheet, 2, PersonField.LAST_NAME)).isEqualTo("Абенов");
        assertThat(cell(sheet, 2, PersonField.INSTITUTION)).isEqualTo("Суд");
        assertThat(Mapping.guess(sheet).fields())
                .containsEntry(column(PersonField.EMAIL), PersonField.EMAIL)
                .hasSize(PersonField.values().length);
    }

    @Test
    void cardsOfOldAddressBooksAreReadInTheirEncoding() throws IOException {
        var card = "BEGIN:VCARD\nVERSION:2.1\nN:Абенов;Кайрат\nORG:Министерство юстиции\nEND:VCARD\n";
        for (var charset : new String[] {"windows-1251", "UTF-8", "UTF-16LE"}) {
            var sheet = read(card, Charset.forName(charset));
            assertThat(cell(sheet, 0, PersonField.LAST_NAME)).as(charset).isEqualTo("Абенов");
        }
    }

    @Test
    void aCardThatIsCutOffEndsInASentence() {
        assertThat(catchThrowableOfType(
                                RuleBroken.class,
                                () -> read(
                                        "BEGIN:VCARD\nFN:Kim\nEND:VCARD\nBEGIN:VCARD\nFN:Le", StandardCharsets.UTF_8))
                        .key())
                .isEqualTo("sheet.damaged_card");
    }

    @Test
    void cardsWithFiftyMegabytesOfPicturesAreReadWithoutThem() throws IOException {
        var file = folder.resolve("pictures.vcf");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            var line = " " + "A".repeat(74) + "\r\n";
            for (int card = 0; card < 50; card++) {
                out.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person " + card + "\r\nPHOTO;ENCODING=b:\r\n");
                for (int i = 0; i < 6700; i++) {
                    out.write(line);
                }
                out.write(card % 2 == 0 ? "PHOTO;ENCODING=b:" + "B".repeat(520_000) + "\r\n" : "");
                out.write("TEL:1" + card + "\r\nEND:VCARD\r\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(38_000_000);
        var small = new Limits(100, 256, 100_000, 32_767, 60_000_000, Duration.ofSeconds(60), count -> {});
        var sheet = PeopleFile.read(file, small);
        assertThat(sheet.rows()).hasSize(50).allSatisfy(row -> assertThat(row.cell(column(PersonField.PHONE)))
                .startsWith("1"));
    }
}
