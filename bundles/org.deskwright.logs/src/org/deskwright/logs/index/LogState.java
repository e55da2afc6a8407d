package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.deskwright.logs.source.LogSource;

/**
 * How a log was when it was indexed, to tell whether it still is.
 *
 * @param size bytes that were indexed
 * @param modified when it had been written to last
 * @param read when reading began
 * @param print of its first and last bytes, in hexadecimal
 */
public record LogState(long size, Instant modified, Instant read, String print) {
    /** Bytes at either end that the print is of. */
    static final int END = 64 << 10;
    static final int PRINT_BYTES = 32;

    /** Of the first {@code size} bytes of a log that was opened no later than {@code read}. */
    public static LogState of(LogSource log, long size, Instant read) throws IOException {
        return new LogState(size, log.modified(), read, print(log, size));
    }

    /** Of the first and last bytes of the part that ends at {@code size}. */
    static String print(LogSource log, long size) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, log, 0, Math.min(END, size));
            add(digest, log, Math.max(0, size - END), size);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, LogSource log, long from, long to) throws IOException {
        try (LogSource.View view = log.view(from, to)) {
            digest.update(view.bytes().asSlice(from - view.from(), to - from).asByteBuffer());
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
    }

    void write(ByteBuffer out) {
        out.putLong(size).putLong(modified.getEpochSecond()).putInt(modified.getNano()).putLong(read.getEpochSecond())
                .putInt(read.getNano()).put(HexFormat.of().parseHex(print));
    }

    static LogState read(ByteBuffer in) {
        long size = in.getLong();
        Instant modified = Instant.ofEpochSecond(in.getLong(), in.getInt());
        Instant read = Instant.ofEpochSecond(in.getLong(), in.getInt());
        byte[] print = new byte[PRINT_BYTES];
        in.get(print);
        return new LogState(size, modified, read, HexFormat.of().formatHex(print));
    }
}
