package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.estate.throttle.CallSchedule;
import org.deskwright.estate.throttle.CallSchedule.Second;
import org.deskwright.estate.throttle.TokenBucket;
import org.deskwright.report.text.CsvWriter;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a schedule of API calls against the rate limit. */
@Command(name = "throttle", description = "Tells which API calls would be throttled, second by second. The limit holds "
        + "for each account and Region; a throttled call comes again in the next second.", footer = {"", "Examples:",
                "  deskwright estate throttle --sent 0,2,5,2,3,0,0,0,0",
                "  deskwright estate throttle --sent 10,0,0,0 --rate 2 --burst 5 --format json"})
public final class EstateThrottleCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("second", "sent", "retried", "allowed", "granted", "throttled",
            "left");
    private static final long MOST = 1_000_000;
    private final Call call;

    @Option(names = "--sent", required = true, paramLabel = "N,N,...", description = "New calls in each second, from 0 to 1000000 each, for at most 86400 seconds.")
    private String sent;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "2", description = "Calls a second that are allowed all the time, from 1 to 1000000; default: ${DEFAULT-VALUE}.")
    private String rate;

    @Option(names = "--burst", paramLabel = "N", defaultValue = "5", description = "Calls in one second that are allowed after a rest, from 1 to 1000000; default: ${DEFAULT-VALUE}.")
    private String burst;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateThrottleCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json", "csv"));
        TokenBucket bucket = TokenBucket.full(Wholes.parse("--burst", burst, 1, MOST),
                Wholes.parse("--rate", rate, 1, MOST));
        List<Second> seconds = play(bucket);
        StandardOutput.write(call.console(), out -> {
            switch (format) {
                case "json" -> json(bucket, seconds, out);
                case "csv" -> csv(seconds, out);
                default -> text(bucket, seconds, out);
            }
        });
        return ExitCode.OK.code();
    }

    private List<Second> play(TokenBucket bucket) {
        try {
            return CallSchedule.parse(sent).play(bucket);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--sent: " + e.getMessage());
        }
    }

    private void text(TokenBucket bucket, List<Second> seconds, Writer out) throws IOException {
        TextTable table = new TextTable(COLUMNS);
        seconds.forEach(s -> table.add(cells(s)));
        table.write(out, 0, call.console().colour());
        out.write(
                "\nnet allowed " + seconds.stream().map(s -> "" + s.allowed()).collect(Collectors.joining(",")) + "\n");
        out.write("limit: " + calls(bucket.refill()) + " a second, " + calls(bucket.capacity()) + " after a rest\n");
        out.write("throttled and tried again: " + calls(seconds.stream().mapToLong(Second::throttled).sum()) + "\n");
        long waiting = seconds.getLast().throttled();
        if (waiting > 0) {
            out.write("still waiting after the last second: " + calls(waiting) + "\n");
        }
    }

    private static String calls(long n) {
        return n == 1 ? "1 call" : n + " calls";
    }

    private static void csv(List<Second> seconds, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(COLUMNS);
        for (Second second : seconds) {
            csv.row(cells(second));
        }
    }

    private void json(TokenBucket bucket, List<Second> seconds, Writer out) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "deskwright.throttle/1");
        document.put("rate", bucket.refill());
        document.put("burst", bucket.capacity());
        document.put("netAllowed", seconds.stream().map(Second::allowed).toList());
        document.put("seconds", seconds.stream().map(EstateThrottleCommand::members).toList());
        Json.write(document, out);
    }

    private static Map<String, Long> members(Second second) {
        Map<String, Long> members = new LinkedHashMap<>();
        List<Long> figures = figures(second);
        for (int i = 0; i < COLUMNS.size(); i++) {
            members.put(COLUMNS.get(i), figures.get(i));
        }
        return members;
    }

    private static List<String> cells(Second second) {
        return figures(second).stream().map(String::valueOf).toList();
    }

    private static List<Long> figures(Second s) {
        return Stream
                .of((long) s.number(), s.sent(), s.retried(), s.allowed(), s.granted(), s.throttled(), s.tokensLeft())
                .toList();
    }
}
