package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.deskwright.store.SeriesEdit.Row;

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
    private final Map<Long, SeriesEdit> edits = new HashMap<>();
    private final VersionWriting versions;

    Folding(Connection connection, long number) throws SQLException {
        this.connection = connection;
        this.number = number;
        this.versions = new VersionWriting(connection, number);
    }

    void fold(Answer answer) throws SQLException {
        Request request = answer.request();
        long series = Series.require(connection, request.scope(), request.kind());
        SeriesEdit edit = edits.get(series);
        if (edit == null) {
            edit = new SeriesEdit(connection, current(series, request, answer.seen().base()), request.kind());
            edits.put(series, edit);
        }
        Seen seen = answer.seen().base() == edit.base() ? answer.seen() : answer.seen().over(edit.base());
        VersionList list = new VersionList(seen.count());
        Newer newer = Newer.than(connection, series, answer.begun(), answer.seen().base().head(), number);
        if (newer.isAll()) {
            late(seen, edit, list);
            part(series, answer, seen, list, 0, Sightings.ofVersions(list.versions()));
            return;
        }
        int changed = same(seen, edit, series, list, newer);
        for (Map.Entry<String, Long> other : seen.others().entrySet()) {
            Row row = edit.find(other.getKey());
            if (row == null ? newer.missed(other.getKey()) : newer.saw(row.version())) {
                continue;
            }
            changed += see(edit, series, other.getKey(), other.getValue(), seen.fleeting(other.getKey()), list);
        }
        if (answer.outcome() == Outcome.COMPLETE) {
            changed += end(new Absence(request, seen, edit), edit, newer);
        }
        part(series, answer, seen, list, changed, isAll(answer) ? null : Sightings.ofVersions(list.versions()));
    }

    /** Of an answer that came late it is kept what it saw, as far as that is still so. */
    private static void late(Seen seen, SeriesEdit edit, VersionList list) {
        BitSet same = seen.same();
        for (int p = same.nextSetBit(0); p >= 0; p = same.nextSetBit(p + 1)) {
            if (edit.isThere(p)) {
                list.add(edit.base().version(p), seen.fleeting(p));
            }
        }
        seen.others().forEach((item, record) -> {
            Row row = edit.find(item);
            if (row != null && row.record() == record) {
                list.add(row.version(), seen.fleeting(item));
            }
        });
    }

    /** The series as it was loaded before, or loaded again where it has changed since. */
    private Series current(long series, Request request, Series known) throws SQLException {
        boolean fresh = known.id() == series
                && known.head() == Database.number(connection, "SELECT head FROM series WHERE id = " + series);
        return fresh ? known : Series.load(connection, request.scope(), request.kind());
    }

    private int same(Seen seen, SeriesEdit edit, long series, VersionList list, Newer newer) throws SQLException {
        int changed = 0;
        BitSet same = seen.same();
        Series base = edit.base();
        for (int p = same.nextSetBit(0); p >= 0; p = same.nextSetBit(p + 1)) {
            if (edit.isThere(p) && newer.saw(base.version(p))) {
                continue;
            }
            if (edit.isThere(p)) {
                list.add(base.version(p), seen.fleeting(p));
                edit.tell(p, seen.fleeting(p));
            } else { // another answer of this snapshot said otherwise
                changed += see(edit, series, base.item(p), base.record(p), seen.fleeting(p), list);
            }
        }
        return changed;
    }

    /** Gives how many changed, that is one or none. */
    private int see(SeriesEdit edit, long series, String item, long record, byte[] fleeting, VersionList list)
            throws SQLException {
        Row row = edit.find(item);
        boolean other = row == null || row.record() != record;
        if (other) {
            if (row != null) {
                versions.end(row);
            }
            row = versions.begin(series, item, record);
            edit.put(item, row);
        }
        list.add(row.version(), fleeting);
        edit.tell(item, fleeting);
        return other ? 1 : 0;
    }

    private int end(Absence absence, SeriesEdit edit, Newer newer) throws SQLException {
        int gone = 0;
        for (String item : absence.gone(this::text)) {
            Row row = edit.find(item);
            if (!newer.saw(row.version())) {
                versions.end(row);
                edit.remove(item);
                gone++;
            }
        }
        return gone;
    }

    /** A member of a record; empty where it has none that is text or a number. */
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

    /** @param saw the versions that it tells of; null for all that there are */
    private void part(long series, Answer answer, Seen seen, VersionList list, int changed, byte[] saw)
            throws SQLException {
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
            statement.setInt(8, seen.count());
            statement.setInt(9, changed);
            statement.setBytes(10, saw);
            statement.setBytes(11, seen.tellsFleeting() ? Fleeting.ofVersions(list) : null);
            statement.executeUpdate();
        }
    }

    /** After the last answer. */
    void finish() throws SQLException {
        try (BlockWriting blocks = new BlockWriting(connection)) {
            for (Map.Entry<Long, SeriesEdit> edit : edits.entrySet()) {
                edit.getValue().fetch();
                blocks.begin(edit.getKey(), edit.getValue());
            }
            versions.flush();
            leaveOutWhatEnded();
            blocks.finish();
        }
        for (Map.Entry<Long, SeriesEdit> edit : edits.entrySet()) {
            edit.getValue().write(edit.getKey(), number);
        }
    }

    private void leaveOutWhatEnded() throws SQLException {
        try (PreparedStatement ended = connection
                .prepareStatement("SELECT series, hash FROM version WHERE until = ?")) {
            ended.setLong(1, number);
            try (ResultSet rows = ended.executeQuery()) {
                while (rows.next()) {
                    edits.get(rows.getLong(1)).print().subtract(rows.getBytes(2));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        versions.close();
    }
}
