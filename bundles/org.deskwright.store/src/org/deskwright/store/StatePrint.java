package org.deskwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** A hash over all items of a state and the times at which they were read, whatever their order in the file. */
final class StatePrint {
    private StatePrint() {
    }

    static String of(Connection connection, long number) throws SQLException {
        long high = 0;
        long low = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM version NOT INDEXED "
                + "WHERE since <= ?1 AND (until IS NULL OR until > ?1)")) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ByteBuffer hash = ByteBuffer.wrap(rows.getBytes(1));
                    high += hash.getLong();
                    low += hash.getLong();
                }
            }
        }
        MessageDigest digest = Records.digest();
        digest.update(ByteBuffer.allocate(16).putLong(high).putLong(low).flip());
        for (Snapshot.Part part : Snapshots.find(connection, number).map(Snapshot::parts).orElse(java.util.List.of())) {
            digest.update((part.request() + "@" + part.begun()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
