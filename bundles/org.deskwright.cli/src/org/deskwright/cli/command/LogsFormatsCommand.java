package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the formats that logs are read by. */
@Command(name = "formats", description = "Lists the formats that logs are read by, in the order in which they are tried.", footer = {
        "", "Example:", "  deskwright logs formats --format json"})
public final class LogsFormatsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Formats to list, or the beginnings of their ids. What logs are written in, 'deskwright logs scan PATH...' tells.")
    private List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsFormatsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        List<LogFormat> formats = LogFormats.read(call.console()).formats().stream()
                .filter(known -> ids.isEmpty() || ids.stream().anyMatch(known.id()::startsWith)).toList();
        if (formats.isEmpty()) {
            throw new UsageProblem("there is no such format; 'deskwright logs formats' lists all, and 'deskwright logs"
                    + " scan PATH...' tells in which of them logs are written");
        }
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(Map.of("schema", "deskwright.log-formats/1", "formats",
                        formats.stream().map(LogsFormatsCommand::members).toList()), out);
            } else {
                TextTable table = new TextTable(List.of("id", "kind", "title"));
                formats.forEach(
                        known -> table.add(List.of(known.id(), known.generic() ? "generic" : "own", known.title())));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        return ExitCode.OK.code();
    }

    private static Map<String, Object> members(LogFormat known) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", known.id());
        members.put("title", known.title());
        members.put("generic", known.generic());
        members.put("source", known.source());
        return members;
    }
}
