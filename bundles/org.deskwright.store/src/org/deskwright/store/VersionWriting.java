package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.deskwright.store.SeriesEdit.Row;

/**
 * Ends versions and begins others, many at a time. Ends come first, for an item has but one version that has not ended.
 * For one transaction that writes.
 */
final class VersionWriting implements AutoCloseable {
    private final Connection connection;
    private final long number;
    private final PreparedStatement insert;
    private final PreparedStatement end;
    private long last;
    private boolean waiting;

    VersionWriting(Connection connection, long number) throws SQLException {
        this.connection = connection;
        this.number = number;
        last = Database.number(connection, "SELECT max(id) FROM version");
        insert = connection.prepareStatement("INSERT INTO version (id, series, item, hash, record, since) "
                + "SELECT ?, ?, ?, hash, id, ? FROM record WHERE id = ?");
        end = connection.prepareStatement("UPDATE version SET until = ? WHERE id = ?");
    }

    Row begin(long series, String item, long record) throws SQLException {
        insert.setLong(1, ++last);
        insert.setLong(2, series);
        insert.setString(3, item);
        insert.setLong(4, number);
        insert.setLong(5, record);
        insert.addBatch();
        waiting = true;
        return new Row(last, record, number);
    }

    /** A version that began in this very snapshot was never seen by anybody. */
    void end(Row row) throws SQLException {
        if (row.since() == number) {
            flush();
            Database.execute(connection, "DELETE FROM version WHERE id = " + row.version());
        } else {
            end.setLong(1, number);
            end.setLong(2, row.version());
            end.addBatch();
            waiting = true;
        }
    }

    void flush() throws SQLException {
        if (waiting) {
            end.executeBatch();
            for (int made : insert.executeBatch()) {
                if (made != 1) {
                    throw new SQLException("a record that was kept is not there");
                }
            }
            waiting = false;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        end.close();
    }
}
