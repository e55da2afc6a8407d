package org.deskwright.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the file of a store from outside. */
final class Counted {
    private final Path file;

    Counted(EstateStore store) {
        this(store.file());
    }

    Counted(Path file) {
        this.file = file;
    }

    long records() throws SQLException {
        return Long.parseLong(rows("SELECT count(*) FROM record").getFirst());
    }

    long versions() throws SQLException {
        return Long.parseLong(rows("SELECT count(*) FROM version").getFirst());
    }

    /** What is current, with its JSON. */
    List<String> items() throws SQLException {
        return rows("SELECT item || ' ' || CAST(json AS TEXT) FROM version v JOIN record r ON r.id = v.record "
                + "WHERE until IS NULL ORDER BY item");
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = org.sqlite.JDBC.createConnection("jdbc:sqlite:" + file,
                new java.util.Properties()); Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
