package org.deskwright.certificates.ui.command;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the selected certificates as PEM. */
public final class CopyPemHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Clip.put(HandlerUtil.getActiveShellChecked(event).getDisplay(), Pem.of(selected(event)));
        return null;
    }

    static List<Certificate> selected(ExecutionEvent event) {
        return Stream.of(HandlerUtil.getCurrentStructuredSelection(event).toArray()).map(CertificateRow.class::cast)
                .map(CertificateRow::certificate).distinct().toList();
    }
}
