package org.deskwright.diagnosis.ui.compare;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Asks with which report to compare: one that is kept in the case, or any report file. */
final class CompareDialog extends TitledDialog {
    /** What closes the dialog when a file is wanted. */
    static final int FILE = IDialogConstants.CLIENT_ID + 1;

    private static final Texts TEXTS = Texts.beside(CompareDialog.class);

    private final List<SourceFile> kept;
    private Table table;
    private Optional<SourceFile> chosen = Optional.empty();

    /** @param kept the reports of the case, the latest last */
    CompareDialog(Shell parent, List<SourceFile> kept) {
        super(parent, "compare.dialog", TEXTS.get("title"));
        this.kept = kept.reversed();
    }

    Optional<SourceFile> chosen() {
        return chosen;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("heading"));
        setMessage(TEXTS.get(kept.isEmpty() ? "message.none" : "message"));
        table = new Table(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
        table.setData(PageWriter.ID, "compare.kept");
        AccessibleName.give(table, TEXTS.get("list"));
        table.setHeaderVisible(true);
        column("column.report", 46);
        column("column.file", 26);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = convertWidthInCharsToPixels(76);
        data.heightHint = table.getItemHeight() * 8;
        table.setLayoutData(data);
        kept.forEach(file -> {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{KeptName.title(file.name()), file.name()});
            item.setImage(Icon.REPORT.image());
            item.setData(file);
        });
        SystemTable.inDialog(table, "compare.kept", TEXTS.get("list")).filled();
        if (!kept.isEmpty()) {
            table.setSelection(0);
        }
        table.addListener(SWT.DefaultSelection, e -> okPressed());
    }

    private void column(String text, int characters) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get(text));
        column.setWidth(convertWidthInCharsToPixels(characters));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, FILE, TEXTS.get("file"), kept.isEmpty());
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("ok"), !kept.isEmpty()).setEnabled(!kept.isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == FILE) {
            setReturnCode(FILE);
            close();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        if (table.getSelectionIndex() >= 0) {
            chosen = Optional.of((SourceFile) table.getSelection()[0].getData());
            super.okPressed();
        }
    }
}
