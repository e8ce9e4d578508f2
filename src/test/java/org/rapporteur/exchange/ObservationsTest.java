package org.rapporteur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.domain.Paragraph;
import org.rapporteur.exchange.Passage.PassageKind;

class ObservationsTest {
    private final Observations ruritania = Observations.of(Ruritania.TEXT);

    private List<Passage> of(PassageKind kind) {
        return ruritania.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .toList();
    }

    private static List<String> places(Observations observations) {
        return observations.passages().stream()
                .filter(passage -> passage.kind() != PassageKind.HEADING && passage.kind() != PassageKind.MASTHEAD)
                .map(passage -> passage.kind().name().charAt(0) + " " + passage.paragraph() + passage.subparagraph())
                .toList();
    }

    @Test
    void symbolAndDayOfAdoptionAreFound() {
        assertThat(ruritania.symbol()).isEqualTo("CCPR/C/RUR/CO/3");
        assertThat(ruritania.adopted()).isEqualTo(LocalDate.of(2016, 7, 11));
    }

    @Test
    void everyParagraphAndItemIsAPassage() {
        assertThat(places(ruritania))
                .containsExactly(
                        "O 1", "O 2", "O 3", "O 3a", "O 3b", "C 4", "R 5", "C 6", "C 6a", "C 6b", "L 7", "R 7a", "R 7b",
                        "C 8", "R 8", "R 9");
    }

    @Test
    void headingsAreTheThemesOfWhatStandsUnderThem() {
        assertThat(of(PassageKind.HEADING))
                .extracting(Passage::whole)
                .containsExactly(
                        "A. Introduction",
                        "B. Positive aspects",
                        "C. Principal matters of concern and recommendations",
                        "Views under the Optional Protocol",
                        "Torture and ill-treatment",
                        "Freedom of assembly",
                        "D. Dissemination and follow-up");
        assertThat(of(PassageKind.RECOMMENDATION))
                .extracting(Passage::theme)
                .containsExactly(
                        "Views under the Optional Protocol",
                        "Torture and ill-treatment",
                        "Torture and ill-treatment",
                        "Freedom of assembly",
                        "");
    }

    @Test
    void recommendationsAreChosenAndConcernsAreNot() {
        assertThat(ruritania.passages()).allSatisfy(passage -> assertThat(passage.chosen())
                .isEqualTo(passage.kind() == PassageKind.RECOMMENDATION));
    }

    @Test
    void whatGoesOnBehindARecommendationBelongsToIt() {
        assertThat(of(PassageKind.RECOMMENDATION).get(3).text())
                .isEqualTo("While noting the new law, the Committee recommends that the State party amend it.\n"
                        + "It should also train the police.");
    }

    @Test
    void itemsOfItemsStayInTheirItem() {
        assertThat(of(PassageKind.RECOMMENDATION).get(1).whole())
                .isEqualTo("(a) Investigate all allegations promptly, including:\n(i) Those of persons in custody;\n"
                        + "(ii) Those of conscripts;");
    }

