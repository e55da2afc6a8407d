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
        CRC32 header = new CRC32();
        header.update(bytes.array(), 0, 120);
        header.update(bytes.array(), 128, RECORDS - 128);
        CRC32 records = new CRC32();
        records.update(bytes.array(), RECORDS, end - RECORDS);
        return header.getValue() == bytes.u32(124) && records.getValue() == bytes.u32(52);
    }

    private int end() {
        return (int) Math.clamp(bytes.u32(48), RECORDS, LENGTH);
    }

    /** @return how many records could not be read */
    int read(Consumer<WindowsEvent> events) {
        int broken = 0;
        int at = RECORDS;
        int end = end();
        while (at + RECORD_HEADER + Integer.BYTES <= end) {
            long length = bytes.u32(at + 4);
            if (bytes.u32(at) != RECORD_MAGIC || length < RECORD_HEADER + Integer.BYTES || length > end - at) {
                return broken + 1; // where the next one begins is not known
            }
            broken += record(at, (int) length, events) ? 0 : 1;
            at += (int) length;
        }
        return broken;
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
