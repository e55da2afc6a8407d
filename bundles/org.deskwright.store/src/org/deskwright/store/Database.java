package org.deskwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Properties;
import java.util.Set;

import org.deskwright.store.StoreException.Reason;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file: connections to it, transactions, and what its errors mean to an admin. One connection writes, as many as
 * needed read; none is used by two threads at once.
 */
final class Database implements AutoCloseable {
    static final int PATIENCE_MILLIS = 10_000;
    /**
     * So long the log gets before it is taken over into the file, which somebody has to wait for: what a refresh of a
     * large fleet writes shall not be taken over in the middle of it.
     */
    private static final int LOG_PAGES = 10_000;

    private final Path file;
    private final Deque<Connection> idle = new ArrayDeque<>();
    /** Which are good for one time, because there may be space again the next. */
    private final Set<Connection> passing = Collections.newSetFromMap(new IdentityHashMap<>());
    private Connection writing;
    private boolean closed;
    private int mostPages;

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, StoreException;
    }

    Database(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Reads a state of one moment, whatever is written meanwhile. */
    <T> T read(Work<T> work) throws StoreException {
        try {
            Connection connection = lend();
            boolean sound = false;
            try {
                connection.setAutoCommit(false);
                T result = work.on(connection);
                connection.setAutoCommit(true);
                sound = true;
                return result;
            } finally {
                giveBack(connection, sound);
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** All of it or nothing. */
    synchronized <T> T write(Work<T> work) throws StoreException {
        boolean done = false;
        try {
            if (closed) {
                throw new SQLException("the store is closed");
            }
            if (writing == null) {
                writing = connect("IMMEDIATE");
                execute(writing, "PRAGMA wal_autocheckpoint = " + LOG_PAGES);
                if (mostPages > 0) {
                    execute(writing, "PRAGMA max_page_count = " + mostPages);
                }
            }
            writing.setAutoCommit(false);
            T result = work.on(writing);
            writing.setAutoCommit(true);
            done = true;
            return result;
        } catch (SQLException e) {
            throw problem(e);
        } finally {
            if (!done && writing != null) {
                quietly(writing); // which rolls back
                writing = null;
            }
        }
    }

    /** Gives the space of what was deleted back to the disk. */
    synchronized void shrink() throws StoreException {
        try (Connection connection = connect("DEFERRED"); Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA incremental_vacuum"); // an execute would stop after the first page
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** How large the file may get. */
    synchronized void limit(int pages) {
        mostPages = pages;
        if (writing != null) {
            quietly(writing);
            writing = null;
        }
    }

    private Connection lend() throws SQLException {
        synchronized (idle) {
            Connection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        try {
            return connect("DEFERRED");
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE && !hasLog()) {
                return connectWithoutSpace();
            }
            throw e;
        }
    }

    /** Whether something is not taken over into the file itself yet. */
    private boolean hasLog() {
        try {
            return Files.size(file.resolveSibling(file.getFileName() + "-wal")) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * On a disk where not even the few kilobytes fit that readers share. Nobody can be writing there, so that the file
     * may be taken for one that does not change.
     */
    private Connection connectWithoutSpace() throws SQLException {
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1", new Properties());
        synchronized (idle) {
            passing.add(connection);
        }
        return connection;
    }

    private void giveBack(Connection connection, boolean sound) {
        synchronized (idle) {
            if (!passing.remove(connection) && sound && !closed && idle.size() < 4) {
                idle.push(connection);
                return;
            }
        }
        quietly(connection);
    }

    /**
     * @param transactions {@code IMMEDIATE} for one that writes
     */
    Connection connect(String transactions) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("transaction_mode", transactions);
        settings.setProperty("busy_timeout", Integer.toString(PATIENCE_MILLIS));
        settings.setProperty("temp_store", "MEMORY");
        settings.setProperty("synchronous", "NORMAL");
        settings.setProperty("cache_size", "-32000");
        settings.setProperty("journal_size_limit", "16777216");
        return JDBC.createConnection("jdbc:sqlite:" + file, settings);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    StoreException problem(SQLException e) {
        Reason reason = reason(e);
        if (reason == Reason.DAMAGED) {
            Damage.note(file);
        }
        return new StoreException(reason, switch (reason) {
            case FULL -> "no space is left for " + file + ": what was being written is not kept, what was there is;"
                    + " free some space, or let retention keep less";
            case BUSY -> file + " is being written by another Deskwright; try again when it is done";
            case DAMAGED -> file + " is damaged: " + e.getMessage();
            case FOREIGN ->
                file + " is no store of Deskwright, or its beginning is damaged; move it away, or name another file";
            case READ_ONLY -> file + " cannot be written: " + e.getMessage();
            default -> file + ": " + e.getMessage();
        }, e);
    }

    private static Reason reason(SQLException e) {
        if (!(e instanceof SQLiteException problem)) {
            return Reason.OTHER;
        }
        if (problem.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return Reason.FULL;
        }
        return switch (problem.getResultCode().code & 0xff) {
            case 5, 6 -> Reason.BUSY;
            case 8, 14 -> Reason.READ_ONLY;
            case 11 -> Reason.DAMAGED;
            case 26 -> Reason.FOREIGN;
            case 13 -> Reason.FULL;
            default -> Reason.OTHER;
        };
    }

    private static void quietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is given up anyway
        }
    }

    @Override
    public synchronized void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Database::quietly);
            idle.clear();
        }
        if (writing != null) {
            quietly(writing);
            writing = null;
        }
    }
}
