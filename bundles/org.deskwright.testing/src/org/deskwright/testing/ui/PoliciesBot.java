package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The Policies perspective: OUs and policies at the left, how they stand in the middle, details at the right. */
public final class PoliciesBot {
    private static final String PERSPECTIVE = "org.deskwright.policy.perspective";

    private PoliciesBot() {
    }

    /** In the perspective that is open. */
    public static PoliciesBot asItIs() {
        return new PoliciesBot();
    }

    public static PoliciesBot open(WorkbenchBot workbench) {
        workbench.perspective(PERSPECTIVE);
        return new PoliciesBot();
    }

    private static Tree tree() {
        return Ui.one("policy.tree", Tree.class);
    }

    private static Stream<TreeItem> items(TreeItem[] items) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    /** What the tree shows, from top to bottom. */
    public List<String> shown() {
        return Ui.get(() -> items(tree().getItems()).map(TreeItem::getText).filter(text -> !text.isEmpty()).toList());
    }

    /** Selects what begins with these names. */
    public PoliciesBot select(String... names) {
        return selectAndThen(() -> {}, names);
    }

    /** Likewise, and does something else before anybody can have followed. */
    public PoliciesBot selectAndThen(Runnable next, String... names) {
        Ui.run(() -> {
            List<TreeItem> found = new ArrayList<>();
            for (String name : names) {
                found.add(items(tree().getItems()).filter(item -> item.getText().startsWith(name)).findFirst()
                        .orElseThrow(() -> new AssertionError(name + " is not in the tree")));
            }
            tree().setFocus();
            tree().setSelection(found.toArray(TreeItem[]::new));
            Event event = new Event();
            event.item = found.getFirst();
            tree().notifyListeners(SWT.Selection, event);
            next.run();
        });
        Ui.pause();
        return this;
    }

    public TableBot checklist() {
        return TableBot.find("policy.checklist").settled();
    }

    public TableBot result() {
        return TableBot.find("policy.result").settled();
    }

    public TableBot comparison() {
        return TableBot.find("policy.compare").settled();
    }

    /** The line under the checklist. */
    public String line() {
        return Ui.get(() -> Ui.one("policy.checklist.line", Label.class).getText());
    }

    public PoliciesBot onlyWrong(boolean only) {
        Ui.run(() -> {
            Button box = Ui.one("policy.only-wrong", Button.class);
            box.setSelection(only);
            box.notifyListeners(SWT.Selection, new Event());
        });
        Ui.pause();
        return this;
    }

    public List<String> details() {
        Composite body = PageTexts.page("policy.details.page");
        return Ui.get(() -> Ui.all(body, Control.class).stream().flatMap(c -> PageTexts.of(c).stream()).toList());
    }

    /** Presses the button beside the first text that mends something. */
    public void copyFirstFix() {
        Composite body = PageTexts.page("policy.details.page");
        Ui.run(() -> Ui.all(body, "page.copy", Button.class).getFirst().notifyListeners(SWT.Selection, new Event()));
    }
}
