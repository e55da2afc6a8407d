package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionFile;
import org.deskwright.live.ui.session.LivePlace;

/** The connections that are remembered in the instance area. Reads and writes a small file. */
final class Connections {
    private final ConnectionFile file;

    Connections(Path instanceArea) {
        file = new ConnectionFile(instanceArea.resolve(ConnectionFile.NAME));
    }

    /** With the Region of its profile where a connection names none. */
    List<Connection> read(Optional<AwsAccounts> accounts) throws IOException {
        List<Connection> all = new ArrayList<>();
        for (Connection each : file.read()) {
            Optional<String> region = accounts.filter(a -> each.regions().isEmpty())
                    .flatMap(a -> a.profiles().find(each.profile())).map(AwsProfile::region).filter(r -> !r.isEmpty());
            all.add(region.map(r -> in(each, List.of(r))).orElse(each));
        }
        return all;
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
