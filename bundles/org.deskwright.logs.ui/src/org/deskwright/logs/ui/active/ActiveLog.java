package org.deskwright.logs.ui.active;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.ui.editor.LogEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * The log that was read last. While a view is active it stays the one whose editor was active before, as long as that
 * is open.
 */
public final class ActiveLog {
    private final IWorkbenchPage page;
    private final Consumer<Optional<LogEditor>> told;
    private Optional<LogEditor> last = Optional.empty();
    private final IPartListener2 listener = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partOpened(IWorkbenchPartReference part) {
            look();
        }
    };

    private ActiveLog(IWorkbenchPage page, Consumer<Optional<LogEditor>> told) {
        this.page = page;
        this.told = told;
    }

    /**
     * Tells which log it is, now and whenever that changes, until the control is disposed.
     *
     * @param told gets it on the display thread
     */
    public static void follow(IWorkbenchPage page, Control control, Consumer<Optional<LogEditor>> told) {
        ActiveLog active = new ActiveLog(page, told);
        page.addPartListener(active.listener);
        control.addListener(SWT.Dispose, e -> page.removePartListener(active.listener));
        told.accept(active.now());
        active.last = active.now();
    }

    private Optional<LogEditor> now() {
        return page.getActiveEditor() instanceof LogEditor editor && editor.isAlive()
                ? Optional.of(editor)
                : Optional.empty();
    }

    private void look() {
        Optional<LogEditor> now = now();
        if (!now.equals(last)) {
            last = now;
            told.accept(now);
        }
    }
}
