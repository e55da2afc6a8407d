package org.deskwright.live.ui.internal.session;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.live.ui.session.Connection;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What is connected, among the preferences of the user: a line each, without any secret. */
final class Connections {
    private static final String NODE = "org.deskwright.live.ui";
    private static final String KEY = "connections";
    private static final int PARTS = 4;

    private Connections() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    static List<Connection> read() {
        List<Connection> connections = new ArrayList<>();
        for (String line : node().get(KEY, "").lines().toList()) {
            String[] parts = line.split("\t", -1);
            try {
                if (parts.length == PARTS) {
                    connections.add(new Connection(parts[0], parts[1], List.of(parts[2].split(",")),
                            parts[3].isEmpty() ? Optional.empty() : Optional.of(URI.create(parts[3]))));
                }
            } catch (IllegalArgumentException e) {
                // somebody wrote it by hand; the others still count
                ILog.of(Connections.class).warn(line, e);
            }
        }
        return connections;
    }

    static void write(List<Connection> connections) {
        String lines = String
                .join("\n",
                        connections
                                .stream().map(c -> String.join("\t", c.profile(), c.account(),
                                        String.join(",", c.regions()), c.endpoint().map(URI::toString).orElse("")))
                                .toList());
        node().put(KEY, lines);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Connections.class).error(e.getMessage(), e);
        }
    }
}
