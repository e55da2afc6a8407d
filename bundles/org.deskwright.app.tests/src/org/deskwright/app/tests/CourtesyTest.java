package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.load.Courtesy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/** Work in the background waits for the display thread, but never for long. */
class CourtesyTest {
    private static final int LOOKS = 40;

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
    void oneLeavesItsProcessorWhileSomebodyActs() {
        Shell shell = Ui.get(() -> new Shell(Ui.display()));
        Ui.run(() -> shell.addListener(SWT.KeyDown, e -> {}));
        Courtesy courtesy = Ui.get(() -> Courtesy.of(Ui.display()));
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> workers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(_ -> Thread.ofPlatform().daemon().start(() -> {
                    while (!over.get()) {
                        courtesy.pause();
                    }
                })).toList();
        try {
            Ui.waitUntil("one waits", () -> {
                Ui.run(() -> shell.notifyListeners(SWT.KeyDown, new Event()));
                return mostly(() -> workers.stream().anyMatch(CourtesyTest::waits));
            });
        } finally {
            over.set(true);
            Ui.run(shell::dispose);
        }
    }

    private static boolean waits(Thread worker) {
        return worker.getState() == Thread.State.TIMED_WAITING;
    }

    /** Whether it holds for a while in which the display thread is at nothing. */
    private static boolean mostly(BooleanSupplier state) {
        int seen = 0;
        for (int look = 0; look < LOOKS; look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            seen += state.getAsBoolean() ? 1 : 0;
        }
        return seen > LOOKS / 2;
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
