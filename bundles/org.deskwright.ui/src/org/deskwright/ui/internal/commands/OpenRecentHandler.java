package org.deskwright.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens one of the recent cases; one that is missing can be taken off the list instead. */
public final class OpenRecentHandler extends AbstractHandler {
    /** The paths, a line each. */
    static final String PATHS = "org.deskwright.ui.openRecent.paths";

    private static final Texts TEXTS = Texts.beside(OpenRecentHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String lines = event.getParameter(PATHS);
        if (lines == null) {
            return null;
        }
        RecentCases recents = window.getService(RecentCases.class);
        List<Path> paths = Stream.of(lines.split("\n")).map(Path::of).toList();
        Optional<RecentCase> recent = recents.list().stream().filter(r -> r.paths().equals(paths)).findFirst();
        if (recent.filter(RecentCase::missing).isPresent()) {
            missing(window, recents, recent.get());
        } else {
            window.getService(DiagnosisSession.class).open(paths);
        }
        return null;
    }

    private static void missing(IWorkbenchWindow window, RecentCases recents, RecentCase gone) {
        String text = TEXTS.get("missing.text", gone.title(), gone.place());
        int answer = MessageDialog.open(MessageDialog.INFORMATION, window.getShell(), TEXTS.get("missing.title"), text,
                0, TEXTS.get("missing.remove"), TEXTS.get("missing.try"), TEXTS.get("missing.keep"));
        if (answer == 0) {
            recents.remove(gone);
        } else if (answer == 1) {
            recents.refresh();
            window.getService(DiagnosisSession.class).open(gone.paths());
        }
    }
}
