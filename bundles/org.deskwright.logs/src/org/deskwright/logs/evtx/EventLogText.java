package org.deskwright.logs.evtx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;

import org.deskwright.core.redaction.ReadableForm;
import org.deskwright.core.redaction.Redactor;

/**
 * The events of an event log of Windows as a table, for where the log itself may not leave: it is read like the log.
 */
public final class EventLogText implements ReadableForm {
    private static final String COLUMNS = "Level,Date and Time,Source,Event ID,Task Category,Message,Log,Computer,Data\n";

    @Override
    public boolean isOne(byte[] head) {
        return EventLog.isOne(head);
    }

    @Override
    public String called() {
        return "an event log of Windows (EVTX)";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public List<String> write(InputStream in, Writer out, Redactor redactor) throws IOException {
        MessageTexts texts = MessageTexts.bundled();
        BufferedInputStream source = new BufferedInputStream(in, EventLog.HEADER);
        source.mark(EventLog.HEADER);
        boolean cut = source.readNBytes(EventLog.HEADER).length < EventLog.HEADER;
        source.reset();
        out.write(COLUMNS);
        if (cut) {
            return List.of("broken: it ends in its header, before any event");
        }
        return EventLog.write(source, out, event -> event.redacted(redactor, texts)).problems();
    }
}
