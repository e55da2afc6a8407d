package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.deskwright.cli.internal.LogScan.Scanned;
import org.deskwright.logs.archive.LogPlaces;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

/**
 * What was found in logs, as text and as JSON.
 */
public record LogScanPage(LogScan scan, LogInput input) {
    private static final String SCHEMA = "deskwright.log-scan/1";

    /** Before a log: what was found since the one before. */
    public void begin(int told, Writer out) throws IOException {
        for (WorkSpaceBundle bundle : input.bundles().subList(told, input.bundles().size())) {
            BundlePage.write(bundle, out);
        }
    }

    /** How many lines there are, or with literals to count, how many that one stands in. */
    public void count(Scanned log, Writer out) throws IOException {
        ScanTotals totals = log.totals();
        out.write(Printable.line(log.log().title()) + ": "
                + (scan.literals().isEmpty() ? totals.lines() : totals.linesWithHit()) + "\n");
        out.flush();
    }

    /**
     * @param width columns of the terminal, 0 where nothing is to be cut
     */
    public void write(Scanned log, Writer out, int width, boolean colour) throws IOException {
        ScanTotals totals = log.totals();
        out.write(Printable.line(log.log().title()) + "\n" + part(log) + files(log) + "  " + number(totals.lines())
                + (totals.lines() == 1 ? " line, " : " lines, ") + number(totals.records())
                + " of them with a time, in " + number(log.bytes()) + " bytes, written in " + log.log().encodings()
                + "\n");
        for (int i = 0; i < log.formats().size(); i++) {
            if (totals.ofFormat(i) > 0) {
                out.write("  " + number(totals.ofFormat(i)) + " as " + log.formats().get(i).title() + "\n");
            }
        }
        if (totals.records() == 0 && totals.lines() > 0) {
            out.write("  in no format that is known; known failures are looked for in the text alone\n");
        }
        if (totals.records() > 0) {
            LogTimes.of(totals, log.clock()).write(out);
            for (String doubt : log.doubts().told()) {
                out.write("  " + doubt + "\n");
            }
            out.write("  levels: " + totals.byLevel().entrySet().stream()
                    .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + " " + number(e.getValue()))
                    .collect(Collectors.joining(", ")) + "\n");
        }
        literals(log, out, width, colour);
        if (scan.signatures().isPresent()) {
            new SignaturePage(log.found(), log.clock(), log.places()).write(out, width, colour);
            log.sessions().write(out);
        }
        out.flush();
    }

    private static String part(Scanned log) {
        return log.isWhole()
                ? ""
                : "  stopped after " + number(log.read()) + " of " + number(log.bytes())
                        + " bytes, which is what the rest tells of\n";
    }

    private static String files(Scanned log) {
        return log.places().isOfSeveral()
                ? log.places().files().stream()
                        .map(file -> Printable.line(file.file()) + " from line " + number(file.line() + 1))
                        .collect(Collectors.joining("\n  ", "  ", "\n"))
                : "";
    }

    /** A line of a log, and where it stands in its file. */
    static String line(long line, LogPlaces places) {
        return number(line + 1) + places.of(line).map(place -> " (" + Printable.line(place.brief()) + ")").orElse("");
    }

    static void put(Optional<LogPlaces.FilePlace> place, Map<String, Object> members) {
        place.ifPresent(told -> {
            members.put("file", told.file());
            members.put("fileLine", told.line() + 1);
        });
    }

    private void literals(Scanned log, Writer out, int width, boolean colour) throws IOException {
        if (scan.literals().isEmpty()) {
            return;
        }
        int[] found = found(log.totals());
        out.write("  " + Amount.of(log.totals().linesWithHit(), "line") + " with " + found.length + " of "
                + Amount.of(scan.literals().size(), "literal") + "\n");
        if (found.length > 0) {
            TextTable table = new TextTable(List.of("times", "first line", "literal"));
            for (int literal : found) {
                table.add(List.of(number(log.totals().ofLiteral(literal)),
                        line(log.totals().firstLine(literal), log.places()), scan.literals().get(literal)));
            }
            table.write(out, width, colour);
        }
    }

    private static int[] found(ScanTotals totals) {
        return IntStream.range(0, totals.literals()).filter(i -> totals.ofLiteral(i) > 0).toArray();
    }

    /** All in one. */
    public Map<String, Object> document(List<Scanned> logs, boolean complete) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("logs", logs.stream().map(this::members).toList());
        rest(document, complete);
        return document;
    }

    /** One of several documents: a log. */
    public Map<String, Object> event(Scanned log) {
        Map<String, Object> event = event("log");
        event.putAll(members(log));
        return event;
    }

    /** The last of those. */
    public Map<String, Object> end(int logs, boolean complete) {
        Map<String, Object> event = event("end");
        event.put("logs", logs);
        rest(event, complete);
        return event;
    }

    private static Map<String, Object> event(String name) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("schema", SCHEMA);
        event.put("event", name);
        return event;
    }

    private void rest(Map<String, Object> document, boolean complete) {
        document.put("bundles", input.bundles().stream().map(WorkSpaceBundle::name).toList());
        document.put("bundleParts", input.bundles().stream().map(BundlePage::members).toList());
        document.put("notRead", input.refusals().stream().map(LogScanPage::refusal).toList());
        document.put("complete", complete);
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", refusal.name());
        members.put("reason", refusal.reason());
        members.put("mayBeLog", refusal.mayBeLog());
        return members;
    }

    private Map<String, Object> members(Scanned log) {
        ScanTotals totals = log.totals();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", log.log().title());
        if (log.places().isOfSeveral()) {
            members.put("files", log.places().files().stream().map(LogScanPage::file).toList());
        }
        members.put("encoding", log.log().encodings());
        members.put("bytes", log.bytes());
        members.put("bytesRead", log.read());
        members.put("complete", log.isWhole());
        members.put("lines", totals.lines());
        members.put("records", totals.records());
        List<Map<String, Object>> formats = new ArrayList<>();
        for (int i = 0; i < log.formats().size(); i++) {
            if (totals.ofFormat(i) > 0) {
                formats.add(format(log.formats().get(i), totals.ofFormat(i), totals.ofFormatWithoutZone(i)));
            }
        }
        members.put("formats", formats);
        LogTimes.of(totals, log.clock()).put(members);
        if (log.doubts().twice() > 0) {
            members.put("recordsOfAnHourShownTwice", log.doubts().twice());
        }
        if (log.doubts().leftOut() > 0) {
            members.put("recordsOfAnHourLeftOut", log.doubts().leftOut());
        }
        Map<String, Long> levels = new LinkedHashMap<>();
        totals.byLevel().forEach((level, count) -> levels.put(level.name().toLowerCase(Locale.ROOT), count));
        members.put("levels", levels);
        if (scan.signatures().isPresent()) {
            members.put("signatures", new SignaturePage(log.found(), log.clock(), log.places()).document());
            log.sessions().put(members);
            return members;
        }
        members.put("linesWithLiteral", totals.linesWithHit());
        members.put("literals", IntStream.of(found(totals)).mapToObj(i -> literal(i, totals, log.places())).toList());
        return members;
    }

    private static Map<String, Object> file(LogPlaces.FilePlace place) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", place.file());
        members.put("firstLine", place.line() + 1);
        return members;
    }

    private static Map<String, Object> format(LogFormat format, long records, long withoutZone) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", format.id());
        members.put("generic", format.generic());
        members.put("title", format.title());
        members.put("records", records);
        members.put("recordsWithoutZone", withoutZone);
        return members;
    }

    private Map<String, Object> literal(int literal, ScanTotals totals, LogPlaces places) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", scan.literals().get(literal));
        members.put("times", totals.ofLiteral(literal));
        members.put("firstLine", totals.firstLine(literal) + 1);
        put(places.of(totals.firstLine(literal)), members);
        return members;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
