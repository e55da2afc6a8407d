package org.deskwright.certificates.ui.command;

import java.util.Optional;

import org.deskwright.certificates.file.Password;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks for the password of a key store. */
final class PasswordDialog extends InputDialog {
    private static final Texts TEXTS = Texts.beside(PasswordDialog.class);

    private PasswordDialog(Shell parent, String message) {
        super(parent, TEXTS.get("password.title"), message, "", null);
    }

    /** It is used once and kept nowhere. */
    static Optional<Password> ask(Shell parent, String store) {
        return new PasswordDialog(parent, TEXTS.get("password.message", store)).ask();
    }

    /** It is kept in memory. */
    static PasswordDialog ofEvidence(Shell parent, String store, boolean again) {
        return new PasswordDialog(parent, TEXTS.get(again ? "password.again" : "password.evidence", store));
    }

    Optional<Password> ask() {
        return open() == Window.OK ? Optional.of(Password.of(getValue().toCharArray())) : Optional.empty();
    }

    @Override
    protected int getInputTextStyle() {
        return super.getInputTextStyle() | SWT.PASSWORD;
    }
}
