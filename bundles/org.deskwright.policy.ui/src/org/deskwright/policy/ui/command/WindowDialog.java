package org.deskwright.policy.ui.command;

import java.util.Optional;

import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.ServerCertificate;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Answers what the reading of a domain asks: the password was given, of a certificate the user is asked. */
final class WindowDialog implements DomainDialog {
    private static final Texts TEXTS = Texts.beside(WindowDialog.class);

    private final Shell shell;
    private final char[] password;
    private final IProgressMonitor monitor;

    WindowDialog(Shell shell, char[] password, IProgressMonitor monitor) {
        this.shell = shell;
        this.password = password;
        this.monitor = monitor;
    }

    @Override
    public Optional<char[]> password(String user) {
        return Optional.of(password.clone());
    }

    @Override
    public Trust certificate(ServerCertificate certificate) {
        Trust[] answer = {Trust.NO};
        shell.getDisplay().syncExec(() -> {
            if (!shell.isDisposed()) {
                answer[0] = ask(certificate);
            }
        });
        return answer[0];
    }

    private Trust ask(ServerCertificate one) {
        int chosen = MessageDialog.open(MessageDialog.WARNING, shell, TEXTS.get("certificate.title"),
                TEXTS.get("certificate.text", one.server(), one.reason(), one.subject(), one.issuer(),
                        one.until().toString(), one.fingerprint()),
                org.eclipse.swt.SWT.SHEET, TEXTS.get("certificate.no"), TEXTS.get("certificate.once"),
                TEXTS.get("certificate.always"));
        return switch (chosen) {
            case 1 -> Trust.ONCE;
            case 2 -> Trust.ALWAYS;
            default -> Trust.NO;
        };
    }

    @Override
    public void progress(String what, int count) {
        monitor.subTask(what + ": " + count);
    }
}
