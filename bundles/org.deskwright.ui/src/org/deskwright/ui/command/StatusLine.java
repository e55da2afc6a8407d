package org.deskwright.ui.command;

import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.icons.Icon;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The lower edge of the window, where it is said that something went well. */
public final class StatusLine {
    private StatusLine() {
    }

    /** Says it as long as the part is active that is now. */
    public static void say(Icon icon, String sentence) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Optional.ofNullable(workbench.getActiveWorkbenchWindow())
                .or(() -> Stream.of(workbench.getWorkbenchWindows()).findFirst()).map(IWorkbenchWindow::getActivePage)
                .map(IWorkbenchPage::getActivePart).flatMap(StatusLine::of)
                .ifPresent(line -> line.setMessage(icon.image(), sentence));
    }

    /** Says nothing of that part any more. */
    public static void clear(IWorkbenchPart part) {
        of(part).ifPresent(line -> line.setMessage(null));
    }

    private static Optional<IStatusLineManager> of(IWorkbenchPart part) {
        return switch (part.getSite()) {
            case IViewSite view -> Optional.of(view.getActionBars().getStatusLineManager());
            case IEditorSite editor -> Optional.of(editor.getActionBars().getStatusLineManager());
            default -> Optional.empty();
        };
    }
}
