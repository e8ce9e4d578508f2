package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words in any script are broken into lines without an end to the window's layout: shown, and while they
/// are typed.
@SuppressWarnings("try") // the window is opened for its toolkit alone
class WrappedTextTest {
    private static final String ARABIC =
            "تُسجَّل جميع الشكاوى المتعلقة بالتعذيب في سجل خاص، ويُبلَّغ المدعي العام خلال شهر واحد من تاريخ تقديم الشكوى.";

    /// What a note may be made of: words of several scripts, digits, signs, marks, controls of direction
    /// and of joining, signs beyond the first plane.
    private static final List<String> PARTS = List.of(
            "تُسجَّل",
            "جميع",
            "الشكاوى",
            "لا",
            "الله",
            "،",
            "؟",
            "٢٠١٧",
            "۱۲",
            "ـــ",
            "ﷲ",
            "שלום",
            "הַוַּעֲדָה",
            "אדם",
            "״",
            "CCPR/C/KAZ/CO/2",
            "Ministry",
            "para.",
            "ка\u0301ждая",
            "жалоба",
            "é",
            "e\u0301",
            "24",
            "1,5",
            "(a)",
            "–",
            ".",
            "😀",
            "👨\u200d👩\u200d👧",
            "🇰🇿",
            "\u200d",
            "\u200c",
            "\u200e",
            "\u200f",
            "\u061c",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u064b",
            "\u05b0",
            "\u0301",
            "\t",
            "\n",
            "\u00a0",
            "委员会",
            "हिन्दी",
            "ไทย");

    private static String text(Random random, int parts) {
        var text = new StringBuilder();
        // all of them, Arabic with Latin, Hebrew with Latin
        var from = List.of(PARTS, PARTS.subList(0, 28), PARTS.subList(11, 28)).get(random.nextInt(3));
        for (int i = 0; i < parts; i++) {
            text.append(from.get(random.nextInt(from.size())));
            text.append(random.nextInt(4) > 0 ? " " : "");
        }
        return text.toString();
    }

