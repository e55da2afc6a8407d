package org.deskwright.logs.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Logs of which only some are open at a time, as systems allow a program some hundreds of open files. Which was used
 * longest ago is closed, and opened again when it is looked at: when it is still the same file then. Safe to share by
 * threads.
 */
public final class LogShelf {
    private final int most;
    /** Those that are open, last used last. */
    private final Map<Kept, LogSource> open = new LinkedHashMap<>(16, 0.75f, true);

    /** Opens a log. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @throws IOException in words for people, when it cannot be read
         */
        LogSource open() throws IOException;
    }

    /**
     * @param most logs that are open at a time, from 1; more only while more of them are looked at
     */
    public LogShelf(int most) {
        this.most = most;
    }

    /**
     * Opens a log for the first time.
     *
     * @param file that holds its bytes
     * @throws IOException in words for people, when it cannot be read
     */
    public synchronized LogSource add(Path file, Opener opener) throws IOException {
        LogSource opened = opener.open();
        try {
            Kept kept = new Kept(opener, file, LogFiles.identity(file), opened);
            open.put(kept, opened);
            closeUnused();
            return kept;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private synchronized LogSource take(Kept kept) throws IOException {
        if (kept.closed) {
            throw new IOException(kept.name + ": it is closed");
        }
        LogSource opened = open.get(kept);
        if (opened == null) {
            opened = kept.reopen();
            open.put(kept, opened);
        }
        kept.users++;
        closeUnused();
        return opened;
    }

    private synchronized void giveBack(Kept kept) {
        kept.users--;
        closeUnused();
    }

    private synchronized void close(Kept kept) {
        kept.closed = true;
        LogSource opened = open.remove(kept);
        if (opened != null) {
            opened.close();
        }
    }

    private void closeUnused() {
        if (open.size() > most) {
            List<Kept> unused = new ArrayList<>();
            open.keySet().stream().filter(kept -> kept.users == 0).limit(open.size() - most).forEach(unused::add);
            unused.forEach(kept -> open.remove(kept).close());
        }
    }

    /** How many are open. */
    synchronized int open() {
        return open.size();
    }

    /** A log, open or not. */
    private final class Kept implements LogSource {
        private final Opener opener;
        private final Path file;
        private final Object identity;
        private final String name;
        private final long size;
        private final Instant modified;
        private int users;
        private boolean closed;

        Kept(Opener opener, Path file, Object identity, LogSource opened) {
            this.opener = opener;
            this.file = file;
            this.identity = identity;
            name = opened.name();
            size = opened.size();
            modified = opened.modified();
        }

        private LogSource reopen() throws IOException {
            LogSource opened = opener.open();
            try {
                if (!identity.equals(LogFiles.identity(file))) {
                    throw new IOException(name + ": another file has taken its place; read it again");
                }
                if (opened.size() < size) {
                    throw new IOException(name + ": it was cut off while it was read; read it again");
                }
                return opened;
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Instant modified() {
            return modified;
        }

        @Override
        public View view(long from, long to) throws IOException {
            Objects.checkFromToIndex(from, to, size);
            LogSource opened = take(this);
            try {
                View view = opened.view(from, to);
                return new View(view.bytes(), view.from(), () -> {
                    view.close();
                    giveBack(this);
                });
            } catch (IOException | RuntimeException | Error e) {
                giveBack(this);
                throw e;
            }
        }

        @Override
        public void read(long from, byte[] into, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, size);
            LogSource opened = take(this);
            try {
                opened.read(from, into, length);
            } finally {
                giveBack(this);
            }
        }

        @Override
        public void close() {
            LogShelf.this.close(this);
        }
    }
}
