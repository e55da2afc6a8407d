package org.deskwright.live.ui.connections;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.account.MemberProfile;
import org.deskwright.estate.account.OrganizationAccount;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks which accounts of an organization are connected, too, and by which role. */
final class MembersDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(MembersDialog.class);
    private static final String ACTIVE = "ACTIVE";
    private static final int LINES = 12;
    /** Of columns, in characters. */
    private static final int[] WIDTHS = {18, 36, 14};

    private final List<OrganizationAccount> accounts;
    private List<OrganizationAccount> chosen = List.of();
    private String role;
    private Table table;
    private Text name;

    /**
     * @param accounts those that are not connected yet
     * @param role what to begin with
     */
    MembersDialog(Shell parent, List<OrganizationAccount> accounts, String role) {
        super(parent, "live.members", TEXTS.get("members.title"));
        this.accounts = accounts;
        this.role = role;
    }

    /** In the order of their ids. */
    List<OrganizationAccount> chosen() {
        return chosen;
    }

    /** Its name. */
    String role() {
        return role;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("members.head", accounts.size()));
        area.setLayout(new GridLayout(2, false));
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        table.setData(PageWriter.ID, "live.members.accounts");
        AccessibleName.give(table, TEXTS.get("members.table"));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.heightHint = TextRoom.high(LINES);
        table.setLayoutData(data);
        table.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.get("members.column." + i));
            column.setWidth(TextRoom.wide(WIDTHS[i]));
        }
        for (OrganizationAccount account : accounts) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{account.id(), account.name(), account.state()});
            item.setData(account);
            item.setChecked(account.state().equals(ACTIVE));
        }
        SystemTable.inDialog(table, "live.members.accounts", TEXTS.get("members.table")).filled();
        table.addListener(SWT.Selection, e -> check());
        new Label(area, SWT.NONE).setText(TEXTS.get("members.role.label"));
        name = new Text(area, SWT.SINGLE | SWT.BORDER);
        name.setData(PageWriter.ID, "live.members.role");
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        name.setText(role);
        name.addListener(SWT.Modify, e -> check());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private List<OrganizationAccount> ticked() {
        return Stream.of(table.getItems()).filter(TableItem::getChecked).map(i -> (OrganizationAccount) i.getData())
                .sorted((one, other) -> one.id().compareTo(other.id())).toList();
    }

    private void check() {
        boolean good = MemberProfile.isRole(name.getText().strip());
        setMessage(TEXTS.get("members.text"));
        setErrorMessage(good ? null : TEXTS.get("members.role.wrong"));
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(good && !ticked().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        chosen = ticked();
        role = name.getText().strip();
        super.okPressed();
    }
}
