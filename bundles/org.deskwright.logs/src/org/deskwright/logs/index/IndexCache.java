package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.index.Indexed.Origin;
import org.deskwright.logs.source.LogSource;

/**
 * Indexes of logs, kept in a folder of their own. One is used again as long as its log is as it was, goes on when the
 * log has grown, and is built anew on any doubt: when the log became shorter, has another beginning or other last
 * bytes, was written to without growing, or when other formats are known. Safe for use by several threads and
 * processes; when one of them is killed, nothing of what others keep or look at is lost.
 */
public final class IndexCache {
    /** Name of the folder in the instance area. */
    public static final String FOLDER = "log-indexes";
    /** Enough for logs of more than a billion lines. */
    public static final long MOST_BYTES = 2L << 30;

    private final IndexFolder folder;
    private final long mostBytes;
    private final Supplier<List<LogFormat>> formats;
    private final Pace pace;
    private final String print;

    /**
     * @param folder made when it is needed
     * @param mostBytes what indexes take together; the one that was asked for last stays, whatever it takes
     * @param formats all that records may be written in, see {@link org.deskwright.logs.catalogue.FormatCatalogue}
     */
    public IndexCache(Path folder, long mostBytes, List<LogFormat> formats) {
        this(folder, mostBytes, formats, Pace.USUAL);
    }

    /**
     * @param print {@linkplain FormatPrint that} of the formats
     * @param formats asked for when a log has to be read
     */
    public IndexCache(Path folder, long mostBytes, String print, Supplier<List<LogFormat>> formats) {
        this(folder, mostBytes, print, formats, Pace.USUAL);
    }

    IndexCache(Path folder, long mostBytes, List<LogFormat> formats, Pace pace) {
        this(folder, mostBytes, FormatPrint.of(formats), () -> formats, pace);
    }

    private IndexCache(Path folder, long mostBytes, String print, Supplier<List<LogFormat>> formats, Pace pace) {
        this.folder = new IndexFolder(folder);
        this.mostBytes = mostBytes;
        this.formats = formats;
        this.pace = pace;
        this.print = print;
    }

    /**
     * The index of a log, up to its {@linkplain LogSource#size size}. Reads what of the log is not indexed yet; while
     * somebody else does just that, waits.
     *
     * @param log its name must tell it from all others, and be the same next time: an absolute path
     * @throws IOException when the log cannot be read, or the index not be written
     * @throws java.util.concurrent.CancellationException when it was cancelled; what counted before still does
     */
    public Indexed open(LogSource log, IndexWatch watch) throws IOException {
        Optional<LogIndex> whole = find(log, IndexFit.WHOLE);
        if (whole.isPresent()) {
            return new Indexed(whole.get(), Origin.KEPT, log.size());
        }
        folder.make();
        try (var _ = IndexLock.await(folder.lock(log.name()), watch::cancelled)) {
            return openLocked(log, watch);
        }
    }

    private Indexed openLocked(LogSource log, IndexWatch watch) throws IOException {
        Optional<LogIndex> whole = find(log, IndexFit.WHOLE);
        if (whole.isPresent()) {
            return new Indexed(whole.get(), Origin.KEPT, log.size());
        }
        Optional<LogIndex> part = find(log, IndexFit.PART);
        Indexed indexed = part.isPresent() ? extend(log, part.get(), watch) : build(log, watch);
        folder.deleteOthers(log.name(), indexed.index().files());
        folder.shrink(mostBytes, indexed.index().files());
        return indexed;
    }

    /**
     * The index of a log if it is there, without reading the log.
     *
     * @return to be closed by the caller; of less than the whole log where that has grown
     */
    public Optional<LogIndex> kept(LogSource log) throws IOException {
        Optional<LogIndex> whole = find(log, IndexFit.WHOLE);
        return whole.isPresent() ? whole : find(log, IndexFit.PART);
    }

    private Optional<LogIndex> find(LogSource log, IndexFit wanted) throws IOException {
        LogIndex best = null;
        for (IndexFiles files : folder.of(log.name())) {
            Optional<LogIndex> opened = folder.open(files);
            if (opened.isPresent()) {
                LogIndex index = opened.get();
                boolean better = fit(index, log) == wanted && (best == null || index.size() > best.size());
                LogIndex other = better ? best : index;
                if (other != null) {
                    other.close();
                }
                best = better ? index : best;
            }
        }
        if (best != null) {
            folder.used(best.files());
        }
        return Optional.ofNullable(best);
    }

    private IndexFit fit(LogIndex index, LogSource log) throws IOException {
        try {
            return IndexFit.of(index, log, print);
        } catch (DamagedIndexException e) {
            return IndexFit.NONE;
        }
    }

    private Indexed extend(LogSource log, LogIndex part, IndexWatch watch) throws IOException {
        IndexFiles files = part.files();
        long known = part.size();
        try (part; IndexBuilder builder = IndexBuilder.extend(files, part.head(), part.commit())) {
            new IndexRun(log, builder, watch, part.state(), pace).run(IndexBuilder.from(part.commit()), formats.get());
        }
        return new Indexed(LogIndex.open(files), Origin.EXTENDED, known);
    }

    private Indexed build(LogSource log, IndexWatch watch) throws IOException {
        IndexFiles files = folder.next(log.name(), HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
        Instant now = Instant.now();
        boolean done = false;
        try (IndexBuilder builder = IndexBuilder.create(files.blocks(), log.name(), formats.get())) {
            new IndexRun(log, builder, watch, LogState.of(log, Math.min(LogState.END, log.size()), now), pace).run(0,
                    formats.get());
            done = true;
        } finally {
            if (!done) {
                folder.delete(files);
            }
        }
        return new Indexed(LogIndex.open(files), Origin.BUILT, 0);
    }

    /** What is in it, the one used last first. */
    public List<KeptIndex> list() throws IOException {
        return folder.list();
    }

    /**
     * Deletes what is in it, but for what somebody writes at the moment.
     *
     * @return how many bytes that were
     */
    public long clear() throws IOException {
        return folder.shrink(0, null);
    }
}
