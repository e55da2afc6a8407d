package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogBench;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the engine on this machine. */
@Command(name = "bench", description = "Measures how fast this machine goes over an invented log in memory.", footer = {
        "", "Example:", "  deskwright logs bench --size 256"})
public final class LogsBenchCommand implements Callable<Integer> {
    private static final int MOST = 256;

    private final Call call;

    @Option(names = "--size", paramLabel = "MB", defaultValue = "64", description = "Megabytes of the log, up to 256; default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsBenchCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        if (size < 1 || size > MOST) {
            throw new UsageProblem("--size: from 1 to " + MOST);
        }
        List<LogBench.Result> results = new LogBench(size << 20).run();
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("schema", "deskwright.log-bench/1");
                document.put("processors", Runtime.getRuntime().availableProcessors());
                document.put("bytes", (long) size << 20);
                document.put("results", results.stream().map(LogsBenchCommand::members).toList());
                Json.write(document, out);
            } else {
                TextTable table = new TextTable(List.of("GB/s", "pass", "by"));
                results.forEach(
                        result -> table.add(List.of(String.format(Locale.ROOT, "%.2f", result.bytesPerSecond() / 1e9),
                                result.pass(), result.kernel())));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        return ExitCode.OK.code();
    }

    private static Map<String, Object> members(LogBench.Result result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kernel", result.kernel());
        members.put("pass", result.pass());
        members.put("bytesPerSecond", result.bytesPerSecond());
        return members;
    }
}
