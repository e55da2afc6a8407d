package org.deskwright.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/**
 * What stands in the main menu in other words than those by which Find Actions knows the command, such as one choice of
 * several: it is found by the words that stand there, too.
 */
public final class MenuQuickAccess implements IQuickAccessComputer {
    private static final String MENUS = "org.eclipse.ui.menus";

    @Override
    public QuickAccessElement[] computeElements() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        List<QuickAccessElement> found = new ArrayList<>();
        for (IConfigurationElement menu : Platform.getExtensionRegistry().getConfigurationElementsFor(MENUS)) {
            if (String.valueOf(menu.getAttribute("locationURI")).startsWith("menu:")) {
                Stream.of(menu.getChildren("command")).filter(item -> item.getAttribute("label") != null)
                        .forEach(item -> add(item, commands, found));
            }
        }
        return found.toArray(QuickAccessElement[]::new);
    }

    private static void add(IConfigurationElement item, ICommandService commands, List<QuickAccessElement> found) {
        Command command = commands.getCommand(item.getAttribute("commandId"));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (IConfigurationElement parameter : item.getChildren("parameter")) {
            parameters.put(parameter.getAttribute("name"), parameter.getAttribute("value"));
        }
        if (command.isDefined() && command.isHandled() && command.isEnabled()) {
            ParameterizedCommand whole = ParameterizedCommand.generateCommand(command, parameters);
            String label = LegacyActionTools.removeMnemonics(item.getAttribute("label"));
            if (whole != null && !isFoundAnyway(label, whole)) {
                found.add(new Element(label, whole, item));
            }
        }
    }

    /** Whether all of its words stand in that order in what is known of the command. */
    private static boolean isFoundAnyway(String label, ParameterizedCommand command) {
        try {
            String known = command.getName() + " " + command.getCommand().getDescription();
            String words = Stream.of(label.replace("...", "").split("\\s+")).map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.compile(words, Pattern.CASE_INSENSITIVE).matcher(known).find();
        } catch (CommandException e) {
            return true; // it is gone meanwhile
        }
    }

    @Override
    public void resetState() {
        // nothing is kept
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Element extends QuickAccessElement {
        private final String label;
        private final ParameterizedCommand command;
        private final IConfigurationElement item;

        Element(String label, ParameterizedCommand command, IConfigurationElement item) {
            this.label = label;
            this.command = command;
            this.item = item;
        }

        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            String icon = item.getAttribute("icon");
            return icon == null
                    ? null
                    : ResourceLocator.imageDescriptorFromBundle(item.getContributor().getName(), icon).orElse(null);
        }

        @Override
        public String getId() {
            return "menu:" + command.serialize();
        }

        @Override
        public void execute() {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                ILog.of(MenuQuickAccess.class).error(label, e);
            }
        }
    }
}
