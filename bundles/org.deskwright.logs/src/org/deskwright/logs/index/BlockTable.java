package org.deskwright.logs.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The full blocks of an index, in its files mapped into memory. Whatever is looked at is held against its checksum. */
final class BlockTable implements AutoCloseable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final IndexFiles files;
    private final IndexHead head;
    private final Arena arena;
    private final MemorySegment entries;
    private final MemorySegment data;

    /** What the files hold. */
    record Opened(IndexHead head, Commit commit, BlockTable table) {}

    private BlockTable(IndexFiles files, IndexHead head, Arena arena, MemorySegment entries, MemorySegment data) {
        this.files = files;
        this.head = head;
        this.arena = arena;
        this.entries = entries;
        this.data = data;
    }

    static Opened open(IndexFiles files) throws IOException {
        try (FileChannel blocks = FileChannel.open(files.blocks(), StandardOpenOption.READ);
                FileChannel lines = FileChannel.open(files.lines(), StandardOpenOption.READ)) {
            IndexHead head = IndexHead.read(blocks);
            Commit commit = head == null ? null : head.commit(blocks);
            if (commit == null) {
                throw new DamagedIndexException(files.blocks(), head == null ? "its head" : "nothing was finished");
            }
            long length = commit.blocks() * Entry.BYTES;
            if (head.blocksAt() + length > blocks.size() || commit.longs() * Long.BYTES > lines.size()) {
                throw new DamagedIndexException(files.blocks(), "it was cut off");
            }
            Arena arena = Arena.ofShared();
            try {
                return new Opened(head, commit,
                        new BlockTable(files, head, arena,
                                blocks.map(FileChannel.MapMode.READ_ONLY, head.blocksAt(), length, arena),
                                lines.map(FileChannel.MapMode.READ_ONLY, 0, commit.longs() * Long.BYTES, arena)));
            } catch (IOException | RuntimeException e) {
                arena.close();
                throw e;
            }
        }
    }

    IndexFiles files() {
        return files;
    }

    Entry entry(long block) {
        byte[] bytes = copy(entries, block * Entry.BYTES, Entry.BYTES);
        Entry entry = bytes == null ? null : Entry.read(bytes, head.saltOf(block));
        if (entry == null) {
            throw damaged(files.blocks(), "block " + block);
        }
        return entry;
    }

    /** To be sure that what was checked is what is read; null when it is not there, or cut off under the map. */
    private static byte[] copy(MemorySegment from, long at, int bytes) {
        if (at < 0 || at > from.byteSize() - bytes) {
            return null;
        }
        try {
            byte[] copy = new byte[bytes];
            MemorySegment.copy(from, ValueLayout.JAVA_BYTE, at, copy, 0, bytes);
            return copy;
        } catch (InternalError e) {
            return null;
        }
    }

    private DamagedIndexException damaged(Path file, String what) {
        files.spoil();
        return new DamagedIndexException(file, what);
    }

    /** The lengths and bits of a block. */
    MemorySegment data(Entry entry) {
        byte[] bytes = copy(data, entry.at() * Long.BYTES, entry.longs() * Long.BYTES);
        if (bytes == null || Checksum.of(bytes, bytes.length) != entry.dataSum()) {
            throw damaged(files.lines(), "lines at " + entry.at() * Long.BYTES);
        }
        return MemorySegment.ofArray(bytes);
    }

    /** The last block that begins at or before a position of the log. */
    long blockAt(long position) {
        long low = 0;
        long high = entries.byteSize() / Entry.BYTES - 1;
        while (low < high) {
            long middle = low + high + 1 >>> 1;
            if (entry(middle).from() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isRecord(long block, int line) {
        Entry entry = entry(block);
        return entry.isMixed() ? (bits(entry, line >>> 6) >>> line & 1) != 0 : entry.has(Entry.ALL_RECORDS);
    }

    private long bits(Entry entry, int half) {
        return data(entry).getAtIndex(LONG, PackedLengths.size(entry.width(), entry.longer()) + half);
    }

    /** The last line up to that one that begins a record; -1 when there is none in the block. */
    int lastRecord(long block, int line) {
        Entry entry = entry(block);
        if (!entry.isMixed()) {
            return entry.has(Entry.ALL_RECORDS) ? line : -1;
        }
        for (int half = line >>> 6; half >= 0; half--) {
            int shift = half == line >>> 6 ? 63 - (line & 63) : 0;
            long upTo = bits(entry, half) << shift >>> shift;
            if (upTo != 0) {
                return half * Long.SIZE + 63 - Long.numberOfLeadingZeros(upTo);
            }
        }
        return -1;
    }

    @Override
    public void close() {
        arena.close();
    }
}
