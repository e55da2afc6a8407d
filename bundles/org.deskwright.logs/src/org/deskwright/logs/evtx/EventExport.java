package org.deskwright.logs.evtx;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.logs.evtx.EventLog.Written;

/**
 * Makes text of events of Windows that were exported: as XML, which the Event Viewer and wevtutil write, or as objects
 * of PowerShell, which Export-Clixml writes of Get-WinEvent and Get-EventLog: lines are the same as those of an
 * {@link EventLog}. Or as a table that Export-Csv writes of Get-WinEvent with all columns, as {@link EventTable} says.
 */
public final class EventExport {
    private static final int HEAD = 4096;
    private static final String EVENTS = "http://schemas.microsoft.com/win/2004/08/events/event";
    private static final String OBJECTS = "<Objs";
    private static final List<String> CLASSES = List.of("System.Diagnostics.Eventing.Reader.EventLogRecord",
            "System.Diagnostics.EventLogEntry");

    private EventExport() {
    }

    /** Whether a file that begins so is one. */
    public static boolean isOne(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), charset(head)).stripLeading();
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return begin.startsWith("<") ? isEvents(begin) || isObjects(begin) : EventTable.isOne(begin);
    }

    private static boolean isEvents(String text) {
        return text.contains("<Event ") && text.contains(EVENTS);
    }

    private static boolean isObjects(String text) {
        return text.contains(OBJECTS) && CLASSES.stream().anyMatch(text::contains);
    }

    private static Charset charset(byte[] head) {
        if (head.length > 1 && head[0] == -1 && head[1] == -2) {
            return StandardCharsets.UTF_16LE;
        }
        return head.length > 1 && head[0] == -2 && head[1] == -1 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /**
     * Writes a line for each event, as the file has them.
     *
     * @throws IOException what fails of the streams
     */
    public static Written write(InputStream in, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long[] events = new long[1];
        boolean early = false;
        PushbackInputStream all = new PushbackInputStream(in, HEAD);
        byte[] head = all.readNBytes(HEAD);
        all.unread(head);
        String begin = new String(head, charset(head)).replace("\uFEFF", "").stripLeading();
        if (!begin.startsWith("<")) {
            EventTable table = EventTable.of(new BufferedReader(new InputStreamReader(all, charset(head))), begin);
            table.write(writer);
            writer.flush();
            return new Written(table.events(), problems(table.early(), table.broken()));
        }
        ExportedEvents exported = sink(head, event -> {
            try {
                writer.write(event.line(MessageTexts.bundled()));
                writer.write('\n');
                events[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            Reader reader = new BufferedReader(new InputStreamReader(all, charset(head)));
            new XmlTags(reader, exported).read();
        } catch (EOFException e) {
            early = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        return new Written(events[0], problems(early, exported.broken()));
    }

    private static ExportedEvents sink(byte[] head, Consumer<WindowsEvent> taken) {
        return new String(head, charset(head)).contains(OBJECTS) ? new EventObjects(taken) : new EventElements(taken);
    }

    private static List<String> problems(boolean early, long broken) {
        List<String> problems = new ArrayList<>();
        if (early) {
            problems.add("broken: it ends too early; what came before is read");
        }
        if (broken > 0) {
            problems.add(broken + (broken == 1 ? " event is" : " events are")
                    + " not whole, or without a time, and left out");
        }
        return problems;
    }
}
