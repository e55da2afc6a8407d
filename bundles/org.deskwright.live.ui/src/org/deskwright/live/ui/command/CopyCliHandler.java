package org.deskwright.live.ui.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.live.CliCommand;
import org.deskwright.estate.live.CliCommand.Shell;
import org.deskwright.live.ui.session.CallLog.Entry;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the selected calls as commands of the AWS CLI, a line each. */
public final class CopyCliHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = event.getCommand().getId().endsWith("PowerShell") ? Shell.POWERSHELL : Shell.BASH;
        List<?> chosen = HandlerUtil.getCurrentStructuredSelection(event).toList();
        String lines = chosen.stream().map(each -> line((Entry) each, shell)).distinct()
                .collect(Collectors.joining(System.lineSeparator()));
        Clip.put(Display.getCurrent(), lines);
        return null;
    }

    private static String line(Entry entry, Shell shell) {
        Optional<URI> endpoint = Live.session().current().connections().stream()
                .filter(c -> c.profile().equals(entry.call().profile())).map(Connection::endpoint)
                .flatMap(Optional::stream).findFirst();
        return CliCommand.of(entry.call(), endpoint, shell);
    }
}
