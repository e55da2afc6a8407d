package org.deskwright.diagnosis.ui.findings;

import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What the view says while no case is open: the ways to open one. */
final class NoCase {
    private static final Texts TEXTS = Texts.beside(NoCase.class);

    private NoCase() {
    }

    static Composite create(Composite parent, IWorkbenchPartSite site) {
        EmptyState state = new EmptyState(parent, "findings.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"));
        state.door(TEXTS.get("empty.open"), Icon.OPEN_CASE.image(), "findings.empty.open",
                () -> run(site, Commands.OPEN_FILES));
        state.door(TEXTS.get("empty.folder"), Icon.OPEN_FOLDER.image(), "findings.empty.folder",
                () -> run(site, Commands.OPEN_FOLDER));
        state.door(TEXTS.get("empty.sample"), Icon.SAMPLE.image(), "findings.empty.sample",
                () -> run(site, Commands.OPEN_SAMPLE));
        return state.control();
    }

    private static void run(IWorkbenchPartSite site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(NoCase.class).error(e.getMessage(), e);
        }
    }
}
