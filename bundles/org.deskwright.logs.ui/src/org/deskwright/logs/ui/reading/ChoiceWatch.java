package org.deskwright.logs.ui.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.LogInput;
import org.deskwright.logs.ui.explorer.LogExplorer;
import org.deskwright.logs.ui.library.LogLibrary;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Which log a view of one log is about: the one that was turned to last, in an editor or by choosing it alone in the
 * log explorer. Display thread only.
 */
public final class ChoiceWatch {
    private final IWorkbenchPage page;
    private final LogLibrary library;
    private final Consumer<Optional<ChosenLog>> told;
    private Optional<ChosenLog> now = Optional.empty();
    private final IPartListener2 parts = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            if (part.getPart(false) instanceof LogEditor editor && editor.isAlive()
                    && now.flatMap(ChosenLog::editor).filter(e -> e == editor).isEmpty()) {
                turn(Optional.of(ChosenLog.of(editor)));
            }
        }
    };

    private ChoiceWatch(IWorkbenchPage page, LogLibrary library, Consumer<Optional<ChosenLog>> told) {
        this.page = page;
        this.library = library;
        this.told = told;
    }

    /**
     * Tells which it is, now and whenever that changes, until the control is disposed. The one before is closed then.
     *
     * @param told gets it on the display thread
     */
    public static ChoiceWatch follow(IWorkbenchPage page, LogLibrary library, Control control,
            Consumer<Optional<ChosenLog>> told) {
        ChoiceWatch watch = new ChoiceWatch(page, library, told);
        LogExplorer.follow(page, control, watch::chosen);
        page.addPartListener(watch.parts);
        control.addListener(SWT.Dispose, e -> {
            page.removePartListener(watch.parts);
            watch.now.ifPresent(ChosenLog::close);
        });
        ActiveLog.follow(page, control, editor -> watch.turn(editor.map(ChosenLog::of)));
        return watch;
    }

    private void chosen(List<Rotation> logs) {
        if (logs.size() == 1 && now.filter(log -> log.log().title().equals(logs.getFirst().title())).isEmpty()) {
            Rotation log = logs.getFirst();
            boolean open = page.findEditor(new LogInput(log)) instanceof LogEditor editor && editor.isAlive();
            turn(Optional.of(
                    open ? ChosenLog.of((LogEditor) page.findEditor(new LogInput(log))) : ChosenLog.of(log, library)));
        }
    }

    private void turn(Optional<ChosenLog> next) {
        Optional<ChosenLog> before = now;
        now = next;
        told.accept(next);
        before.ifPresent(ChosenLog::close);
    }

    /** Tells the same log as it is by now, where no editor follows how it grows. */
    public void again() {
        now.filter(ChosenLog::isAlone).ifPresent(log -> turn(Optional.of(ChosenLog.of(log.log(), library))));
    }
}
