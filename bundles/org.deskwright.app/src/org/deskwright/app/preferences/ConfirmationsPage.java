package org.deskwright.app.preferences;

import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.settings.Confirmation;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The questions that can be answered once and for all: which are asked, and which are not any more. */
public final class ConfirmationsPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(ConfirmationsPage.class);

    private Table table;

    @Override
    public void init(IWorkbench workbench) {
        // nothing of it is needed
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(area);
        text(area, TEXTS.get("confirmations.about"));
        Label label = new Label(area, SWT.NONE);
        label.setText(TEXTS.get("confirmations.list"));
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        table.setData(PageWriter.ID, "confirmations.table");
        GridDataFactory.fillDefaults().grab(true, true).hint(TextRoom.wide(56), TextRoom.high(9)).applyTo(table);
        for (Confirmation confirmation : Confirmation.all()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(confirmation.label());
            item.setData(confirmation);
            item.setChecked(confirmation.isAsked());
        }
        SystemTable.inDialog(table, "confirmations", getTitle()).filled();
        Button again = new Button(area, SWT.PUSH);
        again.setText(TEXTS.get("confirmations.all"));
        again.setData(PageWriter.ID, "confirmations.all");
        again.addListener(SWT.Selection, e -> tickAll());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(again);
        text(area, TEXTS.get("confirmations.always"));
        return area;
    }

    private static void text(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(TextRoom.wide(56), SWT.DEFAULT).applyTo(label);
    }

    private void tickAll() {
        Stream.of(table.getItems()).forEach(item -> item.setChecked(true));
    }

    @Override
    protected void performDefaults() {
        tickAll();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Stream.of(table.getItems()).forEach(item -> ((Confirmation) item.getData()).ask(item.getChecked()));
        return true;
    }
}
