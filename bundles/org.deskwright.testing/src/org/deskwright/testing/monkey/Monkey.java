package org.deskwright.testing.monkey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.deskwright.testing.ui.DialogWatch;
import org.deskwright.testing.ui.Ui;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Types, clicks, turns the wheel, resizes, runs commands, and opens and closes parts at random. In a dialog it types
 * and selects, but presses nothing; dialogs are closed after a while.
 */
public final class Monkey {
    /** Of one go, as somebody types who does not wait. */
    private static final int MOST_KEYS = 24;
    private static final int MOST_TURNS = 12;
    /** What was done before something went wrong is often why. */
    private static final int REMEMBERED = 8;

    /** What the monkey may do. */
    public record Reach(List<ParameterizedCommand> commands, List<String> views, List<String> perspectives) {}

    private final Random random;
    private final Pointer pointer;
    private final Parts parts;
    private final Patience patience;
    private final List<String> recent = Collections.synchronizedList(new ArrayList<>());
    /** Told by the display thread as well. */
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private Map<String, Integer> arrived = Map.of();
    private int number;

    /**
     * @param limitMillis how long the display may not answer
     */
    public Monkey(long seed, Reach reach, long limitMillis) {
        random = new Random(seed);
        pointer = new Pointer(random);
        parts = new Parts(random, reach);
        patience = new Patience(limitMillis);
    }

    /** What went wrong, with what was done just before; stops at the first. */
    public List<String> run(int events) throws InterruptedException {
        arrivals.begin();
        while (number < events && failures.isEmpty()) {
            int dice = random.nextInt(100);
            if (dice < 40) {
                int keys = 1 + random.nextInt(MOST_KEYS);
                act(keys, () -> {
                    pointer.type(keys);
                    return keys + " keys";
                });
            } else if (dice < 60) {
                act(1, this::click);
            } else if (dice < 70) {
                int turns = 1 + random.nextInt(MOST_TURNS);
                act(turns, () -> {
                    pointer.wheel(window(), turns);
                    return turns + " turns of the wheel";
                });
            } else if (dice < 80) {
                act(1, this::select);
            } else if (dice < 88) {
                act(1, parts::command);
            } else if (dice < 92) {
                act(1, parts::menu);
            } else if (dice < 96) {
                act(1, parts::view);
            } else {
                act(1, dice < 98 ? parts::perspective : parts::resize);
            }
        }
        end();
        arrived = arrivals.end();
        return List.copyOf(failures);
    }

    /** Closes menus and dialogs, as long as there are any. */
    private void end() throws InterruptedException {
        for (int rounds = 0; rounds < 5 || !Ui.get(DialogWatch::closeAll).isEmpty(); rounds++) {
            act(0, () -> {
                pointer.escape();
                return "leaving";
            });
        }
    }

    /** How many {@code keys}, {@code clicks} and {@code turns} of the wheel reached a control, and what came of it. */
    public Map<String, Integer> arrived() {
        return Map.copyOf(arrived);
    }

    /** How long the display was busy with one go, the longest first. */
    public List<String> longest(int howMany) {
        return patience.longest(howMany).stream().map(Object::toString).toList();
    }

    private Shell window() {
        return parts.window().getShell();
    }

    private void act(int events, Supplier<String> action) throws InterruptedException {
        number += events;
        remember(number + " ...");
        CountDownLatch done = new CountDownLatch(1);
        Ui.display().asyncExec(() -> {
            // asked for first: what is done may open a dialog, which goes on answering
            Ui.display().asyncExec(done::countDown);
            try {
                recent.set(recent.size() - 1, number + " " + action.get());
            } catch (RuntimeException | Error e) {
                failures.add(recent + ": " + e + " at " + List.of(e.getStackTrace()).stream().limit(6).toList());
            }
        });
        patience.until(done, recent).ifPresent(complaint -> failures.add(recent + ": " + complaint));
        if (random.nextInt(4) == 0) {
            Ui.get(DialogWatch::closeAll);
        }
    }

    private void remember(String what) {
        recent.add(what);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    /** In the window alone. */
    private String click() {
        if (Ui.display().getActiveShell() != window()) {
            return "nothing";
        }
        pointer.click(window());
        return "click";
    }

    private String select() {
        Shell shell = Ui.display().getActiveShell();
        List<Control> controls = shell == null
                ? List.of()
                : Ui.all(shell, Control.class).stream()
                        .filter(c -> c.isVisible() && c.isEnabled() && RandomChoice.isPossible(c)).toList();
        if (controls.isEmpty()) {
            return "nothing";
        }
        Control control = controls.get(random.nextInt(controls.size()));
        RandomChoice.make(control, random);
        return "selection in " + control;
    }
}
