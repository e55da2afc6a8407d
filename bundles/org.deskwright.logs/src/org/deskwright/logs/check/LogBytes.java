package org.deskwright.logs.check;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.logs.archive.Encoding;
import org.deskwright.logs.archive.NamedLog;
import org.deskwright.logs.evtx.EventExport;
import org.deskwright.logs.evtx.EventLog;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;
import org.deskwright.logs.source.ReadLog;

/** Opens files of evidence as logs. */
final class LogBytes {
    /** Most bytes of what cannot be read where it lies: gathering them takes up to three times as much of the heap. */
    private static final int MOST = 128 << 20;
    private static final int GZIP = 0x1f8b;
    private static final int LITTLE = 0xfffe;
    private static final int BIG = 0xfeff;
    private static final int MARK = 0xefbb;

    private LogBytes() {
    }

    /**
     * Piece by piece where it lies on disk as it is; else all of it in memory, as the text of it.
     *
     * @param problems what of it cannot be read
     * @throws IOException in words for people, when it cannot be read or is too large
     */
    static LogSource open(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        byte[] head = head(() -> TextSource.of(file).openBytes());
        if (EventLog.isOne(head)) {
            return memory(file, events(file, EventLog::write, problems));
        }
        if (EventExport.isOne(head)) {
            return memory(file, events(file, EventExport::write, problems));
        }
        if (Encoding.isUtf16(head) && head[0] >= 0) {
            return memory(file, narrowed(file, Encoding.of(head)));
        }
        int first = first(file);
        boolean plain = first != GZIP && first != LITTLE && first != BIG && first != MARK;
        if (plain && file.location().isPresent() && file.location().get().entry().isEmpty()) {
            LogSource log = ReadLog.open(file.location().get().file());
            return new NamedLog(file.name(), file.modified().orElseGet(log::modified), log, 0);
        }
        return memory(file, decoded(file));
    }

    private static LogSource memory(SourceFile file, byte[] text) {
        return new MemoryLog(file.name(), MemorySegment.ofArray(text), file.modified().orElse(Instant.EPOCH));
    }

    /** Of one in UTF-16 without a mark. */
    private static byte[] narrowed(SourceFile file, Encoding encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = TextSource.of(file).openBytes();
                Reader text = new InputStreamReader(in, encoding.charset());
                Writer out = new OutputStreamWriter(new Bounded(bytes), StandardCharsets.UTF_8)) {
            text.transferTo(out);
        }
        return bytes.toByteArray();
    }

    /** Where bytes come from. */
    @FunctionalInterface
    interface Opened {
        InputStream open() throws IOException;
    }

    /** As many as tell what it is. */
    static byte[] head(Opened file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(FileHead.LENGTH);
        }
    }

    private static int first(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] two = in.readNBytes(2);
            return two.length < 2 ? 0 : (two[0] & 0xff) << Byte.SIZE | two[1] & 0xff;
        }
    }

    /** Makes text of events. */
    @FunctionalInterface
    private interface Making {
        EventLog.Written write(InputStream in, OutputStream out) throws IOException;
    }

    private static byte[] events(SourceFile file, Making making, Consumer<ReadProblem> problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = TextSource.of(file).openBytes()) {
            making.write(in, new Bounded(bytes)).problems()
                    .forEach(problem -> problems.accept(ReadProblem.whole(file.name(), problem, "")));
        }
        return bytes.toByteArray();
    }

    /** Takes no more than fits into memory. */
    private static final class Bounded extends FilterOutputStream {
        private long taken;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            taken += length;
            if (taken > MOST) {
                throw new IOException("as text it has more than " + (MOST >> 20) + " MB; pack it into a zip archive");
            }
            out.write(bytes, from, length);
        }
    }

    private static byte[] decoded(SourceFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        char[] block = new char[1 << 16];
        try (Reader in = TextSource.of(file).open();
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                out.write(block, 0, n);
                if (bytes.size() > MOST) {
                    throw new IOException("as text it has more than " + (MOST >> 20)
                            + " MB; unpacked, and as UTF-8 without a byte order mark, it may have any size");
                }
            }
        }
        return bytes.toByteArray();
    }
}
