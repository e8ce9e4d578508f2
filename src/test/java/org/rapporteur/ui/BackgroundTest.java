package org.rapporteur.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;
import org.rapporteur.ui.Background.SaveState;

class BackgroundTest {
    private final Failures failures = new Failures(new Texts(Locale.ENGLISH));

    @Test
    void everyFailureIsToldAndWhatFollowsSuccessDoesNotFollow() {
        var background = Background.inline(failures);
        var followed = new AtomicBoolean();
        background.run(
                () -> {
                    throw new RuleBroken("mission.ends_before_start", "one", "two");
                },
                result -> followed.set(true));
        assertThat(followed).isFalse();
        assertThat(failures.current().get()).isNotNull();
    }

    @Test
    void anUnexpectedFailureShowsACodeAndNoMessage() {
        Background.inline(failures)
                .run(
                        () -> {
                            throw new IllegalStateException("the deputy minister said");
                        },
                        result -> {});
        var shown = failures.current().get();
        assertThat(shown).isNotNull();
        assertThat(shown.code()).matches("[A-Z2-9]{4}:[A-Z2-9]{4}");
        assertThat(shown.sentence() + shown.details()).contains(shown.code()).doesNotContain("deputy");
    }

    @Test
    void aFailureInWhatFollowsIsToldToo() {
        Background.inline(failures).run(() -> 1, result -> {
            throw new IllegalStateException();
        });
        assertThat(failures.current().get()).isNotNull();
    }

    @Test
    void whatIsAskedOnceAllIsClosedIsNoFailureButASaveIs() {
        var background = Background.threads(failures, Runnable::run);
        background.close();
        background.run(() -> 1, result -> {});
        background.work(() -> 1, result -> {}, () -> {});
        assertThat(failures.current().get()).isNull();
        assertThatThrownBy(() -> background.save(() -> 1, result -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aFailedSaveSaysNotSaved() {
        var background = Background.inline(failures);
        background.typing();
        background.save(
                () -> {
                    throw new RuleBroken("attendance.nobody");
                },
                result -> {});
        assertThat(background.saveState().get()).isInstanceOf(SaveState.Failed.class);
    }

    @Test
    void workOnTheStoreIsDoneInOrderOnOneThreadAndFinishedAtTheEndEvenWhereTheCallerIsInterrupted() {
        var background = Background.threads(failures, Runnable::run);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var interrupted = new AtomicInteger();
        var threads = Collections.synchronizedSet(new java.util.HashSet<String>());
        for (int i = 0; i < 200; i++) {
            int number = i;
            background.run(
                    () -> {
                        threads.add(Thread.currentThread().getName());
                        if (Thread.currentThread().isInterrupted()) {
                            interrupted.incrementAndGet();
                        }
                        return order.add(number);
                    },
                    result -> {});
        }
        Thread.currentThread().interrupt();
        background.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(order).hasSize(200).isSorted();
        assertThat(threads).containsExactly("store");
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void longWorkGivesItsResultToWhatFollows() {
        var results = new ArrayList<Integer>();
        Background.inline(failures).work(() -> 7, results::add, () -> {});
        assertThat(results).isEqualTo(List.of(7));
    }
}
