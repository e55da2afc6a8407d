package org.deskwright.sample.ticket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A part of an event log: names and templates are written once in each. */
final class EventChunk {
    static final int LENGTH = 1 << 16;
    private static final int RECORDS = 512;
    private static final int STRINGS = 128;
    private static final int BUCKETS = 64;
    /** More than an event of ours needs. */
    private static final int ROOM = 8 << 10;
    private static final long TO_1970 = 11_644_473_600L;

    private final ByteBuffer out = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<List<Object>, Integer> templates = new HashMap<>();
    private final long first;
    private long next;
    private int last;

    EventChunk(long first) {
        this.first = first;
        next = first;
        out.position(RECORDS);
    }

    boolean isFull() {
        return out.remaining() < ROOM;
    }

    void add(WindowsEvent event, String computer) {
        int begin = out.position();
        last = begin;
        out.putInt(0x2a2a).putInt(0).putLong(next).putLong(ticks(event.time()));
        EventXml xml = new EventXml(this, out);
        xml.write(event, next, computer, templates);
        while ((out.position() - begin + Integer.BYTES) % 8 != 0) {
            out.put((byte) 0);
        }
        int length = out.position() - begin + Integer.BYTES;
        out.putInt(length).putInt(begin + 4, length);
        next++;
    }

    static long ticks(Instant time) {
        return (time.getEpochSecond() + TO_1970) * 10_000_000 + time.getNano() / 100;
    }

    /** Where it stands: here, when it is new. */
    void name(String name) {
        Integer known = names.get(name);
        if (known != null) {
            out.putInt(known);
            return;
        }
        int at = out.position() + Integer.BYTES;
        names.put(name, at);
        int hash = hash(name);
        int bucket = STRINGS + Integer.BYTES * (hash % BUCKETS);
        out.putInt(at).putInt(out.getInt(bucket)).putShort((short) hash).putShort((short) name.length())
                .put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
        out.putInt(bucket, at);
    }

    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 65599 + name.charAt(i);
        }
        return hash & 0xffff;
    }

    long next() {
        return next;
    }

    /** With what is known when all events are in it. */
    byte[] bytes() {
        int end = out.position();
        out.put(0, "ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        out.putLong(8, first).putLong(16, next - 1).putLong(24, first).putLong(32, next - 1);
        out.putInt(40, STRINGS).putInt(44, last).putInt(48, end);
        CRC32 records = new CRC32();
        records.update(out.array(), RECORDS, end - RECORDS);
        out.putInt(52, (int) records.getValue());
        CRC32 header = new CRC32();
        header.update(out.array(), 0, 120);
        header.update(out.array(), STRINGS, RECORDS - STRINGS);
        out.putInt(124, (int) header.getValue());
        return out.array();
    }
}
