package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Amount;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.LogScanPage;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.source.LogFiles;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells of each log its lines, times and levels, and what known failures or literals stand in it. */
@Command(name = "scan", description = "Tells of each log its formats, lines, times and levels, and what known failures stand in it, or how often literals do.", footer = {
        "", "Examples:", "  deskwright logs scan C:\\ProgramData\\Teradici\\PCoIPAgent\\logs",
        "  deskwright logs scan server.log --patterns messages.txt --format json",
        "  deskwright logs scan --this-computer"})
public final class LogsScanCommand implements Callable<Integer> {
    private static final String JSON = "json";
    private static final String JSON_LINES = "json-lines";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final long MOST_PATTERNS = 4 << 20;

    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--patterns", paramLabel = "FILE", description = "Literals to count in place of known failures, one on each line, as they stand in the log.")
    private String patterns;

    @Option(names = "--ignore-case", description = "Take small and capital letters of literals for the same, those from A to Z.")
    private boolean ignoreCase;

    @Mixin
    private LogRangeOptions range = new LogRangeOptions();

    @Option(names = "--count", description = "Tell only how many lines there are in each log; with --patterns, how many with a literal.")
    private boolean counts;

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--format", paramLabel = "text|json|json-lines", defaultValue = "text", description = "How to write it; json-lines is an object a line, each as soon as its log is read; default: ${DEFAULT-VALUE}.")
    private String format;

    private boolean unread;
    private boolean stopped;

    LogsScanCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", JSON, JSON_LINES));
        Clocks clock = clocks.clocks(call.console());
        redact.check(call.console());
        Redactor redactor = redact.redactor(call.console(), where, paths);
        FormatCatalogue formats = LogFormats.read(call.console());
        LogScan scan = patterns == null
                ? LogScan.forSignatures(formats, LogSignatures.read(call.console(), formats),
                        LogSessionRules.read(call.console(), formats), range.filter(), clock)
                : LogScan.forLiterals(formats, literals(), ignoreCase, range.filter(), clock);
        try (LogInput input = where.open(call.console(), paths)) {
            LogScanPage page = new LogScanPage(scan, input);
            StandardOutput.write(call.console(), redactor, out -> scan(scan, input, page, out));
            redact.finish(call.console(), redactor);
            return input.atLeast(stopped ? ExitCode.CANCELLED : unread ? ExitCode.UNREADABLE : ExitCode.OK).code();
        }
    }

    /** Tells of each log as soon as it is read, but for JSON that is one document. */
    private void scan(LogScan scan, LogInput input, LogScanPage page, Writer out) throws IOException {
        List<LogScan.Scanned> all = new ArrayList<>();
        int bundles = 0;
        int logs = 0;
        try (ProgressBar progress = new ProgressBar(call.console())) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                Optional<LogScan.Scanned> scanned = scan(scan, log.get(), progress);
                progress.close();
                logs += scanned.isPresent() ? 1 : 0;
                if (format.equals(JSON)) {
                    scanned.ifPresent(all::add);
                } else if (format.equals(JSON_LINES) && scanned.isPresent()) {
                    Json.line(page.event(scanned.get()), out);
                    out.flush();
                } else if (scanned.isPresent()) {
                    page.begin(counts ? input.bundles().size() : bundles, out);
                    write(page, scanned.get(), out);
                }
                bundles = input.bundles().size();
                if (scanned.isPresent() && !scanned.get().isWhole()) {
                    throw new CancellationException();
                }
            }
        } catch (CancellationException e) {
            stopped = true;
            call.console().err()
                    .println("deskwright: stopped; told is what was found so far, in " + Amount.of(logs, "log"));
        }
        if (format.equals(JSON)) {
            Json.write(page.document(all, !stopped), out);
        } else if (format.equals(JSON_LINES)) {
            Json.line(page.end(logs, !stopped), out);
        }
    }

    private Optional<LogScan.Scanned> scan(LogScan scan, Rotation log, ProgressBar progress) {
        try {
            return Optional.of(scan.scan(log, call.console().clock().instant(), progress));
        } catch (IOException e) {
            progress.close();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            unread = true;
            call.console().err().println("deskwright: " + Printable.line(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void write(LogScanPage page, LogScan.Scanned log, Writer out) throws IOException {
        if (counts) {
            page.count(log, out);
        } else {
            page.write(log, out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
        }
    }

    private List<String> literals() {
        List<String> lines = patterns(call.console().resolve(patterns)).lines().filter(line -> !line.isEmpty())
                .distinct().toList();
        if (lines.isEmpty()) {
            throw new UsageProblem("--patterns: " + patterns + " holds no literal");
        }
        return lines;
    }

    private static String patterns(Path file) {
        try {
            long size = LogFiles.attributes(file).size();
            if (size > MOST_PATTERNS) {
                throw new UsageProblem("--patterns: " + file + ": " + size + " bytes; at most " + MOST_PATTERNS
                        + " are taken, so leave some out");
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean wide = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
            String text = wide ? new String(bytes, StandardCharsets.UTF_16) : LogLetters.of(bytes, 0, bytes.length);
            return text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        } catch (IOException e) {
            throw new UsageProblem("--patterns: " + LogFiles.said(file, e).getMessage());
        }
    }
}
