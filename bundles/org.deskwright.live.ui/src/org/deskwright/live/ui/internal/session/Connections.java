package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionFile;
import org.deskwright.live.ui.session.LivePlace;

/** The connections that are remembered in the instance area. Reads and writes a small file. */
final class Connections {
    private final ConnectionFile file;

    Connections(Path instanceArea) {
        file = new ConnectionFile(instanceArea.resolve(ConnectionFile.NAME));
    }

    List<Connection> read() throws IOException {
        return file.read();
    }

    void write(List<Connection> connections) throws IOException {
        file.write(connections);
    }

    static Connection in(Connection of, List<String> regions) {
        return new Connection(of.profile(), of.account(), of.name(), of.partition(), regions, of.endpoint());
    }

    /** Once it is known where it leads to. */
    static Connection to(Connection of, String account) {
        return new Connection(of.profile(), account, of.name(), of.partition(), of.regions(), of.endpoint());
    }

    /** With one more, or in place of the same as it was. */
    static List<Connection> with(List<Connection> before, Connection more) {
        List<Connection> all = new ArrayList<>(before);
        for (int i = 0; i < all.size(); i++) {
            if (LivePlace.isSame(all.get(i), more)) {
                all.set(i, more);
                return all;
            }
        }
        all.add(more);
        return all;
    }
}
