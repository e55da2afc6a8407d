package org.deskwright.sample.ticket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes an event log of Windows (evtx), by what others have published of its form. */
public final class EventLogFile {
    private static final int HEADER = 4096;

    private EventLogFile() {
    }

    /** @param events in the order in which they were written */
    public static void write(List<WindowsEvent> events, String computer, OutputStream out) throws IOException {
        List<EventChunk> chunks = new ArrayList<>();
        for (WindowsEvent event : events) {
            if (chunks.isEmpty() || chunks.getLast().isFull()) {
                chunks.add(new EventChunk(chunks.isEmpty() ? 1 : chunks.getLast().next()));
            }
            chunks.getLast().add(event, computer);
        }
        out.write(header(chunks.size(), events.size() + 1L));
        for (EventChunk chunk : chunks) {
            out.write(chunk.bytes());
        }
    }

    private static byte[] header(int chunks, long next) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII));
        header.putLong(0).putLong(Math.max(0, chunks - 1)).putLong(next).putInt(128);
        header.putShort((short) 1).putShort((short) 3).putShort((short) HEADER).putShort((short) chunks);
        CRC32 sum = new CRC32();
        sum.update(header.array(), 0, 120);
        header.putInt(124, (int) sum.getValue());
        return header.array();
    }
}
