package org.deskwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.store.StoreException.Reason;

/**
 * All that was seen of the estate, in one file. Safe for use by several threads, and by several processes on one file.
 * Every method reads or writes a file: none of them is for the thread of a display.
 */
public final class EstateStore implements AutoCloseable {
    /** How the file is called in the folder that holds Deskwright's state. */
    public static final String FILE_NAME = "estate.db";

    private final Database database;
    private final Presence presence;
    private final Optional<Path> setAside;

    private EstateStore(Database database, Presence presence, Optional<Path> setAside) {
        this.database = database;
        this.presence = presence;
        this.setAside = setAside;
    }

    /**
     * Opens the file, or makes it where there is none; ends what a killed process left behind. A damaged file gets
     * another name, and a new one begins: see {@link #setAside}. While others have it open it stays, and cannot be
     * opened.
     *
     * @param file on a local disk; the folder is made
     */
    public static EstateStore open(Path file) throws StoreException {
        Path place = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place.getParent());
        } catch (IOException e) {
            throw new StoreException(Reason.READ_ONLY, "the folder " + place.getParent() + " cannot be made: " + e, e);
        }
        SqliteLibrary.prepare(place.getParent());
        Presence presence = Presence.announce(place);
        boolean open = false;
        try {
            if (!Damage.isSuspected(place)) {
                EstateStore store = new EstateStore(ready(place), presence, Optional.empty());
                open = true;
                return store;
            }
        } catch (StoreException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
        } finally {
            if (!open) {
                presence.close(); // who is in the way of others cannot wait for them
            }
        }
        return Damage.alone(place, () -> suspected(place));
    }

    private static EstateStore suspected(Path place) throws StoreException {
        try {
            return new EstateStore(ready(place), Presence.announce(place), Optional.empty());
        } catch (StoreException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
            Path aside = Damage.setAside(place);
            return new EstateStore(ready(place), Presence.announce(place), Optional.of(aside));
        }
    }

    private static Database ready(Path place) throws StoreException {
        Database database = new Database(place);
        boolean ready = false;
        try {
            if (Damage.isFound(database)) {
                throw new StoreException(Reason.DAMAGED, place + " is damaged", null);
            }
            Schema.settle(database);
            new Recovery(database).run();
            ready = true;
            return database;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    /** Where a damaged file lies that had to make room for this one, to be told to the admin. */
    public Optional<Path> setAside() {
        return setAside;
    }

    /** For tests: how many pages the file may have. */
    void limit(int pages) {
        database.limit(pages);
    }

    public Path file() {
        return database.file();
    }

    /** Refreshes that ended, oldest first. */
    public List<Snapshot> snapshots() throws StoreException {
        return database.read(Snapshots::all);
    }

    /** The newest one. */
    public Optional<Snapshot> newest() throws StoreException {
        return database.read(connection -> Snapshots.find(connection, newestNumber(connection)));
    }

    private static long newestNumber(Connection connection) throws SQLException {
        return Database.number(connection, "SELECT max(number) FROM snapshot");
    }

    /** What was known when that snapshot ended. */
    public StoredState state(Snapshot snapshot) {
        return new StoredState(database, snapshot);
    }

    /** What is known before the first snapshot: nothing, over which what came since can be read. */
    public StoredState nothing(Instant at) {
        return new StoredState(database, new Snapshot(0, at, at, "", "", List.of()));
    }

    /** What is known now; empty where nothing ever was. */
    public Optional<StoredState> newestState() throws StoreException {
        return newest().map(this::state);
    }

    /** The newest snapshot that had ended at that moment; empty where none had. */
    public Optional<Snapshot> at(Instant moment) throws StoreException {
        return snapshots().reversed().stream().filter(snapshot -> !snapshot.ended().isAfter(moment)).findFirst();
    }

    Map<Object, Known> known() throws StoreException {
        return database.read(Known::all);
    }

    /**
     * Begins a refresh.
     *
     * @param origin who asks, in a few words for the admin
     * @param at the moment; of evidence that is taken over, when the oldest of it was read
     */
    public SnapshotWriter begin(String origin, Instant at) throws StoreException {
        return new Writing(database, database.write(connection -> Staging.begin(connection, origin, at, Owner.self())));
    }

    /** What is other at the later one; in the order of account, Region, kind and id. */
    public List<Change> changes(Snapshot earlier, Snapshot later) throws StoreException {
        if (earlier.number() > later.number()) {
            throw new IllegalArgumentException("The earlier snapshot comes first");
        }
        return database.read(connection -> Differences.between(connection, earlier.number(), later.number()));
    }

    /**
     * The directories in which a WorkSpace appeared, vanished or changed since then, those with the most of it first.
     * What appeared because it was read for the first time does not count.
     */
    public List<LivelyDirectory> lively(Instant since) throws StoreException {
        return database.read(connection -> LivelyDirectory.since(connection, since));
    }

    /** All that happened to what has that id, oldest first; empty where nothing ever had it. */
    public List<HistoryEntry> history(String id) throws StoreException {
        return database.read(connection -> Differences.history(connection, id));
    }

    /**
     * Lets go of old snapshots and gives their space back. Does nothing while a refresh is under way.
     *
     * @return how many were forgotten
     */
    public int forget(Retention retention, Instant now) throws StoreException {
        int count = database.write(connection -> new Forgetting(connection).run(retention, now));
        if (count > 0) {
            database.shrink();
        }
        return count;
    }

    /**
     * Leaves a snapshot out of the list in which no state changed, and of which the next one asked all again.
     *
     * @return whether it was
     */
    public boolean leaveOut(Snapshot quiet) throws StoreException {
        return database.write(connection -> new Forgetting(connection).leaveOut(quiet));
    }

    @Override
    public void close() {
        database.close();
        presence.close();
    }
}
