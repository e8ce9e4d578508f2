package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

@SuppressWarnings("try") // the window is opened for its toolkit alone
class IconTest {
    @Test
    void anIconHasItsFontBeforeItIsStyled() {
        try (var screen = Screen.of(Pane::new, scene -> {})) {
            for (var icon : List.<Ikon>of(Material2OutlinedAL.ADD, Material2OutlinedMZ.WARNING)) {
                var drawn = Screen.on(() -> new Icon(icon));

                assertThat(drawn.getFont().getFamily()).startsWith("Material Icons");
                assertThat(drawn.getIconCode()).isEqualTo(icon);
            }
        }
    }
}
