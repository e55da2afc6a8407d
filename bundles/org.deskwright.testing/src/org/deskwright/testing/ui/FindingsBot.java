package org.deskwright.testing.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The view of the findings. */
public final class FindingsBot {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final IViewPart view;

    FindingsBot(IViewPart view) {
        this.view = view;
    }

    /**
     * A row as it is read on the screen.
     *
     * @param group the heading above it
     * @param change since the report that is compared with; empty while that column is not shown
     */
    public record Row(String group, String summary, String importance, String subject, String scope, String check,
            String change) {}

    /** Without making the view active. */
    public static FindingsBot asItIs() {
        return new FindingsBot(null);
    }

    public boolean filterHasFocus() {
        return Ui.get(() -> field().isFocusControl());
    }

    public IViewPart view() {
        return view;
    }

    private static Text field() {
        return Ui.one("findings.filter", Text.class);
    }

    private static Tree tree() {
        return Ui.one("findings.tree", Tree.class);
    }

    /** The summaries and words of importance that are hard to read. */
    public List<String> faintWords() {
        return Ui.get(() -> {
            List<String> faint = new ArrayList<>();
            for (TreeItem group : tree().getItems()) {
                for (TreeItem item : group.getItems()) {
                    if (Contrast.between(item.getForeground(0).getRGB(),
                            tree().getBackground().getRGB()) < Contrast.ENOUGH) {
                        faint.add(item.getText(0));
                    }
                    if (Contrast.between(item.getForeground(1).getRGB(),
                            tree().getBackground().getRGB()) < Contrast.ENOUGH) {
                        faint.add(item.getText(1));
                    }
                }
            }
            return faint;
        });
    }

    /** What stands in the column with that id; nothing while it is not shown. */
    private static String cell(TreeItem item, String column) {
        for (int i = 0; i < tree().getColumnCount(); i++) {
            if (column.equals(tree().getColumn(i).getData(PageWriter.ID))) {
                // what was never on the screen is filled in now
                item.getText();
                return item.getText(i);
            }
        }
        return "";
    }

    /** Without the number of its rows. */
    private static String title(TreeItem group) {
        return group.getText().replaceAll(" \\(\\d[\\d.,\u00a0]*\\)$", "");
    }

    /** What is said about the comparison with an earlier report, or nothing. */
    public String compared() {
        return Ui.get(() -> {
            CLabel label = Ui.one("findings.compared", CLabel.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    /** Compares with a report file and waits until that shows. */
    public FindingsBot compareWith(Path report) {
        new WorkbenchBot().command("org.deskwright.diagnosis.ui.compare",
                Map.of("org.deskwright.diagnosis.ui.compare.file", report.toString()));
        Ui.waitUntil("the comparison is shown", () -> !compared().isEmpty());
        Ui.settle();
        return this;
    }

    /** All rows, in order. */
    public List<Row> rows() {
        return Ui.get(() -> {
            List<Row> rows = new ArrayList<>();
            for (TreeItem group : tree().getItems()) {
                for (TreeItem item : group.getItems()) {
                    rows.add(new Row(title(group), cell(item, "summary"), cell(item, "importance"),
                            cell(item, "subject"), cell(item, "scope"), cell(item, "check"), cell(item, "change")));
                }
            }
            return rows;
        });
    }

    /** The headings, in order. */
    public List<String> groups() {
        return Ui.get(() -> IntStream.range(0, tree().getItemCount()).mapToObj(i -> title(tree().getItem(i))).toList());
    }

    public FindingsBot selectNothing() {
        Ui.run(() -> {
            if (tree().getSelectionCount() > 0) {
                tree().deselectAll();
                tree().notifyListeners(SWT.Selection, new Event());
            }
        });
        return this;
    }

    /** Selects the first row for which it holds. */
    public Row select(Predicate<Row> wanted) {
        Row row = rows().stream().filter(wanted).findFirst().orElseThrow(() -> new AssertionError("No such row"));
        Ui.run(() -> {
            for (TreeItem group : tree().getItems()) {
                for (TreeItem item : group.getItems()) {
                    if (title(group).equals(row.group()) && cell(item, "summary").equals(row.summary())
                            && cell(item, "subject").equals(row.subject())
                            && cell(item, "change").equals(row.change())) {
                        group.setExpanded(true);
                        tree().setFocus();
                        tree().setSelection(item);
                        Event event = new Event();
                        event.item = item;
                        tree().notifyListeners(SWT.Selection, event);
                        return;
                    }
                }
            }
        });
        Ui.settle();
        return row;
    }

    public FindingsBot filter(String text) {
        if (Ui.get(() -> field().getText().equals(text))) {
            return this;
        }
        Ui.run(() -> field().setText(text));
        // the table follows when the user pauses
        Ui.pass(PAUSE);
        return this;
    }

    /** {@code topic}, {@code importance}, {@code subject}, {@code account} or {@code check}. */
    public FindingsBot groupBy(String what) {
        new WorkbenchBot().command("org.deskwright.diagnosis.ui.groupBy",
                Map.of("org.eclipse.ui.commands.radioStateParameter", what));
        return this;
    }

    /** Switches what is shown: {@code showPassed}, {@code showNotApplicable} or {@code showCannotTell}. */
    public FindingsBot toggle(String what) {
        new WorkbenchBot().command("org.deskwright.diagnosis.ui." + what, Map.of());
        return this;
    }

    /** The line below the table. */
    public String counts() {
        return Ui.get(() -> Ui.one("findings.counts", CLabel.class).getToolTipText());
    }

    public String state() {
        return Ui.get(() -> Ui.one("findings.state", Label.class).getText());
    }

    /** What stands above the table, or nothing. */
    public String notice() {
        return Ui.get(() -> {
            StyledText text = Ui.one("findings.notice", StyledText.class);
            return text.isVisible() ? text.getText() : "";
        });
    }

    public FindingsBot dismissNotice() {
        Ui.run(() -> Ui.one("findings.notice.dismiss", Link.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the notice is gone", () -> notice().isEmpty());
        return this;
    }

    /** Of which topic alone findings are shown, or nothing. */
    public String narrowedTo() {
        return Ui.get(() -> {
            CLabel label = Ui.one("findings.narrowed", CLabel.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    /** What is said of set-aside entries that have expired, or nothing. */
    public String expired() {
        return Ui.get(() -> {
            CLabel label = Ui.one("findings.expired", CLabel.class);
            return label.isVisible() ? label.getText() : "";
        });
    }

    public boolean isEmptyStateShown() {
        return Ui.get(() -> Ui.one("findings.empty", Composite.class).isVisible());
    }

    /** Pushes a button of the empty state: {@code open}, {@code folder} or {@code sample}. */
    public void pushDoor(String which) {
        Ui.run(() -> Ui.one("findings.empty." + which, Button.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** Lets the selected findings count again. */
    public void countAgain() {
        new WorkbenchBot().command("org.deskwright.diagnosis.ui.unsuppress", Map.of());
    }
}
