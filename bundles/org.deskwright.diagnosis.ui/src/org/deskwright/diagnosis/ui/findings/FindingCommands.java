package org.deskwright.diagnosis.ui.findings;

import java.util.stream.Collectors;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.diagnosis.ui.suppress.SettingAside;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** What commands do while the findings are the active view. */
final class FindingCommands {
    private final IWorkbenchPartSite site;
    private final OutcomeTree tree;
    private final IHandlerService handlers;

    FindingCommands(IWorkbenchPartSite site, OutcomeTree tree) {
        this.site = site;
        this.tree = tree;
        handlers = site.getService(IHandlerService.class);
        SettingAside aside = new SettingAside(site.getService(DiagnosisSession.class), site.getShell());
        on("org.deskwright.diagnosis.ui.suppress", new ViewCommand(
                () -> tree.outcomes().stream().anyMatch(ReportedOutcome::counts), () -> aside.begin(tree.outcomes())));
        on("org.deskwright.diagnosis.ui.unsuppress",
                new ViewCommand(() -> tree.outcomes().stream().anyMatch(o -> o.suppression().isPresent()),
                        () -> aside.end(tree.outcomes())));
        on(Commands.COPY_SUMMARY, this::copySummaries);
        on(IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL, () -> tree.expandAll(true));
        on(IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL, () -> tree.expandAll(false));
        bringKeys();
    }

    FindingCommands on(String command, Runnable action) {
        on(command, new RunnableHandler(action));
        return this;
    }

    private void on(String command, IHandler handler) {
        handlers.activateHandler(command, handler);
    }

    private void copySummaries() {
        Clip.put(tree.control().getDisplay(), tree.outcomes().stream().map(ReportedOutcome::summary)
                .collect(Collectors.joining(System.lineSeparator())));
    }

    /** The keys of the table, such as Del, hold in the table alone: in a field they belong to its text. */
    private void bringKeys() {
        IContextService contexts = site.getService(IContextService.class);
        IContextActivation[] active = new IContextActivation[1];
        tree.control().addListener(SWT.FocusIn, e -> {
            if (active[0] == null) {
                active[0] = contexts.activateContext("org.deskwright.diagnosis.ui.findingsTable");
            }
        });
        Listener end = e -> {
            if (active[0] != null) {
                contexts.deactivateContext(active[0]);
                active[0] = null;
            }
        };
        tree.control().addListener(SWT.FocusOut, end);
        tree.control().addListener(SWT.Dispose, end);
    }
}
