package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an index says of itself at the beginning of its file of blocks; it never changes.
 *
 * @param salt tells it from all others
 * @param log name of the log
 * @param formats {@linkplain FormatPrint print} of all formats that were known
 */
record IndexHead(long salt, String log, String formats) {
    /** Goes up when the form of the files changes, or what is read from the same bytes. */
    static final int VERSION = 1;
    private static final long MAGIC = 0x7844_6e49_676f_4c44L;
    private static final int UNIT = 512;
    private static final int MOST = 1 << 20;
    private static final int BEFORE_TEXT = Long.BYTES + 2 * Integer.BYTES + Long.BYTES;

    ByteBuffer write() {
        List<byte[]> texts = List.of(log, formats).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        int length = BEFORE_TEXT + Integer.BYTES + texts.stream().mapToInt(t -> t.length + Integer.BYTES).sum();
        int bytes = (length + UNIT - 1) / UNIT * UNIT;
        if (bytes > MOST) {
            throw new IllegalArgumentException("the name of the log is too long");
        }
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(MAGIC).putInt(VERSION).putInt(bytes).putLong(salt);
        texts.forEach(text -> out.putInt(text.length).put(text));
        out.putInt(bytes - Integer.BYTES, Checksum.of(out, 0, bytes - Integer.BYTES));
        return out.rewind();
    }

    /** Null when it is damaged, or of another version. */
    static IndexHead read(FileChannel file) throws IOException {
        ByteBuffer first = read(file, 0, BEFORE_TEXT);
        if (first.remaining() < BEFORE_TEXT || first.getLong() != MAGIC || first.getInt() != VERSION) {
            return null;
        }
        int bytes = first.getInt();
        if (bytes < UNIT || bytes > MOST || bytes % UNIT != 0) {
            return null;
        }
        ByteBuffer in = read(file, 0, bytes);
        int summed = bytes - Integer.BYTES;
        if (in.remaining() < bytes || Checksum.of(in, 0, summed) != in.getInt(summed)) {
            return null;
        }
        long salt = in.position(BEFORE_TEXT - Long.BYTES).getLong();
        return new IndexHead(salt, text(in), text(in));
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getInt()];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Where the two places of commits are; blocks stand behind them. */
    long commitsAt() {
        return write().remaining();
    }

    long blocksAt() {
        return commitsAt() + 2 * Commit.BYTES;
    }

    int saltOf(long place) {
        return Checksum.salt(salt, place);
    }

    /** The newest commit that stands whole; null when there is none. */
    Commit commit(FileChannel file) throws IOException {
        Commit newest = null;
        for (int i = 0; i < 2; i++) {
            Commit commit = Commit.read(read(file, commitsAt() + (long) i * Commit.BYTES, Commit.BYTES),
                    saltOf(-1 - i));
            if (commit != null && (newest == null || commit.number() > newest.number())) {
                newest = commit;
            }
        }
        return newest;
    }

    /** Puts it into the place of the last but one. */
    void commit(FileChannel file, Commit commit) throws IOException {
        int place = (int) (commit.number() & 1);
        ByteBuffer bytes = commit.write(saltOf(-1 - place));
        for (long at = commitsAt() + (long) place * Commit.BYTES; bytes.hasRemaining();) {
            at += file.write(bytes, at);
        }
    }

    private static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining() && file.read(in, at + in.position()) >= 0) {
            // on to the next piece
        }
        return in.flip();
    }
}
