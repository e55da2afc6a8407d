package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.redaction.RedactingWriter;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.LogSearch;
import org.deskwright.report.text.Printable;

/** Writes hits as people or programs read them: lines with their place, or an object of JSON a line. */
final class HitPage {
    private static final String SCHEMA = "deskwright.log-search/1";

    /** Redacts values of JSON. */
    private final Writer redacting;
    /** Takes lines that are redacted. */
    private final Writer out;
    private final boolean json;
    private final Redactor redactor;

    /**
     * @param redacting goes by lines of what is told
     * @param redactor is asked for lines of the log, without their places
     */
    HitPage(Writer redacting, Redactor redactor, boolean json) throws IOException {
        this.redacting = redacting;
        this.redactor = redactor;
        out = redacting instanceof RedactingWriter writer ? writer.past() : redacting;
        this.json = json;
    }

    private String beside(String text) {
        return redactor.redactAside(Printable.line(text));
    }

    /**
     * @param hit null for a line around one
     * @param number of the line, from 0
     * @param place in its file, where the log is made of several
     */
    void line(String log, Hit hit, long number, LogLines.Line line, Optional<LogPlaces.FilePlace> place)
            throws IOException {
        if (!json) {
            char mark = hit == null ? '-' : ':';
            out.write(place.map(in -> beside(in.file()) + mark + (in.line() + 1) + " [" + (number + 1) + ']')
                    .orElseGet(() -> beside(log) + mark + (number + 1)) + mark + ' '
                    + Printable.visible(redactor.redactNext(line.text()))
                    + (line.cut() > 0 ? " ... and " + line.cut() + " bytes more" : "") + '\n');
            return;
        }
        Map<String, Object> event = event(hit == null ? "context" : "line", log);
        event.put("line", number + 1);
        LogScanPage.put(place, event);
        if (hit != null) {
            event.put("hit", hit.line() + 1);
            event.put("level", hit.head().level().name().toLowerCase(Locale.ROOT));
            if (hit.head().isRecord()) {
                event.put("time", LogTimes.text(hit.head().time(), hit.head().tellsZone()));
                event.put("zoneTold", hit.head().tellsZone());
            }
        }
        event.put("text", new Json.Redacted(redactor.redactNext(line.text())));
        if (line.cut() > 0) {
            event.put("bytesCut", line.cut());
        }
        Json.line(event, redacting);
    }

    private static Map<String, Object> event(String name, String log) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("schema", SCHEMA);
        event.put("event", name);
        event.put("log", log);
        return event;
    }

    /** What comes has nothing to do with what was told. */
    void otherText() {
        redactor.endText();
    }

    /** These are not told, and may begin something of which a line is. */
    void passOver(List<LogLines.Line> lines) {
        lines.forEach(line -> redactor.passOver(line.text()));
    }

    /** Between hits that do not lie side by side. */
    void gap() throws IOException {
        if (!json) {
            out.write("--\n");
        }
    }

    /**
     * After the last hit of a log.
     *
     * @param counts whether only the number is wanted
     * @param complete whether all of it was searched
     */
    void end(String log, LogSearch search, long hits, boolean counts, boolean complete) throws IOException {
        redactor.endText();
        if (!json) {
            if (counts) {
                out.write(beside(log) + ": " + hits + '\n');
            }
            return;
        }
        Map<String, Object> event = event("end", log);
        event.put("hits", hits);
        event.put("complete", complete);
        event.put("lines", search.lines());
        event.put("cut", search.cut());
        Json.line(event, redacting);
    }

    void flush() throws IOException {
        out.flush();
    }
}
