package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void linuxKeepsDataWhereXdgHasIt() {
        assertThat(Home.usual("Linux", Map.of(), HOME)).isEqualTo(Path.of("/home/ana/.local/share/rapporteur"));
        assertThat(Home.usual("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME)).isEqualTo(Path.of("/data/rapporteur"));
    }

    @Test
    void aRelativeXdgFolderCountsForNothing() {
        assertThat(Home.usual("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(Path.of("/home/ana/.local/share/rapporteur"));
    }

    @Test
    void macAndWindowsHavePlacesOfTheirOwn() {
        assertThat(Home.usual("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/rapporteur"));
        assertThat(Home.usual("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/rapporteur"));
    }
}
