package org.deskwright.logs.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;

/**
 * Writes an index while a log is gone over. What was taken counts from {@link #commit} on; until then, and when the
 * process ends in between, the index is what it was before. One builder at a time may write an index, while any number
 * of {@link LogIndex} look at what was committed before.
 */
public final class IndexBuilder implements ChunkSink, AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IndexHead head;
    private final FileChannel blocksFile;
    private final FileChannel linesFile;
    private final BlockWriter writer;
    private long commits;
    private long lastStart;
    private Owner last;

    private IndexBuilder(IndexHead head, FileChannel blocksFile, FileChannel linesFile, Commit from) {
        this.head = head;
        this.blocksFile = blocksFile;
        this.linesFile = linesFile;
        writer = new BlockWriter(head, blocksFile, linesFile, from);
        commits = from.number() + 1;
        lastStart = -1;
        last = Owner.NONE;
    }

    /**
     * Begins an index of a log.
     *
     * @param blocks its first file, to be made; ends in {@code .blocks}, and another one is put beside it
     * @param log the log's name, see {@link org.deskwright.logs.source.LogSource#name}
     * @param formats of the rules by which the parts are read
     */
    public static IndexBuilder create(Path blocks, String log, List<LogFormat> formats) throws IOException {
        IndexHead head = new IndexHead(RANDOM.nextLong(), log, FormatPrint.of(formats));
        Commit none = new Commit(-1, null, 0, 0, Owner.NONE, new OpenBlock(), -1, Owner.NONE, new IndexTotals());
        IndexBuilder builder = open(IndexFiles.of(blocks), head, none, StandardOpenOption.CREATE_NEW);
        try {
            builder.writer.write(head.write());
            return builder;
        } catch (IOException e) {
            builder.close();
            throw e;
        }
    }

    /** Goes on with an index; the parts that follow begin at {@link #from}. */
    static IndexBuilder extend(IndexFiles files, IndexHead head, Commit commit) throws IOException {
        return open(files, head, commit, StandardOpenOption.WRITE);
    }

    private static IndexBuilder open(IndexFiles files, IndexHead head, Commit from, StandardOpenOption how)
            throws IOException {
        FileChannel blocks = FileChannel.open(files.blocks(), how, StandardOpenOption.WRITE);
        try {
            return new IndexBuilder(head, blocks, FileChannel.open(files.lines(), how, StandardOpenOption.WRITE), from);
        } catch (IOException e) {
            blocks.close();
            throw e;
        }
    }

    /** Where to read on: the last line of a log is read again, as it may have grown. */
    static long from(Commit commit) {
        return Math.max(0, commit.lastStart());
    }

    @Override
    public void accept(Chunk chunk) {
        int lines = chunk.lines();
        if (lines == 0) {
            return;
        }
        try {
            if (lastStart >= 0) {
                finishLast();
            }
            for (int line = 0; line < lines - 1; line++) {
                if (chunk.isRecord(line)) {
                    writer.record(chunk.start(line), chunk.time(line), kind(chunk, line));
                } else {
                    writer.continuation(chunk.start(line));
                }
            }
            keepLast(chunk, lines - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishLast() throws IOException {
        if (last.begins()) {
            writer.record(lastStart, last.time(), last.kind());
        } else {
            writer.continuation(lastStart);
        }
    }

    private int kind(Chunk chunk, int line) {
        return Owner.kind(chunk.level(line).ordinal(), writer.slot(chunk.stamp(line)), chunk.tellsZone(line));
    }

    private void keepLast(Chunk chunk, int line) {
        lastStart = chunk.start(line);
        last = chunk.isRecord(line) ? new Owner(true, true, chunk.time(line), kind(chunk, line)) : Owner.NONE;
    }

    /**
     * Lets all that was taken count.
     *
     * @param state of the log up to where the last part ended
     */
    public void commit(LogState state) throws IOException {
        writer.flush(lastStart);
        head.commit(blocksFile, writer.commit(commits++, state, lastStart, last));
    }

    /** Lines so far. */
    public long lines() {
        return writer.lines() + (lastStart >= 0 ? 1 : 0);
    }

    @Override
    public void close() {
        try (blocksFile; linesFile) {
            // what was not committed does not count
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
