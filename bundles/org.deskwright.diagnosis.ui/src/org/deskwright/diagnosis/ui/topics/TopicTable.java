package org.deskwright.diagnosis.ui.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.ColumnController;
import org.deskwright.ui.table.CutTexts;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableControl;
import org.deskwright.ui.table.TreeColumns;
import org.deskwright.ui.table.TreeLabels;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The tree of the symptoms, with a column for how much was found of each. */
final class TopicTable implements TableControl {
    private static final Texts TEXTS = Texts.beside(TopicTable.class);

    private final TopicTree topics;
    private final TopicLabels labels;
    private final TreeColumns<Object> columns;
    private final TreeViewer viewer;

    TopicTable(Composite parent, TopicTree topics) {
        this.topics = topics;
        labels = new TopicLabels(topics);
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayoutData(TextRoom.scrolled());
        Tree tree = new Tree(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        tree.setData(PageWriter.ID, "topics.tree");
        AccessibleName.give(tree, TEXTS.get("table.name"));
        columns = new TreeColumns<>(holder, tree, labels.columns(), Settings.of(TopicTable.class, "topics.table"));
        viewer = new TreeViewer(tree);
        columns.heading(TopicLabels.FINDINGS, Icon.FINDINGS).heading(TopicLabels.CANNOT_TELL, Icon.MISSING_EVIDENCE)
                .begin(this, () -> viewer.refresh(true));
        // titles are sentences and may be longer than their column
        CutTexts.in(tree, this::marks);
        viewer.setContentProvider(topics);
        viewer.setLabelProvider(new TreeLabels<>(columns));
        viewer.setComparator(new ByColumns());
        viewer.setUseHashlookup(true);
        viewer.setInput(topics);
        viewer.expandAll();
    }

    private List<CutTexts.Bold.Part> marks(TreeItem item, int column) {
        return columns.shown().get(column).id().equals(TopicLabels.TITLE)
                ? labels.marks(item.getData()).stream().map(m -> new CutTexts.Bold.Part(m.start(), m.end())).toList()
                : List.of();
    }

    /** Topics beneath their heading as the user sorts them; what was looked for stays in the order of its worth. */
    private final class ByColumns extends ViewerComparator {
        @Override
        public int compare(Viewer where, Object one, Object other) {
            Comparator<Object> order = columns.order().orElse((a, b) -> 0);
            return one instanceof Topic && other instanceof Topic && !topics.isSearching()
                    ? order.compare(one, other)
                    : 0;
        }
    }

    Tree control() {
        return viewer.getTree();
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Why a topic was found stands for the topic. */
    List<Object> selected() {
        return Stream.of(viewer.getStructuredSelection().toArray())
                .map(e -> e instanceof TopicReason reason ? reason.topic() : e).toList();
    }

    void select(Object element) {
        viewer.setSelection(new StructuredSelection(element), true);
    }

    /** What is said of the topics now. */
    void count(List<ReportedOutcome> outcomes) {
        labels.count(new TopicCounts(outcomes));
        viewer.refresh(true);
    }

    /** After other topics were looked for. */
    void searched() {
        labels.searched();
        viewer.getTree().setRedraw(false);
        viewer.refresh();
        viewer.expandAll();
        viewer.getTree().setRedraw(true);
    }

    /** The title of what is selected, or nothing. */
    String selectedTitle() {
        return TopicLabels.title(
                viewer.getStructuredSelection().isEmpty() ? "" : viewer.getStructuredSelection().getFirstElement());
    }

    @Override
    public ColumnController columns() {
        return columns.controller();
    }

    /** Topics stand under their category already. */
    @Override
    public boolean isGroupable() {
        return false;
    }

    @Override
    public void fitWidth(String column) {
        columns.fitWidth(column);
    }

    @Override
    public TableContent<?> content() {
        List<Object> shown = new ArrayList<>();
        Stream.of(viewer.getTree().getItems()).forEach(item -> collect(item, shown));
        List<Object> selected = List.of(viewer.getStructuredSelection().toArray());
        return new TableContent<>("diagnosis.topics", TEXTS.get("table.name"), columns.written(),
                columns.shown().size(), selected, shown, List.copyOf(topics.everything().topics()));
    }

    private static void collect(TreeItem item, List<Object> shown) {
        if (item.getData() != null) {
            shown.add(item.getData());
        }
        Stream.of(item.getItems()).forEach(child -> collect(child, shown));
    }
}
