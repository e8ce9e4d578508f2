package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.word.ForeignDocx.level;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Document;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.ui.Screen;
import org.rapporteur.word.ForeignDocx;

/// Concluding observations of full length go through the window into the register: every citation and
/// every word is there as it was written, and nothing that was deleted, hidden or noted below. All texts
/// are invented.
class WholeObservationsWindowTest {
    private static final String SYMBOL = "CCPR/C/RUR/CO/4";

    /// A heading of part C with what worries the Committee and what it recommends.
    ///
    /// @param worries the last are items where the first ends with a colon
    /// @param advice the same
    private record Matter(String theme, List<String> worries, List<String> advice) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    "Domestic application of the Covenant",
                    List.of(
                            "While noting that judges were trained, the Committee regrets that courts rarely rely on the Covenant (arts. 2 and 26)."),
                    List.of(
                            "The State party should see to it that judges, prosecutors and lawyers know the Covenant and apply it, and should publish the decisions in which it was relied on.")),
            new Matter(
                    "Views under the Optional Protocol",
                    List.of(
                            "The Committee is concerned that none of its Views has been carried out in full, and that no office answers for it."),
                    List.of(
                            "The State party should:",
                            "Name an office that answers for the Committee’s Views;",
                            "Carry out all Views that are outstanding, and tell the authors within which time;",
                            "Publish each of them in the languages of the country.")),
            new Matter(
                    "National human rights institution",
                    List.of(
                            "The Committee notes that the Ombudsman recommends more than is acted upon, and is concerned that the office’s budget was cut by a third in 2015."),
                    List.of(
                            "The Committee recommends that the State party give the Ombudsman the means and the independence that the office needs. It should also answer each of its reports in Parliament.")),
            new Matter(
                    "Non-discrimination",
                    List.of(
                            "The Committee is concerned about:",
                            "The absence of a law against discrimination on all grounds;",
                            "Reports of violence against persons because of their origin;",
                            "The small number of complaints that reach a court."),
                    List.of(
                            "The State party should take all steps that are needed, including:",
                            "A law that forbids discrimination on every ground, in public and in private life;",
                            "Training of the police, with figures on complaints, prosecutions and sentences:",
                            "A remedy that is within everyone’s reach.")),
            new Matter(
                    "Equality between women and men",
                    List.of(
                            "The Committee regrets that only one judge in nine of the Supreme Court is a woman, although more women than men study law."),
                    List.of(
                            "The State party should bring more women into the offices in which decisions are taken, within set times.")),
            new Matter(
                    "Violence against women",
                    List.of(
                            "The Committee remains concerned that violence at home is punished as a petty offence, and that there are two shelters for a country of four million."),
                    List.of(
                            "The State party should:",
                            "Make violence at home a crime of its own;",
                            "Open shelters in every region, and pay for them;",
                            "Teach the police how to receive a complaint, so that nobody is sent home.")),
            new Matter(
                    "Counter-terrorism",
                    List.of(
                            "The Committee is concerned that the law of 2013 defines “extremism” so broadly that what is peaceful falls under it."),
                    List.of(
                            "The State party is urged to define terrorism and extremism narrowly and to let a judge decide on each measure.")),
            new Matter(
                    "Accountability for the events in Novigrad",
                    List.of(
                            "The Committee is concerned that no independent inquiry was held into the deaths of 2011, and that those convicted told the court of ill-treatment (see CCPR/C/RUR/CO/3, para. 7)."),
                    List.of(
                            "The State party should hold an independent, impartial and effective inquiry into each death and each injury, try those responsible, and pay the families what they are owed.")),
            new Matter(
                    "Torture and ill-treatment",
                    List.of(
                            "The Committee is concerned:",
                            "That few of the complaints are investigated, and that the requests of lawyers are refused;",
                            "That the police investigate the police."),
                    List.of(
                            "The State party should put an end to torture. In particular, it should:",
                            "Have every complaint investigated by a body that is independent of the police;",
                            "Record all interrogations, in sound and picture;",
                            "Exclude what was said under torture from every trial;",
                            "Ensure that victims obtain redress, including rehabilitation.")),
            new Matter(
                    "Liberty of person",
                    List.of(
                            "The Committee notes with concern that a person may be held for 72 hours before a judge is seen."),
                    List.of("The State party should bring everyone who is arrested before a judge within 48 hours.")),
            new Matter(
                    "Conditions of detention",
                    List.of(
                            "The Committee welcomes the closing of two old prisons but is concerned that others hold twice as many as they were built for."),
                    List.of(
                            "The State party should reduce the number of persons in prison, by other measures than detention, and let independent visitors into every place.")),
            new Matter(
                    "Independence of the judiciary and fair trial",
                    List.of(
                            "The Committee is concerned that the President appoints and dismisses judges, and that lawyers lose their licence for what they say in court."),
                    List.of(
                            "The State party should:",
                            "Leave the career of judges to a council of which most are judges;",
                            "Protect lawyers from pressure of any kind.")),
            new Matter(
                    "Freedom of conscience and religious belief",
                    List.of(
                            "The Committee is concerned that communities must have fifty members before they may meet."),
                    List.of(
                            "The State party should let everyone practise a religion, alone or with others, without a permit.")),
            new Matter(
                    "Freedom of expression",
                    List.of(
                            "The Committee is concerned that defamation is a crime, and that sites are blocked without a judge."),
                    List.of(
                            "The State party should make defamation a matter of civil law alone and should unblock what no court has forbidden.")),
            new Matter(
                    "Peaceful assembly",
                    List.of(
                            "The Committee notes that few requests for a permit were granted in 2015, and that those who meet without one are fined."),
                    List.of(
                            "The State party should ensure that a notice is enough, and that nobody is punished for taking part.")),
            new Matter(
                    "Freedom of association and participation in public life",
                    List.of(
                            "The Committee is concerned about the law on public associations, under which:",
                            "Applications are refused for reasons of form;",
                            "Trade unions must join a federation."),
                    List.of(
                            "The State party should bring its law into line with the Covenant, and should:",
                            "Let associations register within ten days;",
                            "Let political parties stand for election without undue conditions.")));

    /// What part a text plays when it is written down.
    private final ForeignDocx docx = new ForeignDocx()
            .list(1, level("decimal", "%1."), level("lowerLetter", "(%2)"))
            .head(SYMBOL);

    private final Map<String, String> expected = new LinkedHashMap<>();
    private int paragraph;

    private static String run(String text) {
        return run("", text);
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /// The text in runs, as others leave them: a hidden remark, a word that was deleted, a footnote's mark
    /// and spaces that do not break, by turns.
    private String runs(String text) {
        var shown = text.replace("State party", "State\u00a0party").replace("arts. 2", "arts.\u00a02");
        int middle = shown.indexOf(' ', shown.length() / 2);
        if (middle < 0) {
            return run(shown);
        }
        var first = shown.substring(0, middle);
        var rest = shown.substring(middle);
        return switch (paragraph % 4) {
            case 0 -> run(first) + run("<w:vanish/>", " (check with the secretariat)") + run(rest);
            case 1 ->
                run(first)
                        + "<w:del w:id='1' w:author='x'><w:r><w:delText xml:space='preserve'> and should never</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2' w:author='x'>" + run(rest) + "</w:ins>";
            case 2 ->
                run(first)
                        + run("<w:vertAlign w:val='superscript'/>", "")
                        + run(rest)
                        + run("<w:vertAlign w:val='superscript'/>", "¹");
            default -> run(shown);
        };
    }

    /// The first paragraphs are counted by Word, the others by hand, one in five without a space.
    private boolean isCounted() {
        return paragraph <= 22;
    }

    private void write(String text) {
        paragraph++;
        if (isCounted()) {
            docx.paragraph("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>", runs(text));
        } else {
            docx.paragraph("", run(paragraph + (paragraph % 5 == 0 ? "." : ".\u00a0")) + runs(text));
        }
    }

    private void item(int number, String text) {
        if (isCounted()) {
            docx.paragraph("<w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>", runs(text));
        } else {
            docx.paragraph("", run(letter(number) + "\u00a0") + runs(text));
        }
    }

    private static String letter(int number) {
        return "(" + (char) ('a' + number) + ")";
    }

    private void write(List<String> texts, boolean recommends) {
        write(texts.getFirst());
        var citation = SYMBOL + ", para. " + paragraph;
        var items = texts.subList(1, texts.size());
        for (int i = 0; i < items.size(); i++) {
            item(i, items.get(i));
            if (recommends) {
                expected.put(citation + " " + letter(i), texts.getFirst() + "\n" + letter(i) + " " + items.get(i));
            }
        }
        if (recommends && items.isEmpty()) {
            expected.put(citation, texts.getFirst());
        }
    }

    private Path observations(Path file) {
        docx.text("Human Rights Committee")
                .styled("Heading1", "Concluding observations on the fourth periodic report of Ruritania")
                .styled("Heading1", "A. Introduction");
        write(
                "The Committee considered the fourth periodic report of Ruritania at its 3270th and 3271st meetings, held on 21 and 22 June 2016. At its 3294th meeting, held on 11 July 2016, it adopted the present concluding observations.");
        write(
                "The Committee is grateful for the report and for the written replies, and for the talk with the delegation.");
        docx.styled("Heading1", "B. Positive aspects");
        write(
                List.of(
                        "The Committee welcomes the following measures:",
                        "The law on free legal aid, of 3 July 2013;",
                        "The national mechanism that visits places of detention."),
                false);
        write(
                "The Committee welcomes the ratification of the Convention on the Rights of Persons with Disabilities, in 2015.");
        docx.styled("Heading1", "C. Principal matters of concern and recommendations");
        for (var matter : MATTERS) {
            docx.styled("Heading2", matter.theme());
            write(matter.worries(), false);
            write(matter.advice(), true);
        }
        docx.styled("Heading1", "D. Dissemination and follow-up");
        docx.styled("Heading2", "");
        write(
                List.of(
                        "The State party should make the Covenant, its report and the present concluding observations widely known, in all languages of the country."),
                true);
        write(
                List.of(
                        "In accordance with rule 71 (5) of its rules of procedure, the State party is requested to provide, within one year of the adoption of the present concluding observations, information on the recommendations made in paragraphs 20, 22 and 36 above."),
                true);
        write(
                List.of("The Committee requests the State party to submit its next periodic report by 15 July 2020."),
                true);
        return docx.withFootnote("* Adopted by the Committee at its 117th session.", "Held in Geneva.")
                .into(file);
    }

    @Test
    void whatIsWrittenInTheDocumentIsInTheRegister(@TempDir Path folder) {
        var file = observations(folder.resolve("CCPR_C_RUR_CO_4.docx"));
        assertThat(paragraph).isBetween(38, 50);
        try (var opening = new OpenWindow(folder, Clock.systemUTC())) {
            opening.choose(file);
            try (var screen = opening.open()) {
                screen.press("window-recommendations");
                screen.press("import-recommendations-first");
                screen.press("import-choose");
                screen.until(
                        "it is read",
                        () -> screen.words("import-save").startsWith("Import ")
                                && !screen.words("import-save").equals("Import nothing"));
                screen.picture("import-recommendations-whole");
                ListView<?> rows = screen.find("passages", ListView.class);
                Screen.on(() -> {
                    rows.scrollTo(rows.getItems().size() / 2);
                    return true;
                });
                screen.picture("import-recommendations-whole-middle");
                screen.press("import-save");
                screen.until("it is said", () -> screen.shows("new recommendations"));
                screen.picture("import-recommendations-whole-done");

                var kept = new LinkedHashMap<String, String>();
                var followed = new ArrayList<Integer>();
                opening.inStore(store -> {
                    var document = store.records().all(Document.class).getFirst();
                    assertThat(document.adopted()).isEqualTo("2016-07-11");
                    for (var each : store.records().all(Recommendation.class)) {
                        kept.put(document.symbol() + ", " + each.place(), each.text());
                        if (each.followUp() && !followed.contains(each.paragraph())) {
                            followed.add(each.paragraph());
                        }
                    }
                    return true;
                });
                assertThat(kept).containsExactlyInAnyOrderEntriesOf(expected);
                assertThat(followed).containsExactlyInAnyOrder(20, 22, 36);
            }
        }
    }
}
