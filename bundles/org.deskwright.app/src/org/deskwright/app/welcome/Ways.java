package org.deskwright.app.welcome;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** Goes the ways of the welcome page. Display thread only. */
final class Ways {
    private final IServiceLocator services;

    Ways(IServiceLocator services) {
        this.services = services;
    }

    boolean isOpen(Way way) {
        return services.getService(ICommandService.class).getCommand(way.command()).isDefined();
    }

    /** Its key, as the menu shows it; also while another part, or no window, is active. */
    Optional<String> key(Way way) {
        IBindingService bindings = services.getService(IBindingService.class);
        ParameterizedCommand command = command(way);
        return Stream.of(bindings.getBindings()).filter(b -> command.equals(b.getParameterizedCommand()))
                .map(b -> b.getTriggerSequence().format()).min(Comparator.comparingInt(String::length));
    }

    void go(Way way) {
        try {
            services.getService(IHandlerService.class).executeCommand(command(way), null);
        } catch (CommandException e) {
            ILog.of(Ways.class).error(way.command(), e);
        }
    }

    private ParameterizedCommand command(Way way) {
        Command command = services.getService(ICommandService.class).getCommand(way.command());
        return ParameterizedCommand.generateCommand(command, way.parameters());
    }
}
