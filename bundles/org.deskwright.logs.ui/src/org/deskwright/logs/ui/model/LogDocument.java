package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.index.LogIndex;
import org.deskwright.logs.query.HitCache;
import org.deskwright.logs.source.LogSource;

/**
 * A log that is open. Its first lines are there at once, the others as far as {@link #index} has come. Safe to share by
 * threads; only {@link #open}, {@link #index} and {@link #access} take time.
 */
public final class LogDocument implements LogLines, AutoCloseable {
    /** How often what was indexed so far is looked at, at most; the index counts every two seconds. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Bytes of what searches found that are kept: some millions of lines that lie anywhere. */
    private static final long FOUND = 16 << 20;

    private final Rotation log;
    private final IndexCache indexes;
    private final KnownFormats formats;
    private final Runnable changed;
    private final PageCache pages = new PageCache();
    private final HitCache found = new HitCache(FOUND);
    private final PageReader reader;
    private SharedLog current;
    private LogState state = LogState.NOTHING;
    private int renewed;
    private boolean closed;

    /**
     * @param changed run, by any thread, when there is more to see
     */
    public LogDocument(Rotation log, IndexCache indexes, KnownFormats formats, Runnable changed) {
        this.log = log;
        this.indexes = indexes;
        this.formats = formats;
        this.changed = changed;
        reader = new PageReader(log.title(), pages, this::access, changed, this::unreadable);
    }

    public Rotation log() {
        return log;
    }

    public KnownFormats formats() {
        return formats;
    }

    /** What was found in it as it is now, and before. */
    HitCache found() {
        return found;
    }

    @Override
    public String title() {
        return log.title();
    }

    @Override
    public synchronized LogState state() {
        return state;
    }

    /**
     * Opens it: its beginning at once, and then as much as an index is kept of. Whether that is of this log takes a
     * look at other places of it, which nobody waits for who reads the first lines.
     *
     * @throws IOException in words for people, when it cannot be read
     */
    public void open() throws IOException {
        openHead();
        try {
            reader.start();
            showPart();
        } finally {
            change(s -> s.indexing(false));
        }
    }

    private void openHead() throws IOException {
        int of = renewed();
        LogSource source = log.open(Instant.now());
        try {
            // else it would seem to be all that is wanted of it
            replace(new SharedLog(source, HeadTable.of(source)), of, of, s -> s.indexing(true));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Has all of it indexed that is not yet; what has been is shown meanwhile.
     *
     * @throws IOException in words for people
     * @throws CancellationException when it was cancelled, or another log has taken its place meanwhile
     */
    public void index(IndexWatch watch) throws IOException {
        change(s -> s.indexing(true).trouble(""));
        int of = renewed();
        LogSource source = log.open(Instant.now());
        boolean taken = false;
        try {
            LogIndex index = indexes.open(source, new Shown(watch)).index();
            taken = true;
            if (!replace(new SharedLog(source, new IndexTable(index)), of)) {
                throw new CancellationException();
            }
        } catch (IOException e) {
            change(s -> s.trouble(said(e)));
            throw e;
        } finally {
            if (!taken) {
                source.close();
            }
            change(s -> s.indexing(false));
        }
    }

    /** Looks now and then how far the index has come. */
    private final class Shown implements IndexWatch {
        private final IndexWatch watch;
        private long looked = System.nanoTime();

        Shown(IndexWatch watch) {
            this.watch = watch;
        }

        @Override
        public boolean cancelled() {
            return watch.cancelled();
        }

        @Override
        public void read(long bytes, long of) {
            watch.read(bytes, of);
            if (System.nanoTime() - looked > LOOK_NANOS) {
                change(s -> s.reading(bytes));
                showPart();
                looked = System.nanoTime();
            }
        }
    }

    private void showPart() {
        int of = renewed();
        try {
            LogSource source = log.open(Instant.now());
            Optional<LogIndex> part = indexes.kept(source);
            LogState now = state();
            if (part.isPresent() && (part.get().size() > now.known() || !now.isIndexed())) {
                replace(new SharedLog(source, new IndexTable(part.get())), of);
            } else {
                part.ifPresent(LogIndex::close);
                source.close();
            }
        } catch (IOException e) {
            // whoever writes the index will tell
        }
    }

    /** Another log has taken its place: all that is known of it is forgotten. */
    public void renew() throws IOException {
        int of = renewed();
        LogSource source = log.open(Instant.now());
        try {
            replace(new SharedLog(source, HeadTable.of(source)), of, of + 1, s -> s);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** How many times another log has taken its place. */
    public synchronized int renewed() {
        return renewed;
    }

    /**
     * @param of how many times another log had taken its place when it was read
     * @return whether it still is that one
     */
    private boolean replace(SharedLog next, int of) {
        return replace(next, of, of, s -> s);
    }

    private boolean replace(SharedLog next, int of, int then, UnaryOperator<LogState> also) {
        boolean another = then != of;
        SharedLog before;
        synchronized (this) {
            if (closed || renewed != of) {
                next.release();
                return false;
            }
            before = current;
            current = next;
            renewed = then;
            state = also.apply(state.of(next.table().lines(), next.table().size(), next.source().size(),
                    next.table() instanceof IndexTable));
        }
        // first: what the reader reads of the log before is not taken for what is read of this one
        reader.again();
        if (another) {
            pages.clear();
        } else if (before != null) {
            // the last line may have grown; of lines without an index nobody knew which record they belong to
            pages.doubtFrom(before.table() instanceof HeadTable ? 0 : before.table().lines() - 1);
        }
        if (before != null) {
            before.release();
        }
        reader.look();
        changed.run();
        return true;
    }

    @Override
    public Optional<Line> line(long number) {
        return number < 0 || number >= state().lines() ? Optional.empty() : pages.line(number);
    }

    @Override
    public void want(long... lines) {
        reader.want(lines, state().lines());
    }

    @Override
    public boolean await(long millis) {
        return reader.await(millis);
    }

    /** The log as it is now, for work in the background. */
    public Optional<LogAccess> access() {
        synchronized (this) {
            if (current == null || !current.retain()) {
                return Optional.empty();
            }
            SharedLog shared = current;
            long newest = ChronoUnit.MICROS.between(Instant.EPOCH, shared.source().modified());
            return Optional.of(new LogAccess(shared, () -> new RecordReader(formats.formats(), newest)));
        }
    }

    @Override
    public Optional<LineTexts> texts() {
        return access().map(open -> open);
    }

    /** What became of its file. */
    public void tell(LogFate fate) {
        change(s -> s.fate(fate));
    }

    private void unreadable(IOException e) {
        change(s -> s.trouble(said(e)));
    }

    private static String said(IOException e) {
        return String.valueOf(e.getMessage());
    }

    private void change(UnaryOperator<LogState> change) {
        synchronized (this) {
            state = change.apply(state);
        }
        changed.run();
    }

    @Override
    public void close() {
        SharedLog last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
        }
        reader.close();
        if (last != null) {
            last.release();
        }
    }
}
