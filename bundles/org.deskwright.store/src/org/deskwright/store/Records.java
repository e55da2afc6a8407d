package org.deskwright.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The JSON of items, each kept once, found again by its hash. For one transaction that writes. */
final class Records implements AutoCloseable {
    private static final int HASH_BYTES = 16;

    private final PreparedStatement find;
    private final PreparedStatement insert;

    Records(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT id FROM record WHERE hash = ?");
        insert = connection.prepareStatement("INSERT INTO record (hash, json) VALUES (?, ?) RETURNING id");
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Half of the hash is enough: nobody finds two texts with the same 128 bits. */
    static byte[] hash(MessageDigest digest, byte[] json) {
        return Arrays.copyOf(digest.digest(json), HASH_BYTES);
    }

    /** Where it stands. */
    long keep(byte[] hash, byte[] json) throws SQLException {
        find.setBytes(1, hash);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                return found.getLong(1);
            }
        }
        insert.setBytes(1, hash);
        insert.setBytes(2, json);
        try (ResultSet made = insert.executeQuery()) {
            made.next();
            return made.getLong(1);
        }
    }

    static byte[] json(Connection connection, long record) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT json FROM record WHERE id = ?")) {
            statement.setLong(1, record);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getBytes(1) : new byte[0];
            }
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }
}
