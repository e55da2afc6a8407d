package org.deskwright.ui.internal.status;

import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;

/** What clicks on the status line lead to; views and editors of other bundles may be absent. */
final class StatusActions {
    private static final List<String> CASE = List.of("org.deskwright.casefile.ui.edit", "org.deskwright.ui.openFiles");
    private static final String FINDINGS = "org.deskwright.diagnosis.findings";

    private final IWorkbenchWindow window;

    StatusActions(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Shows the case, or asks for one. */
    void openCase() {
        ICommandService commands = window.getService(ICommandService.class);
        for (String id : CASE) {
            Command command = commands.getCommand(id);
            if (command.isDefined() && command.isEnabled()) {
                run(id);
                return;
            }
        }
    }

    void showFindings() {
        IWorkbenchPage page = window.getActivePage();
        IViewDescriptor view = window.getWorkbench().getViewRegistry().find(FINDINGS);
        if (page != null && view != null) {
            try {
                page.showView(FINDINGS);
            } catch (PartInitException e) {
                ILog.of(StatusActions.class).log(e.getStatus());
            }
        }
    }

    private void run(String command) {
        try {
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(StatusActions.class).error(e.getMessage(), e);
        }
    }
}
