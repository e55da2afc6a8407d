package org.deskwright.live.ui.command;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.account.Connection;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Forgets the selected Regions, and the connection where none is left. */
public final class DisconnectHandler extends AbstractHandler {
    private static final int MOST = 20;
    private static final Texts TEXTS = Texts.beside(DisconnectHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<?> chosen = HandlerUtil.getCurrentStructuredSelection(event).toList();
        List<LivePlace> places = chosen.stream()
                .flatMap(e -> e instanceof LivePlace place ? Stream.of(place) : Stream.empty()).toList();
        if (MessageDialog.openQuestion(HandlerUtil.getActiveShell(event), TEXTS.get("disconnect.title"),
                TEXTS.get("disconnect.question", String.join("\n", places.stream()
                        .map(p -> p.connection().label() + "  " + p.scope().region()).limit(MOST).toList())))) {
            places.stream().map(LivePlace::connection).distinct().forEach(c -> leave(c, places));
        }
        return null;
    }

    private static void leave(Connection connection, List<LivePlace> places) {
        List<String> gone = places.stream().filter(p -> p.connection().equals(connection)).map(p -> p.scope().region())
                .toList();
        List<String> left = connection.regions().stream().filter(r -> !gone.contains(r)).toList();
        if (left.isEmpty()) {
            Live.session().disconnect(connection);
        } else {
            Live.session().connect(new Connection(connection.profile(), connection.account(), connection.name(),
                    connection.partition(), left, connection.endpoint()));
        }
    }
}
