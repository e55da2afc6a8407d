package org.deskwright.live.ui.connections;

import java.util.List;

import org.deskwright.estate.account.Connection;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what connections are called and which Regions of theirs are read; of several, the Regions alone. */
public final class EditDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(EditDialog.class);

    private final List<Connection> before;
    private List<Connection> after;
    private Text name;
    private RegionTable regions;

    /** @param before at least one */
    public EditDialog(Shell parent, List<Connection> before) {
        super(parent, "live.edit", TEXTS.get("edit.title"));
        this.before = List.copyOf(before);
        after = this.before;
    }

    /** As they are to be, in the same order. */
    public List<Connection> result() {
        return after;
    }

    @Override
    protected void fill(Composite area) {
        boolean one = before.size() == 1;
        setTitle(
                one ? TEXTS.get("edit.head", before.getFirst().profile()) : TEXTS.get("edit.head.some", before.size()));
        area.setLayout(new GridLayout(2, false));
        if (one) {
            Connection only = before.getFirst();
            new Label(area, SWT.NONE).setText(TEXTS.get("name.label"));
            name = new Text(area, SWT.SINGLE | SWT.BORDER);
            name.setData(PageWriter.ID, "live.edit.name");
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            name.setMessage(TEXTS.get("name.hint"));
            name.setText(only.name());
            fact(area, "edit.account", only.account());
            fact(area, "edit.partition", only.partition());
            fact(area, "edit.endpoint", only.endpoint().map(Object::toString).orElse(""));
        }
        regions = new RegionTable(area, 2, this::check);
        regions.show(before.stream().map(Connection::regions).toList());
    }

    private static void fact(Composite area, String key, String value) {
        if (!value.isEmpty()) {
            new Label(area, SWT.NONE).setText(TEXTS.get(key));
            Label told = new Label(area, SWT.NONE);
            told.setText(value.replace("&", "&&"));
            told.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        List<Connection> now = before.stream().map(this::changed).toList();
        String wrong = RegionTable.problem(now, TEXTS.get("edit.none"));
        setMessage(TEXTS.get(before.size() == 1 ? "edit.text" : "edit.text.some"));
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
        }
    }

    private Connection changed(Connection of) {
        return regions.changed(of, name == null ? of.name() : name.getText().strip());
    }

    @Override
    protected void okPressed() {
        after = before.stream().map(this::changed).toList();
        super.okPressed();
    }
}
