package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/// Words in any script are broken into lines without an end to the window's layout.
@SuppressWarnings("try") // the window is opened for its toolkit alone
class WrappedTextTest {
    private static final String ARABIC =
            "تُسجَّل جميع الشكاوى المتعلقة بالتعذيب في سجل خاص، ويُبلَّغ المدعي العام خلال شهر واحد من تاريخ تقديم الشكوى.";

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
                assertThat(Screen.on(() -> text.getText().replace("\n", " ").replace("  ", " ")))
                        .isEqualTo(ARABIC + " Ministry of Justice, 2017");
            }
        }
    }

    @Test
    void linesOfOnesOwnStayAndALongWordStandsAlone() {
        try (var screen = Screen.of(() -> new VBox(), scene -> {})) {
            var font = Screen.on(Font::getDefault);
            assertThat(WrappedText.lines("one\n\ntwo", font, 1000)).isEqualTo("one\n\ntwo");
            assertThat(List.of(WrappedText.lines("a donaudampfschifffahrt b", font, 20)
                            .split("\n", -1)))
                    .containsExactly("a", "donaudampfschifffahrt", "b");
        }
    }

    @Test
    void anAreaInWhichArabicIsTypedGoesOnBeingLaidOut() {
        try (var screen = Screen.of(
                () -> {
                    var area = Controls.named("area", new TextArea());
                    area.setAccessibleText("area");
                    Controls.wrap(area);
                    return new VBox(area);
                },
                scene -> {})) {
            var area = screen.find("area", TextArea.class);
            Screen.on(() -> {
                area.setText(ARABIC.repeat(4));
                area.getScene().getRoot().layout();
                return true;
            });
            screen.picture("area-arabic");
            assertThat(Screen.on(area::isWrapText)).isFalse();
            Screen.on(() -> {
                area.setText("Latin words ".repeat(40));
                return true;
            });
            assertThat(Screen.on(area::isWrapText)).isTrue();
        }
    }
}
