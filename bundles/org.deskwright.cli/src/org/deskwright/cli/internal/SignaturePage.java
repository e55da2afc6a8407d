package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureTotals.Total;
import org.deskwright.report.text.TextTable;

/**
 * What signatures were found in a log, as text and as JSON.
 *
 * @param totals the worst first
 * @param clock what is known of the clock of the log
 * @param places where its lines stand in its files
 */
record SignaturePage(List<Total> totals, SourceClock clock, LogPlaces places) {
    void write(Writer out, int width, boolean colour) throws IOException {
        if (totals.isEmpty()) {
            out.write("  no known failure\n");
            return;
        }
        TextTable table = new TextTable(List.of("times", "first line", "first at", "last at", "severity", "signature"));
        for (Total total : totals) {
            SignatureHit first = total.first().getFirst();
            table.add(List.of(String.format(Locale.ROOT, "%,d", total.count()), LogScanPage.line(first.line(), places),
                    time(first).orElse("?"), time(total.last()).orElse("?"),
                    total.signature().severity().name().toLowerCase(Locale.ROOT),
                    total.signature().id() + ": " + total.signature().title()));
        }
        table.write(out, width, colour);
    }

    List<Map<String, Object>> document() {
        return totals.stream().map(total -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", total.signature().id());
            members.put("title", total.signature().title());
            members.put("severity", total.signature().severity().name().toLowerCase(Locale.ROOT));
            members.put("topics", total.signature().topics().stream().sorted().toList());
            members.put("times", total.count());
            members.put("first", place(total.first().getFirst()));
            members.put("last", place(total.last()));
            return members;
        }).toList();
    }

    private Map<String, Object> place(SignatureHit hit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", hit.line() + 1);
        LogScanPage.put(places.of(hit.line()), members);
        time(hit).ifPresent(time -> members.put("time", time));
        hit.record().filter(record -> !record.session().isEmpty())
                .ifPresent(record -> members.put("session", record.session()));
        hit.record().ifPresent(record -> members.put("level", record.level().name().toLowerCase(Locale.ROOT)));
        return members;
    }

    /** The moment where it can be told, else what the log says. */
    private Optional<String> time(SignatureHit hit) {
        return hit.record()
                .map(record -> clock.moment(record.time(), record.stamp(), hit.at()).map(Instant::toString)
                        .orElseGet(() -> record.stamp().isUptime()
                                ? LogTimes.uptime(record.time())
                                : LogTimes.text(record.time(), false)));
    }
}
