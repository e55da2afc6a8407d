package org.deskwright.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.LogScan.Scanned;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the formats that logs are read by. */
@Command(name = "formats", description = "Lists the formats that logs are read by, in the order in which they are tried, or those that some logs are written in.", footer = {
        "", "Examples:", "  deskwright logs formats --format json", "  deskwright logs formats ticket.zip"})
public final class LogsFormatsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "ID|PATH", arity = "0..*", description = "Formats to list, or the beginnings of their ids; or files and folders of which to tell in which formats their logs are written.")
    private List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsFormatsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        FormatCatalogue catalogue = LogFormats.read(call.console());
        if (NamedLogs.areMeant(call.console(), ids,
                id -> catalogue.formats().stream().anyMatch(known -> known.id().startsWith(id)))) {
            return ofLogs(NamedLogs.read(call.console(), ids, LogScan.forLiterals(catalogue, List.of(), false,
                    RecordFilter.ALL, new ClockOptions().clocks(call.console()))));
        }
        List<LogFormat> formats = catalogue.formats().stream()
                .filter(known -> ids.isEmpty() || ids.stream().anyMatch(known.id()::startsWith)).toList();
        if (formats.isEmpty()) {
            throw new UsageProblem(
                    "there is no such format and no such file; 'deskwright logs formats' lists all formats");
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

    /** In which formats each is written, and how many records are. */
    private int ofLogs(NamedLogs named) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(Map.of("schema", "deskwright.log-formats/1", "logs",
                        named.logs().stream().map(LogsFormatsCommand::members).toList()), out);
            } else {
                TextTable table = new TextTable(List.of("log", "format", "records", "title"));
                for (Scanned log : named.logs()) {
                    List<LogFormat> known = formats(log);
                    known.forEach(
                            one -> table.add(List.of(log.log().title(), one.id(), records(log, one), one.title())));
                    if (known.isEmpty()) {
                        table.add(List.of(log.log().title(), "", "0", "In no format that is known"));
                    }
                }
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        return named.exit();
    }

    private static List<LogFormat> formats(Scanned log) {
        return log.formats().stream().filter(known -> log.totals().ofFormat(log.formats().indexOf(known)) > 0).toList();
    }

    private static String records(Scanned log, LogFormat known) {
        return Long.toString(log.totals().ofFormat(log.formats().indexOf(known)));
    }

    private static Map<String, Object> members(Scanned log) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("log", log.log().title());
        members.put("lines", log.totals().lines());
        members.put("formats", formats(log).stream().map(known -> {
            Map<String, Object> one = members(known);
            one.put("records", log.totals().ofFormat(log.formats().indexOf(known)));
            return one;
        }).toList());
        return members;
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
