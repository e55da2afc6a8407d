package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Does what nobody would: runs commands, types, selects, opens and closes parts at random. It presses no button, so
 * that nothing in a dialog is confirmed; dialogs are closed after a while.
 */
public final class Monkey {
    private static final int[] KEYS = {SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.HOME, SWT.END,
            SWT.PAGE_UP, SWT.PAGE_DOWN, SWT.TAB, SWT.ESC, SWT.BS, SWT.DEL};
    /** Of one go, as somebody types who does not wait. */
    private static final int MOST_KEYS = 24;
    private static final String LETTERS = "aews1-.";

    /** What the monkey may do. */
    public record Reach(List<String> commands, List<String> views, List<String> perspectives) {}

    private final IWorkbench workbench = PlatformUI.getWorkbench();
    private final Random random;
    private final Reach reach;
    private final long limitMillis;
    private final List<String> recent = new ArrayList<>();
    /** Told by the display thread as well. */
    private final List<String> failures = new CopyOnWriteArrayList<>();

    /**
     * @param limitMillis how long the display may not answer
     */
    public Monkey(long seed, Reach reach, long limitMillis) {
        this.random = new Random(seed);
        this.reach = reach;
        this.limitMillis = limitMillis;
    }

    /** What went wrong, with what was done just before; stops at the first. */
    public List<String> run(int events) throws InterruptedException {
        int number = 0;
        while (number < events && failures.isEmpty()) {
            int dice = random.nextInt(100);
            if (dice < 55) {
                int keys = 1 + random.nextInt(MOST_KEYS);
                number += keys - 1;
                act(number, keys + " keys", () -> type(keys));
            } else if (dice < 82) {
                act(number, "selection", this::select);
            } else if (dice < 92) {
                ParameterizedCommand command = Ui.get(this::anyCommand);
                act(number, command == null ? "nothing" : command.getId(), () -> execute(command));
            } else if (dice < 98) {
                String view = any(reach.views);
                act(number, view, () -> toggle(view));
            } else {
                String perspective = any(reach.perspectives);
                act(number, perspective, () -> show(perspective));
            }
            number++;
        }
        while (Ui.get(this::closeDialogs)) {
            answered("closing dialogs");
        }
        return List.copyOf(failures);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void act(int number, String what, Runnable action) throws InterruptedException {
        recent.add(number + " " + what);
        if (recent.size() > 8) {
            recent.removeFirst();
        }
        Ui.display().asyncExec(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                failures.add(recent + ": " + e + " at " + List.of(e.getStackTrace()).stream().limit(6).toList());
            }
        });
        answered(what);
        if (random.nextInt(4) == 0) {
            Ui.get(this::closeDialogs);
        }
    }

    /** Waits until the display has done it, or shows a dialog; names what it does when that takes too long. */
    private void answered(String what) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Ui.display().asyncExec(done::countDown);
        if (!done.await(limitMillis, TimeUnit.MILLISECONDS)) {
            List<String> stack = Stream.of(Ui.display().getThread().getStackTrace()).limit(25).map(Object::toString)
                    .toList();
            failures.add(
                    recent + ": the display did not answer for " + limitMillis + " ms after " + what + ": " + stack);
            done.await(1, TimeUnit.MINUTES);
        }
    }

    private void type(int keys) {
        for (int i = 0; i < keys; i++) {
            Event key = new Event();
            if (random.nextBoolean()) {
                key.keyCode = KEYS[random.nextInt(KEYS.length)];
            } else {
                key.character = LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            key.type = SWT.KeyDown;
            Ui.display().post(key);
            key.type = SWT.KeyUp;
            Ui.display().post(key);
        }
    }

    private void select() {
        Shell shell = Ui.display().getActiveShell();
        List<Control> controls = shell == null
                ? List.of()
                : Ui.all(shell, Control.class).stream()
                        .filter(c -> c.isVisible() && c.isEnabled() && RandomChoice.isPossible(c)).toList();
        if (!controls.isEmpty()) {
            RandomChoice.make(any(controls), random);
        }
    }

    private ParameterizedCommand anyCommand() {
        Command command = workbench.getService(ICommandService.class).getCommand(any(reach.commands));
        try {
            List<ParameterizedCommand> all = command.isEnabled()
                    ? List.copyOf(ParameterizedCommand.generateCombinations(command))
                    : List.of();
            return all.isEmpty() ? null : any(all);
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
    }

    private void execute(ParameterizedCommand command) {
        try {
            if (command != null) {
                workbench.getService(IHandlerService.class).executeCommand(command, null);
            }
        } catch (NotEnabledException | NotHandledException e) {
            // what was there when it was chosen is gone
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
    }

    private IWorkbenchPage page() {
        return workbench.getWorkbenchWindows()[0].getActivePage();
    }

    private void toggle(String view) {
        try {
            if (page().findView(view) != null && random.nextInt(3) == 0) {
                page().hideView(page().findView(view));
            } else {
                page().showView(view);
            }
        } catch (PartInitException e) {
            throw new IllegalStateException(view, e);
        }
    }

    private void show(String perspective) {
        try {
            workbench.showPerspective(perspective, workbench.getWorkbenchWindows()[0]);
        } catch (WorkbenchException e) {
            throw new IllegalStateException(perspective, e);
        }
    }

    /** Whether there were any. */
    private boolean closeDialogs() {
        Shell window = workbench.getWorkbenchWindows()[0].getShell();
        List<Shell> dialogs = Stream.of(Ui.display().getShells())
                .filter(shell -> !shell.isDisposed() && shell != window && shell.isVisible()).toList();
        dialogs.reversed().forEach(shell -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
        return !dialogs.isEmpty();
    }
}
