package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Columns that share the width of their tree in proportion. What the user makes of them is kept as proportions too, so
 * that it still fits after the window was resized.
 */
public final class TreeColumns {
    private final Tree tree;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private final IDialogSettings settings;
    private final List<String> ids = new ArrayList<>();

    /**
     * @param parent holds the tree and nothing else
     * @param settings where the proportions are kept
     */
    public TreeColumns(Composite parent, Tree tree, IDialogSettings settings) {
        this.tree = tree;
        this.settings = settings;
        parent.setLayout(layout);
        tree.addListener(SWT.Dispose, e -> remember());
    }

    /**
     * Adds a column at the right.
     *
     * @param id under which its width is kept
     * @param weight its share
     * @param minimum in points
     */
    public TreeColumn add(String id, String title, int style, int weight, int minimum) {
        TreeColumn column = new TreeColumn(tree, style);
        column.setText(title);
        column.setMoveable(!ids.isEmpty());
        ids.add(id);
        layout.setColumnData(column, new ColumnWeightData(kept(id, weight), minimum, true));
        return column;
    }

    private int kept(String id, int otherwise) {
        String text = settings.get(id);
        try {
            return text == null ? otherwise : Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void remember() {
        TreeColumn[] columns = tree.getColumns();
        int total = 0;
        for (TreeColumn column : columns) {
            total += column.getWidth();
        }
        for (int i = 0; i < columns.length && total > 0; i++) {
            settings.put(ids.get(i), String.valueOf(Math.max(1, columns[i].getWidth() * 1000 / total)));
        }
    }
}
