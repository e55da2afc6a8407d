package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.deskwright.logs.evtx.EventLog;

/** A chunk of an event log of Windows. */
public final class LogEvents {
    private static final int HEADER = 4096;

    private LogEvents() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        byte[] log = new byte[HEADER + data.length];
        System.arraycopy("ElfFile\0".getBytes(StandardCharsets.US_ASCII), 0, log, 0, 8);
        System.arraycopy(data, 0, log, HEADER, data.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog.Written written = EventLog.write(new ByteArrayInputStream(log), out);
        long lines = out.toString(StandardCharsets.UTF_8).lines().count();
        Expect.that(lines == written.events(), lines + " lines of " + written.events() + " events");
    }
}
