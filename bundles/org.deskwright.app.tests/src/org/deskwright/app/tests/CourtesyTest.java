package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.load.Courtesy;
import org.junit.jupiter.api.Test;

/** Work in the background waits for the display thread, but never for long. */
class CourtesyTest {
    @Test
    void aDisplayHasOne() {
        assertSame(Ui.get(() -> Courtesy.of(Ui.display())), Ui.get(() -> Courtesy.of(Ui.display())));
    }

    @Test
    void workGoesOnHoweverLongTheDisplayIsAtSomething() {
        boolean[] wentOn = new boolean[1];
        Ui.run(() -> {
            Courtesy courtesy = Courtesy.of(Ui.display());
            CountDownLatch passed = new CountDownLatch(100);
            Thread worker = Thread.ofPlatform().daemon().start(() -> {
                while (passed.getCount() > 0) {
                    courtesy.pause();
                    passed.countDown();
                }
            });
            try {
                wentOn[0] = passed.await(1, TimeUnit.MINUTES);
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(wentOn[0]);
    }

    @Test
    void whatIsAskedIsAnswered() {
        Courtesy courtesy = Ui.get(() -> Courtesy.of(Ui.display()));
        assertTrue(courtesy.before(() -> true).getAsBoolean());
        assertFalse(courtesy.before(() -> false).getAsBoolean());
    }

    @Test
    void whoIsInterruptedDoesNotWait() throws InterruptedException {
        Courtesy courtesy = Ui.get(() -> Courtesy.of(Ui.display()));
        Thread worker = Thread.ofPlatform().daemon().start(() -> {
            Thread.currentThread().interrupt();
            courtesy.pause();
        });
        assertTrue(worker.join(Duration.ofMinutes(1)));
    }
}
