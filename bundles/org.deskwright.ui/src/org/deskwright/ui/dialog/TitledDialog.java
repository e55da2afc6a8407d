package org.deskwright.ui.dialog;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog that says in its head what it is for, and can be made larger. */
public abstract class TitledDialog extends TitleAreaDialog {
    private final String id;
    private final String title;

    /**
     * @param id for tests and tools
     * @param title of the window
     */
    protected TitledDialog(Shell parent, String id, String title) {
        super(parent);
        this.id = id;
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setData(PageWriter.ID, id);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayout(new GridLayout());
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        fill(area);
        return area;
    }

    /** Says in the head what is wanted, and fills the area, which has a grid of one column unless that is changed. */
    protected abstract void fill(Composite area);
}
