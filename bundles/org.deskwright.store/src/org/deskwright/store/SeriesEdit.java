package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of a series in a snapshot. For one transaction that writes. */
final class SeriesEdit {
    private final Connection connection;
    private final Series base;
    private final String fleetingMember;
    private final Print print;
    /** Positions of what is not as it was: gone, or among the fresh. */
    private final BitSet dropped = new BitSet();
    private final Map<String, Row> fresh = new LinkedHashMap<>();
    private final Map<String, byte[]> fleetingOfFresh = new HashMap<>();
    private final Map<String, byte[]> jsonOfFresh = new HashMap<>();
    private byte[][] fleeting;

    /** What an item is since this snapshot. */
    record Row(long version, long record, long since) {}

    SeriesEdit(Connection connection, Series base, String kind) {
        this.connection = connection;
        this.base = base;
        this.fleetingMember = Fleeting.member(kind);
        this.print = Print.of(base.print());
    }

    Series base() {
        return base;
    }

    Print print() {
        return print;
    }

    /** Whether what was at the position before the snapshot is still what it was. */
    boolean isThere(int position) {
        return base.holds(position) && !dropped.get(position);
    }

    /** Null where there is none. */
    Row find(String item) {
        Row row = fresh.get(item);
        int position = row == null ? base.find(item) : -1;
        return position >= 0 && isThere(position)
                ? new Row(base.version(position), base.record(position), base.since(position))
                : row;
    }

    /** What began in this snapshot, by item. */
    Map<String, Row> fresh() {
        return fresh;
    }

    void put(String item, Row row) {
        remove(item);
        fresh.put(item, row);
    }

    void remove(String item) {
        fresh.remove(item);
        fleetingOfFresh.remove(item);
        int position = base.find(item);
        if (position >= 0) {
            dropped.set(position);
        }
    }

    void tell(int position, byte[] told) {
        if (!fleetingMember.isEmpty()) {
            if (fleeting == null) {
                fleeting = new byte[base.end()][];
            }
            fleeting[position] = told;
        }
    }

    void tell(String item, byte[] told) {
        int position = base.find(item);
        if (position >= 0 && isThere(position)) {
            tell(position, told);
        } else if (!fleetingMember.isEmpty()) {
            fleetingOfFresh.put(item, told);
        }
    }

    /** JSON of what is other each time, of an item that is as it was; null where that is as it was, too. */
    byte[] told(int position) {
        return fleeting == null ? null : fleeting[position];
    }

    byte[] told(String item) {
        return fleetingOfFresh.get(item);
    }

    BlockDraft draft() {
        return new BlockDraft(fleetingMember);
    }

    /** Takes the records of what began out of the file; after that nothing may change. */
    void fetch() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT json, hash FROM record WHERE id = ?")) {
            for (Map.Entry<String, Row> one : fresh.entrySet()) {
                statement.setLong(1, one.getValue().record());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    jsonOfFresh.put(one.getKey(), row.getBytes(1));
                    print.add(row.getBytes(2));
                }
            }
        }
    }

    /** What began in this snapshot; after {@link #fetch}. */
    byte[] json(String item) {
        return jsonOfFresh.get(item);
    }

    /** Notes in the file how the series is since this snapshot. */
    void write(long series, long number) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("UPDATE series SET head = ?1, blocks = ?1, print = ?2 WHERE id = ?3")) {
            statement.setLong(1, number);
            statement.setBytes(2, print.toBytes());
            statement.setLong(3, series);
            statement.executeUpdate();
        }
    }
}
