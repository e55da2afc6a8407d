package org.deskwright.logs.check;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.logs.archive.CleanText;
import org.deskwright.logs.archive.Encoding;
import org.deskwright.logs.archive.LineEnds;
import org.deskwright.logs.archive.NamedLog;
import org.deskwright.logs.archive.TextDoubt;
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
    private static final int BUFFER = 1 << 16;

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
        Writing writing = Writing.of(head);
        boolean packed = first(file) == GZIP;
        Optional<Path> place = packed || !writing.isPlain()
                ? Optional.empty()
                : file.location().filter(found -> found.entry().isEmpty()).map(SourceFile.Location::file);
        if (place.isPresent() && !isDoubtful(file, place.get(), head, problems)) {
            LogSource log = ReadLog.open(place.get());
            return new NamedLog(file.name(), file.modified().orElseGet(log::modified), log, 0);
        }
        return memory(file, text(file, writing, packed, problems));
    }

    /**
     * How a log is written.
     *
     * @param mark bytes at its beginning that are no text
     * @param wide whether a letter is two bytes
     * @param returns whether carriage returns alone end its lines
     */
    private record Writing(Encoding encoding, int mark, boolean wide, boolean returns) {
        private static final int UTF_8_MARK = 3;
        private static final int WIDE_MARK = 2;

        static Writing of(byte[] head) {
            Encoding encoding = Encoding.of(head);
            boolean wide = Encoding.isUtf16(head);
            String letters = wide ? new String(head, 0, head.length & ~1, encoding.charset()) : "";
            return new Writing(encoding,
                    wide ? head[0] < 0 ? WIDE_MARK : 0 : encoding == Encoding.UTF_8_MARKED ? UTF_8_MARK : 0, wide,
                    LineEnds.areReturns(wide ? letters.getBytes(StandardCharsets.UTF_8) : head));
        }

        boolean isPlain() {
            return mark == 0 && !wide && !returns;
        }
    }

    /** Whether parts of it may be written in another way; what is too large to be made the same is told and read. */
    private static boolean isDoubtful(SourceFile file, Path place, byte[] head, Consumer<ReadProblem> problems)
            throws IOException {
        if (!TextDoubt.of(place, head)) {
            return false;
        }
        if (file.size() > MOST) {
            problems.accept(
                    ReadProblem.whole(file.name(), "holds zeroes, or parts in another encoding, which are not read",
                            "pack it into a zip archive: in one, each part is read by its own"));
        }
        return file.size() <= MOST;
    }

    private static LogSource memory(SourceFile file, byte[] text) {
        return new MemoryLog(file.name(), MemorySegment.ofArray(text), file.modified().orElse(Instant.EPOCH));
    }

    /** In UTF-8 and with line feeds. What came before it breaks off is a log, and the break a problem. */
    private static byte[] text(SourceFile file, Writing writing, boolean packed, Consumer<ReadProblem> problems)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = new Bounded(bytes,
                packed ? "unpacked it may have any size" : "as UTF-8 with line feeds it may have any size");
        CleanText clean = new CleanText(writing.encoding().writing(), writing.returns() ? LineEnds.feeding(out) : out);
        try (InputStream in = TextSource.of(file).openBytes()) {
            in.skipNBytes(writing.mark());
            copy(in, clean);
            clean.end();
        } catch (UnreadableException e) {
            clean.end();
            if (bytes.size() == 0) {
                throw e;
            }
            problems.accept(
                    new ReadProblem(file.name(), e.offset(), e.reason(), "what came before is read; " + e.advice()));
        }
        return bytes.toByteArray();
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] block = new byte[BUFFER];
        for (int got = from.read(block); got >= 0; got = from.read(block)) {
            to.write(block, 0, got);
        }
    }

    /** Where bytes come from. */
    @FunctionalInterface
    interface Opened {
        InputStream open() throws IOException;
    }

    /** As many as tell what it is; fewer where it breaks off. */
    static byte[] head(Opened file) throws IOException {
        byte[] head = new byte[FileHead.LENGTH];
        int known = 0;
        try (InputStream in = file.open()) {
            for (int got = 0; got >= 0 && known < head.length; known += Math.max(0, got)) {
                got = in.read(head, known, head.length - known);
            }
        } catch (UnreadableException e) {
            if (known == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(head, known);
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
            making.write(in, new Bounded(bytes, "pack it into a zip archive")).problems()
                    .forEach(problem -> problems.accept(ReadProblem.whole(file.name(), problem, "")));
        }
        return bytes.toByteArray();
    }

    /** Takes no more than fits into memory. */
    private static final class Bounded extends FilterOutputStream {
        private final String advice;
        private long taken;

        Bounded(OutputStream out, String advice) {
            super(out);
            this.advice = advice;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            taken += length;
            if (taken > MOST) {
                throw new IOException("as text it has more than " + (MOST >> 20) + " MB; " + advice);
            }
            out.write(bytes, from, length);
        }
    }
}
