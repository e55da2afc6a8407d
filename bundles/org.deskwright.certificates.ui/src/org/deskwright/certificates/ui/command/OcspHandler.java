package org.deskwright.certificates.ui.command;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.deskwright.certificates.ocsp.Ocsp;
import org.deskwright.certificates.ocsp.OcspAnswer;
import org.deskwright.certificates.ocsp.OcspAnswer.Status;
import org.deskwright.certificates.ocsp.OcspException;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Signatures;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks the responder that a certificate names whether it is revoked, once the user agreed to what that gives away. */
public final class OcspHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(OcspHandler.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Certificate certificate = CopyPemHandler.selected(event).getFirst();
        DeskState state = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CertificateDesk.class)
                .current();
        Optional<URI> responder = Ocsp.responder(certificate);
        Optional<Certificate> issuer = issuer(certificate, state);
        if (responder.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.get("ocsp.title"), TEXTS.get("ocsp.silent", certificate.name()));
        } else if (issuer.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.get("ocsp.title"),
                    TEXTS.get("ocsp.orphan", certificate.name(), certificate.issuer().shortName()));
        } else if (MessageDialog.open(MessageDialog.QUESTION, shell, TEXTS.get("ocsp.title"),
                TEXTS.get("ocsp.sure", responder.get().getHost(), certificate.name()), 0, TEXTS.get("ocsp.ask"),
                TEXTS.get("ocsp.cancel")) == 0) {
            ask(shell, certificate, issuer.get(), responder.get());
        }
        return null;
    }

    private static Optional<Certificate> issuer(Certificate certificate, DeskState state) {
        return state.rows().stream().map(CertificateRow::certificate).filter(
                one -> one.subject().matches(certificate.issuer()) && Signatures.verifies(certificate, one.key()))
                .findFirst();
    }

    private static void ask(Shell shell, Certificate certificate, Certificate issuer, URI responder) {
        new Errand<Runnable>(TEXTS.get("ocsp.job", certificate.name()), LIMIT.plusSeconds(5), monitor -> {
            try {
                OcspAnswer answer = Ocsp.ask(certificate, issuer, responder, Now.instant(), LIMIT);
                return () -> tell(shell, answer);
            } catch (OcspException e) {
                return () -> MessageDialog.openWarning(shell, TEXTS.get("ocsp.title"), e.line());
            }
        }).icon(Icon.CERTIFICATE).then(Runnable::run).start(shell.getDisplay());
    }

    private static void tell(Shell shell, OcspAnswer answer) {
        MessageDialog.open(answer.status() == Status.GOOD ? MessageDialog.INFORMATION : MessageDialog.WARNING, shell,
                TEXTS.get("ocsp.title"),
                TEXTS.get("ocsp.answer", answer.certificate().name(), answer.line(), answer.responder().toString()), 0);
    }
}
