package org.deskwright.logs.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.Recognition;
import org.deskwright.logs.evtx.EventLog;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.RecordReader;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.scan.ChunkScanner;

/** Tells logs from other files by their first lines. */
final class LogHead {
    private static final int LINES = 200;

    private LogHead() {
    }

    /**
     * A single line of a program that we know is enough. Lines of a generic format have to be half of all, because
     * other text, too, begins a line with a time now and then.
     */
    static Recognition of(FileHead head, List<LogFormat> formats, RecordReader reader) {
        if (EventLog.isOne(head.bytes())) {
            return Recognition.CERTAIN;
        }
        List<String> lines = head.text().lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        int records = 0;
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, ChunkScanner.HEAD);
            if (reader.read(Arrays.copyOf(bytes, length + Kernel.PADDING), 0, length)) {
                if (!formats.get(reader.format()).generic()) {
                    return Recognition.CERTAIN;
                }
                records++;
            }
        }
        return records > 0 && 2 * records >= lines.size() ? Recognition.POSSIBLE : Recognition.NO;
    }
}
