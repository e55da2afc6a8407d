package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.deskwright.logs.evtx.EventExport;
import org.deskwright.logs.evtx.EventLog;

/** Events of Windows that were exported as XML or as objects of PowerShell. */
public final class LogEventExports {
    private LogEventExports() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        EventExport.isOne(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventLog.Written written = EventExport.write(new ByteArrayInputStream(data), out);
        long lines = out.toString(StandardCharsets.UTF_8).lines().count();
        Expect.that(lines == written.events(), lines + " lines of " + written.events() + " events");
        // what comes out is never much more than what went in, but for messages that are put in by their number
        Expect.that(out.size() <= 1000L * (data.length + 1), out.size() + " bytes of " + data.length);
    }
}
