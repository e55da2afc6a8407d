package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menu of a view, as its button opens it. */
public final class ViewMenuBot {
    private final WorkbenchBot workbench;
    private final String view;

    public ViewMenuBot(WorkbenchBot workbench, String view) {
        this.workbench = workbench;
        this.view = view;
    }

    /** What can be chosen below some entries; what is chosen now ends in a star. */
    public List<String> entries(String... path) {
        AtomicReference<List<String>> found = new AtomicReference<>();
        open(menu -> found.set(Stream.of(below(menu, path).getItems()).filter(i -> (i.getStyle() & SWT.SEPARATOR) == 0)
                .map(i -> plain(i) + (i.getSelection() ? "*" : "")).toList()));
        return found.get();
    }

    /** Chooses an entry below others, and does not wait for a dialog that it opens. */
    public void choose(String... path) {
        open(menu -> {
            String[] above = List.of(path).subList(0, path.length - 1).toArray(String[]::new);
            Menu last = below(menu, above);
            for (MenuItem other : last.getItems()) {
                if ((other.getStyle() & SWT.RADIO) != 0 && other.getSelection()) {
                    other.setSelection(false);
                    other.notifyListeners(SWT.Selection, new Event());
                }
            }
            MenuItem item = item(last, path[path.length - 1]);
            if ((item.getStyle() & SWT.RADIO) != 0) {
                item.setSelection(true);
            }
            Ui.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
        });
        Ui.settle();
    }

    private static Menu below(Menu menu, String... path) {
        Menu at = menu;
        for (String entry : path) {
            at = item(at, entry).getMenu();
            at.notifyListeners(SWT.Show, new Event());
        }
        return at;
    }

    private static MenuItem item(Menu menu, String entry) {
        return Stream.of(menu.getItems()).filter(i -> plain(i).equals(entry)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No entry " + entry + " in " + Stream.of(menu.getItems()).map(ViewMenuBot::plain).toList()));
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceAll("\t.*", "");
    }

    private void open(java.util.function.Consumer<Menu> with) {
        workbench.show(view);
        AtomicReference<Menu> shown = new AtomicReference<>();
        Listener listener = e -> {
            if (e.widget instanceof Menu menu && menu.getParentMenu() == null) {
                shown.compareAndSet(null, menu);
            }
        };
        Ui.run(() -> Ui.display().addFilter(SWT.Show, listener));
        try {
            // it does not return while the menu is open
            workbench.commandWithDialog("org.eclipse.ui.window.showViewMenu", Map.of());
            Ui.waitUntil("the menu is open", () -> shown.get() != null);
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.Show, listener));
        }
        Ui.run(() -> {
            with.accept(shown.get());
            shown.get().setVisible(false);
        });
    }
}
