package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogScan;
import org.deskwright.cli.internal.LogScan.Scanned;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.signature.NumberRule;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureTotals.Total;
import org.deskwright.report.text.Printable;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the signatures that are looked for in logs, or tells all of some. */
@Command(name = "signatures", description = "Lists the failures that logs are searched for, or those that stand in some logs, or tells what is known of some of them and where that is described.", footer = {
        "", "Examples:", "  deskwright logs signatures", "  deskwright logs signatures pcoip.no-invite",
        "  deskwright logs signatures ticket.zip", "  deskwright logs signatures --topic loading_screen"})
public final class LogsSignaturesCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "ID|PATH", arity = "0..*", description = "Signatures to tell all of, or the beginnings of their ids; or files and folders of which to list those that stand in their logs.")
    private List<String> ids = List.of();

    @Option(names = "--topic", paramLabel = "ID", description = "Only those that say something about this topic.")
    private String topic;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsSignaturesCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        FormatCatalogue formats = LogFormats.read(call.console());
        SignatureCatalogue catalogue = LogSignatures.read(call.console(), formats);
        List<Signature> all = catalogue.signatures();
        if (NamedLogs.areMeant(call.console(), ids, id -> all.stream().anyMatch(known -> known.id().startsWith(id)))) {
            return ofLogs(NamedLogs.read(call.console(), ids,
                    LogScan.forSignatures(formats, catalogue, LogSessionRules.read(call.console(), formats),
                            RecordFilter.ALL, new ClockOptions().clocks(call.console()))));
        }
        List<Signature> asked = all.stream().filter(s -> topic == null || s.topics().contains(topic))
                .filter(s -> ids.isEmpty() || ids.stream().anyMatch(s.id()::startsWith)).toList();
        if (asked.isEmpty()) {
            throw new UsageProblem(
                    "there is no such signature and no such file; 'deskwright logs signatures' lists all signatures");
        }
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(Map.of("schema", "deskwright.log-signatures/1", "signatures",
                        asked.stream().map(LogsSignaturesCommand::members).toList()), out);
            } else if (ids.isEmpty()) {
                list(asked, out);
            } else {
                for (Signature signature : asked) {
                    write(signature, out);
                }
            }
        });
        return ExitCode.OK.code();
    }

    /** Which stand in each, and how often. */
    private int ofLogs(NamedLogs named) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(Map.of("schema", "deskwright.log-signatures/1", "logs",
                        named.logs().stream().map(this::members).toList()), out);
            } else {
                TextTable table = new TextTable(List.of("log", "id", "severity", "times", "title"));
                named.logs()
                        .forEach(log -> found(log).forEach(total -> table
                                .add(List.of(log.log().title(), total.signature().id(), severity(total.signature()),
                                        Long.toString(total.count()), total.signature().title()))));
                table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
            }
        });
        return named.exit();
    }

    private List<Total> found(Scanned log) {
        return log.found().stream().filter(total -> topic == null || total.signature().topics().contains(topic))
                .toList();
    }

    private Map<String, Object> members(Scanned log) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("log", log.log().title());
        members.put("signatures", found(log).stream().map(total -> {
            Map<String, Object> one = members(total.signature());
            one.put("times", total.count());
            return one;
        }).toList());
        return members;
    }

    private void list(List<Signature> asked, Writer out) throws IOException {
        TextTable table = new TextTable(List.of("id", "severity", "title"));
        asked.forEach(signature -> table.add(List.of(signature.id(), severity(signature), signature.title())));
        table.write(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
    }

    private static void write(Signature signature, Writer out) throws IOException {
        out.write(Printable.line(signature.id() + ": " + signature.title()) + "\n");
        line("severity", severity(signature), out);
        line("cause", signature.cause(), out);
        line("topics", String.join(", ", signature.topics().stream().sorted().toList()), out);
        line("holds for", signature.validity(), out);
        Signature.Source source = signature.source();
        line("source", source.title() + ", " + source.date(), out);
        line("", source.url(), out);
        line("found by", test(signature), out);
    }

    private static void line(String name, String text, Writer out) throws IOException {
        if (!text.isEmpty()) {
            out.write(String.format(Locale.ROOT, "  %-10s%s%n", name, Printable.line(text)).replace("\r\n", "\n"));
        }
    }

    private static String test(Signature signature) {
        return switch (signature.test()) {
            case Signature.Line line -> "a line with " + quoted(" or ", line.literals())
                    + (line.all().isEmpty() ? "" : ", and " + quoted(" and ", line.all()))
                    + (line.regex().isEmpty() ? "" : ", and " + line.regex())
                    + line.number().map(LogsSignaturesCommand::number).orElse("");
            case Signature.Sequence of -> of.first() + (of.wanted() ? " and " : " and no ") + of.then()
                    + (of.after() > 0 ? " later than " + of.after() + " s and" : "") + " within " + of.seconds() + " s"
                    + (of.late() > 0 ? ", nor within " + of.late() + " s where the log tells so long" : "")
                    + of.restart().map(
                            restart -> ", from " + restart.up() + " on where " + restart.down() + " came before that")
                            .orElse("");
            case Signature.Rate rate -> rate.of() + " " + rate.times() + " times "
                    + (rate.seconds() == Signature.Rate.WHOLE_LOG ? "in one log" : "within " + rate.seconds() + " s");
        };
    }

    /** Blanks at the ends of a text count. */
    private static String quoted(String between, List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(between));
    }

    private static String number(NumberRule number) {
        String above = Double.isInfinite(number.above()) ? "" : " above " + plain(number.above());
        String most = Double.isInfinite(number.atMost()) ? "" : " of at most " + plain(number.atMost());
        return ", and a number" + above + (above.isEmpty() || most.isEmpty() ? "" : " and") + most + " behind \""
                + number.behind() + '"';
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String severity(Signature signature) {
        return signature.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> members(Signature signature) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", signature.id());
        members.put("title", signature.title());
        members.put("severity", severity(signature));
        members.put("cause", signature.cause());
        members.put("topics", signature.topics().stream().sorted().toList());
        members.put("validity", signature.validity());
        members.put("source", signature.source().title());
        members.put("sourceUrl", signature.source().url());
        members.put("sourceDate", signature.source().date());
        members.put("foundBy", test(signature));
        return members;
    }
}
