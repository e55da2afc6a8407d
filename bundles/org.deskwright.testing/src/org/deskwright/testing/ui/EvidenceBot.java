package org.deskwright.testing.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The views around the editor of a log. */
public final class EvidenceBot {
    private static final String TIMELINE = "org.deskwright.logs.timeline";

    private final WorkbenchBot workbench;

    public EvidenceBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** What the timeline says of the bars at hand, however narrow it is. */
    public String timeline() {
        return Ui.get(() -> {
            String whole = Ui.one("log.timeline.words", CLabel.class).getToolTipText();
            return whole == null ? "" : whole;
        });
    }

    /** As much of that as is seen. */
    public String timelineShown() {
        return Ui.get(() -> Ui.one("log.timeline.words", CLabel.class).getText());
    }

    /** Presses a key in the timeline. */
    public EvidenceBot key(int code, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            Ui.one("log.timeline.chart", Canvas.class).notifyListeners(SWT.KeyDown, event);
        });
        Ui.settle();
        return this;
    }

    /** Presses a button of the timeline. */
    public void button(String title) {
        button(TIMELINE, title);
    }

    /** Presses a button of a view. */
    public void button(String view, String title) {
        Ui.run(() -> Stream.of(workbench.show(view).getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(i -> ((ActionContributionItem) i).getAction())
                .filter(a -> a.getText().equals(title)).findFirst().orElseThrow().run());
        Ui.settle();
    }

    /** Presses a button of a view until it is pressed, or not. */
    public void check(String view, String title, boolean pressed) {
        Ui.run(() -> Stream.of(workbench.show(view).getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(i -> ((ActionContributionItem) i).getAction())
                .filter(a -> a.getText().equals(title)).findFirst().ifPresent(action -> {
                    action.setChecked(pressed);
                    action.run();
                }));
        Ui.settle();
    }

    /** The table of known failures, when they have been looked for. */
    public TableBot hits() {
        workbench.show("org.deskwright.logs.hits");
        return TableBot.find("log.hits");
    }

    /** All that is told of the record at hand. */
    public String record() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.record", Composite.class).stream()
                .flatMap(c -> Ui.all(c, Control.class).stream()).map(c -> PageTexts.of(c).orElse(""))
                .collect(Collectors.joining("\n")));
    }

    /**
     * What stands beneath a place of the log explorer; what hides it is opened. Nothing where nothing is opened yet.
     */
    public List<String> logs(int... place) {
        return Ui.get(() -> place[0] >= Ui.one("logs.tree", Tree.class).getItemCount()
                ? List.<String>of()
                : Stream.of(item(place).getItems()).map(TreeItem::getText).toList());
    }

    private static TreeItem item(int... place) {
        Tree tree = Ui.one("logs.tree", Tree.class);
        TreeItem item = tree.getItem(place[0]);
        for (int i = 0; i <= place.length - 1; i++) {
            item = i == 0 ? item : item.getItem(place[i]);
            Event open = new Event();
            open.item = item;
            tree.notifyListeners(SWT.Expand, open);
            item.setExpanded(true);
        }
        return item;
    }

    /** Opens what stands at a place of the log explorer. */
    public void openLog(int... place) {
        Ui.run(() -> {
            Tree tree = Ui.one("logs.tree", Tree.class);
            TreeItem item = item(place);
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            tree.notifyListeners(SWT.DefaultSelection, event);
        });
        Ui.settle();
    }

    /** Chooses what stands at a place of the log explorer, and opens nothing. */
    public void chooseLog(int... place) {
        Ui.run(() -> {
            Tree tree = Ui.one("logs.tree", Tree.class);
            TreeItem item = item(place);
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
        });
        Ui.settle();
    }

    /** What is chosen in the log explorer. */
    public List<String> chosenLogs() {
        return Ui.get(() -> Stream.of(Ui.one("logs.tree", Tree.class).getSelection()).map(TreeItem::getText).toList());
    }

    /** What stands at the top of the log explorer. */
    public List<String> logs() {
        return Ui.get(() -> Stream.of(Ui.one("logs.tree", Tree.class).getItems()).map(TreeItem::getText).toList());
    }
}
