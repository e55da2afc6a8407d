package org.deskwright.ui.table;

import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The context menu of a table in a dialog, where nothing is contributed: what every table can do. */
final class DialogTableMenu {
    private static final Texts TEXTS = Texts.beside(DialogTableMenu.class);

    private final TableControl table;
    private final Runnable copy;

    DialogTableMenu(Control control, TableControl table, Runnable copy) {
        this.table = table;
        this.copy = copy;
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        control.setMenu(menu.createContextMenu(control));
        control.addListener(SWT.Dispose, event -> menu.dispose());
    }

    private void fill(IMenuManager menu) {
        if (table.isSortable()) {
            menu.add(SortAndGroupMenu.sort(table.columns()));
            menu.add(new Separator());
        }
        menu.add(new Action(TEXTS.get("menu.copy"), Icon.COPY.descriptor()) {
            @Override
            public void run() {
                copy.run();
            }
        });
        menu.add(command(Commands.COLUMNS));
        menu.add(command(Commands.EXPORT_TABLE));
    }

    private static CommandContributionItem command(String id) {
        return new CommandContributionItem(new CommandContributionItemParameter(PlatformUI.getWorkbench(), id, id,
                CommandContributionItem.STYLE_PUSH));
    }
}
