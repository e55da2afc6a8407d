package org.deskwright.certificates.ui.command;

import java.util.Optional;

import org.deskwright.certificates.file.Password;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks for the password of a key store. It is used once and kept nowhere. */
final class PasswordDialog extends InputDialog {
    private static final Texts TEXTS = Texts.beside(PasswordDialog.class);

    private PasswordDialog(Shell parent, String store) {
        super(parent, TEXTS.get("password.title"), TEXTS.get("password.message", store), "", null);
    }

    static Optional<Password> ask(Shell parent, String store) {
        PasswordDialog dialog = new PasswordDialog(parent, store);
        return dialog.open() == Window.OK
                ? Optional.of(Password.of(dialog.getValue().toCharArray()))
                : Optional.empty();
    }

    @Override
    protected int getInputTextStyle() {
        return super.getInputTextStyle() | SWT.PASSWORD;
    }
}
