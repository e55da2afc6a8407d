package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.core.topic.Topic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The view of the topics. */
public final class TopicsBot {
    private final IViewPart view;

    TopicsBot(IViewPart view) {
        this.view = view;
    }

    /** Without making the view active. */
    public static TopicsBot asItIs() {
        return new TopicsBot(null);
    }

    public IViewPart view() {
        return view;
    }

    /** Types into the filter and waits until the tree has followed. */
    public TopicsBot filter(String text) {
        if (filterText().equals(text)) {
            return this;
        }
        Ui.run(() -> field().setText(text));
        // the tree follows when the user pauses; Enter makes it follow at once
        Ui.run(() -> field().notifyListeners(SWT.DefaultSelection, new Event()));
        Ui.settle();
        return this;
    }

    /** Types into the filter and presses the arrow down at once. */
    public TopicsBot filterAndGoDown(String text) {
        Ui.run(() -> {
            field().setText(text);
            Event down = new Event();
            down.keyCode = SWT.ARROW_DOWN;
            field().notifyListeners(SWT.KeyDown, down);
        });
        Ui.settle();
        return this;
    }

    /** What is said instead of topics when there are none, or nothing. */
    public String nothing() {
        return Ui.get(() -> {
            Label label = Ui.one("topics.nothing", Label.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    public boolean filterHasFocus() {
        return Ui.get(() -> field().isFocusControl());
    }

    private static Text field() {
        return Ui.one("topics.filter", Text.class);
    }

    private static Tree tree() {
        return Ui.one("topics.tree", Tree.class);
    }

    /** Titles of all topics shown, without categories. */
    public List<String> titles() {
        return Ui.get(() -> items(i -> i.getData() instanceof Topic).map(TreeItem::getText).toList());
    }

    /** Why the topics shown were found, in order; only of those for which it is not plain from their title. */
    public List<String> reasons() {
        return Ui.get(() -> items(i -> i.getParentItem() != null && i.getParentItem().getData() instanceof Topic
                && !(i.getData() instanceof Topic)).map(TreeItem::getText).toList());
    }

    /** What stands in the filter. */
    public String filterText() {
        return Ui.get(() -> field().getText());
    }

    /** What stands in the columns of a row: title, findings, cannot tell. */
    public List<String> row(String title) {
        return Ui.get(() -> {
            TreeItem item = item(title);
            return List.of(item.getText(0), item.getText(1), item.getText(2));
        });
    }

    /** The numbers that are hard to read. */
    public List<String> faintNumbers() {
        return Ui.get(() -> items(i -> !i.getText(1).isEmpty()).filter(
                i -> Contrast.between(i.getForeground(1).getRGB(), tree().getBackground().getRGB()) < Contrast.ENOUGH)
                .map(i -> i.getText(1)).toList());
    }

    public TopicsBot select(String title) {
        Ui.run(() -> select(item(title)));
        Ui.settle();
        return this;
    }

    public TopicsBot selectAll() {
        Ui.run(() -> {
            TreeItem all = tree().getItem(0);
            if (!List.of(tree().getSelection()).equals(List.of(all))) {
                select(all);
            }
        });
        Ui.settle();
        return this;
    }

    public String selected() {
        return Ui.get(() -> Stream.of(tree().getSelection()).map(TreeItem::getText).findFirst().orElse(""));
    }

    private static void select(TreeItem item) {
        tree().setFocus();
        tree().setSelection(item);
        Event event = new Event();
        event.item = item;
        tree().notifyListeners(SWT.Selection, event);
    }

    private static TreeItem item(String title) {
        return items(i -> i.getText().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("No topic " + title));
    }

    private static Stream<TreeItem> items(Predicate<TreeItem> wanted) {
        List<TreeItem> all = new ArrayList<>();
        Stream.of(tree().getItems()).forEach(i -> collect(i, all));
        return all.stream().filter(wanted);
    }

    private static void collect(TreeItem item, List<TreeItem> all) {
        all.add(item);
        Stream.of(item.getItems()).forEach(i -> collect(i, all));
    }
}
