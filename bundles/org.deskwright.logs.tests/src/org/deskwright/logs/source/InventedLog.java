package org.deskwright.logs.source;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A log of any size that is nowhere: a text over and over again, and another one at its end. As quick to read as
 * memory.
 */
public final class InventedLog implements LogSource {
    private static final int TILE = 1 << 18;

    private final byte[] tile;
    private final byte[] end;
    private final long size;

    /**
     * @param text of ASCII
     * @param size without the end
     */
    public InventedLog(String text, long size, String end) {
        this.tile = text.repeat(1 + TILE / text.length()).getBytes(StandardCharsets.US_ASCII);
        this.end = end.getBytes(StandardCharsets.US_ASCII);
        this.size = size;
    }

    @Override
    public String name() {
        return "/invented.log";
    }

    @Override
    public long size() {
        return size + end.length;
    }

    @Override
    public Instant modified() {
        return Instant.parse("2026-02-03T04:05:06.123Z");
    }

    @Override
    public void read(long from, byte[] into, int length) {
        int done = 0;
        while (done < length && from + done < size) {
            int at = (int) ((from + done) % tile.length);
            int count = (int) Math.min(Math.min(length - done, tile.length - at), size - from - done);
            System.arraycopy(tile, at, into, done, count);
            done += count;
        }
        if (done < length) {
            System.arraycopy(end, (int) (from + done - size), into, done, length - done);
        }
    }

    @Override
    public View view(long from, long to) {
        if (to - from > MOST_VIEWED) {
            throw new IllegalArgumentException("views of " + (to - from) + " bytes are too large");
        }
        byte[] bytes = new byte[(int) (to - from)];
        read(from, bytes, bytes.length);
        return new View(MemorySegment.ofArray(bytes), from, () -> {});
    }

    @Override
    public void close() {
        // nothing is held
    }
}
