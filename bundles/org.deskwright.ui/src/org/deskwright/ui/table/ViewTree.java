package org.deskwright.ui.table;

import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPartSite;

/** A small tree that fills a view, and can be copied and exported like any table. Display thread only. */
public final class ViewTree {
    private ViewTree() {
    }

    /**
     * Makes one without an input.
     *
     * @param id of the control
     * @param table id of the table that it is copied and exported as
     * @param name for who cannot see what stands around it
     */
    public static TreeViewer make(Composite parent, String id, String table, String name, ITreeContentProvider content,
            CellLabelProvider labels) {
        Tree tree = new Tree(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setLayoutData(TextRoom.scrolled());
        tree.setData(PageWriter.ID, id);
        AccessibleName.give(tree, name);
        SystemTable.attach(tree, table, name);
        TreeViewer viewer = new TreeViewer(tree);
        viewer.setContentProvider(content);
        viewer.setUseHashlookup(true);
        viewer.setLabelProvider(labels);
        ColumnViewerToolTipSupport.enableFor(viewer);
        return viewer;
    }

    /** Gives it the menu, to which other bundles add, and tells the workbench what is selected in it. */
    public static void publish(TreeViewer viewer, MenuManager menu, ISelectionProvider selection,
            IWorkbenchPartSite site) {
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        site.registerContextMenu(menu, selection);
        site.setSelectionProvider(selection);
    }
}
