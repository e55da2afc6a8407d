package org.deskwright.policy.ui.command;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.policy.live.DomainSource.Security;
import org.deskwright.policy.ui.domain.KeptPasswords;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a domain controller and who signs in there. The password is kept only where the user ticks that. */
public final class ConnectDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(ConnectDialog.class);
    private static final String SCHEME = "ldaps://";

    private Text host;
    private Combo security;
    private Combo method;
    private Text user;
    private Text password;
    private Button keep;
    private Button accounts;
    private boolean keeps;
    private DomainSource source;
    private char[] secret = {};

    public ConnectDialog(Shell parent) {
        super(parent, "policy.connect", TEXTS.get("connect.title"));
    }

    DomainSource source() {
        return source;
    }

    /** Empty where the one that was kept is meant. */
    char[] password() {
        return secret;
    }

    /** Whether the password is to be kept. */
    boolean keeps() {
        return keeps;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("connect.head"));
        area.setLayout(new GridLayout(2, false));
        host = text(area, "host", SWT.NONE);
        security = choice(area, "security", Stream.of(Security.values()).map(Enum::name).toList());
        method = choice(area, "method", Stream.of(Method.values()).map(Enum::name).toList());
        user = text(area, "user", SWT.NONE);
        password = text(area, "password", SWT.PASSWORD);
        keep = box(area, "keep");
        accounts = box(area, "accounts");
        accounts.setSelection(true);
    }

    private static Button box(Composite area, String id) {
        Button box = new Button(area, SWT.CHECK);
        box.setText(TEXTS.get("connect." + id));
        box.setData(PageWriter.ID, "policy.connect." + id);
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        return box;
    }

    private Text text(Composite area, String id, int style) {
        new Label(area, SWT.NONE).setText(TEXTS.get("connect." + id));
        Text field = new Text(area, SWT.SINGLE | SWT.BORDER | style);
        field.setMessage(TEXTS.get("connect." + id + ".hint"));
        field.setData(PageWriter.ID, "policy.connect." + id);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, event -> check());
        return field;
    }

    private Combo choice(Composite area, String id, List<String> values) {
        new Label(area, SWT.NONE).setText(TEXTS.get("connect." + id));
        Combo box = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        values.forEach(value -> box.add(TEXTS.get("connect." + id + "." + value)));
        box.select(0);
        box.setData(PageWriter.ID, "policy.connect." + id);
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        box.addListener(SWT.Selection, event -> check());
        return box;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("connect.ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        boolean kerberos = chosenMethod() == Method.KERBEROS;
        user.setEnabled(!kerberos);
        password.setEnabled(!kerberos);
        keep.setEnabled(!kerberos);
        boolean kept = KeptPasswords.ofUser().has(host.getText().strip(), user.getText().strip());
        password.setMessage(TEXTS.get(kept ? "connect.password.kept" : "connect.password.hint"));
        setMessage(TEXTS.get("connect.text"));
        String wrong = wrong(kerberos);
        boolean begun = !host.getText().isBlank() || !user.getText().isBlank();
        setErrorMessage(wrong.isEmpty() || !begun ? null : wrong);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(wrong.isEmpty());
        }
    }

    private String wrong(boolean kerberos) {
        String name = host.getText().strip();
        if (name.isEmpty()) {
            return TEXTS.get("connect.no-host");
        }
        try {
            DomainSource.at(SCHEME + name, false);
        } catch (IllegalArgumentException e) {
            return TEXTS.get("connect.bad-host");
        }
        if (!kerberos && chosenSecurity() == Security.NONE) {
            return TEXTS.get("connect.no-encryption");
        }
        return kerberos || !user.getText().isBlank() ? "" : TEXTS.get("connect.no-user");
    }

    private Method chosenMethod() {
        return Method.values()[method.getSelectionIndex()];
    }

    private Security chosenSecurity() {
        return Security.values()[security.getSelectionIndex()];
    }

    @Override
    protected void okPressed() {
        boolean kerberos = chosenMethod() == Method.KERBEROS;
        String scheme = chosenSecurity() == Security.LDAPS ? SCHEME : "ldap://";
        source = DomainSource.at(scheme + host.getText().strip(), chosenSecurity() == Security.START_TLS)
                .signingIn(chosenMethod(), kerberos ? "" : user.getText().strip())
                .withAccounts(accounts.getSelection() ? List.of(DomainSource.ALL) : List.of());
        secret = kerberos ? secret : password.getTextChars();
        keeps = !kerberos && keep.getSelection() && secret.length > 0;
        super.okPressed();
    }
}
