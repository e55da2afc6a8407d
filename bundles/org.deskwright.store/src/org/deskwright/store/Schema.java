package org.deskwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.deskwright.store.StoreException.Reason;

/**
 * The form of the file. {@code schema/1.sql} makes the first one, each further number changes the one before; a file
 * that was made by an older version is taken through the steps that it lacks, each whole or not at all.
 */
final class Schema {
    /** The newest form that this version knows. */
    static final int VERSION = 3;
    /** Tells a store from other databases: {@code DWst}. */
    static final int APPLICATION = 0x44577374;

    private Schema() {
    }

    /** Leaves a file in the newest form. */
    static void settle(Database database) throws StoreException {
        if (database.read(connection -> version(connection, database)) == VERSION) {
            return;
        }
        try (Connection connection = database.connect("IMMEDIATE")) {
            advance(connection, database);
        } catch (SQLException e) {
            throw database.problem(e);
        }
    }

    /** Refuses what is not ours to touch. */
    private static int version(Connection connection, Database database) throws SQLException, StoreException {
        int version = (int) Database.number(connection, "PRAGMA user_version");
        long application = Database.number(connection, "PRAGMA application_id");
        boolean empty = Database.number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (application != APPLICATION && !(empty && application == 0 && version == 0)) {
            throw new StoreException(Reason.FOREIGN, database.file() + " is no store of Deskwright; name another file",
                    null);
        }
        if (version > VERSION) {
            throw new StoreException(Reason.NEWER, database.file() + " was written by a newer Deskwright (format "
                    + version + ", this one knows " + VERSION + "); use that one, or name another file", null);
        }
        return version;
    }

    /**
     * Another process may have come first: what is to do is looked up again when nobody else can write. Closing rolls
     * back.
     */
    private static void advance(Connection connection, Database database) throws SQLException, StoreException {
        Database.execute(connection, "PRAGMA auto_vacuum = INCREMENTAL");
        Database.execute(connection, "PRAGMA journal_mode = WAL");
        connection.setAutoCommit(false);
        for (int next = version(connection, database) + 1; next <= VERSION; next++) {
            for (String statement : statements(next)) {
                Database.execute(connection, statement);
            }
        }
        Database.execute(connection, "PRAGMA application_id = " + APPLICATION);
        Database.execute(connection, "PRAGMA user_version = " + VERSION);
        connection.setAutoCommit(true);
    }

    /** Without comments, which may hold semicolons; no statement does. */
    private static String[] statements(int version) throws StoreException {
        String name = "/schema/" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replaceAll("(?m)^--.*$", "").strip().split(";\\s*");
        } catch (IOException e) {
            throw new StoreException(Reason.OTHER, name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