    @Test
    void anItemIsKeptWithTheWordsThatLeadToIt() {
        var item = ruritania.entries().stream()
                .filter(entry -> entry.subparagraph().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(item.text("text")).isEqualTo("The State party should:\n(b) Ensure that victims obtain redress.");
        assertThat(item.text("title")).isEqualTo("Ensure that victims obtain redress");
    }

    @Test
    void whatTheCommitteeSelectedForFollowUpIsRead() {
        assertThat(FollowUp.in(ruritania.passages()).paragraphs()).containsExactlyInAnyOrder(1, 5, 7);
        assertThat(ruritania.entries())
                .filteredOn(entry -> entry.said().containsKey("followUp"))
                .extracting(Entry::paragraph)
                .containsExactly(5, 7, 7, 7);
        assertThat(ruritania.entries().getFirst().said().get("duePeriod").value())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The State party is requested to provide, within two years, information on paragraphs 18, 24 and 54. | 18 24 54 | 24 |
            The State party should provide, by 15 July 2019, information on paragraphs 10 (views (all)), 12 and 14 (a). | 10 12 14 | 0 | 2019-07-15
            L’État partie est invité à donner, dans un délai d’un an, des informations sur les paragraphes 8, 10 et 12. | 8 10 12 | 12 |
            El Estado parte debe proporcionar, en el plazo de tres años, información sobre los párrafos 7 y 9. | 7 9 | 36 |
            Государству-участнику следует представить в течение одного года информацию о пунктах 5 и 7. | 5 7 | 12 |
            The State party should act on paragraph 5. | | 0 |
            The Committee welcomes, within one year, the action on paragraph 5. | | 0 |""")
    void requestsForFollowUpAreRead(String text, String paragraphs, int months, LocalDate due) {
        var found = FollowUp.in(List.of(new Passage(PassageKind.RECOMMENDATION, 60, "", "", "60.", text, true)));
        assertThat(found.paragraphs().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(paragraphs == null ? "" : paragraphs);
        assertThat(found.months()).isEqualTo(months);
        assertThat(found.dueDate()).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The State party should act.",
                "The State Party should act.",
                "In the light of its law, the State party, bearing in mind article 7, should act.",
                "The State party must, as a matter of urgency, act.",
                "The State party is strongly urged to act.",
                "The Committee recommends that the State party act.",
                "The Committee, recalling its earlier concern, urges the authorities to act.",
                "The Committee reiterates its previous recommendation.",
                "The Committee is concerned. The State party should act.",
                "L’État partie devrait agir.",
                "L'Etat partie doit agir.",
                "L’ÉTAT PARTIE DEVRAIT AGIR.",
                "Le Comité recommande à l’État partie d’agir.",
                "El Estado parte debe actuar.",
                "El Estado parte debería actuar.",
                "El Comité recomienda al Estado parte que actúe.",
                "Государству-участнику следует действовать.",
                "Государство-участник должно действовать.",
                "Комитет рекомендует государству-участнику действовать.",
                "The State party should have in place an independent body that hears complaints.",
                "While the Committee welcomes the new law, the State party should apply it.",
                "While noting that few requests were granted, the Committee recommends that the State party act.",
                "The Committee notes that few requests were granted and urges the State party to act.",
                "The Committee is concerned about these requests, and recommends that the State party act.",
                "The Committee notes the State party’s answer but requests it to act.",
                "The Committee also, and again, calls upon the State party to act.",
                "The Committee further requests that the State party report.",
                "It also recommends that the law be amended.",
                "In this respect, it strongly encourages the State party to act.",
                "The Committee against Torture urges the State party to act.",
                "The Committee on the Elimination of Discrimination against Women calls on the State party to act.",
                "The Committee requests detailed information on the requests that were granted.",
                "The Committee refers to its general comment No. 36 and invites the State party to act.",
                "The Committee refers to para. 24 above and urges the State party to act.",
                "El Comité se remite a su observación general núm. 36 y pide al Estado parte que actúe.",
                "The Committee strongly reiterates its previous recommendation that the State party act.",
                "The Committee reminds the State party that it should act.",
                "The State party is encouraged to act.",
                "The State party is also strongly encouraged to grant such requests.",
                "States parties should act.",
                "Il recommande également à l’État partie d’agir.",
                "Le Comité l’engage à agir.",
                "Le Comité, qui prend note des demandes rejetées, invite instamment l’État partie à agir.",
                "Le Comité prend note de la loi mais encourage vivement l’État partie à agir.",
                "Le Comité réitère sa recommandation précédente.",
                "Le Comité des droits de l’homme demande à l’État partie d’agir.",
                "Tout en notant que peu de demandes ont été accueillies, le Comité recommande à l’État partie d’agir.",
                "Asimismo, recomienda que el Estado parte actúe.",
                "El Comité toma nota de la ley y pide al Estado parte que la aplique.",
                "El Comité, recordando su preocupación, insta al Estado parte a que actúe.",
                "El Comité reitera su recomendación anterior.",
                "Se alienta al Estado parte a que actúe.",
                "Он также рекомендует государству-участнику действовать.",
                "Комитет принимает к сведению закон и призывает государство-участник действовать.",
                "Комитет, отмечая отклонённые просьбы, настоятельно призывает государство-участник действовать.",
                "Комитет вновь повторяет свою рекомендацию.",
                "Отмечая новый закон, Комитет просит государство-участник представить информацию.",
                "The Government should investigate every death in custody.",
                "The Government of Ruritania should also repeal the decree.",
                "To this end, the competent authorities should publish their figures.",
                "Authorities should protect those who complain.",
                "There is no register. The Government should keep one.",
                "The Special Rapporteur recommends that the Government open all places of detention.",
                "The Special Rapporteur on the independence of judges therefore urges Parliament to amend the law.",
                "The Working Group further calls upon the authorities to release them.",
                "Le Gouvernement devrait abroger le décret.",
                "Les autorités compétentes devraient publier les chiffres.",
                "La Rapporteuse spéciale recommande au Gouvernement d’agir.",
                "El Gobierno debería derogar el decreto.",
                "Las autoridades competentes deberían publicar las cifras.",
                "El Relator Especial recomienda al Gobierno que actúe.",
                "Правительству Руритании следует отменить указ.",
                "Властям следует расследовать каждый случай.",
                "Специальный докладчик рекомендует правительству действовать."
            })
    void theWordsOfARecommendationAreKnownInFourLanguages(String text) {
        assertThat(Clues.recommendation(text)).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Committee is concerned that the State party should have acted.",
                "The Committee notes with concern that the State party must be asked.",
                "The Committee welcomes the law of the State party.",
                "The State party shoulders its duty.",
                "Le Comité est préoccupé par ce que l’État partie doit encore publier.",
                "Al Comité le preocupa que el Estado parte debe publicar.",
                "Комитет обеспокоен тем, что государству-участнику следует действовать.",
                "",
                "The Committee notes with regret that few requests were granted.",
                "The Committee is concerned that few requests were granted.",
                "The Committee regrets that most asylum requests are refused.",
                "The Committee notes that the State party grants few requests for review.",
                "The Committee notes the complaints and requests that were lodged in 2015.",
                "The Committee welcomes the law on urgent calls and requests for help.",
                "The Committee takes note of calls on the authorities to act.",
                "The Committee notes that the ombudsman recommends that prisons be closed.",
                "The Committee notes that the law encourages the use of force.",
                "The Committee welcomes the fact that the State party supports and encourages the use of interpreters.",
                "The Committee recommended in 2011 that the State party should act.",
                "The Committee’s earlier recommendations were not carried out.",
                "The Committee regrets that its recommendations were not carried out.",
                "The Committee notes that the State party must, by law, inform the detainee.",
                "The Committee welcomes the plan under which the State party is required to report.",
                "The Committee observes that, by its own law, the State party should inform the detainee.",
                "Although the Committee welcomes the law, it is concerned that the State party should inform nobody.",
                "The State party should have been informed.",
                "The State party was invited to comment.",
                "Invitations and requests were left without an answer.",
                "Few requests were granted and the victims were encouraged to withdraw.",
                "Le Comité note qu’une demande d’asile a été rejetée.",
                "Le Comité regrette que peu de demandes aient été accueillies.",
                "Le Comité constate que l’État partie doit encore adopter la loi.",
                "Le Comité relève que le Médiateur recommande la fermeture des prisons.",
                "Le Comité constate que la loi encourage le recours à la force.",
                "El Comité lamenta que se hayan concedido pocas solicitudes.",
                "El Comité observa que el Defensor recomienda que se cierren las cárceles.",
                "El Comité toma nota de que el Estado parte debe aún publicar el informe.",
                "El Comité señala que la ley anima a los agentes a usar la fuerza.",
                "Комитет сожалеет, что было удовлетворено лишь немного просьб.",
                "Комитет отмечает, что омбудсмен рекомендует закрыть тюрьмы.",
                "Комитет отмечает, что адвокат просит о пересмотре дела.",
                "Комитет принимает к сведению, что государству-участнику необходимо по закону уведомить адвоката.",
                "The Committee notes that the authorities should inform the detainee.",
                "Under article 5 of the law, the authorities should inform the detainee.",
                "According to civil society, the Government should repeal the law.",
                "The Government should have been informed.",
                "The Government must by law report to Parliament each year.",
                "The authorities shouldered the costs.",
                "The Committee welcomes the visit at which the Special Rapporteur recommended reform.",
                "The Committee notes that the Special Rapporteur recommends that prisons be closed.",
                "The Special Rapporteur notes that few requests were granted.",
                "Le Gouvernement devrait présenter le projet de loi au Parlement en mars 2017.",
                "Le Gouvernement doit présenter un rapport au Parlement.",
                "Le Comité note que les autorités devraient informer le détenu.",
                "El Gobierno debe informar cada año al Congreso.",
                "El Comité observa que las autoridades deberían informar al detenido.",
                "El Gobierno debería haber informado al detenido.",
                "Правительство должно по закону отчитываться перед парламентом.",
                "Комитет отмечает, что властям следует уведомить адвоката."
            })
    void aConcernRecommendsNothing(String text) {
        assertThat(Clues.recommendation(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            held on 11 July 2016, it adopted the present concluding observations. | 2016-07-11
            À sa 3294e séance, le 1er juillet 2016, il a adopté les présentes observations finales. | 2016-07-01
            En su sesión celebrada el 11 de julio de 2016, aprobó las presentes observaciones finales. | 2016-07-11
            На заседании 11 июля 2016 года он принял следующие заключительные замечания. | 2016-07-11
            held on 22 June 2016. On 11 July 2016, it adopted the following concluding observations. | 2016-07-11
            held on 31 June 2016, it adopted the present concluding observations. |
            It adopted a law on 11 July 2016. |""")
    void theDayOfAdoptionIsReadInFourLanguages(String text, LocalDate day) {
        assertThat(Clues.adopted(text).orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CCPR/C/RUR/CO/3 | CCPR/C/RUR/CO/3
            Report CCPR/C/RUR/3, observations CCPR/C/RUR/CO/3. | CCPR/C/RUR/CO/3
            E/C.12/RUR/CO/2-3 | E/C.12/RUR/CO/2-3
            A/HRC/43/10 | A/HRC/43/10
            and/or | ''
            Geneva | ''""")
    void symbolsAreFound(String masthead, String symbol) {
        assertThat(TreatyBody.symbolIn(masthead).orElse("")).isEqualTo(symbol);
    }

    @Test
    void spacesThatDoNotBreakAndMarksOfFootnotesAreNoText() {
        var read = Observations.of(
                "5.\u00A0The State\u00A0party should act.¹ It should re\u00ADport.[2] Both.*\n6.\u00A0The end, x².");
        assertThat(read.passages())
                .extracting(Passage::text)
                .containsExactly("The State party should act. It should report. Both.", "The end, x.");
    }

    @Test
    void numbersAndItemsThatWordCountedAreReadAsTypedOnes() {
        var read = Observations.of(List.of(
                new Paragraph("C.", 1, "Principal matters"),
                new Paragraph("", 2, "Liberty of person."),
                new Paragraph("23.", 0, "The State party should:"),
                new Paragraph("(a)", 0, "Act;"),
                new Paragraph("(b)", 0, "Report.")));
        assertThat(places(read)).containsExactly("L 23", "R 23a", "R 23b");
        assertThat(read.passages().getLast().theme()).isEqualTo("Liberty of person.");
    }

    @Test
    void lettersThatWordCountsAreItemsWithoutBracketsToo() {
        assertThat(places(Observations.of(List.of(
                        new Paragraph("7.", 0, "The State party should:"),
                        new Paragraph("a.", 0, "Act;"),
                        new Paragraph("b.", 0, "Report, including:"),
                        new Paragraph("i.", 0, "Figures.")))))
                .containsExactly("L 7", "R 7a", "R 7b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7. The State party should: (a) Act; (b) Report; and (c) Publish. | L 7,R 7a,R 7b,R 7c
            7. The State party should act under articles 7 (a) and (b). | R 7
            7. The State party should: (a) Act only. | R 7
            7) El Estado parte debe:/a) Actuar;/b) Informar. | L 7,R 7a,R 7b
            7. Государству-участнику следует:/а) принять;/b) сообщить. | L 7,R 7a,R 7b
            7. Государству-участнику следует:/а) принять;/б) сообщить. | L 7,R 7а,R 7б
            7. The State party should:/(i) Act;/(ii) Report. | L 7,R 7i,R 7ii
            7./The State party should act. | R 7
            7. Facts./The State party should act. | O 7,R 7
            7. The Committee is concerned about:/(a) One;/(b) Two./The State party should:/(a) Act;/(b) Report. | C 7,C 7a,C 7b,L 7,R 7a,R 7b
            18. The State party should act./54. The State party should report./3. More. | R 18,R 54
            The State party should act./The State party should report. | R 0,R 0
            Torture/7. The State party should act. | R 7
            """)
    void paragraphsAndItemsAreToldApart(String text, String expected) {
        assertThat(String.join(",", places(Observations.of(text.replace('/', '\n')))))
                .isEqualTo(expected);
    }

    @Test
    void linesThatAPageBrokeAreOneParagraph() {
        var read = Observations.of("""
                Right to life
                7. The State party should take all measures that are needed to prevent
                such deaths and to inves-
                tigate those that have happened, as the Committee has recommended in its
                Views, and report.
                Liberty of person
                8. The Committee notes.""");
        assertThat(read.passages())
                .extracting(Passage::text)
                .containsExactly(
                        "Right to life",
                        "The State party should take all measures that are needed to prevent such deaths and to "
                                + "inves-tigate those that have happened, as the Committee has recommended in its Views, and report.",
                        "Liberty of person",
                        "The Committee notes.");
    }

    @Test
    void aPassageThatWasNotChosenCanBe() {
        assertThat(ruritania.ticked(1, true).passages().get(1).chosen()).isTrue();
        assertThat(ruritania.ticked(1, true).ticked(1, false)).isEqualTo(ruritania);
    }

    @Test
    void aPassageCanBePutElsewhere() {
        var placed = Observations.of("The State party should act.").placed(0, 24, "a");
        assertThat(placed.entries())
                .extracting(Entry::paragraph, Entry::subparagraph)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(24, "a"));
    }

    @Test
    void whatIsSplitAndJoinedIsAsItWas() {
        var read = Observations.of("7. The State party should act. It should report.");
        var split = read.split(0, "The State party should act.".length());
        assertThat(split.passages())
                .extracting(Passage::text)
                .containsExactly("The State party should act.", "It should report.");
        assertThat(split.joined(0).passages().getFirst().text())
                .isEqualTo("The State party should act.\nIt should report.");
    }

    @Test
    void aPieceThatBeginsWithALetterBecomesThatItem() {
        var split = Observations.of("7. The State party should, (a) act.").split(0, "The State party should,".length());
        assertThat(places(split)).containsExactly("L 7", "R 7a");
        assertThat(split.passages().getLast().text()).isEqualTo("act.");
    }

    @Test
    void aLeadWithoutItsItemsIsARecommendationAgain() {
        var read = Observations.of("7. The State party should:\n(a) Act.");
        assertThat(places(read)).containsExactly("L 7", "R 7a");
        assertThat(places(read.joined(0))).containsExactly("R 7");
        assertThat(read.joined(0).passages().getFirst().chosen()).isTrue();
    }

    @Test
    void paragraphsCanBeKeptWhole() {
        assertThat(places(ruritania.whole()))
                .containsExactly("O 1", "O 2", "O 3", "C 4", "R 5", "C 6", "R 7", "C 8", "R 8", "R 9");
        assertThat(ruritania.whole().entries())
                .filteredOn(entry -> entry.paragraph() == 7)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text("text"))
                        .startsWith("The State party should:\n(a) Investigate")
                        .endsWith("\n(b) Ensure that victims obtain redress."));
    }

    @Property(tries = 300)
    void everyCharacterLandsInExactlyOnePassage(@ForAll("documents") List<String> lines) {
        var read = Observations.of(lines.stream().map(Paragraph::of).toList());
        assertThat(letters(read.passages().stream().map(Passage::whole).collect(Collectors.joining())))
                .isEqualTo(letters(lines.stream().map(ObservationLines::cleaned).collect(Collectors.joining())));
    }

    @Property(tries = 300)
    void paragraphsAreInOrder(@ForAll("documents") List<String> lines) {
        var read = Observations.of(lines.stream().map(Paragraph::of).toList());
        assertThat(read.passages()).extracting(Passage::paragraph).isSorted();
    }

    @Property(tries = 300)
    void joiningAndSplittingLoseNoCharacter(
            @ForAll("documents") List<String> lines, @ForAll int place, @ForAll int offset) {
        var read = Observations.of(lines.stream().map(Paragraph::of).toList());
        if (read.passages().size() > 1) {
            int index = Math.floorMod(place, read.passages().size() - 1);
            assertThat(letters(read.joined(index))).isEqualTo(letters(read));
            assertThat(letters(read.split(index, offset))).isEqualTo(letters(read));
            assertThat(letters(read.whole())).isEqualTo(letters(read));
        }
    }

    @Property(tries = 500)
    void noTextRaises(@ForAll String text) {
        var read = Observations.of(text);
        assertThat(read.whole().entries()).isNotNull();
        assertThat(read.entries()).isNotNull();
    }

    private static String letters(Observations observations) {
        return letters(observations.passages().stream().map(Passage::whole).collect(Collectors.joining()));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    @Provide
    Arbitrary<List<String>> documents() {
        var pieces = Arbitraries.of(
                "The State party should: ",
                "The Committee is concerned. ",
                "The State party should act. ",
                "5. ",
                "5.",
                "6.The",
                "100. ",
                "(a) ",
                "(b)",
                "c) ",
                "(i) ",
                "(iv) ",
                "А) ",
                "C. ",
                "Torture",
                "CCPR/C/RUR/CO/3",
                " ",
                "\u00A0",
                "; ",
                ": ",
                "and ",
                "2016",
                ".",
                "*",
                "¹",
                "Государству-участнику следует ",
                "x",
                "😀",
                "\n");
        return pieces.list()
                .ofMaxSize(8)
                .map(each -> String.join("", each))
                .list()
                .ofMaxSize(12);
    }
}
