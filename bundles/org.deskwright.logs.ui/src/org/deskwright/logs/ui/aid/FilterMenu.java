package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.aid.ReadingAids;
import org.deskwright.logs.aid.SavedFilter;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A button beside the filter of a log with the filters that were saved. */
public final class FilterMenu {
    private static final Texts TEXTS = Texts.beside(FilterMenu.class);

    private final FilterBar bar;

    public FilterMenu(FilterBar bar) {
        this.bar = bar;
        ToolBar tools = new ToolBar(bar.control(), SWT.FLAT);
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(Icon.SAVED_QUERY.image());
        item.setToolTipText(TEXTS.get("menu.tooltip"));
        item.setData(PageWriter.ID, "log.filters");
        item.addListener(SWT.Selection, e -> {
            Menu menu = menu(tools);
            Rectangle bounds = item.getBounds();
            menu.setLocation(tools.toDisplay(new Point(bounds.x, bounds.y + bounds.height)));
            menu.setVisible(true);
        });
    }

    private Menu menu(ToolBar tools) {
        Menu menu = new Menu(tools);
        menu.addListener(SWT.Hide, e -> tools.getDisplay().asyncExec(menu::dispose));
        ReadingAids own = OwnAids.load();
        for (SavedFilter filter : own.filters()) {
            item(menu, filter.name().replace("&", "&&"), () -> bar.type(filter.query())).setToolTipText(filter.query());
        }
        if (!own.filters().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, TEXTS.get("menu.save"), () -> save(bar.text().strip())).setEnabled(isNew(own, bar.text().strip()));
        item(menu, TEXTS.get("menu.manage"), () -> new AidsDialog(tools.getShell(), true).open());
        return menu;
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private static boolean isNew(ReadingAids own, String query) {
        return named(query) && own.filters().size() < ReadingAids.MOST
                && own.filters().stream().noneMatch(f -> f.query().equals(query));
    }

    private static boolean named(String query) {
        try {
            return !new SavedFilter("-", query).query().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Under its own words; another name can be given later. */
    static void save(String query) {
        ReadingAids own = OwnAids.load();
        List<SavedFilter> filters = new ArrayList<>(own.filters());
        String name = query.length() > SavedFilter.LONGEST ? query.substring(0, SavedFilter.LONGEST) : query;
        filters.add(new SavedFilter(name, query));
        OwnAids.keep(new ReadingAids(own.highlighters(), filters));
    }
}