    @Test
    void wordsWrittenFromTheRightAreShownWholeAtEveryWidth() {
        var width = new SimpleDoubleProperty(600);
        try (var screen = Screen.of(() -> new VBox(), scene -> {})) {
            var text = Screen.on(() -> {
                var made = new WrappedText(width);
                made.show(ARABIC + " Ministry of Justice, 2017");
                return made;
            });
            for (int pixels = 600; pixels > 150; pixels -= 30) {
                int now = pixels;
                double shown = Screen.on(() -> {
                    width.set(now);
                    return text.getLayoutBounds().getWidth();
                });
                assertThat(shown).as("at " + now).isLessThanOrEqualTo(now);
                assertThat(Screen.on(() -> text.getText().replace("\n", " ")))
                        .isEqualTo(ARABIC + " Ministry of Justice, 2017");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Министерство сообщило, что ка\u0301ждая жалоба регистрируется в течение суток и передаётся прокурору.",
                "Every complaint is registe\u0301red within a day and forwarded to the public prosecutor of the region.",
                "हिन्दी में लिखा हुआ एक लंबा वाक्य जो कई पंक्तियों में टूटना चाहिए और पढ़ने योग्य रहना चाहिए",
                "ประโยคภาษาไทยยาวที่ควรแบ่งเป็นหลายบรรทัดและอ่านได้ง่าย",
                "委员会建议缔约国采取一切必要措施确保所有投诉均得到及时公正的调查محمد并向委员会报告结果",
                "ههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههههه"
            })
    void noLineIsWiderThanThereIsRoom(String words) {
        try (var screen = Screen.of(() -> new VBox(), scene -> {})) {
            var text = Screen.on(() -> {
                var made = new WrappedText(new SimpleDoubleProperty(200));
                made.setFont(Font.font("Noto Sans", 15));
                // what is painted, not what is told: where JavaFX is wrong it paints more
                made.setBoundsType(TextBoundsType.VISUAL);
                made.show(words);
                return made;
            });
            assertThat(Screen.on(() -> text.getBoundsInLocal().getWidth())).isBetween(120.0, 202.0);
            assertThat(Screen.on(() -> text.getText().replaceAll("\\s", ""))).isEqualTo(words.replaceAll("\\s", ""));
        }
    }

    @Test
    void linesOfOnesOwnStayAndALongWordStandsAlone() {
        try (var screen = Screen.of(() -> new VBox(), scene -> {})) {
            var font = Screen.on(Font::getDefault);
            assertThat(Screen.on(() -> new LineBreaker().broken("one\n\ntwo", font, 1000)))
                    .isEqualTo("one\n\ntwo");
            assertThat(Screen.on(() -> new LineBreaker().broken("a donaudampfschifffahrt b", font, 20)))
                    .isEqualTo("a\ndonaudampfschifffahrt\nb");
        }
    }

    @Test
    void whateverIsShownInWhateverWidthIsLaidOut() {
        var random = new Random(20170412);
        try (var screen = Screen.of(() -> new VBox(), scene -> {})) {
            for (int i = 0; i < 1500; i++) {
                var words = text(random, 1 + random.nextInt(40));
                double width = random.nextInt(8) == 0 ? random.nextDouble() * 20 : 20 + random.nextDouble() * 600;
                assertThat(Screen.on(() -> {
                            var made = new WrappedText(new SimpleDoubleProperty(width));
                            made.show(words);
                            return made.getBoundsInLocal().getHeight();
                        }))
                        .as(words + " at " + width)
                        .isPositive();
            }
        }
    }

    /// Each text is typed, put in and taken away in pieces at any place, in a field of any width, and the
    /// field is laid out after each of them as the window does.
    @ParameterizedTest
    @EnumSource(
            value = NodeOrientation.class,
            names = {"LEFT_TO_RIGHT", "RIGHT_TO_LEFT"})
    void whateverIsTypedInWhateverWidthIsLaidOut(NodeOrientation orientation) {
        var random = new Random(20170411);
        try (var screen = area(orientation)) {
            var area = screen.find("area", WrappedArea.class);
            for (int i = 0; i < 60; i++) {
                var words = text(random, 1 + random.nextInt(25));
                double width = random.nextInt(8) == 0 ? random.nextDouble() * 40 : 40 + random.nextDouble() * 600;
                Screen.on(() -> {
                    area.clear();
                    area.setMaxWidth(width);
                    layOut(area);
                    int at = 0;
                    while (at < words.length()) {
                        int end = Math.min(words.length(), at + 1 + random.nextInt(4));
                        area.insertText(
                                random.nextInt(6) == 0 ? random.nextInt(area.getLength() + 1) : area.getLength(),
                                words.substring(at, end));
                        at = end;
                        layOut(area);
                        if (random.nextInt(8) == 0) {
                            area.setMaxWidth(20 + random.nextDouble() * 600);
                            layOut(area);
                        }
                        if (random.nextInt(8) == 0) {
                            area.selectRange(
                                    random.nextInt(area.getLength() + 1), random.nextInt(area.getLength() + 1));
                            layOut(area);
                        }
                        if (random.nextInt(20) == 0) {
                            area.replaceSelection("");
                            layOut(area);
                        }
                    }
                    assertThat(shown(area).getText().replace('\n', ' '))
                            .isEqualTo(area.getText().replace('\n', ' '));
                    return true;
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARABIC,
                "כל תלונה נרשמת בפנקס מיוחד, והתובע הכללי מקבל עליה הודעה בתוך חודש אחד מיום הגשתה.",
                ARABIC + " (CCPR/C/KAZ/CO/2, para. 24) " + ARABIC
            })
    void aLongSentenceIsBrokenIntoLinesWhileItIsTyped(String sentence) {
        try (var screen = area(NodeOrientation.RIGHT_TO_LEFT)) {
            var area = screen.find("area", WrappedArea.class);
            Screen.on(() -> {
                area.setMaxWidth(420);
                for (int i = 0; i < sentence.length(); i++) {
                    area.appendText(sentence.substring(i, i + 1));
                    layOut(area);
                }
                return true;
            });
            assertThat(Screen.on(() -> shown(area).getText())).contains("\n");
            assertThat(Screen.<String>on(area::getText)).isEqualTo(sentence);
            assertThat(Screen.on(() -> shown(area).getBoundsInLocal().getWidth()))
                    .isLessThan(420);
            assertThat(Screen.on(() -> area.lookupAll(".scroll-bar").stream()
                            .map(ScrollBar.class::cast)
                            .filter(ScrollBar::isVisible)
                            .map(bar -> bar.getOrientation().name())))
                    .doesNotContain("HORIZONTAL");
            // one key back takes one letter back
            Screen.on(() -> {
                area.positionCaret(area.getLength());
                area.deletePreviousChar();
                layOut(area);
                return true;
            });
            assertThat(Screen.<String>on(area::getText)).isEqualTo(sentence.substring(0, sentence.length() - 1));
            Screen.on(() -> {
                area.setText("Latin words ".repeat(40));
                layOut(area);
                return true;
            });
            assertThat(Screen.on(area::isWrapText)).isTrue();
            assertThat(Screen.on(() -> shown(area).getText())).doesNotContain("\n");
        }
    }

    /// The stop that ends a line from the right is painted at its left, where JavaFX takes letters and stops
    /// from two fonts at its right.
    @Test
    void theLastStopIsPaintedLast() {
        try (var screen = Screen.of(
                () -> {
                    var text = Controls.named("words", new WrappedText(new SimpleDoubleProperty(400)));
                    text.show("אבג דהו, זחט יכל.");
                    return new VBox(text);
                },
                scene -> scene.getStylesheets().add("/theme/rapporteur.css"))) {
            var words = screen.find("words", WrappedText.class);
            var ink = Screen.on(() -> {
                var picture = words.snapshot(null, null);
                var pixels = picture.getPixelReader();
                return IntStream.range(0, (int) picture.getWidth())
                        .mapToLong(x -> IntStream.range(0, (int) picture.getHeight())
                                .filter(y -> pixels.getColor(x, y).getBrightness() < 0.6)
                                .count())
                        .filter(height -> height > 0)
                        .findFirst()
                        .orElseThrow();
            });
            assertThat(ink).as("the height of what is farthest left").isLessThanOrEqualTo(3);
        }
    }

    private static Screen area(NodeOrientation orientation) {
        return Screen.of(
                () -> {
                    var area = Controls.named("area", new WrappedArea());
                    area.setAccessibleText("area");
                    area.setPrefRowCount(3);
                    area.setNodeOrientation(orientation);
                    return new VBox(area);
                },
                scene -> {});
    }

    private static void layOut(WrappedArea area) {
        var root = area.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    /// The text of the field as it is painted.
    private static Text shown(WrappedArea area) {
        return area.lookupAll(".text").stream()
                .map(Text.class::cast)
                .filter(text -> text.getParent() instanceof Group)
                .findFirst()
                .orElseThrow();
    }
}
