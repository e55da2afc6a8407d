package org.deskwright.logs.ui.merged;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.logs.ui.aid.AidsDialog;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands of the editor of a log, for the lines of several logs. */
final class MergedCommands {
    private static final String CONTEXT = "org.deskwright.logs.ui.context";
    private static final String PREFIX = "org.deskwright.logs.ui.";

    private final IWorkbenchPartSite site;
    private final Supplier<Optional<MergedPane>> lines;

    private MergedCommands(IWorkbenchPartSite site, Supplier<Optional<MergedPane>> lines) {
        this.site = site;
        this.lines = lines;
    }

    /**
     * @param lines those that are shown
     * @param find done to find a text, whether there are lines yet or not
     */
    static void register(IWorkbenchPartSite site, Supplier<Optional<MergedPane>> lines, Runnable find) {
        site.getService(IContextService.class).activateContext(CONTEXT);
        MergedCommands commands = new MergedCommands(site, lines);
        site.getService(IHandlerService.class).activateHandler(Commands.FIND, new RunnableHandler(find));
        commands.handle(PREFIX + "filter", MergedPane::filter);
        commands.handle(PREFIX + "goToLine", MergedPane::askLine);
        commands.handle(PREFIX + "goToTime", MergedPane::askTime);
        commands.handle(PREFIX + "nextProblem", c -> c.problem(true));
        commands.handle(PREFIX + "previousProblem", c -> c.problem(false));
        commands.handle(PREFIX + "findNext", c -> c.step(true));
        commands.handle(PREFIX + "findPrevious", c -> c.step(false));
        commands.handle(PREFIX + "wrap", MergedPane::wrap);
        commands.handle(PREFIX + "exportLines", MergedPane::export);
        commands.handle(PREFIX + "copyPreview", MergedPane::copyWithPreview);
        commands.handle(PREFIX + "copyPlace", MergedPane::copyPlace);
        commands.handle(PREFIX + "aids", c -> new AidsDialog(site.getShell(), false).open());
    }

    private void handle(String command, Consumer<MergedPane> what) {
        site.getService(IHandlerService.class).activateHandler(command,
                new RunnableHandler(() -> lines.get().ifPresent(what)));
    }
}
