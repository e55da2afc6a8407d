package org.deskwright.logs.ui.editor;

import org.deskwright.logs.ui.aid.AidsDialog;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.eclipse.core.commands.IHandler;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** What an editor does for the commands while it is active. */
record EditorCommands(IWorkbenchPartSite site, LogPane pane, LogDocument log, FindBar findBar, FilterBar filterBar,
        Finding finding, ViewButtons buttons, Folding folding, Copying copying, LineExport export, GoTo goTo) {
    private static final String CONTEXT = "org.deskwright.logs.ui.context";
    private static final String PREFIX = "org.deskwright.logs.ui.";
    private static final String EXPORT = PREFIX + "exportLines";
    /** Of what is taken over into the find bar. */
    private static final int LONGEST = 200;

    void register() {
        site.getService(IContextService.class).activateContext(CONTEXT);
        handle(Commands.FIND, this::find);
        handle(PREFIX + "filter", filterBar::focus);
        handle(PREFIX + "findNext", () -> step(true));
        handle(PREFIX + "findPrevious", () -> step(false));
        handle(PREFIX + "goToLine", goTo::askLine);
        handle(PREFIX + "goToTime", goTo::askTime);
        handle(PREFIX + "nextProblem", () -> goTo.problem(true));
        handle(PREFIX + "previousProblem", () -> goTo.problem(false));
        handle(PREFIX + "wrap", () -> buttons.wrap(!buttons.isWrapping()));
        handle(PREFIX + "follow", () -> buttons.follow(!buttons.isFollowing()));
        handle(EXPORT, new ExportLinesHandler(export, EXPORT + ".file"));
        handle(PREFIX + "fold", folding::toggle);
        handle(PREFIX + "foldAll", folding::toggleAll);
        handle(PREFIX + "aids", () -> new AidsDialog(pane.canvas().getShell(), false).open());
        handle(PREFIX + "copyPlace", () -> copying.copyPlace(log));
        handle(PREFIX + "copyPreview", copying::copyWithPreview);
    }

    private void handle(String command, Runnable action) {
        handle(command, new RunnableHandler(action));
    }

    private void handle(String command, IHandler handler) {
        site.getService(IHandlerService.class).activateHandler(command, handler);
    }

    private void find() {
        findBar.open(selected());
    }

    private void step(boolean forward) {
        if (findBar.isOpen()) {
            finding.step(forward);
        } else {
            find();
        }
    }

    /** What is selected within a line. */
    private String selected() {
        LogSelection selection = pane.selection();
        boolean inLine = !selection.isEmpty() && selection.first().line() == selection.last().line();
        return !inLine ? "" : pane.lead().map(line -> {
            int to = Math.min(selection.last().column(), line.text().length());
            int from = Math.min(selection.first().column(), to);
            return to - from > LONGEST ? "" : line.text().substring(from, to);
        }).orElse("");
    }
}
