package org.deskwright.certificates.ui.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Has certificates judged for another moment than now, such as the day on which a client failed. */
public final class MomentHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(MomentHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        CertificateDesk desk = window.getService(CertificateDesk.class);
        InputDialog dialog = new InputDialog(window.getShell(), TEXTS.get("moment.title"), TEXTS.get("moment.message"),
                desk.current().at().map(Instant::toString).orElse(""), MomentHandler::complaint);
        if (dialog.open() == Window.OK) {
            desk.judgeAt(moment(dialog.getValue()));
        }
        return null;
    }

    private static String complaint(String typed) {
        return typed.isBlank() || moment(typed).isPresent() ? null : TEXTS.get("moment.wrong");
    }

    /** A day begins where the user is. */
    private static Optional<Instant> moment(String typed) {
        String text = typed.strip();
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
