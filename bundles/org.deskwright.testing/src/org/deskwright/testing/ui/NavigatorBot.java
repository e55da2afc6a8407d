package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The tree of accounts, Regions and directories. */
public final class NavigatorBot {
    NavigatorBot() {
        Ui.waitUntil("the navigator has places", () -> tree().isVisible() && tree().getItemCount() > 0);
    }

    private static Tree tree() {
        return Ui.one("navigator.tree", Tree.class);
    }

    public NavigatorBot filter(String text) {
        Ui.run(() -> {
            Text field = Ui.one("navigator.filter", Text.class);
            field.setText(text);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.settle();
        return this;
    }

    /** Opens all branches and gives the texts of all places that are shown, from top to bottom. */
    public List<String> places() {
        new WorkbenchBot().command("org.eclipse.ui.navigate.expandAll", Map.of());
        return Ui.get(() -> {
            List<String> texts = new ArrayList<>();
            Stream.of(tree().getItems()).forEach(item -> collect(item, texts));
            return texts;
        });
    }

    private static void collect(TreeItem item, List<String> texts) {
        texts.add(item.getText());
        Stream.of(item.getItems()).forEach(child -> collect(child, texts));
    }

    /** Selects the first place whose text begins so. */
    public NavigatorBot select(String beginning) {
        places();
        Ui.run(() -> {
            TreeItem item = Stream.of(tree().getItems()).map(root -> find(root, beginning)).filter(i -> i != null)
                    .findFirst().orElseThrow(() -> new AssertionError("No place " + beginning));
            tree().setFocus();
            tree().setSelection(item);
            Event event = new Event();
            event.item = item;
            tree().notifyListeners(SWT.Selection, event);
        });
        // views follow when the user pauses
        Ui.pause();
        return this;
    }

    private static TreeItem find(TreeItem item, String beginning) {
        if (item.getText().startsWith(beginning)) {
            return item;
        }
        return Stream.of(item.getItems()).map(child -> find(child, beginning)).filter(i -> i != null).findFirst()
                .orElse(null);
    }

    public List<String> selected() {
        return Ui.get(() -> Stream.of(tree().getSelection()).map(TreeItem::getText).toList());
    }
}
