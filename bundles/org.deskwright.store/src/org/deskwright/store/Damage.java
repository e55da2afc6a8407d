package org.deskwright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
    private static final int PATIENCE = 60;
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
        if (!isSuspected(database.file())) {
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

    static boolean isSuspected(Path file) {
        return Files.exists(beside(file, SUSPECT));
    }

    /**
     * What is to be done about a suspected file is done by one process at a time: else one would give the file another
     * name that the other has just begun.
     */
    static <T> T alone(Path file, Work<T> work) throws StoreException {
        synchronized (Damage.class) { // locks of files are for other processes
            try (FileChannel gate = FileChannel.open(beside(file, ".gate"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock _ = gate.lock()) {
                return work.run();
            } catch (StoreException e) {
                throw e;
            } catch (IOException e) {
                throw new StoreException(Reason.READ_ONLY,
                        file + " is suspected to be damaged, which cannot be looked into: " + e, e);
            }
        }
    }

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws StoreException;
    }

    /**
     * Gives the new name; what was not yet taken over into the file goes along. Not while anybody has it open, who
     * would go on writing what nobody finds again.
     */
    static Path setAside(Path file) throws StoreException {
        if (isInUse(file)) {
            throw new StoreException(Reason.DAMAGED,
                    file + " is damaged, and another Deskwright has it open; end that one, then a new store can begin",
                    null);
        }
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

    /** Somebody who is only just opening it waits for {@link #alone} as soon as he sees what is noted. */
    private static boolean isInUse(Path file) throws StoreException {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                if (!Presence.isAnybodyAt(file)) {
                    return false;
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        } catch (IOException e) {
            throw new StoreException(Reason.DAMAGED,
                    file + " is damaged, and who has it open cannot be told: " + e + "; move it away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
