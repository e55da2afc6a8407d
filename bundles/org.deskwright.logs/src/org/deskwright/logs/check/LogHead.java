package org.deskwright.logs.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.intake.Recognition;
import org.deskwright.logs.archive.CleanText;
import org.deskwright.logs.archive.Encoding;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.evtx.EventExport;
import org.deskwright.logs.evtx.EventLog;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.scan.ChunkScanner;

/** Tells logs from other files by their first lines. For one thread. */
final class LogHead {
    private static final int LINES = 200;
    /** One in so many letters that stand in no text, such as of a bell, is borne. */
    private static final int RARE = 100;
    private static final int ESCAPE = 27;

    private final List<LogFormat> formats;
    private final RecordReader reader;

    LogHead(FormatCatalogue catalogue) {
        formats = catalogue.formats();
        reader = new RecordReader(formats, 0);
    }

    /**
     * A single line of a program that we know is enough. Lines of a generic format have to be half of all, because
     * other text, too, begins a line with a time now and then.
     *
     * @param bytes the first of the file
     * @param text of them; empty where they are none
     */
    Recognition of(byte[] bytes, String text) {
        if (EventLog.isOne(bytes) || EventExport.isOne(bytes)) {
            return Recognition.CERTAIN;
        }
        boolean unmarked = Encoding.isUtf16(bytes) && bytes[0] >= 0;
        String told = unmarked
                ? new String(bytes, Encoding.of(bytes).charset())
                : text.isEmpty() ? withoutZeroes(bytes) : text;
        List<String> lines = told.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        int records = 0;
        for (String line : lines) {
            byte[] letters = line.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(letters.length, ChunkScanner.HEAD);
            if (reader.read(Arrays.copyOf(letters, length + Kernel.PADDING), 0, length)) {
                if (!formats.get(reader.format()).generic()) {
                    return Recognition.CERTAIN;
                }
                records++;
            }
        }
        return records > 0 && 2 * records >= lines.size() ? Recognition.POSSIBLE : Recognition.NO;
    }

    /** A crash leaves zeroes in a log, which is text none the less; what has other letters that no text has is none. */
    private static String withoutZeroes(byte[] bytes) {
        int strange = 0;
        int letters = 0;
        for (byte each : bytes) {
            letters += each == 0 ? 0 : 1;
            strange += each > 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f'
                    && each != ESCAPE ? 1 : 0;
        }
        if (strange * RARE > letters) {
            return "";
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        CleanText clean = new CleanText(Encoding.of(bytes).writing(), text);
        try {
            clean.write(bytes, 0, bytes.length);
            clean.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of memory
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
