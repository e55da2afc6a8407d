package org.deskwright.estate.ui.details;

import java.util.Map;

import org.deskwright.estate.model.Item;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The way to all that happened to an item, where the bundle is installed that knows. */
final class History {
    private static final Texts TEXTS = Texts.beside(History.class);
    private static final String COMMAND = "org.deskwright.live.ui.history";

    private History() {
    }

    static void write(PageWriter page, Item item, IServiceLocator site) {
        Command command = site.getService(ICommandService.class).getCommand(COMMAND);
        if (command.isDefined()) {
            page.action(TEXTS.get("history"), () -> show(command, item, site)).setData(PageWriter.ID,
                    "fleet.details.history");
        }
    }

    private static void show(Command command, Item item, IServiceLocator site) {
        try {
            site.getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, Map.of(COMMAND + ".id", item.id())), null);
        } catch (CommandException e) {
            ILog.of(History.class).error(e.getMessage(), e);
        }
    }
}
