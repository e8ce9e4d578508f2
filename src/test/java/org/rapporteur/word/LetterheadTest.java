package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.word.OfficeFile.p;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

class LetterheadTest {
    private final SampleMission sample = new SampleMission();

    @TempDir
    Path folder;

    @Test
    void headLogoFootStylesAndPageOfTheOfficeStay() throws IOException {
        var file = minutes(OfficePapers.plain(), "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            var heads = document.getHeaderFooterPolicy();
            assertThat(heads.getFirstPageHeader().getText()).contains("Office for Human Rights");
            assertThat(heads.getFirstPageHeader().getAllPictures()).hasSize(1);
            assertThat(heads.getDefaultHeader().getText()).contains("OHR");
            assertThat(heads.getFirstPageFooter().getText()).contains("Heron Street 5, Geneva");
            assertThat(heads.getDefaultFooter().getText()).doesNotContain("Internal");
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getLeft()).hasToString("2268");
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(document.getStyles().getStyle("berschrift1").getCTStyle().xmlText())
                    .contains("AA0000");
        }
        assertThat(DocxCheck.parts(file)).containsKey("word/media/image1.png");
        assertThat(MinutesDocumentTest.text(file)).doesNotContain("Dear Sir");
    }

    @Test
    void ourStylesBecomeTheOfficesByNameWhateverTheirIds() throws IOException {
        var file = minutes(OfficePapers.plain(), "en", Confidentiality.SHAREABLE);
        var used = DocxCheck.elements(file, "word/document.xml", "pStyle").stream()
                .map(style -> DocxCheck.value(style, "val"))
                .collect(Collectors.toSet());
        assertThat(used).contains("Titel", "berschrift1").doesNotContain("Title", "Heading1");
        var tables = DocxCheck.elements(file, "word/document.xml", "tblStyle").stream()
                .map(style -> DocxCheck.value(style, "val"));
        assertThat(tables).contains("Tabellenraster");
    }

    @Test
    void thePreviewTellsWhichStylesAreTheOfficesAndWhichAreAdded() {
        var letterhead = Letterhead.read(OfficePapers.plain().into(folder.resolve("Paper.dotx")));
        var mapping = letterhead.mapping().stream()
                .collect(Collectors.toMap(Letterhead.Mapping::ours, Letterhead.Mapping::theirs));
        assertThat(letterhead.name()).isEqualTo("Paper.dotx");
        assertThat(mapping)
                .containsEntry("Title", "Title")
                .containsEntry("heading 1", "heading 1")
                .containsEntry("List Bullet", "List Bullet")
                .containsEntry("Table Grid", "Table Grid")
                .containsEntry("heading 3", "")
                .containsEntry("Quote", "");
        assertThat(letterhead.hasMarker()).isFalse();
    }

    @Test
    void aStyleOfTheirsThatBearsOurIdButAnotherNameIsNotTaken() throws IOException {
        var file = minutes(OfficePapers.plain(), "en", Confidentiality.CONFIDENTIAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            assertThat(document.getStyles().getStyle("Quote").getName()).isEqualTo("House style for offers");
            assertThat(document.getStyles().getStyleWithName("Quote").getStyleId())
                    .isEqualTo("RapporteurQuote");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Überschrift 1", "Titre 1", "Título 1", "Заголовок 1", "标题 1", "عنوان 1", "HEADING 1", "heading1"
            })
    void headingsAreFoundUnderTheirNamesInOtherLanguages(String name) {
        var letterhead = Letterhead.read(new OfficeFile()
                .styles(OfficePapers.style("paragraph", "x", name, "", ""))
                .into(folder.resolve("paper.docx")));
        assertThat(letterhead.mapping())
                .filteredOn(each -> each.ours().equals("heading 1"))
                .extracting(Letterhead.Mapping::theirs)
                .containsExactly(name);
    }

    @Test
    void aHeadingOfTheOfficesStaysWithItsTextAndArabicHasItsSize() throws IOException {
        var file = minutes(OfficePapers.plain(), "ar", Confidentiality.SHAREABLE);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            var style = document.getStyles().getStyle("berschrift1").getCTStyle();
            assertThat(style.getPPr().isSetKeepNext()).isTrue();
            assertThat(style.getPPr().getOutlineLvl().getVal()).hasToString("0");
            assertThat(style.getRPr().getSzCsArray(0).getVal()).hasToString("30");
            assertThat(document.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
    }

    @Test
    void aHeadingWithANumberOfItsOwnIsNotCountedByTheOfficeToo() throws IOException {
        var paper = OfficePapers.plain()
                .styles(OfficePapers.style(
                        "paragraph", "T1", "heading 1", "", "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>"));
        var docx = new Docx(edition(paper, "en", Confidentiality.SHAREABLE));
        docx.heading(1, "1. Ministry");
        docx.heading(1, "People met");
        var file = folder.resolve("numbers.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(DocxCheck.elements(file, "word/document.xml", "numId"))
                .extracting(list -> DocxCheck.value(list, "val"))
                .containsExactly("0");
    }

    @Test
    void aPictureIsDrawnAsItWasAndTellsNothingOfItsMaker() throws IOException {
        var logo = OfficePapers.png();
        var words = ("tEXtAuthor\0" + OfficePapers.TRACE).getBytes(StandardCharsets.ISO_8859_1);
        var talkative = new java.io.ByteArrayOutputStream();
        talkative.write(logo, 0, 33);
        talkative.write(new byte[] {0, 0, 0, (byte) (words.length - 4)});
        talkative.write(words);
        talkative.write(new byte[4]);
        talkative.write(logo, 33, logo.length - 33);
        assertThat(new String(talkative.toByteArray(), StandardCharsets.ISO_8859_1))
                .contains(OfficePapers.TRACE);
        var file = minutes(
                OfficePapers.plain().part("word/media/logo.png", "image/png", talkative.toByteArray()),
                "en",
                Confidentiality.INTERNAL);
        try (var document = open(file)) {
            assertThat(document.getAllPackagePictures().getFirst().getData()).isEqualTo(logo);
        }
        var photo = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(logo)), "jpeg", photo);
        var plain = photo.toByteArray();
        var tagged = new java.io.ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (words.length + 2)});
        tagged.write(words);
        tagged.write(plain, 2, plain.length - 2);
        assertThat(PlainPicture.jpeg(tagged.toByteArray())).isEqualTo(plain);
    }

    @Test
    void bulletsAreTheOfficesAndNumbersBeginWithOneInEachList() throws IOException {
        var docx = new Docx(edition(OfficePapers.plain(), "en", Confidentiality.SHAREABLE));
        docx.prose(Prose.of("- one\n- two"));
        docx.numbered(List.of("first"));
        docx.numbered(List.of("first again"));
        var file = folder.resolve("lists.docx");
        docx.save(file);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            var lines = document.getParagraphs();
            assertThat(lines.getFirst().getNumLevelText()).isEqualTo("▪");
            assertThat(lines.get(2).getNumLevelText()).isEqualTo("%1.");
            assertThat(lines.get(2).getNumID()).isNotEqualTo(lines.get(3).getNumID());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatTellsOfTheTemplatesAuthorsIsInAnyPart(Confidentiality audience) throws IOException {
        var file = minutes(OfficePapers.talkative(), "en", audience);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(DocxCheck.parts(file)).allSatisfy((name, text) -> {
            assertThat(name)
                    .doesNotContain("vba", "embeddings", "customXml", "comments", "people", "glossary", "fonts");
            assertThat(text)
                    .as(name)
                    .doesNotContain(OfficePapers.TRACE)
                    .doesNotContain("TargetMode")
                    .doesNotContain("rsid")
                    .doesNotContain("paraId")
                    .doesNotContain("00AB12CD");
        });
        try (var document = open(file)) {
            assertThat(document.getHeaderFooterPolicy()
                            .getEvenPageHeader()
                            ._getHdrFtr()
                            .xmlText())
                    .contains("Accepted words", " kept words", "linked words", "www.office.example", "tagged")
                    .contains("Fixed words", "Boxed words", " NUMPAGES ", " PAGE ");
            assertThat(document.getEvenAndOddHeadings()).isTrue();
        }
    }

    @Test
    void whatIsNotCarriedOverIsToldInWords() {
        var removals = Letterhead.read(OfficePapers.talkative().into(folder.resolve("paper.docx")))
                .removals();
        assertThat(removals)
                .containsOnlyKeys(
                        Removal.TEXT,
                        Removal.SECTIONS,
                        Removal.CONTENT_CONTROLS,
                        Removal.FIELDS,
                        Removal.TRACKED_CHANGES,
                        Removal.COMMENTS,
                        Removal.LINKS,
                        Removal.TEMPLATE,
                        Removal.MACROS,
                        Removal.OBJECTS,
                        Removal.PICTURES,
                        Removal.FONTS,
                        Removal.BUILDING_BLOCKS,
                        Removal.PROPERTIES,
                        Removal.CUSTOM_PROPERTIES,
                        Removal.VARIABLES,
                        Removal.CUSTOM_XML,
                        Removal.THUMBNAIL,
                        Removal.PROTECTION,
                        Removal.EDITING_MARKS)
                .containsEntry(Removal.CONTENT_CONTROLS, 3)
                .containsEntry(Removal.COMMENTS, 1)
                .containsEntry(Removal.FIELDS, 4)
                .containsEntry(Removal.SECTIONS, 1);
        assertThat(removals.keySet()).allSatisfy(removal -> assertThat(new Texts(Locale.ENGLISH).word(removal))
                .isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void theClassificationStandsOnTheFirstPageAndOnEachWhereTheOfficeHasNoFoot(Confidentiality audience)
            throws IOException {
        var word = Map.of(
                        Confidentiality.SHAREABLE, "Shareable",
                        Confidentiality.INTERNAL, "Internal",
                        Confidentiality.CONFIDENTIAL, "Confidential")
                .get(audience);
        var withFoot = minutes(OfficePapers.plain(), "en", audience);
        assertThat(MinutesDocumentTest.text(withFoot)).startsWith(word + "; ");
        var withoutFoot = minutes(new OfficeFile().head("header", "default", p("Office")), "en", audience);
        assertThat(DocxCheck.problems(withoutFoot)).isEmpty();
        assertThat(MinutesDocumentTest.text(withoutFoot)).startsWith(word + "; ");
        try (var document = open(withoutFoot)) {
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .isEqualToIgnoringWhitespace("Office");
            assertThat(document.getHeaderFooterPolicy()
                            .getDefaultFooter()
                            ._getHdrFtr()
                            .xmlText())
                    .contains(word, " PAGE ", " NUMPAGES ");
        }
    }

    @Test
    void aFootThatShowsNothingIsOursOnEachKindOfPage() throws IOException {
        var paper = new OfficeFile()
                .section("<w:pgSz w:w='11906' w:h='16838'/><w:titlePg/>")
                .settings("<w:evenAndOddHeaders/>")
                .head("footer", "default", "<w:p/>");
        var file = minutes(paper, "en", Confidentiality.CONFIDENTIAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            var heads = document.getHeaderFooterPolicy();
            assertThat(List.of(heads.getDefaultFooter(), heads.getFirstPageFooter(), heads.getEvenPageFooter()))
                    .allSatisfy(foot -> assertThat(foot._getHdrFtr().xmlText()).contains("Confidential"));
        }
    }

    @Test
    void ourFootEndsAtTheMarginOfTheirPageWhateverStopsTheirStyleHas() throws IOException {
        var paper = new OfficeFile()
                .styles(OfficePapers.style(
                        "paragraph",
                        "Pied",
                        "footer",
                        "",
                        "<w:pPr><w:tabs><w:tab w:val='center' w:pos='4536'/>"
                                + "<w:tab w:val='right' w:pos='9072'/></w:tabs></w:pPr>"));
        var file = minutes(paper, "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        var stops = DocxCheck.elements(file, "word/footer1.xml", "tabs").getFirst();
        assertThat(XmlTree.children(stops))
                .extracting(stop -> DocxCheck.value(stop, "val") + " " + DocxCheck.value(stop, "pos"))
                .containsExactly("clear 4536", "clear 9072", "right 9071");
    }

    @Test
    void missionDateAndClassificationCanBeReadOutOfTheDocument() throws IOException {
        for (var paper : List.of("plain", "own")) {
            var edition = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL);
            var file = minutes(
                    paper.equals("own") ? edition : edition.on(read(OfficePapers.plain())), folder.resolve("m.docx"));
            var tags = DocxCheck.parts(file).values().stream()
                    .flatMap(text -> java.util.regex.Pattern.compile("<w:tag w:val=\"(\\w+)\"")
                            .matcher(text)
                            .results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(tags).as(paper).containsExactlyInAnyOrder("Mission", "Date", "Classification");
            assertThat(String.join("", DocxCheck.parts(file).values()))
                    .containsPattern("w:fullDate=\"2017-04-11T00:00:00");
        }
    }

    @Test
    void textStandsAtTheMarkerHoweverWordHasCutIt() throws IOException {
        var paper = OfficePapers.plain()
                .body(p("Reference: 12/3")
                        + "<w:p><w:r><w:t>{{</w:t></w:r><w:proofErr w:type='spellStart'/><w:r w:rsidR='00AB12CD'><w:t>con</w:t></w:r>"
                        + "<w:r><w:t>tent}}</w:t></w:r></w:p>" + p("With kind regards"));
        assertThat(read(paper).hasMarker()).isTrue();
        var file = minutes(paper, "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(MinutesDocumentTest.text(file))
                .startsWith("Reference: 12/3")
                .containsSubsequence("Reference: 12/3", "Internal; ", "Minutes of a meeting", "With kind regards")
                .endsWith("With kind regards")
                .doesNotContain("{{");
    }

    @Test
    void sectionsBeforeAndBehindTheMarkerKeepTheirPages() throws IOException {
        var paper = OfficePapers.plain()
                .body(p("Cover")
                        + section(
                                "<w:headerReference w:type='default' r:id='cover'/>"
                                        + "<w:pgSz w:w='10000' w:h='10000'/><w:pgMar w:top='1' w:right='1' w:bottom='1' w:left='1' w:header='1' w:footer='1' w:gutter='0'/>")
                        + p("{{content}}")
                        + section(
                                "<w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/>"
                                        + "<w:pgMar w:top='1000' w:right='1000' w:bottom='1000' w:left='1000' w:header='500' w:footer='500' w:gutter='0'/><w:cols w:num='2' w:space='708'/>")
                        + p("Annex"))
                .loose("header", "cover", p("Head of the cover"));
        var file = minutes(paper, "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        var widths = DocxCheck.elements(file, "word/document.xml", "pgSz").stream()
                .map(size -> DocxCheck.value(size, "w"))
                .toList();
        assertThat(widths).containsExactly("10000", "16838", "11906");
        assertThat(MinutesDocumentTest.text(file)).containsSubsequence("Cover", "Minutes of a meeting", "Annex");
        var grid = DocxCheck.elements(file, "word/document.xml", "tblGrid").getFirst();
        int width = XmlTree.children(grid).stream()
                .mapToInt(column -> Integer.parseInt(DocxCheck.value(column, "w")))
                .sum();
        assertThat(width).as("a table is as wide as a column").isBetween(7060, 7068);
    }

    private static String section(String content) {
        return "<w:p><w:pPr><w:sectPr>" + content + "</w:sectPr></w:pPr></w:p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{content}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                "<w:p><w:r><w:t>Here {{content}} follows</w:t></w:r></w:p>"
            })
    void aMarkerWhereNoTextCanStandIsRefused(String body) {
        refused("letterhead.marker", OfficePapers.plain().body(body).into(folder.resolve("paper.docx")));
    }

    @Test
    void aMarkerInAContentControlIsAPlaceToo() throws IOException {
        var file = minutes(
                OfficePapers.plain()
                        .body("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("{{Content}}")
                                + "</w:sdtContent></w:sdt>" + p("Behind")),
                "en",
                Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(MinutesDocumentTest.text(file)).containsSubsequence("Minutes of a meeting", "Behind");
    }

    @Test
    void aLastSectionWithoutAHeadHasTheOneBeforeIt() throws IOException {
        var paper = new OfficeFile()
                .body(p("x") + section("<w:headerReference w:type='default' r:id='early'/>"))
                .loose("header", "early", p("Head of the first section"));
        var file = minutes(paper, "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        try (var document = open(file)) {
            assertThat(document.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .contains("Head of the first section");
        }
    }

    @Test
    void aPageWithoutSizeIsA4() throws IOException {
        var file = minutes(new OfficeFile().section(""), "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.value(
                        DocxCheck.elements(file, "word/document.xml", "pgSz").getFirst(), "w"))
                .isEqualTo("11906");
    }

    @Test
    void referencesThatLeadNowhereAndRingsOfStylesAreMended() throws IOException {
        var paper = new OfficeFile()
                .styles("<w:style w:type='paragraph' w:styleId='A'><w:name w:val='A'/><w:basedOn w:val='B'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='heading 1'/><w:basedOn w:val='A'/><w:next w:val='No'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='twin'/></w:style>")
                .head(
                        "header",
                        "default",
                        "<w:p><w:pPr><w:pStyle w:val='No'/><w:numPr><w:numId w:val='77'/></w:numPr></w:pPr></w:p>"
                                + "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>");
        var file = minutes(paper, "en", Confidentiality.INTERNAL);
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(DocxCheck.parts(file).values()).noneMatch(text -> text.contains("\"No\"") || text.contains("twin"));
    }

    @Test
    void aLetterheadServesSeveralDocumentsAndIsNotChangedByThem() throws IOException {
        var letterhead = read(OfficePapers.plain());
        var edition = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL).on(letterhead);
        var first = DocxCheck.parts(minutes(edition, folder.resolve("first.docx")));
        var second = DocxCheck.parts(minutes(edition, folder.resolve("second.docx")));
        assertThat(second.get("word/document.xml")).isEqualTo(first.get("word/document.xml"));
        assertThat(second.get("word/styles.xml")).isEqualTo(first.get("word/styles.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void minutesProgrammeAndMatrixAreSoundOnPapersOfBothPrograms(String language) throws IOException {
        var papers = List.of(OfficePapers.talkative().into(folder.resolve("paper.dotx")), OfficePapers.ofLibreOffice());
        for (var paper : papers) {
            var letterhead = Letterhead.read(paper);
            for (var audience : Confidentiality.values()) {
                var edition = new Edition(Locale.of(language), audience).on(letterhead);
                var target = folder.resolve("document.docx");
                new MinutesDocument(sample.file(), edition).ofMission(target);
                sound(target, edition);
                new ProgrammeDocument(new Programme(sample.file(), List.of(), List.of()), edition).write(target);
                sound(target, edition);
                new MatrixDocument(sample.file(), edition).write(target);
                sound(target, edition);
            }
        }
    }

    /// The file is sound, nothing of the paper's authors is in it, and it says for whom it is.
    private static void sound(Path file, Edition edition) throws IOException {
        assertThat(DocxCheck.problems(file)).isEmpty();
        assertThat(DocxCheck.parts(file).values()).noneMatch(text -> text.contains(OfficePapers.TRACE));
        assertThat(MinutesDocumentTest.text(file))
                .startsWith(new Wording(edition.language()).word("classification", edition.audience()));
    }

    @Test
    void aTemplateOfLibreOfficeGivesItsStylesUnderItsNames() {
        var mapping = Letterhead.read(OfficePapers.ofLibreOffice()).mapping().stream()
                .collect(Collectors.toMap(Letterhead.Mapping::ours, Letterhead.Mapping::theirs));
        assertThat(mapping)
                .containsEntry("Normal", "Normal")
                .containsEntry("heading 1", "Heading 1")
                .containsEntry("Body Text", "Body Text")
                .containsEntry("Quote", "Quotations")
                .containsEntry("Table Text", "Table Contents")
                .containsEntry("Table Head", "Table Heading")
                .containsEntry("header", "Header");
    }

    @Test
    void aFileThatIsNoLetterheadIsRefusedInASentence() throws IOException {
        refused("letterhead.not_word", write("empty.docx", ""));
        refused("letterhead.not_word", write("renamed.docx", "%PDF-1.7 and so on"));
        refused("letterhead.old_word", Files.write(folder.resolve("old.docx"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        }));
        refused("letterhead.macros", write("macros.dotm", "any"));
        refused(
                "letterhead.macros",
                OfficePapers.plain().main(OfficeFile.MACROS).into(folder.resolve("hidden.docx")));
        refused("file.missing", folder.resolve("missing.docx"));
        refused("file.is_folder", folder);
        var whole = Files.readAllBytes(OfficePapers.plain().into(folder.resolve("whole.docx")));
        refused(
                "letterhead.not_word",
                Files.write(folder.resolve("half.docx"), java.util.Arrays.copyOf(whole, whole.length / 2)));
        refused("letterhead.damaged", OfficePapers.plain().body("<w:p>").into(folder.resolve("unended.docx")));
        refused(
                "letterhead.strict",
                new OfficeFile()
                        .part(
                                "word/document.xml",
                                "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'/>")
                        .asGiven(folder.resolve("strict.docx")));
        refused("letterhead.not_word", odt());
    }

    @Test
    void aHostileFileIsRefusedInASentence() throws IOException {
        refused("letterhead.damaged", raw("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", p("&x;")));
        refused(
                "letterhead.too_large",
                OfficePapers.plain()
                        .part("word/media/logo.png", "image/png", new byte[30 << 20])
                        .into(folder.resolve("bomb.docx")));
        refused(
                "letterhead.too_large",
                OfficePapers.plain().body("<w:p/>".repeat(200_000)).into(folder.resolve("many.docx")));
        refused(
                "letterhead.damaged",
                OfficePapers.plain()
                        .body("<w:tbl>".repeat(1500) + "</w:tbl>".repeat(1500))
                        .into(folder.resolve("deep.docx")));
        var huge = folder.resolve("huge.docx");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        refused("letterhead.too_large", huge);
    }

    /// A document whose main part begins with a type definition.
    private Path raw(String beginning, String body) {
        var text = new String(OfficeFile.xml("document", "<w:body>" + body + "</w:body>"), StandardCharsets.UTF_8);
        return new OfficeFile()
                .part("word/document.xml", text.replace("?><w:", "?>" + beginning + "<w:"))
                .asGiven(folder.resolve("raw.docx"));
    }

    private Path odt() throws IOException {
        var file = folder.resolve("text.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void refused(String key, Path file) {
        assertThatThrownBy(() -> Letterhead.read(file)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).as(file.toString()).isEqualTo(key);
            assertThat(new Texts(Locale.ENGLISH).sentence(broken))
                    .contains(file.getFileName().toString());
        });
    }

    private Letterhead read(OfficeFile paper) {
        return Letterhead.read(paper.into(folder.resolve("paper.dotx")));
    }

    private Edition edition(OfficeFile paper, String language, Confidentiality audience) {
        return new Edition(Locale.of(language), audience).on(read(paper));
    }

    private Path minutes(OfficeFile paper, String language, Confidentiality audience) {
        return minutes(edition(paper, language, audience), folder.resolve("minutes.docx"));
    }

    private Path minutes(Edition edition, Path target) {
        return new MinutesDocument(sample.file(), edition)
                .ofMeeting(sample.atInterior, target)
                .file();
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }
}
