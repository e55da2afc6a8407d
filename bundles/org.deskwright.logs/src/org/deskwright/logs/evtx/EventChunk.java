package org.deskwright.logs.evtx;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** A part of an event log that can be read by itself. */
final class EventChunk {
    static final int LENGTH = 1 << 16;
    private static final byte[] MAGIC = {'E', 'l', 'f', 'C', 'h', 'n', 'k', 0};
    private static final int RECORDS = 512;
    /** Records begin at multiples of it. */
    private static final int ALIGNMENT = 8;
    private static final int RECORD_HEADER = 24;
    private static final long RECORD_MAGIC = 0x2a2a;

    private final Bytes bytes;

    EventChunk(byte[] chunk) {
        bytes = new Bytes(chunk);
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Whether the checksums are right; those of a log that was copied while it was written to need not be. */
    boolean isWhole() {
        int end = end();
        CRC32 records = new CRC32();
        records.update(bytes.array(), RECORDS, end - RECORDS);
        return isHeaderWhole() && records.getValue() == bytes.u32(52);
    }

    private boolean isHeaderWhole() {
        CRC32 header = new CRC32();
        header.update(bytes.array(), 0, 120);
        header.update(bytes.array(), 128, RECORDS - 128);
        return header.getValue() == bytes.u32(124);
    }

    private int end() {
        return (int) Math.clamp(bytes.u32(48), RECORDS, LENGTH);
    }

    /** @return how many records could not be read; as far as it is known, where the beginning of some is damaged */
    int read(Consumer<WindowsEvent> events) {
        int broken = 0;
        int read = 0;
        int end = end();
        for (int at = RECORDS; at >= 0 && at + RECORD_HEADER + Integer.BYTES <= end;) {
            if (isRecord(at, end)) {
                int length = (int) bytes.u32(at + 4);
                boolean done = record(at, length, events);
                read += done ? 1 : 0;
                broken += done ? 0 : 1;
                at += length;
            } else {
                broken++;
                at = next(at + ALIGNMENT, end);
            }
        }
        return Math.max(broken, records() - read);
    }

    private boolean isRecord(int at, int end) {
        long length = bytes.u32(at + 4);
        return bytes.u32(at) == RECORD_MAGIC && length >= RECORD_HEADER + Integer.BYTES && length <= end - at;
    }

    /** Behind one whose length is damaged: where the next one begins, which ends with its length, too. */
    private int next(int from, int end) {
        for (int at = from; at + RECORD_HEADER + Integer.BYTES <= end; at += ALIGNMENT) {
            if (isRecord(at, end) && bytes.u32(at + (int) bytes.u32(at + 4) - Integer.BYTES) == bytes.u32(at + 4)) {
                return at;
            }
        }
        return -1;
    }

    /** By the numbers of the first and the last one; 0 where they are damaged. */
    private int records() {
        long count = bytes.i64(16) - bytes.i64(8) + 1;
        return isHeaderWhole() && count > 0 && count <= LENGTH / RECORD_HEADER ? (int) count : 0;
    }

    private boolean record(int at, int length, Consumer<WindowsEvent> events) {
        EventFields fields = new EventFields();
        try {
            Instant written = ValueText.fileTime(bytes.i64(at + 16));
            new BinaryXml(bytes, fields).read(at + RECORD_HEADER, length - RECORD_HEADER - Integer.BYTES);
            events.accept(fields.event(written));
            return true;
        } catch (DamagedException | ArithmeticException e) {
            return false;
        }
    }
}
