package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.logs.archive.LogPlaces.FilePlace;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureComparison;
import org.deskwright.logs.signature.SignatureTotals.Total;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how often known failures stand in one log and in another, or in one span of time and in another. */
@Command(name = "compare", description = "Tells which known failures stand more or less often in one log than in another, or at one time than at another.", footer = {
        "", "Examples:", "  deskwright logs compare good.zip bad.zip",
        "  deskwright logs compare server.log server.log --left-until 2026-11-20T10:00 --right-since 2026-11-20T10:00"})
public final class LogsCompareCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "LEFT", description = "A file, also packed with zip, gzip or tar, or a folder of which all files are read.")
    private String left;

    @Parameters(index = "1", paramLabel = "RIGHT", description = "What it is compared with; the same where two times are compared.")
    private String right;

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--left-since", paramLabel = "TIME", description = "At the left only records of that moment and later, such as 2026-11-20T10:00:00Z.")
    private String leftSince;

    @Option(names = "--left-until", paramLabel = "TIME", description = "At the left only records before that moment.")
    private String leftUntil;

    @Option(names = "--right-since", paramLabel = "TIME", description = "At the right only records of that moment and later.")
    private String rightSince;

    @Option(names = "--right-until", paramLabel = "TIME", description = "At the right only records before that moment.")
    private String rightUntil;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    private ExitCode code = ExitCode.OK;
    private Clocks known;

    LogsCompareCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        known = clocks.clocks(call.console());
        FormatCatalogue formats = LogFormats.read(call.console());
        SignatureCatalogue signatures = LogSignatures.read(call.console(), formats);
        try {
            compare(formats, signatures);
        } catch (CancellationException e) {
            call.console().err().println("deskwright: stopped; nothing was compared");
            return ExitCode.CANCELLED.code();
        }
        return code.code();
    }

    private void compare(FormatCatalogue formats, SignatureCatalogue signatures) throws IOException {
        SignatureComparison.Found<FilePlace> before = found(left, formats, signatures,
                filter("--left-since", leftSince, "--left-until", leftUntil));
        SignatureComparison.Found<FilePlace> after = found(right, formats, signatures,
                filter("--right-since", rightSince, "--right-until", rightUntil));
        SignatureComparison<FilePlace> comparison = SignatureComparison.of(before, after);
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(document(comparison), out);
            } else {
                write(comparison, out);
            }
        });
    }

    private static RecordFilter filter(String since, String from, String until, String to) {
        return new RecordFilter(from == null ? Long.MIN_VALUE : LogRangeOptions.micros(since, from),
                to == null ? Long.MAX_VALUE : LogRangeOptions.micros(until, to), LogRangeOptions.tellsZone(from),
                LogRangeOptions.tellsZone(to), -1, SourceClock.UNKNOWN);
    }

    private SignatureComparison.Found<FilePlace> found(String path, FormatCatalogue formats,
            SignatureCatalogue signatures, RecordFilter filter) throws IOException {
        LogScan scan = LogScan.forSignatures(formats, signatures, LogSessionRules.read(call.console(), formats), filter,
                known);
        SignatureComparison.Found<FilePlace> found = new SignatureComparison.Found<>();
        try (LogInput input = where.open(call.console(), List.of(path));
                ProgressBar progress = new ProgressBar(call.console())) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                add(scan, log.get(), progress, found);
            }
            code = worse(input.atLeast(code));
        }
        return found;
    }

    private void add(LogScan scan, Rotation log, ProgressBar progress, SignatureComparison.Found<FilePlace> found) {
        try {
            LogScan.Scanned scanned = scan.scan(log, call.console().clock().instant(), progress);
            progress.close();
            if (!scanned.isWhole()) {
                throw new CancellationException();
            }
            for (Total total : scanned.found()) {
                long line = total.first().getFirst().line();
                found.add(total.signature(), total.count(),
                        scanned.places().of(line).orElseGet(() -> new FilePlace(log.title(), line)));
            }
        } catch (IOException e) {
            progress.close();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            code = worse(ExitCode.UNREADABLE);
            call.console().err().println("deskwright: " + Printable.line(String.valueOf(e.getMessage())));
        }
    }

    private ExitCode worse(ExitCode other) {
        return other.code() > code.code() ? other : code;
    }

    private void write(SignatureComparison<FilePlace> comparison, Writer out) throws IOException {
        if (comparison.rows().isEmpty()) {
            out.write("no known failure on either side\n");
            return;
        }
        TextTable table = new TextTable(
                List.of("left", "right", "difference", "first left", "first right", "severity", "signature"));
        for (SignatureComparison.Row<FilePlace> row : comparison.rows()) {
            table.add(List.of(number(row.left().count()), number(row.right().count()),
                    String.format(Locale.ROOT, "%+,d", row.difference()), place(row.left()), place(row.right()),
                    row.signature().severity().name().toLowerCase(Locale.ROOT),
                    row.signature().id() + ": " + row.signature().title()));
        }
        table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String place(SignatureComparison.Side<FilePlace> side) {
        return side.first().map(FilePlace::brief).orElse("-");
    }

    private Map<String, Object> document(SignatureComparison<FilePlace> comparison) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", "deskwright.log-comparison/1");
        members.put("left", left);
        members.put("right", right);
        members.put("signatures", comparison.rows().stream().map(LogsCompareCommand::members).toList());
        return members;
    }

    private static Map<String, Object> members(SignatureComparison.Row<FilePlace> row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", row.signature().id());
        members.put("title", row.signature().title());
        members.put("severity", row.signature().severity().name().toLowerCase(Locale.ROOT));
        members.put("left", side(row.left()));
        members.put("right", side(row.right()));
        members.put("difference", row.difference());
        return members;
    }

    private static Map<String, Object> side(SignatureComparison.Side<FilePlace> side) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("times", side.count());
        side.first().ifPresent(place -> {
            members.put("file", place.file());
            members.put("line", place.line() + 1);
        });
        return members;
    }
}
