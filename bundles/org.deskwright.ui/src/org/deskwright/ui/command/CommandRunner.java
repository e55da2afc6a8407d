package org.deskwright.ui.command;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Runs commands from code. What handles a command may be in a bundle that is absent; then, and while its handler has
 * nothing to work on, the command is not enabled. Display thread only.
 */
public final class CommandRunner {
    private CommandRunner() {
    }

    /**
     * Runs the first that is enabled; gives whether there was one.
     *
     * @param site of a window or a part
     */
    public static boolean first(IServiceLocator site, String... commands) {
        ICommandService known = site.getService(ICommandService.class);
        for (String id : commands) {
            Command command = known.getCommand(id);
            if (command.isDefined() && command.isEnabled()) {
                return run(site, id);
            }
        }
        return false;
    }

    private static boolean run(IServiceLocator site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
            return true;
        } catch (CommandException e) {
            ILog.of(CommandRunner.class).error(command, e);
            return false;
        }
    }
}
