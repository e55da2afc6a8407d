package org.deskwright.diagnosis.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.CutTexts;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableControl;
import org.deskwright.ui.table.TreeColumns;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The table itself: headings with lines. Lines come into being when they are first seen, so that many thousands of them
 * cost nothing; what the user opened, selected and scrolled to survives new findings.
 */
final class OutcomeTree implements TableControl {
    private static final Texts TEXTS = Texts.beside(OutcomeTree.class);
    /** A group with more lines than this starts closed. */
    private static final int SMALL_GROUP = 25;

    private final Tree tree;
    private final TreeColumns<FindingRow> layout;
    private final Map<String, Boolean> opened = new HashMap<>();
    private List<FindingGroup> groups = List.of();
    private List<FindingRow> all = List.of();

    /** @param arrange called when the lines are to be sorted anew */
    OutcomeTree(Composite holder, TopicCatalogue catalogue, Runnable arrange) {
        tree = new Tree(holder, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setData(PageWriter.ID, "findings.tree");
        AccessibleName.give(tree, TEXTS.get("view.name"));
        layout = new TreeColumns<>(holder, tree, FindingColumns.of(catalogue),
                Settings.of(OutcomeTree.class, "findings.table"));
        layout.begin(this, arrange);
        tree.addListener(SWT.SetData, this::fill);
        // summaries are sentences and may be longer than their column
        CutTexts.in(tree);
        PaintLog.on(tree);
        tree.addListener(SWT.Expand, e -> remember((TreeItem) e.item, true));
        tree.addListener(SWT.Collapse, e -> remember((TreeItem) e.item, false));
    }

    Tree control() {
        return tree;
    }

    /** By urgency, unless the user sorts by columns. */
    Comparator<FindingRow> order() {
        Comparator<FindingRow> urgency = Comparator.comparing(r -> Verdict.of(r.outcome()));
        return layout.order().map(chosen -> chosen.thenComparing(urgency)).orElse(urgency);
    }

    @Override
    public ColumnController columns() {
        return layout.controller();
    }

    /** Lines are grouped by what is no column. */
    @Override
    public boolean isGroupable() {
        return false;
    }

    @Override
    public void fitWidth(String column) {
        layout.fitWidth(column);
    }

    @Override
    public TableContent<FindingRow> content() {
        List<FindingRow> visible = lines().toList();
        return new TableContent<>("diagnosis.findings", TEXTS.get("table.name"), layout.written(),
                layout.shown().size(), selection().stream().flatMap(OutcomeTree::lines).distinct().toList(), visible,
                all);
    }

    private Stream<FindingRow> lines() {
        return groups.stream().flatMap(g -> g.rows().stream());
    }

    /**
     * Replaces the lines.
     *
     * @param every those that are filtered out too
     */
    void show(List<FindingGroup> next, List<FindingRow> every) {
        Set<String> selected = Stream.of(tree.getSelection()).map(OutcomeTree::identity).collect(Collectors.toSet());
        // who sees the beginning goes on to see that, whatever it is
        TreeItem first = tree.getTopItem();
        String top = first == null || first.getParentItem() == null && tree.indexOf(first) == 0 ? "" : identity(first);
        all = every;
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            groups = next;
            tree.setItemCount(next.size());
            for (int i = 0; i < next.size(); i++) {
                TreeItem item = tree.getItem(i);
                fillGroup(item, next.get(i));
                item.setExpanded(isOpen(next.get(i)));
            }
            selected.remove("");
            if (!selected.isEmpty()) {
                tree.setSelection(find(selected).toArray(TreeItem[]::new));
            }
            if (!top.isEmpty()) {
                find(Set.of(top)).findFirst().ifPresent(tree::setTopItem);
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    void select(FindingRow line) {
        find(Set.of(line.identity())).findFirst().ifPresent(item -> {
            item.getParentItem().setExpanded(true);
            remember(item.getParentItem(), true);
            tree.setSelection(item);
            tree.showItem(item);
        });
    }

    /** Selects the finding. */
    void select(ReportedOutcome outcome) {
        lines().filter(r -> r.outcome().identity().equals(outcome.identity())).findFirst().ifPresent(this::select);
    }

    /**
     * Selects the line behind (or before) the selected one, as they stand on the screen; gives whether there was one.
     */
    boolean selectNext(boolean forward, Predicate<FindingRow> wanted) {
        List<FindingRow> order = lines().toList();
        int at = selection().stream().flatMap(OutcomeTree::lines).findFirst().map(order::indexOf).orElse(-1);
        // from a heading one goes on to what stands beneath it
        boolean heading = selection().stream().findFirst().filter(FindingGroup.class::isInstance).isPresent();
        int step = forward ? 1 : -1;
        for (int i = heading && forward ? at : at + step; i >= 0 && i < order.size(); i += step) {
            if (wanted.test(order.get(i))) {
                select(order.get(i));
                return true;
            }
        }
        return false;
    }

    void expandAll(boolean open) {
        tree.setRedraw(false);
        for (TreeItem item : tree.getItems()) {
            item.setExpanded(open);
            remember(item, open);
        }
        tree.setRedraw(true);
    }

    /** The selected outcomes, without headings. */
    List<ReportedOutcome> outcomes() {
        return selection().stream().filter(FindingRow.class::isInstance).map(r -> ((FindingRow) r).outcome()).toList();
    }

    /** What is selected: lines and groups. */
    List<Object> selection() {
        return Stream.of(tree.getSelection()).map(TreeItem::getData).filter(d -> d != null).toList();
    }

    private static Stream<FindingRow> lines(Object element) {
        return switch (element) {
            case FindingGroup group -> group.rows().stream();
            case FindingRow line -> Stream.of(line);
            default -> Stream.empty();
        };
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        if (parent == null) {
            fillGroup(item, groups.get(event.index));
        } else if (parent.getData() instanceof FindingGroup group) {
            fillRow(item, group.rows().get(event.index));
        }
    }

    private static void fillGroup(TreeItem item, FindingGroup group) {
        item.setData(group);
        // the number of lines is told however narrow the column is
        String number = TEXTS.get("group.number", group.rows().size());
        item.setText(0, TEXTS.get("group", group.title(), number));
        item.setData(CutTexts.END, number);
        item.setImage(0, group.icon().image());
        item.setItemCount(group.rows().size());
    }

    private void fillRow(TreeItem item, FindingRow line) {
        item.setData(line);
        List<Column<FindingRow>> shown = layout.shown();
        for (int i = 0; i < shown.size(); i++) {
            Column<FindingRow> column = shown.get(i);
            item.setText(i, column.text().apply(line));
            // GTK makes room for a picture in the whole column once one was set in it, be it none
            Optional<Icon> icon = column.icon().apply(line);
            if (icon.isPresent()) {
                item.setImage(i, icon.get().image());
            }
            item.setForeground(i, column.color().apply(line).map(ThemeColor::color).orElse(null));
        }
    }

    private boolean isOpen(FindingGroup group) {
        return opened.getOrDefault(group.key(), group.rows().size() <= SMALL_GROUP);
    }

    private void remember(TreeItem item, boolean open) {
        if (item.getData() instanceof FindingGroup group) {
            opened.put(group.key(), open);
        }
    }

    private static String identity(TreeItem item) {
        return switch (item.getData()) {
            case FindingRow line -> line.identity();
            case FindingGroup group -> group.key();
            case null, default -> "";
        };
    }

    private Stream<TreeItem> find(Set<String> identities) {
        List<TreeItem> found = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<FindingRow> rows = groups.get(g).rows();
            if (identities.contains(groups.get(g).key())) {
                found.add(tree.getItem(g));
            }
            for (int r = 0; r < rows.size(); r++) {
                if (identities.contains(rows.get(r).identity())) {
                    TreeItem item = tree.getItem(g).getItem(r);
                    fillRow(item, rows.get(r));
                    found.add(item);
                }
            }
        }
        return found.stream();
    }
}
