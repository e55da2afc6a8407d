package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Amount;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.LogExportFile;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.redaction.Redactor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the records of logs as a table for other programs. */
@Command(name = "export", description = "Writes the records of logs as a table for other programs: time, moment, level, format, file, line, component, process, thread, session and message.", footer = {
        "", "Examples:", "  deskwright logs export server.log --output server.csv",
        "  deskwright logs export logs --format jsonl --level warn --redact --output warnings.jsonl",
        "  deskwright logs export ticket.zip --format parquet --output ticket.parquet"})
public final class LogsExportCommand implements Callable<Integer> {
    private static final String CSV = "csv";
    private static final String PARQUET = "parquet";

    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Mixin
    private LogRangeOptions range = new LogRangeOptions();

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--format", paramLabel = "csv|jsonl|parquet", defaultValue = CSV, description = "csv after RFC 4180, an object of JSON a line, or Apache Parquet; default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; it is there whole or not at all. Default: standard output.")
    private String output;

    LogsExportCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        boolean csv = Choices.check("--format", format, List.of(CSV, "jsonl", PARQUET)).equals(CSV);
        boolean parquet = format.equals(PARQUET);
        if (parquet && output == null) {
            throw new UsageProblem("--format parquet: name the file with --output");
        }
        redact.check(call.console());
        Redactor redactor = redact.redactor(call.console(), where, paths);
        Path file = output == null ? null : call.console().resolve(output);
        if (file != null) {
            OutputFile.check("--output", file);
        }
        LogExportFile export = new LogExportFile(call.console(), redactor, LogFormats.read(call.console()).formats(),
                range.filter(), clocks.clocks(call.console()));
        try (LogInput input = where.open(call.console(), paths)) {
            if (file == null) {
                StandardOutput.write(call.console(), redactor, out -> text(export, input, csv, out));
            } else {
                if (parquet) {
                    export.parquet(input, file);
                } else {
                    OutputFile.write(file, redactor, out -> {
                        text(export, input, csv, out);
                        export.checkRead();
                    });
                }
                StandardOutput.write(call.console(),
                        out -> out.write(Amount.of(export.rows(), "record") + "\nWritten to " + file + "\n"));
            }
            redact.finish(call.console(), redactor);
            return input.atLeast(export.unread() ? ExitCode.UNREADABLE : ExitCode.OK).code();
        } catch (LogExportFile.NothingReadException e) {
            call.console().err().println("deskwright: " + e.getMessage());
            return ExitCode.UNREADABLE.code();
        }
    }

    private static void text(LogExportFile export, LogInput input, boolean csv, Writer out) throws IOException {
        if (csv) {
            export.csv(input, out);
        } else {
            export.jsonLines(input, out);
        }
    }
}
