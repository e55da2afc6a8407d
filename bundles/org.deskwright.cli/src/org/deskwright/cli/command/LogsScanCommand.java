package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.LogScanPage;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.catalogue.FormatCatalogue;
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
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Option(names = "--this-computer", description = "Read the logs of the WorkSpaces clients on this computer, of all their versions.")
    private boolean thisComputer;

    @Option(names = "--patterns", paramLabel = "FILE", description = "Literals to count in place of known failures, one on each line, as they stand in the log.")
    private String patterns;

    @Option(names = "--ignore-case", description = "Take small and capital letters of literals for the same, those from A to Z.")
    private boolean ignoreCase;

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsScanCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        clocks.check();
        FormatCatalogue formats = LogFormats.read(call.console());
        LogScan scan = patterns == null
                ? LogScan.forSignatures(formats, LogSignatures.read(call.console(), formats))
                : LogScan.forLiterals(formats, literals(), ignoreCase);
        try (LogInput input = LogPaths.open(call.console(), paths, thisComputer)) {
            List<LogScan.Scanned> scanned = new ArrayList<>();
            boolean unread = false;
            for (FoundLog log : input.logs()) {
                try {
                    scanned.add(scan.scan(log, call.console().clock().instant()));
                } catch (IOException e) {
                    unread = true;
                    call.console().err().println("deskwright: " + Printable.line(e.getMessage()));
                }
            }
            write(new LogScanPage(scan, scanned, input, clocks::clock));
            return input.atLeast(unread ? ExitCode.UNREADABLE : ExitCode.OK).code();
        }
    }

    private void write(LogScanPage page) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(page.document(), out);
            } else {
                page.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
    }

    private List<String> literals() throws IOException {
        String text = Files.readString(call.console().resolve(patterns), StandardCharsets.UTF_8);
        List<String> lines = text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0).lines()
                .filter(line -> !line.isEmpty()).distinct().toList();
        if (lines.isEmpty()) {
            throw new UsageProblem("--patterns: " + patterns + " holds no literal");
        }
        return lines;
    }
}
