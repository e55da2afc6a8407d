package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a refresh a part of history. For one transaction that writes. */
final class Ending {
    private final Connection connection;

    Ending(Connection connection) {
        this.connection = connection;
    }

    Snapshot end(long snapshot, List<Answer> answers, String brokenOff) throws SQLException {
        long number = 1 + Database.number(connection, "SELECT max(number) FROM snapshot");
        try (Folding folding = new Folding(connection, number)) {
            for (Answer answer : answers) {
                folding.fold(answer);
            }
            folding.finish();
        }
        long begun = Database.number(connection, "SELECT begun FROM snapshot WHERE id = " + snapshot);
        Instant ended = Stream.concat(Stream.of(Instant.ofEpochMilli(begun)), answers.stream().map(Answer::begun))
                .max(Comparator.naturalOrder()).orElseThrow();
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE snapshot SET number = ?, ended = ?, broken_off = ?, owner = '' WHERE id = ?")) {
            statement.setLong(1, number);
            statement.setLong(2, ended.toEpochMilli());
            statement.setString(3, brokenOff);
            statement.setLong(4, snapshot);
            statement.executeUpdate();
        }
        new Staging(connection).forget(snapshot);
        return Snapshots.find(connection, number).orElseThrow();
    }
}
