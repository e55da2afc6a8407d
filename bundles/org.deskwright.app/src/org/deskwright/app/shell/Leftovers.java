package org.deskwright.app.shell;

import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.commands.ICommandService;

/**
 * Commands that the platform has for development environments: nothing here answers them, and the list of keys and Find
 * Actions would offer them all the same.
 */
final class Leftovers {
    private static final List<String> COMMANDS = List.of("org.eclipse.ui.edit.addBookmark",
            "org.eclipse.ui.window.newEditor", "org.eclipse.ui.window.splitEditor",
            "org.eclipse.ui.window.openEditorDropDown", "org.eclipse.ui.window.pinEditor", "org.eclipse.ui.window.spy",
            "org.eclipse.ui.newWizard", "org.eclipse.ui.file.import", "org.eclipse.ui.file.export",
            "org.eclipse.ui.file.print", "org.eclipse.ui.file.revert", "org.eclipse.ui.file.refresh",
            "org.eclipse.ui.file.save", "org.eclipse.ui.file.saveAs", "org.eclipse.ui.file.saveAll",
            "org.eclipse.ui.help.tipsAndTricksAction", "org.eclipse.ui.help.dynamicHelp",
            "org.eclipse.ui.help.helpContents", "org.eclipse.ui.help.helpSearch", "org.eclipse.ui.help.displayHelp",
            "org.eclipse.ui.activeContextInfo", "org.eclipse.ui.persistWorkbenchState");

    private Leftovers() {
    }

    /** Before there is a window. */
    static void remove(IWorkbench workbench) {
        ICommandService commands = workbench.getService(ICommandService.class);
        COMMANDS.stream().map(commands::getCommand).filter(Command::isDefined).forEach(Command::undefine);
    }
}
