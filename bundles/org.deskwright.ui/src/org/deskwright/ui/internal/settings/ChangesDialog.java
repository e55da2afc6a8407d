package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.settings.Restart;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

/** Shows what settings would change, part by part; only those that are ticked are taken. */
public final class ChangesDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.beside(ChangesDialog.class);

    /** What the changes are for: the beginning of the names of the dialog's texts. */
    public enum Purpose {
        /** Settings of a file are taken. */
        IMPORT,
        /** Everything becomes as it comes. */
        DEFAULTS;

        private String text(String name) {
            return TEXTS.get(name().toLowerCase(Locale.ROOT) + "." + name);
        }
    }

    private final Purpose purpose;
    private final List<PartChange> changes;
    private Tree tree;

    ChangesDialog(Shell parent, Purpose purpose, List<PartChange> changes) {
        super(parent);
        this.purpose = purpose;
        this.changes = List.copyOf(changes);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(purpose.text("title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(purpose.text("heading"));
        setMessage(purpose.text("message"));
        tree = new Tree(area, SWT.CHECK | SWT.BORDER);
        tree.setData(PageWriter.ID, "settings.preview");
        AccessibleName.give(tree, purpose.text("heading"));
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(80), convertHeightInCharsToPixels(18)).applyTo(tree);
        changes.forEach(this::show);
        SystemTable.inDialog(tree, "settings.preview", purpose.text("heading"));
        tree.addListener(SWT.Selection, e -> {
            TreeItem item = (TreeItem) e.item;
            if (e.detail == SWT.CHECK) {
                // lines of a part are taken together
                tick(item.getParentItem() == null ? item : item.getParentItem(), item.getChecked());
            }
            updateButton();
        });
        return area;
    }

    private void show(PartChange change) {
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setText(change.title());
        for (String line : change.lines()) {
            new TreeItem(item, SWT.NONE).setText(line);
        }
        if (change.isAny()) {
            item.setData(change);
            tick(item, true);
            item.setExpanded(true);
        }
    }

    /** A part with its lines; one in which nothing changes cannot be taken. */
    private static void tick(TreeItem part, boolean taken) {
        boolean ticked = taken && part.getData() != null;
        part.setChecked(ticked);
        for (TreeItem line : part.getItems()) {
            line.setChecked(ticked);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, purpose.text("take"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        updateButton();
    }

    private void updateButton() {
        getButton(IDialogConstants.OK_ID).setEnabled(chosen().findAny().isPresent());
    }

    private Stream<PartChange> chosen() {
        return Stream.of(tree.getItems()).filter(item -> item.getChecked() && item.getData() != null)
                .map(item -> (PartChange) item.getData());
    }

    @Override
    protected void okPressed() {
        List<PartChange> taken = chosen().toList();
        Shell window = getParentShell();
        super.okPressed();
        taken.forEach(change -> change.load().run());
        List<String> later = taken.stream().filter(PartChange::restart).map(PartChange::title).toList();
        if (!later.isEmpty()) {
            Restart.offer(window, PlatformUI.getWorkbench(), TEXTS.get("restart.needed"));
        }
    }
}
