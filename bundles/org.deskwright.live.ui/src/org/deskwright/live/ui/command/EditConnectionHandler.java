package org.deskwright.live.ui.command;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.account.Connection;
import org.deskwright.live.ui.connections.EditDialog;
import org.deskwright.live.ui.session.LivePlace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Changes the name and the Regions of the selected connections. */
public final class EditConnectionHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<?> chosen = HandlerUtil.getCurrentStructuredSelection(event).toList();
        List<Connection> connections = chosen.stream()
                .flatMap(e -> e instanceof LivePlace place ? Stream.of(place.connection()) : Stream.empty()).distinct()
                .toList();
        EditDialog dialog = new EditDialog(HandlerUtil.getActiveShellChecked(event), connections);
        if (!connections.isEmpty() && dialog.open() == Window.OK) {
            dialog.result().stream().filter(c -> !connections.contains(c)).forEach(Live.session()::connect);
        }
        return null;
    }
}
