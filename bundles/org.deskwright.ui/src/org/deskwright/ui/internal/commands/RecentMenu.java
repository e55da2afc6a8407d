package org.deskwright.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.deskwright.ui.session.UnsavedCases;
import org.deskwright.ui.session.UnsavedCases.Found;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;

/** File > Open Recent: what an earlier start left unsaved, then the recent cases. */
public final class RecentMenu extends CompoundContributionItem {
    private static final Texts TEXTS = Texts.beside(RecentMenu.class);
    private static final String COMMAND = "org.deskwright.ui.openRecent";
    private static final int WITH_NUMBER = 9;

    @Override
    protected IContributionItem[] getContributionItems() {
        IServiceLocator services = PlatformUI.getWorkbench();
        List<IContributionItem> items = new ArrayList<>();
        UnsavedCases unsaved = services.getService(UnsavedCases.class);
        unsaved.found().getNow(List.of()).forEach(f -> items.add(recover(unsaved, f)));
        if (!items.isEmpty()) {
            items.add(new Separator());
        }
        RecentCases recents = services.getService(RecentCases.class);
        recents.refresh(); // for the next time
        List<RecentCase> list = recents.list();
        for (int i = 0; i < list.size(); i++) {
            items.add(open(services, list.get(i), i + 1));
        }
        if (items.isEmpty()) {
            items.add(nothing());
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static IContributionItem recover(UnsavedCases unsaved, Found found) {
        return item(new Action(
                TEXTS.get("recent.recover", plain(found.unsaved().title()), Moments.here(found.unsaved().written())),
                Icon.CASE.descriptor()) {
            @Override
            public void run() {
                unsaved.recover(found);
            }
        });
    }

    private static IContributionItem open(IServiceLocator services, RecentCase recent, int number) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(services, null, COMMAND,
                CommandContributionItem.STYLE_PUSH);
        item.parameters = Map.of(OpenRecentHandler.PATHS, RecentPaths.lines(recent));
        String numbered = number <= WITH_NUMBER ? "&" + number + "  " : "";
        String key = recent.missing() ? "recent.missing" : "recent.case";
        item.label = numbered + TEXTS.get(key, plain(recent.title()), plain(recent.place()));
        item.icon = (recent.missing() ? Icon.WARNING : Icon.CASE).descriptor();
        return new CommandContributionItem(item);
    }

    private static IContributionItem nothing() {
        Action action = new Action(TEXTS.get("recent.none")) {
            // only says that there is nothing
        };
        action.setEnabled(false);
        return item(action);
    }

    private static IContributionItem item(Action action) {
        return new ActionContributionItem(action);
    }

    /** In menus an ampersand stands before the letter of a key. */
    private static String plain(String text) {
        return text.replace("&", "&&");
    }
}
