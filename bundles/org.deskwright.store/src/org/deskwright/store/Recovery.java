package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ends refreshes whose process is gone: what they had saved is evidence like any other that is not complete. */
final class Recovery {
    private static final String KILLED = "the process that took it ended before its time";

    private final Database database;

    Recovery(Database database) {
        this.database = database;
    }

    void run() throws StoreException {
        if (!database.read(Recovery::orphans).isEmpty()) {
            database.write(connection -> {
                for (long orphan : orphans(connection)) { // another process may have come first
                    List<Answer> answers = new Staging(connection).answers(orphan);
                    new Ending(connection).end(orphan, answers, KILLED);
                }
                return null;
            });
        }
    }

    private static List<Long> orphans(Connection connection) throws SQLException {
        List<Long> orphans = new ArrayList<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT id, owner FROM snapshot WHERE number IS NULL ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!Owner.isAlive(rows.getString(2))) {
                    orphans.add(rows.getLong(1));
                }
            }
        }
        return orphans;
    }
}
