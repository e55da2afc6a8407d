package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.deskwright.estate.awscli.CallLayout;
import org.deskwright.store.Series.Current;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Turns answers into versions of items: what is as it was costs nothing, what changed ends a version and begins
 * another, and what a complete answer does not hold ends. For one transaction that writes.
 */
final class Folding implements AutoCloseable {
    private final Connection connection;
    private final long number;
    private final PreparedStatement insert;
    private final PreparedStatement end;
    private final PreparedStatement drop;

    Folding(Connection connection, long number) throws SQLException {
        this.connection = connection;
        this.number = number;
        insert = connection.prepareStatement("INSERT INTO version (series, item, hash, record, since) "
                + "SELECT ?, ?, hash, id, ? FROM record WHERE id = ? RETURNING id");
        end = connection.prepareStatement("UPDATE version SET until = ? WHERE id = ?");
        drop = connection.prepareStatement("DELETE FROM version WHERE id = ?");
    }

    /**
     * @param known the series as it was loaded before; loaded again where it has changed since
     */
    void fold(Answer answer, Series known) throws SQLException {
        Request request = answer.request();
        long series = Series.require(connection, request.scope(), request.kind());
        boolean fresh = known.id() == series
                && known.head() == Database.number(connection, "SELECT head FROM series WHERE id = " + series);
        Map<String, Current> current = (fresh ? known : Series.load(connection, request.scope(), request.kind()))
                .current();
        boolean told = !answer.fleeting().isEmpty() || !isAll(answer);
        Map<String, Long> versions = HashMap.newHashMap(told ? answer.seen().size() : 0);
        int changed = 0;
        for (Map.Entry<String, Long> seen : answer.seen().entrySet()) {
            Current before = current.get(seen.getKey());
            if (before == null || before.record() != seen.getValue()) {
                if (before != null) {
                    end(before);
                }
                long version = begin(series, seen.getKey(), seen.getValue());
                if (told) {
                    versions.put(seen.getKey(), version);
                }
                changed++;
            } else if (told) {
                versions.put(seen.getKey(), before.version());
            }
        }
        for (Current gone : gone(answer, current)) {
            end(gone);
            changed++;
        }
        part(series, answer, versions, changed);
        Database.execute(connection, "UPDATE series SET head = " + number + " WHERE id = " + series);
    }

    private long begin(long series, String item, long record) throws SQLException {
        insert.setLong(1, series);
        insert.setString(2, item);
        insert.setLong(3, number);
        insert.setLong(4, record);
        try (ResultSet made = insert.executeQuery()) {
            if (!made.next()) {
                throw new SQLException("record " + record + " of " + item + " is not there");
            }
            return made.getLong(1);
        }
    }

    /** A version that began in this very snapshot was never seen by anybody. */
    private void end(Current version) throws SQLException {
        if (version.since() == number) {
            drop.setLong(1, version.version());
            drop.executeUpdate();
        } else {
            end.setLong(1, number);
            end.setLong(2, version.version());
            end.executeUpdate();
        }
    }

    private List<Current> gone(Answer answer, Map<String, Current> current) throws SQLException {
        List<Current> gone = new ArrayList<>();
        if (answer.outcome() == Outcome.COMPLETE) {
            for (Map.Entry<String, Current> item : current.entrySet()) {
                if (!answer.seen().containsKey(item.getKey())
                        && isAsked(answer.request(), item.getKey(), item.getValue().record())) {
                    gone.add(item.getValue());
                }
            }
        }
        return gone;
    }

    /** Whether the request would have given the item, if it existed. */
    private boolean isAsked(Request request, String item, long record) throws SQLException {
        if (request.isWhole()) {
            return true;
        }
        Set<String> values = Set.copyOf(request.values());
        CallLayout layout = CallLayout.of(request.kind()).orElse(null);
        if (layout == null) {
            return values.contains(PageNames.subject(item));
        }
        if (layout.id().equals(request.member())) {
            return values.contains(item);
        }
        return values.contains(text(record, request.member()));
    }

    private String text(long record, String member) throws SQLException {
        try {
            JsonElement tree = JsonParser
                    .parseString(new String(Records.json(connection, record), StandardCharsets.UTF_8));
            JsonElement value = tree instanceof JsonObject object ? object.get(member) : null;
            return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
        } catch (JsonParseException e) {
            return ""; // it is not known to be gone
        }
    }

    private static boolean isAll(Answer answer) {
        return answer.request().isWhole() && answer.outcome() == Outcome.COMPLETE;
    }

    private void part(long series, Answer answer, Map<String, Long> versions, int changed) throws SQLException {
        Request request = answer.request();
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO part (number, series, member, "
                + "wanted, begun, outcome, reason, items, changed, seen, fleeting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, number);
            statement.setLong(2, series);
            statement.setString(3, request.member());
            statement.setString(4, String.join("\n", request.values()));
            statement.setLong(5, answer.begun().toEpochMilli());
            statement.setInt(6, answer.outcome().code());
            statement.setString(7, answer.reason());
            statement.setInt(8, answer.seen().size());
            statement.setInt(9, changed);
            statement.setBytes(10,
                    isAll(answer)
                            ? null
                            : Sightings.ofVersions(versions.values().stream().mapToLong(v -> v).toArray()));
            statement.setBytes(11, fleeting(answer, versions));
            statement.executeUpdate();
        }
    }

    /** Null where there is nothing. */
    private static byte[] fleeting(Answer answer, Map<String, Long> versions) {
        if (answer.fleeting().isEmpty()) {
            return null;
        }
        SortedMap<Long, String> values = new TreeMap<>();
        answer.fleeting().forEach((item, value) -> values.put(versions.get(item), value));
        return Fleeting.ofVersions(values);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        end.close();
        drop.close();
    }
}
