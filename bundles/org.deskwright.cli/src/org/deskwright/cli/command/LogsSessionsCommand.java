package org.deskwright.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.SessionLines;
import org.deskwright.cli.internal.SessionPage;
import org.deskwright.cli.internal.SessionReading;
import org.deskwright.cli.internal.SessionTeller;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.WhenRange;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.SessionScan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the sessions of users that logs tell of. */
@Command(name = "sessions", description = "Rebuilds the sessions of users from the logs of clients, agents and servers: which steps each took, how long, and why it ended. Ends with 0 when there are any, with 1 when there are none, and with 3 when a log could not be read.", footer = {
        "", "Examples:", "  deskwright logs sessions ticket.zip",
        "  deskwright logs sessions client agent --steps --zone agent/*=Europe/Berlin",
        "  deskwright logs sessions logs --since 2026-02-03T08:00:00Z --redact --format json"})
public final class LogsSessionsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--steps", description = "Tell the steps of each, with the line that begins it.")
    private boolean steps;

    @Option(names = "--session", paramLabel = "ID", description = "Only the session of that id, or whose id begins so.")
    private String session;

    @Mixin
    private LogTimeOptions times = new LogTimeOptions();

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; json is an object a line; default: ${DEFAULT-VALUE}.")
    private String format;

    private WhenRange range;
    private long told;
    private long left;

    LogsSessionsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        Clocks clock = clocks.clocks(call.console());
        redact.check(call.console());
        Redactor redactor = redact.redactor(call.console(), where, paths);
        range = times.range();
        FormatCatalogue formats = LogFormats.read(call.console());
        SessionRules rules = LogSessionRules.read(call.console(), formats);
        SessionReading reading = new SessionReading(call.console(), new RuleSet(rules, formats.formats()), clock);
        try (LogInput input = where.open(call.console(), paths)) {
            LogSessions sessions = new LogSessions(rules, input.spool());
            read(reading, input, sessions);
            StandardOutput.write(call.console(), redactor, out -> tell(sessions, teller(out), redactor));
            redact.finish(call.console(), redactor);
            return input.atLeast(reading.ended(told > 0)).code();
        }
    }

    private static void read(SessionReading reading, LogInput input, LogSessions sessions) throws IOException {
        try {
            reading.read(input, new SessionReading.Taker() {
                private LogSessions.OneLog log;

                @Override
                public SessionScan.Sink begin() {
                    log = sessions.log();
                    return log;
                }

                @Override
                public void end() throws IOException {
                    log.end();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause(); // no room on disk
        }
    }

    private SessionTeller teller(Writer out) {
        return format.equals("json")
                ? new SessionLines(out)
                : new SessionPage(out, steps, call.console().terminal() ? call.console().width() : 0,
                        call.console().colour());
    }

    private void tell(LogSessions sessions, SessionTeller teller, Redactor redactor) throws IOException {
        try {
            sessions.drain(one -> {
                if (!isMeant(one)) {
                    left++;
                    return;
                }
                told++;
                try {
                    teller.tell(redact.isAsked() ? renamed(one, redactor) : one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        teller.end(left);
    }

    /** What a program says by itself who it is does not look like a name. */
    private static Session renamed(Session one, Redactor redactor) {
        return one.of(redactor.name("user", one.user()), redactor.name("host", one.peer()));
    }

    private boolean isMeant(Session one) {
        return range.meets(one.begin(), one.end()) && (session == null || one.id().startsWith(session));
    }
}
