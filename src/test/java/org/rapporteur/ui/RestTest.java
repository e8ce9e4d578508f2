package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestTest {
    private long seconds;
    private long held = 300;
    private int collected;

    private final Rest rest = new Rest(() -> TimeUnit.SECONDS.toNanos(seconds), () -> held, () -> {
        collected++;
        held = 100;
    });

    private void afterSeconds(int more) {
        seconds += more;
        rest.look();
    }

    @Test
    void memoryIsGivenBackOnceNobodyTouchedTheWindowForAWhile() {
        afterSeconds(19);
        assertThat(collected).isZero();
        afterSeconds(1);
        assertThat(collected).isOne();
    }

    @Test
    void whoeverTypesIsNotStopped() {
        for (int i = 0; i < 100; i++) {
            afterSeconds(15);
            rest.touch();
        }
        assertThat(collected).isZero();
    }

    @Test
    void whatDidNotGrowIsNotCollectedAgain() {
        afterSeconds(30);
        held = 119;
        afterSeconds(30);
        assertThat(collected).isOne();
        held = 121;
        afterSeconds(30);
        assertThat(collected).isEqualTo(2);
    }
}
