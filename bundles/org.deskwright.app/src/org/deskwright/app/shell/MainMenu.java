package org.deskwright.app.shell;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * The skeleton of the main menu and tool bar. It names places ({@code file}, {@code edit}, {@code view},
 * {@code navigate}, {@code diagnosis}, {@code window}, {@code help}, each with a group {@code additions}); what stands
 * in them is contributed by the bundles as commands.
 */
final class MainMenu extends ActionBarAdvisor {
    private static final String QUICK_ACCESS = "org.eclipse.ui.window.quickAccess";

    private IWorkbenchWindow window;

    MainMenu(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow;
        for (ActionFactory factory : new ActionFactory[]{ActionFactory.COPY, ActionFactory.SELECT_ALL,
                ActionFactory.QUIT, ActionFactory.PREFERENCES, ActionFactory.RESET_PERSPECTIVE, ActionFactory.INTRO}) {
            register(factory.create(workbenchWindow));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(view());
        bar.add(navigate());
        bar.add(diagnosis());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(help());
    }

    private MenuManager file() {
        MenuManager menu = new MenuManager(Messages.FILE, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker("open"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("exit"));
        menu.add(registered(ActionFactory.QUIT));
        return menu;
    }

    private MenuManager edit() {
        MenuManager menu = new MenuManager(Messages.EDIT, IWorkbenchActionConstants.M_EDIT);
        menu.add(registered(ActionFactory.COPY));
        menu.add(registered(ActionFactory.SELECT_ALL));
        menu.add(new Separator("find"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager view() {
        MenuManager menu = new MenuManager(Messages.VIEW, "view");
        MenuManager show = new MenuManager(Messages.SHOW_VIEW, "showView");
        show.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(show);
        MenuManager perspectives = new MenuManager(Messages.PERSPECTIVES, "perspectives");
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        menu.add(perspectives);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        MenuManager appearance = new MenuManager(Messages.APPEARANCE, "appearance");
        appearance.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(appearance);
        menu.add(command(IWorkbenchCommandConstants.WINDOW_RESET_PERSPECTIVE, Messages.RESET_LAYOUT));
        return menu;
    }

    private MenuManager navigate() {
        MenuManager menu = new MenuManager(Messages.NAVIGATE, IWorkbenchActionConstants.M_NAVIGATE);
        menu.add(new GroupMarker("open"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("parts"));
        menu.add(command(IWorkbenchCommandConstants.WINDOW_NEXT_VIEW, Messages.NEXT_VIEW));
        menu.add(command(IWorkbenchCommandConstants.WINDOW_PREVIOUS_VIEW, Messages.PREVIOUS_VIEW));
        menu.add(command(IWorkbenchCommandConstants.WINDOW_NEXT_PERSPECTIVE, Messages.NEXT_PERSPECTIVE));
        return menu;
    }

    private static MenuManager diagnosis() {
        MenuManager menu = new MenuManager(Messages.DIAGNOSIS, "diagnosis");
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager(Messages.WINDOW, IWorkbenchActionConstants.M_WINDOW);
        menu.add(command(IWorkbenchCommandConstants.WINDOW_NEW_WINDOW, Messages.NEW_WINDOW));
        menu.add(new Separator("find"));
        menu.add(command(QUICK_ACCESS, Messages.QUICK_ACCESS));
        menu.add(command("org.eclipse.ui.window.showKeyAssist", Messages.KEYS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("preferences"));
        menu.add(registered(ActionFactory.PREFERENCES));
        return menu;
    }

    private MenuManager help() {
        MenuManager menu = new MenuManager(Messages.HELP, IWorkbenchActionConstants.M_HELP);
        menu.add(registered(ActionFactory.INTRO));
        menu.add(new GroupMarker("guide"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator("support"));
        menu.add(new Separator("about"));
        menu.add(command("org.eclipse.ui.help.installationDialog", Messages.INSTALLATION));
        menu.add(command(IWorkbenchCommandConstants.HELP_ABOUT, Messages.ABOUT));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        ToolBarManager main = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        main.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        coolBar.add(new ToolBarContributionItem(main, "org.deskwright.app.toolbar"));
    }

    private IWorkbenchAction registered(ActionFactory factory) {
        return (IWorkbenchAction) getAction(factory.getId());
    }

    private IContributionItem command(String id, String label) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null, id,
                CommandContributionItem.STYLE_PUSH);
        parameter.label = label;
        return new CommandContributionItem(parameter);
    }
}
