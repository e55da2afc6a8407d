package org.deskwright.certificates.ui.command;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes the files of the selected certificates off the list. */
public final class CloseHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<String> files = Stream.of(HandlerUtil.getCurrentStructuredSelection(event).toArray())
                .map(CertificateRow.class::cast).filter(row -> !row.known()).map(CertificateRow::file).distinct()
                .toList();
        HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(CertificateDesk.class).close(files);
        return null;
    }
}
