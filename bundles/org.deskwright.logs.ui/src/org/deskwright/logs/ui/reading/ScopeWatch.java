package org.deskwright.logs.ui.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.explorer.LogExplorer;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Which logs views are about that look at several together: those chosen in the log explorer, else all that were opened
 * with the log that was read last, else what was opened last. Display thread only.
 */
public final class ScopeWatch {
    private static final Texts TEXTS = Texts.beside(ScopeWatch.class);

    private final LogLibrary library;
    private final Control control;
    private final Consumer<Optional<LogScope>> told;
    private Optional<LogEditor> active = Optional.empty();
    private List<Rotation> chosen = List.of();
    private List<Rotation> last;

    private ScopeWatch(LogLibrary library, Control control, Consumer<Optional<LogScope>> told) {
        this.library = library;
        this.control = control;
        this.told = told;
    }

    /**
     * Tells which they are, now and whenever that changes, until the control is disposed.
     *
     * @param told gets it on the display thread, where there are any a little later
     */
    public static ScopeWatch follow(IWorkbenchPage page, LogLibrary library, Control control,
            Consumer<Optional<LogScope>> told) {
        ScopeWatch watch = new ScopeWatch(library, control, told);
        LogExplorer.follow(page, control, logs -> {
            if (!logs.isEmpty()) {
                watch.chosen = logs;
                watch.look();
            }
        });
        Runnable end = library.onChange(() -> OnDisplay.soon(control, watch::look));
        control.addListener(SWT.Dispose, _ -> end.run());
        ActiveLog.follow(page, control, editor -> {
            watch.active = editor;
            watch.chosen = List.of();
            watch.look();
        });
        return watch;
    }

    /** Tells it again, with what was written meanwhile. */
    public void again() {
        last = null;
        look();
    }

    private void look() {
        List<OpenedLogs> opened = library.opened();
        List<Rotation> logs = chosen;
        if (logs.isEmpty() && active.isPresent()) {
            logs = together(opened, active.get().log().log());
        } else if (logs.isEmpty() && !opened.isEmpty()) {
            logs = opened.getLast().logs();
        }
        if (!logs.equals(last)) {
            last = logs;
            tell(logs);
        }
    }

    private static List<Rotation> together(List<OpenedLogs> opened, Rotation log) {
        return opened.stream().map(OpenedLogs::logs)
                .filter(logs -> logs.stream().anyMatch(one -> one.equals(log) || one.singly().contains(log)))
                .findFirst().orElse(List.of(log));
    }

    /** How large they are is found out in the background. */
    private void tell(List<Rotation> logs) {
        if (logs.isEmpty()) {
            told.accept(Optional.empty());
            return;
        }
        try {
            library.clock().execute(() -> {
                LogScope scope = new LogScope(title(logs), logs, bytes(logs));
                OnDisplay.soon(control, () -> {
                    if (scope.logs().equals(last)) {
                        told.accept(Optional.of(scope));
                    }
                });
            });
        } catch (RejectedExecutionException e) {
            // the workbench is being closed
            return;
        }
    }

    private static String title(List<Rotation> logs) {
        String name = ShortNames.apart(logs.getFirst().title(), logs.stream().map(Rotation::title).toList());
        return logs.size() == 1 ? name : TEXTS.get("scope.several", name, logs.size() - 1);
    }

    private static long bytes(List<Rotation> logs) {
        long bytes = 0;
        for (Rotation log : logs) {
            for (FoundLog file : log.logs()) {
                try {
                    bytes += Files.size(file.file());
                } catch (IOException e) {
                    continue; // whoever reads it will say so
                }
            }
        }
        return bytes;
    }
}
