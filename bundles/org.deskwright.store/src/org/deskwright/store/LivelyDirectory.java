package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A directory in which something happened.
 *
 * @param scope account and Region
 * @param directory its id
 * @param changes how many versions of WorkSpaces began or ended
 */
public record LivelyDirectory(Scope scope, String directory, int changes) {
    private static final String MEMBER = "DirectoryId";
    /** What began, or ended, in snapshots that came after the first of its call, account and Region. */
    private static final String TOUCHED = """
            SELECT s.account, s.region, r.json FROM version v JOIN series s ON s.id = v.series
            JOIN record r ON r.id = v.record
            WHERE s.kind = ?1 AND (v.since >= ?2 OR v.until >= ?2)
              AND max(v.since, coalesce(v.until, 0)) > (SELECT min(p.number) FROM part p WHERE p.series = s.id)""";

    private record Place(Scope scope, String directory) {}

    static List<LivelyDirectory> since(Connection connection, Instant moment) throws SQLException {
        long first = Database.number(connection,
                "SELECT coalesce(min(number), 0) FROM snapshot WHERE number IS NOT NULL AND ended >= "
                        + moment.toEpochMilli());
        if (first == 0) {
            return List.of();
        }
        Map<Place, Integer> changes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            statement.setString(1, EarlierStates.KIND);
            statement.setLong(2, first);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String directory = directory(rows.getBytes(3));
                    if (!directory.isEmpty()) {
                        changes.merge(new Place(new Scope(rows.getString(1), rows.getString(2)), directory), 1,
                                Integer::sum);
                    }
                }
            }
        }
        List<LivelyDirectory> lively = new ArrayList<>();
        changes.forEach((place, count) -> lively.add(new LivelyDirectory(place.scope(), place.directory(), count)));
        lively.sort(Comparator.comparingInt(LivelyDirectory::changes).reversed().thenComparing(LivelyDirectory::scope)
                .thenComparing(LivelyDirectory::directory));
        return List.copyOf(lively);
    }

    private static String directory(byte[] json) {
        try {
            JsonElement tree = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
            JsonElement value = tree instanceof JsonObject object ? object.get(MEMBER) : null;
            return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
        } catch (JsonParseException e) {
            return ""; // it tells of no directory
        }
    }
}
