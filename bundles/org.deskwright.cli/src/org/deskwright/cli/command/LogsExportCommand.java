package org.deskwright.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.LogExportFile;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.core.redaction.Redactor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the records of logs as a table for other programs. */
@Command(name = "export", description = "Writes the records of logs as a table for other programs: time, level, format, file, line, component, process, thread, session and message.", footer = {
        "", "Examples:", "  deskwright logs export server.log --output server.csv",
        "  deskwright logs export logs --format jsonl --level warn --redact --output warnings.jsonl"})
public final class LogsExportCommand implements Callable<Integer> {
    private static final String CSV = "csv";

    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Mixin
    private LogRangeOptions range = new LogRangeOptions();

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Option(names = "--format", paramLabel = "csv|jsonl", defaultValue = CSV, description = "csv after RFC 4180, or an object of JSON a line; default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; it is there whole or not at all. Default: standard output.")
    private String output;

    LogsExportCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        boolean csv = Choices.check("--format", format, List.of(CSV, "jsonl")).equals(CSV);
        redact.check(call.console());
        Redactor redactor = redact.redactor(Map.of());
        Path file = output == null ? null : call.console().resolve(output);
        if (file != null) {
            OutputFile.check("--output", file);
        }
        LogExportFile export = new LogExportFile(call.console(), redactor, LogFormats.read(call.console()).formats(),
                range.filter());
        try (LogInput input = where.open(call.console(), paths)) {
            if (file == null) {
                StandardOutput.write(call.console(), redactor, out -> export.write(input, csv, out));
            } else {
                OutputFile.write(file, redactor, out -> export.write(input, csv, out));
                StandardOutput.write(call.console(),
                        out -> out.write(export.rows() + " records\nWritten to " + file + "\n"));
            }
            redact.finish(call.console(), redactor);
            return input.atLeast(export.unread() ? ExitCode.UNREADABLE : ExitCode.OK).code();
        }
    }
}
