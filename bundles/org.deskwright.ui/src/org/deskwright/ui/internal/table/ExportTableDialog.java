package org.deskwright.ui.internal.table;

import java.util.Locale;

import org.deskwright.report.table.TableFormat;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.TableContent;
import org.deskwright.ui.table.TableContent.Rows;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which rows and columns of a table are to be written, and in what form. */
final class ExportTableDialog extends Dialog {
    private static final Texts TEXTS = Texts.beside(ExportTableDialog.class);

    private final TableContent<?> content;
    private ExportChoice choice;

    ExportTableDialog(Shell parent, TableContent<?> content, ExportChoice first) {
        super(parent);
        this.content = content;
        this.choice = first;
    }

    ExportChoice choice() {
        return choice;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("export.title", content.name()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(5, 10).applyTo(area);
        Group rows = group(area, "export.rows");
        for (Rows each : Rows.values()) {
            int count = content.rows(each).size();
            String id = each.name().toLowerCase(Locale.ROOT);
            radio(rows, id, TEXTS.get("export." + id, count), choice.rows() == each, () -> choice = choice.with(each))
                    .setEnabled(count > 0);
        }
        Group columns = group(area, "export.columns");
        radio(columns, "columns.shown", TEXTS.get("export.columns.shown", content.shownColumns()), !choice.hiddenToo(),
                () -> choice = choice.withHidden(false));
        radio(columns, "columns.all", TEXTS.get("export.columns.all", content.columns().size()), choice.hiddenToo(),
                () -> choice = choice.withHidden(true));
        Group formats = group(area, "export.formats");
        for (TableFormat each : TableFormat.values()) {
            String id = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            radio(formats, id, TEXTS.get("export." + id), choice.format() == each, () -> choice = choice.with(each));
        }
        Button names = new Button(area, SWT.CHECK);
        names.setText(TEXTS.get("export.pseudonyms"));
        names.setToolTipText(TEXTS.get("export.pseudonyms.tip"));
        names.setSelection(choice.pseudonyms());
        names.setData(PageWriter.ID, "export.pseudonyms");
        names.addListener(SWT.Selection, e -> choice = choice.withPseudonyms(names.getSelection()));
        Label note = new Label(area, SWT.WRAP);
        note.setText(TEXTS.get("export.note"));
        GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(56), SWT.DEFAULT).applyTo(note);
        return area;
    }

    private static Group group(Composite area, String title) {
        Group group = new Group(area, SWT.NONE);
        group.setText(TEXTS.get(title));
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static Button radio(Composite parent, String id, String text, boolean chosen, Runnable choose) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(chosen);
        button.setData(PageWriter.ID, "export." + id);
        button.addListener(SWT.Selection, e -> {
            if (button.getSelection()) {
                choose.run();
            }
        });
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("export.save"), true)
                .setEnabled(!content.rows(Rows.ALL).isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
