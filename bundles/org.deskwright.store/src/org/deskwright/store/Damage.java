package org.deskwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.deskwright.store.StoreException.Reason;

/**
 * What is done about a damaged file: it gets another name, so that a new one can begin, and is never deleted. Damage
 * that shows while the store is in use is noted beside it and looked into at the next start, for looking takes long.
 */
final class Damage {
    private static final String SUSPECT = ".suspect";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Damage() {
    }

    static void note(Path file) {
        try {
            Files.writeString(beside(file, SUSPECT), Instant.now() + "\n");
        } catch (IOException e) {
            // it will show again
        }
    }

    /**
     * Whether damage was noted and is there. What cannot be looked into now, because others write or the disk is full,
     * is not for that damaged.
     */
    static boolean isFound(Database database) throws StoreException {
        Path note = beside(database.file(), SUSPECT);
        if (!Files.exists(note)) {
            return false;
        }
        try (Connection connection = database.connect("DEFERRED");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            boolean sound = result.next() && result.getString(1).equals("ok");
            if (sound) {
                Files.deleteIfExists(note);
            }
            return !sound;
        } catch (SQLException e) {
            StoreException problem = database.problem(e);
            if (problem.reason() == Reason.DAMAGED || problem.reason() == Reason.FOREIGN) {
                return true;
            }
            throw problem;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the new name; what was not yet taken over into the file goes along. */
    static Path setAside(Path file) throws StoreException {
        Path aside = beside(file, ".damaged-" + STAMP.format(Instant.now()));
        try {
            for (String companion : new String[]{"", "-wal", "-shm"}) {
                if (Files.exists(beside(file, companion))) {
                    Files.move(beside(file, companion), beside(aside, companion));
                }
            }
            Files.deleteIfExists(beside(file, SUSPECT));
        } catch (IOException e) {
            throw new StoreException(Reason.DAMAGED,
                    file + " is damaged and cannot be set aside: " + e + "; move it away", e);
        }
        return aside;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
