package org.deskwright.live.ui.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Item;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads the Regions of what is selected. */
public final class RefreshSelectedHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(RefreshSelectedHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Set<FleetPlace> places = new HashSet<>();
        Map<Connection, List<String>> regions = new LinkedHashMap<>();
        for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
            switch (element) {
                case FleetPlace place -> places.add(place);
                case Item item -> places.add(new FleetPlace.Region(item.scope()));
                case LivePlace place ->
                    regions.computeIfAbsent(place.connection(), c -> new ArrayList<>()).add(place.scope().region());
                default -> {
                    // others in the selection are not in any Region
                }
            }
        }
        if (!regions.isEmpty()) {
            Live.session().refresh(regions.entrySet().stream().map(e -> in(e.getKey(), e.getValue())).toList());
        }
        if (!Live.session().refresh(places) && regions.isEmpty()) {
            MessageDialog.openInformation(HandlerUtil.getActiveShell(event), TEXTS.get("selected.title"),
                    TEXTS.get("selected.unconnected"));
        }
        return null;
    }

    private static Connection in(Connection connection, List<String> regions) {
        return new Connection(connection.profile(), connection.account(), connection.name(), connection.partition(),
                regions, connection.endpoint());
    }
}
