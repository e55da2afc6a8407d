package org.deskwright.testing.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.deskwright.testing.monkey.Monkey.Reach;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands, menus, views and perspectives, chosen at random. Display thread only. */
final class Parts {
    private final IWorkbench workbench = PlatformUI.getWorkbench();
    private final Random random;
    private final Reach reach;

    Parts(Random random, Reach reach) {
        this.random = random;
        this.reach = reach;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    IWorkbenchWindow window() {
        return workbench.getWorkbenchWindows()[0];
    }

    private IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Gives what it was. */
    String command() {
        ParameterizedCommand command = any(reach.commands());
        try {
            workbench.getService(IHandlerService.class).executeCommand(command, null);
        } catch (NotEnabledException | NotHandledException e) {
            return command.getId() + ", which cannot be now";
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
        return command.serialize();
    }

    String menu() {
        WorkbenchBot.hideGuests(window().getActivePage());
        List<MenuItem> leaves = new ArrayList<>();
        List<Menu> open = new ArrayList<>();
        collect(window().getShell().getMenuBar(), leaves, open);
        String text = "no menu";
        if (!leaves.isEmpty()) {
            MenuItem item = any(leaves);
            text = item.getText();
            if ((item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                item.setSelection(!item.getSelection());
            }
            item.notifyListeners(SWT.Selection, new Event());
        }
        open.reversed().stream().filter(menu -> !menu.isDisposed())
                .forEach(menu -> menu.notifyListeners(SWT.Hide, new Event()));
        return text;
    }

    private static void collect(Menu menu, List<MenuItem> leaves, List<Menu> open) {
        menu.notifyListeners(SWT.Show, new Event());
        open.add(menu);
        for (MenuItem item : menu.getItems()) {
            if (item.getMenu() != null) {
                collect(item.getMenu(), leaves, open);
            } else if (item.isEnabled() && (item.getStyle() & SWT.SEPARATOR) == 0) {
                leaves.add(item);
            }
        }
    }

    String view() {
        String view = any(reach.views());
        try {
            if (page().findView(view) != null && random.nextInt(3) == 0) {
                page().hideView(page().findView(view));
            } else {
                page().showView(view);
            }
        } catch (PartInitException e) {
            throw new IllegalStateException(view, e);
        }
        return view;
    }

    String perspective() {
        String perspective = any(reach.perspectives());
        try {
            workbench.showPerspective(perspective, window());
        } catch (WorkbenchException e) {
            throw new IllegalStateException(perspective, e);
        }
        return perspective;
    }

    String resize() {
        int width = 500 + random.nextInt(900);
        int height = 350 + random.nextInt(550);
        window().getShell().setSize(width, height);
        return width + " x " + height;
    }
}
