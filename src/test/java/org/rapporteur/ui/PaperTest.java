package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class PaperTest {
    @Test
    void aPageIsDressedBeforeItIsPrinted() {
        try (var screen = Screen.of(Pane::new, scene -> {})) {
            assertThat(screen.focused()).isNull();
            var day = new Label("Tue 11 April 2017");
            day.getStyleClass().add("sheet-day");
            var page = new VBox(day);
            page.getStyleClass().add("day-sheet");
            page.setPrefSize(595, 842);
            var styles =
                    List.of(PaperTest.class.getResource("/theme/rapporteur.css").toExternalForm());
            Screen.on(() -> {
                Paper.dress(page, styles);
                return true;
            });
            assertThat(day.getFont().getSize()).isEqualTo(24);
            assertThat(page.getWidth()).isEqualTo(595);
            assertThat(day.getHeight()).isPositive();
        }
    }
}
