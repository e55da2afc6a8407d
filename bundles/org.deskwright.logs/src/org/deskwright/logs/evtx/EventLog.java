package org.deskwright.logs.evtx;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes text of an event log of Windows. For one log. */
public final class EventLog {
    private static final byte[] MAGIC = {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0};
    private static final int FIRST_CHUNK = 8;
    private static final int HEADER_LENGTH = 40;
    private static final int CHUNKS = 42;
    static final int HEADER = 4096;
    /** The newer part of a log that was written around: kept until the older one is read. */
    private static final int MOST_KEPT = 1024;

    private final Writer out;
    private final UnaryOperator<WindowsEvent> told;
    private final MessageTexts texts = MessageTexts.bundled();
    private long events;
    private int broken;
    private int wrong;
    private long lost;
    private boolean early;

    private EventLog(Writer out, UnaryOperator<WindowsEvent> told) {
        this.out = out;
        this.told = told;
    }

    /** Whether a file that begins so is one. */
    public static boolean isOne(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * What was made.
     *
     * @param events how many lines
     * @param problems what could not be read, for people
     */
    public record Written(long events, List<String> problems) {
        public Written {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes a line for each event, the oldest first.
     *
     * @throws IOException when it is none, or what fails of the streams
     */
    public static Written write(InputStream in, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Written written = write(in, writer, event -> event);
        writer.flush();
        return written;
    }

    /** @param told what of an event is told */
    static Written write(InputStream in, Writer out, UnaryOperator<WindowsEvent> told) throws IOException {
        EventLog log = new EventLog(out, told);
        try {
            log.read(in);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(log.events, log.problems());
    }

    private void read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || !isOne(header)) {
            throw new IOException("no event log of Windows, or its header is cut off");
        }
        Bytes fields = new Bytes(header);
        int length = fields.u16(HEADER_LENGTH);
        in.skipNBytes(Math.max(0, length - HEADER));
        long older = fields.i64(FIRST_CHUNK);
        List<byte[]> newer = new ArrayList<>();
        long chunk = 0;
        long pending = 0;
        for (byte[] next = chunk(in); next.length > 0; next = chunk(in)) {
            boolean known = EventChunk.isOne(next);
            lost += known ? pending : 0;
            pending = known ? 0 : pending + 1;
            if (chunk++ < older && older <= MOST_KEPT) {
                newer.add(next);
            } else {
                take(next);
            }
        }
        newer.forEach(this::take);
        lost += Math.clamp(fields.u16(CHUNKS) - (chunk - pending), 0L, pending);
        early |= chunk < fields.u16(CHUNKS);
    }

    /** Of one that breaks off, what there is. */
    private byte[] chunk(InputStream in) throws IOException {
        try {
            return in.readNBytes(EventChunk.LENGTH);
        } catch (EOFException e) {
            early = true;
            return new byte[0];
        }
    }

    private void take(byte[] bytes) {
        boolean cut = bytes.length < EventChunk.LENGTH;
        if (!EventChunk.isOne(bytes)) {
            return; // room that was not written to yet, what stands behind the last, or a part that is lost
        }
        EventChunk chunk = new EventChunk(cut ? Arrays.copyOf(bytes, EventChunk.LENGTH) : bytes);
        early |= cut;
        wrong += chunk.isWhole() ? 0 : 1;
        broken += chunk.read(this::line);
    }

    private void line(WindowsEvent event) {
        try {
            out.write(told.apply(event).line(texts));
            out.write('\n');
            events++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (early) {
            problems.add("broken: it ends too early; what came before is read");
        }
        if (broken > 0) {
            problems.add(broken + (broken == 1 ? " event is" : " events are") + " damaged and left out");
        }
        if (lost > 0) {
            problems.add((lost == 1 ? "1 part of 64 KB is" : lost + " parts of 64 KB are")
                    + " overwritten, and the events in it are lost; all others are read");
        }
        if (wrong > 0) {
            problems.add((wrong == 1 ? "the checksum of 1 part is" : "the checksums of " + wrong + " parts are")
                    + " wrong, as when it was copied while it was written to; what can be read of it is");
        }
        return problems;
    }
}
