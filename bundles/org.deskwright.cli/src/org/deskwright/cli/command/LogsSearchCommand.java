package org.deskwright.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.LogFollow;
import org.deskwright.cli.internal.LogHunt;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.Unit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the lines or records of logs that a query describes. */
@Command(name = "search", description = "Tells the lines of logs that a query describes, while it goes over them. Ends with 0 when something was found, with 1 when nothing was, and with 3 when a log could not be read.", footer = {
        "", "QUERY is made of words, texts in quotes, regular expressions between slashes, and tests:",
        "level:error level>=warn time:2026-02-03 since:2026-02-03T04:05 until:... source:server*",
        "component:AGENT process:N thread:N session:ID, with 'and', 'or', 'not' and brackets.", "", "Examples:",
        "  deskwright logs search \"TERA_DISCONNECT and not level<warn\" C:\\ProgramData\\Teradici\\PCoIPAgent\\logs",
        "  deskwright logs search --text \"LVL:1 RC:-504\" agent.log --context 2",
        "  deskwright logs search \"/round trip time .* = [3-9]\\d\\d/ since:2026-02-03\" logs --format json",
        "  deskwright logs search level:error /var/log/dcv/server.log --follow"})
public final class LogsSearchCommand implements Callable<Integer> {
    private static final long MOST = Long.MAX_VALUE;
    private static final int MOST_CONTEXT = 1000;

    private final Call call;

    @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for.")
    private String query;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogQueryOptions options = new LogQueryOptions();

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--records", description = "Ask records together with the lines that continue them, and tell all their lines.")
    private boolean records;

    @Option(names = "--count", description = "Tell only how many there are in each log.")
    private boolean counts;

    @Option(names = "--max", paramLabel = "N", description = "End after that many.")
    private String most;

    @Option(names = "--context", paramLabel = "N", description = "Tell that many lines before and behind each as well.")
    private String context;

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--follow", description = "Go on with what is written to the files, until Ctrl+C.")
    private boolean follow;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; json is an object a line; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsSearchCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        if (follow && counts) {
            throw new UsageProblem("--count tells the end, which --follow does not have");
        }
        LogQuery asked = options.query(query);
        redact.check(call.console());
        Redactor redactor = redact.redactor(call.console(), where, paths);
        LogHunt.Wanted wanted = new LogHunt.Wanted(asked, records ? Unit.RECORD : Unit.LINE,
                LogFormats.read(call.console()), format.equals("json"), counts,
                context == null ? 0 : (int) Wholes.parse("--context", context, 0, MOST_CONTEXT),
                most == null ? MOST : Wholes.parse("--max", most, 1, MOST), redactor, clocks.clocks(call.console()));
        LogHunt hunt = new LogHunt(call.console(), wanted,
                new IndexCache(LogsIndexCommand.folder(), IndexCache.MOST_BYTES, wanted.catalogue().formats()));
        try (LogInput input = where.open(call.console(), paths)) {
            ExitCode code = follow
                    ? new LogFollow(call.console(), hunt).run(input.files(), input.spool())
                    : hunt.once(input);
            redact.finish(call.console(), redactor);
            return input.atLeast(code).code();
        }
    }
}
