package org.deskwright.ui.table;

import java.util.List;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.ColumnController.Spec;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.actions.CompoundContributionItem;

/**
 * Sorting and grouping without a mouse: menus with the columns of the table at hand, in its context menu and the menu
 * of its view.
 */
public final class SortAndGroupMenu extends CompoundContributionItem {
    private static final Texts TEXTS = Texts.beside(SortAndGroupMenu.class);

    @Override
    protected IContributionItem[] getContributionItems() {
        return TableControl.atHand().filter(TableControl::isSortable)
                .map(t -> t.isGroupable()
                        ? new IContributionItem[]{sort(t.columns()), group(t.columns())}
                        : new IContributionItem[]{sort(t.columns())})
                .orElseGet(() -> new IContributionItem[0]);
    }

    static MenuManager sort(ColumnController columns) {
        MenuManager menu = new MenuManager(TEXTS.get("menu.sort"), "org.deskwright.ui.sortBy");
        List<Sort> now = columns.sorts();
        for (Spec spec : columns.all()) {
            boolean first = !now.isEmpty() && now.getFirst().column().equals(spec.id());
            boolean down = first && now.getFirst().descending();
            String title = !first ? spec.title() : TEXTS.get(down ? "menu.descending" : "menu.ascending", spec.title());
            add(menu, title, first, () -> columns.sort(List.of(new Sort(spec.id(), first && !down))));
        }
        add(menu, TEXTS.get("menu.unsorted"), now.isEmpty(), () -> columns.sort(List.of()));
        return menu;
    }

    private static MenuManager group(ColumnController columns) {
        MenuManager menu = new MenuManager(TEXTS.get("menu.group"), Icon.GROUP_BY.descriptor(),
                "org.deskwright.ui.groupBy");
        for (Spec spec : columns.all()) {
            add(menu, spec.title(), columns.group().equals(spec.id()), () -> columns.group(spec.id()));
        }
        add(menu, TEXTS.get("menu.ungrouped"), columns.group().isEmpty(), () -> columns.group(""));
        return menu;
    }

    private static void add(MenuManager menu, String title, boolean chosen, Runnable run) {
        Action action = new Action(title.replace("&", "&&"), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setChecked(chosen);
        menu.add(action);
    }
}
