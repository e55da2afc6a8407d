package org.deskwright.benchmarks.fleet;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What stands on the screen, and where pictures of it go. Display thread only. */
final class Screen {
    private Screen() {
    }

    /** How often the page was written; two rows after each other may have the same title. */
    static Object written() {
        return Ui.one("fleet.details.page", Composite.class).getData(Page.WRITTEN);
    }

    static String title() {
        return Ui.all(Ui.one("fleet.details.page", Composite.class), "page.title", PageText.class).stream()
                .map(PageText::getText).findFirst().orElse("");
    }

    static String first() {
        return hits().getItemCount() == 0 ? "" : hits().getItem(0).getText();
    }

    static Table hits() {
        return Ui.all(dialog(), "jump.hits", Table.class).getFirst();
    }

    static Shell dialog() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if ("jump".equals(shell.getData(org.deskwright.ui.page.PageWriter.ID)) && shell.isVisible()) {
                return shell;
            }
        }
        return null;
    }

    static TreeItem item(TreeItem[] items, String text) {
        return Stream.of(items).map(item -> item.getText().equals(text) ? item : item(item.getItems(), text))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    static void select(TreeItem item) {
        item.getParent().setSelection(item);
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    static Path file(String name) {
        return Path.of(System.getProperty("deskwright.screenshots", "."), name + ".png");
    }

    static Tree navigator() {
        return Ui.one("navigator.tree", Tree.class);
    }
}
