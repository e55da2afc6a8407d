package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.ParameterValuesException;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

/**
 * What the product has of views, perspectives and commands, read from the registry. A test harness may bring bundles of
 * the Eclipse IDE along that the product does not have; what those contribute is left out.
 */
public final class ShippedParts {
    private static final Pattern SHIPPED = Pattern
            .compile("org\\.deskwright\\..*|org\\.eclipse\\.ui" + "|org\\.eclipse\\.ui\\.(views|views\\.log|net)");
    /** Belongs to the platform's welcome page, which cannot be opened by itself. */
    private static final String INTRO = "org.eclipse.ui.internal.introview";

    private ShippedParts() {
    }

    /** Whether a bundle of that name is part of the product. */
    public static boolean isShipped(String bundle) {
        return SHIPPED.matcher(bundle).matches();
    }

    public static List<String> views() {
        return ids("org.eclipse.ui.views", "view");
    }

    /** Those that Deskwright itself makes. */
    public static List<String> ownViews() {
        return views().stream().filter(id -> id.startsWith("org.deskwright.")).toList();
    }

    public static List<String> perspectives() {
        return ids("org.eclipse.ui.perspectives", "perspective");
    }

    private static List<String> ids(String point, String element) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(e -> e.getName().equals(element)).filter(e -> isShipped(e.getContributor().getName()))
                .map((IConfigurationElement e) -> e.getAttribute("id")).filter(id -> !id.equals(INTRO)).distinct()
                .toList();
    }

    /** Our commands, with each value that their parameters can take. Display thread only. */
    public static List<ParameterizedCommand> commands() {
        List<ParameterizedCommand> all = new ArrayList<>();
        for (Command command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
            if (command.getId().startsWith("org.deskwright.")) {
                all.addAll(variants(command));
            }
        }
        return all;
    }

    private static List<ParameterizedCommand> variants(Command command) {
        try {
            IParameter[] parameters = command.getParameters();
            List<ParameterizedCommand> variants = new ArrayList<>();
            boolean needed = false;
            for (IParameter parameter : parameters == null ? new IParameter[0] : parameters) {
                needed |= !parameter.isOptional();
                for (Object value : values(parameter)) {
                    variants.add(new ParameterizedCommand(command,
                            new Parameterization[]{new Parameterization(parameter, String.valueOf(value))}));
                }
            }
            if (!needed) {
                variants.add(ParameterizedCommand.generateCommand(command, Map.of()));
            }
            return variants;
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
    }

    /** None for a parameter that takes anything. */
    private static Collection<?> values(IParameter parameter) {
        try {
            return parameter.getValues().getParameterValues().values();
        } catch (ParameterValuesException e) {
            return List.of();
        }
    }
}
