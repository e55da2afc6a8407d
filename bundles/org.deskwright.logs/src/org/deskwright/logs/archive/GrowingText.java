package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.ReadLog;

/**
 * The text of a file that is still written to: without the mark at its beginning, of one in UTF-16 as UTF-8, and with
 * line feeds where carriage returns alone end lines, of which only what is new is made each time. For one thread.
 */
public final class GrowingText {
    private static final int PIECE = 1 << 20;
    private static final int UNIT = 2;
    private static final int HEAD = Content.HEAD;

    private final Spool spool;
    /** Null as long as there is too little of it to tell. */
    private Encoding encoding;
    private Path made;
    private long taken;
    /** Whether it begins with one. */
    private boolean marked;
    /** Whether carriage returns alone end its lines. */
    private boolean returns;

    /** @param spool that UTF-8 is written into */
    public GrowingText(Spool spool) {
        this.spool = spool;
    }

    /**
     * The text as it is now.
     *
     * @param file that holds all that it held before; it may have been moved
     * @param to bytes of it that are wanted
     * @throws IOException in words for people, when it cannot be read
     */
    public LogSource open(Path file, long to) throws IOException {
        ReadLog log = ReadLog.open(file);
        try {
            encoding = encoding == null ? tell(log, Math.min(log.size(), to)) : encoding;
            if (!isWide() && !returns) {
                return new NamedLog(log.name(), log.modified(), log, mark());
            }
            try (log) {
                make(log, Math.min(log.size(), to));
            }
            return new NamedLog(log.name(), log.modified(), ReadLog.open(made), 0);
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** How much of the text there is in so many bytes of the file, at most; it was opened with those. */
    public long size(long bytes) {
        return encoding == null ? 0 : made == null ? Math.max(0, bytes - mark()) : Long.MAX_VALUE;
    }

    private int mark() {
        return encoding == Encoding.UTF_8_MARKED ? Encoding.MARK : 0;
    }

    private Encoding tell(LogSource log, long size) throws IOException {
        byte[] head = new byte[(int) Math.min(size, HEAD)];
        log.read(0, head, head.length);
        marked = head.length > 0 && head[0] < 0;
        boolean told = head.length >= Encoding.MARK || head.length > 0 && head[0] >= 0;
        returns = told && LineEnds.areReturns(head);
        return told ? Encoding.of(head) : null;
    }

    private boolean isWide() {
        return encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
    }

    private void make(LogSource log, long to) throws IOException {
        if (made == null) {
            made = spool.store(out -> {});
            taken = isWide() ? marked ? UNIT : 0 : mark();
        }
        spool.append(made, out -> {
            for (int got = 1; got > 0 && taken < to; taken += got) {
                got = take(log, (int) Math.min(PIECE, to - taken), out);
            }
        });
    }

    /** @return bytes that were whole letters */
    private int take(LogSource log, int most, OutputStream out) throws IOException {
        byte[] bytes = new byte[most];
        log.read(taken, bytes, most);
        if (returns) {
            out.write(LineEnds.feeds(bytes, most));
            return most;
        }
        int length = most - most % UNIT;
        boolean small = encoding == Encoding.UTF_16LE;
        if (length > 0 && (bytes[length - (small ? 1 : UNIT)] & 0xfc) == 0xd8) {
            length -= UNIT; // the second half of the letter comes
        }
        Charset letters = small ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        out.write(new String(bytes, 0, length, letters).getBytes(StandardCharsets.UTF_8));
        return length;
    }

    /** From now on it is another text, from its beginning. */
    public void forget() throws IOException {
        if (made != null) {
            spool.remove(made);
        }
        made = null;
        returns = false;
        encoding = null;
    }
}
