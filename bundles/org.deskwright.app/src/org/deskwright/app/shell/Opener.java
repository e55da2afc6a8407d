package org.deskwright.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.deskwright.app.instance.OpenRequest;
import org.deskwright.app.preferences.AtStart;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.UnsavedCases;
import org.deskwright.ui.session.UnsavedCases.Found;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.intro.IIntroManager;

/** Carries what a start asked for to the session of the workbench. */
final class Opener {
    private final IWorkbench workbench;

    Opener(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What the start asked for, unless a head start saw to it. What an earlier one left unsaved of just that goes
     * first, and where nothing in particular was asked for, whatever was left.
     */
    void begin(List<OpenRequest> requests, HeadStart head) {
        head.begun().thenAccept(begun -> {
            if (!begun) {
                begin(requests.stream().filter(r -> !r.isEmpty()).toList());
            }
        });
    }

    private void begin(List<OpenRequest> asked) {
        Set<Path> paths = HeadStart.paths(asked);
        UnsavedCases unsaved = workbench.getService(UnsavedCases.class);
        unsaved.found()
                .thenAccept(found -> workbench.getDisplay()
                        .asyncExec(() -> found.stream().filter(f -> HeadStart.comesFirst(f, paths)).findFirst()
                                .ifPresentOrElse(f -> recover(unsaved, f), () -> openAll(asked))));
    }

    private void recover(UnsavedCases unsaved, Found found) {
        IIntroManager intro = workbench.getIntroManager();
        intro.closeIntro(intro.getIntro());
        unsaved.recover(found);
    }

    private void openAll(List<OpenRequest> asked) {
        asked.forEach(this::open);
        if (asked.isEmpty() && AtStart.chosen() == AtStart.LAST_CASE && !LastLive.open(workbench)) {
            new LastCase(workbench.getService(RecentCases.class), workbench.getService(DiagnosisSession.class)).open();
        }
    }

    /** To be called on the UI thread. */
    void open(OpenRequest request) {
        HeadStart.open(workbench.getService(DiagnosisSession.class), request);
    }

    /** For a second start: any thread may call it. */
    void openAndRaise(OpenRequest request) {
        Display display = workbench.getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                raise();
                open(request);
            });
        }
    }

    private void raise() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        if (window == null && workbench.getWorkbenchWindowCount() > 0) {
            window = workbench.getWorkbenchWindows()[0];
        }
        if (window != null) {
            Shell shell = window.getShell();
            shell.setMinimized(false);
            shell.forceActive();
        }
    }
}
