package org.deskwright.diagnosis.ui.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.CutTexts;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TreeColumns;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The table itself: headings with rows. Rows come into being when they are first seen, so that many thousands of them
 * cost nothing; what the user opened, selected and scrolled to survives new findings.
 */
final class OutcomeTree {
    private static final Texts TEXTS = Texts.beside(OutcomeTree.class);
    /** A group with more rows than this starts closed. */
    private static final int SMALL_GROUP = 25;

    private final Tree tree;
    private final Map<String, Boolean> opened = new HashMap<>();
    private List<FindingGroup> groups = List.of();

    OutcomeTree(Composite holder) {
        tree = new Tree(holder, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setHeaderVisible(true);
        tree.setData(PageWriter.ID, "findings.tree");
        TreeColumns columns = new TreeColumns(holder, tree, Settings.of(OutcomeTree.class, "findings.columns"));
        columns.add("summary", TEXTS.get("column.summary"), SWT.LEFT, 46, 150);
        columns.add("importance", TEXTS.get("column.importance"), SWT.LEFT, 11, 100);
        columns.add("subject", TEXTS.get("column.subject"), SWT.LEFT, 16, 90);
        columns.add("scope", TEXTS.get("column.scope"), SWT.LEFT, 17, 100);
        columns.add("check", TEXTS.get("column.check"), SWT.LEFT, 10, 70);
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

    /** Calls back with the column's place when its header is clicked. */
    void onHeader(Consumer<Integer> clicked) {
        TreeColumn[] columns = tree.getColumns();
        for (int i = 0; i < columns.length; i++) {
            int place = i;
            columns[i].addListener(SWT.Selection, e -> clicked.accept(place));
        }
    }

    void showOrder(int column, boolean descending) {
        tree.setSortColumn(column < 0 ? null : tree.getColumn(column));
        tree.setSortDirection(column < 0 ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
    }

    /** Replaces the rows. */
    void show(List<FindingGroup> next) {
        Set<String> selected = outcomes().stream().map(ReportedOutcome::identity).collect(Collectors.toSet());
        String top = tree.getTopItem() == null ? "" : identity(tree.getTopItem());
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
            select(selected);
            if (!top.isEmpty()) {
                find(Set.of(top)).findFirst().ifPresent(tree::setTopItem);
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    void select(ReportedOutcome outcome) {
        find(Set.of(outcome.identity())).findFirst().ifPresent(item -> {
            item.getParentItem().setExpanded(true);
            remember(item.getParentItem(), true);
            tree.setSelection(item);
            tree.showItem(item);
        });
    }

    /**
     * Selects the finding behind (or before) the selected one as they stand on the screen; gives whether there was one.
     */
    boolean selectNext(boolean forward, Predicate<ReportedOutcome> wanted) {
        List<ReportedOutcome> all = groups.stream().flatMap(g -> g.rows().stream()).toList();
        List<ReportedOutcome> chosen = outcomes();
        int at = chosen.isEmpty() ? firstOfSelectedGroup(all) - 1 : all.indexOf(chosen.getFirst());
        for (int i = forward ? at + 1 : at - 1; i >= 0 && i < all.size(); i += forward ? 1 : -1) {
            if (wanted.test(all.get(i))) {
                select(all.get(i));
                return true;
            }
        }
        return false;
    }

    /** From a heading one goes on to what stands beneath it. */
    private int firstOfSelectedGroup(List<ReportedOutcome> all) {
        return selection().stream().filter(FindingGroup.class::isInstance).map(FindingGroup.class::cast).findFirst()
                .map(g -> all.indexOf(g.rows().getFirst())).orElse(0);
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
        return Stream.of(tree.getSelection()).map(TreeItem::getData).filter(ReportedOutcome.class::isInstance)
                .map(ReportedOutcome.class::cast).toList();
    }

    /** What is selected: outcomes and groups. */
    List<Object> selection() {
        return Stream.of(tree.getSelection()).map(TreeItem::getData).filter(d -> d != null).toList();
    }

    /** The texts of the selected rows, or of all rows when none is selected, with the header. */
    List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(tree.getColumns()).map(TreeColumn::getText).toList());
        List<ReportedOutcome> chosen = selection().isEmpty()
                ? groups.stream().flatMap(g -> g.rows().stream()).toList()
                : selection().stream().flatMap(OutcomeTree::rows).distinct().toList();
        chosen.forEach(o -> rows.add(List.of(texts(o))));
        return rows;
    }

    private static Stream<ReportedOutcome> rows(Object element) {
        return switch (element) {
            case FindingGroup group -> group.rows().stream();
            case ReportedOutcome outcome -> Stream.of(outcome);
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
        item.setText(new String[]{group.title(), "(" + group.rows().size() + ")"});
        item.setImage(0, group.icon().image());
        item.setItemCount(group.rows().size());
    }

    private static void fillRow(TreeItem item, ReportedOutcome outcome) {
        Verdict verdict = Verdict.of(outcome);
        item.setData(outcome);
        item.setText(texts(outcome));
        item.setImage(0, verdict.icon().image());
        item.setForeground(1, verdict.color().color());
        Icon subject = OutcomeTexts.icon(outcome.subject());
        item.setImage(2, subject.image());
    }

    private static String[] texts(ReportedOutcome outcome) {
        return new String[]{outcome.summary().lines().findFirst().orElse(""), Verdict.of(outcome).word(),
                OutcomeTexts.subject(outcome.subject()), OutcomeTexts.scope(outcome.subject()), outcome.check()};
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
            case ReportedOutcome outcome -> outcome.identity();
            case FindingGroup group -> group.key();
            case null, default -> "";
        };
    }

    private void select(Set<String> identities) {
        if (!identities.isEmpty()) {
            tree.setSelection(find(identities).toArray(TreeItem[]::new));
        }
    }

    private Stream<TreeItem> find(Set<String> identities) {
        List<TreeItem> found = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<ReportedOutcome> rows = groups.get(g).rows();
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
