package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import org.deskwright.testing.ui.Responsiveness;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever watches the display sees what would keep a user waiting, and nothing else. */
class ResponsivenessTest {
    private static final long WORK = 90_000_000;

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.fresh();
        Ui.pause();
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void work(long nanos) {
        for (long end = worked() + nanos; worked() < end;) {
            // what happens inside of it does not let anybody in
            workbench.window().getShell().notifyListeners(SWT.MouseHover, new Event());
        }
    }

    @Test
    void longWorkIsSeenAndManyShortWorksAreNot() {
        try (Responsiveness display = new Responsiveness()) {
            for (int i = 0; i < 9; i++) {
                Ui.run(() -> work(WORK / 9));
            }
            assertEquals(List.of(), ofThis(display));
            Ui.run(() -> work(WORK));
            Ui.settle();
            assertEquals(1, ofThis(display).size(), () -> display.late().toString());
        }
    }

    /** Others may be late, too, on a slow machine. */
    private static List<String> ofThis(Responsiveness display) {
        return display.late().stream().filter(turn -> turn.contains("ResponsivenessTest.work")).toList();
    }

    @Test
    void whatBelongsElsewhereIsSeenHoweverShortItIs() {
        try (Responsiveness display = new Responsiveness(name -> name.startsWith(ResponsivenessTest.class.getName()))) {
            Ui.waitUntil("it is seen", () -> {
                Ui.run(() -> work(WORK / 9));
                return !display.strangers().isEmpty();
            });
        }
        try (Responsiveness display = new Responsiveness(name -> name.startsWith("nobody."))) {
            Ui.run(() -> work(WORK));
            Ui.settle();
            assertEquals(Map.of(), display.strangers());
        }
    }

    @Test
    void waitingForAnotherThreadIsSeen() {
        Object lock = new Object();
        try (Responsiveness display = new Responsiveness()) {
            Ui.run(() -> {
                synchronized (lock) {
                    try {
                        lock.wait(200);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            Ui.settle();
            assertTrue(display.late().stream().anyMatch(turn -> turn.contains("Object.wait")),
                    () -> display.late().toString());
        }
    }
}
