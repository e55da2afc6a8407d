package org.deskwright.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.MetricLines;
import org.deskwright.cli.internal.MetricPage;
import org.deskwright.cli.internal.MetricTeller;
import org.deskwright.cli.internal.SessionReading;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.WhenRange;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Metric;
import org.deskwright.logs.session.MetricSummary;
import org.deskwright.logs.session.MetricTotals;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.session.SessionScan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what logs tell was measured in sessions. */
@Command(name = "metrics", description = "Tells what was measured in sessions: round trip, loss, bandwidth, pictures a second and their quality. Ends with 0 when there is anything, with 1 when there is nothing, and with 3 when a log could not be read.", footer = {
        "", "Examples:", "  deskwright logs metrics C:\\ProgramData\\Teradici\\PCoIPAgent\\logs",
        "  deskwright logs metrics ticket.zip --metric round-trip --format json"})
public final class LogsMetricsCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--metric", paramLabel = "NAME", description = "Only that one, such as round-trip; may be given several times.")
    private List<String> metrics = List.of();

    @Option(names = "--summary", description = "In JSON, tell no values but only how they spread.")
    private boolean summary;

    @Mixin
    private LogTimeOptions times = new LogTimeOptions();

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; json is an object a line, a value each; default: ${DEFAULT-VALUE}.")
    private String format;

    private long told;

    LogsMetricsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        Clocks clock = clocks.clocks(call.console());
        redact.check(call.console());
        Redactor redactor = redact.redactor(call.console(), where, paths);
        FormatCatalogue formats = LogFormats.read(call.console());
        SessionRules known = LogSessionRules.read(call.console(), formats);
        List<String> kinds = known.metrics().stream().map(rule -> rule.kind()).distinct().sorted().toList();
        metrics.forEach(metric -> Choices.check("--metric", metric, kinds));
        SessionRules asked = new SessionRules(List.of(),
                known.metrics().stream().filter(rule -> metrics.isEmpty() || metrics.contains(rule.kind())).toList());
        SessionReading reading = new SessionReading(call.console(), new RuleSet(asked, formats.formats()), clock);
        try (LogInput input = where.open(call.console(), paths)) {
            StandardOutput.write(call.console(), redactor, out -> read(reading, input, teller(out)));
            redact.finish(call.console(), redactor);
            return input.atLeast(reading.ended(told > 0)).code();
        }
    }

    private MetricTeller teller(Writer out) {
        return format.equals("json")
                ? new MetricLines(out, !summary)
                : new MetricPage(out, call.console().terminal() ? call.console().width() : 0, call.console().colour());
    }

    private void read(SessionReading reading, LogInput input, MetricTeller teller) throws IOException {
        Values values = new Values(teller, times.range());
        try {
            reading.read(input, values);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        told = values.told;
        teller.end();
    }

    /** Gives values on, and adds them up. */
    private static final class Values implements SessionReading.Taker, SessionScan.Sink {
        private final MetricTeller teller;
        private final WhenRange range;
        private MetricTotals totals;
        private long told;

        Values(MetricTeller teller, WhenRange range) {
            this.teller = teller;
            this.range = range;
        }

        @Override
        public SessionScan.Sink begin() {
            totals = new MetricTotals(this::summary);
            return this;
        }

        @Override
        public void event(Event event) {
            // not asked for
        }

        @Override
        public void metric(Metric metric) {
            if (!range.holds(metric.place().when())) {
                return;
            }
            told++;
            try {
                teller.value(metric);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            totals.metric(metric);
        }

        private void summary(MetricSummary one) {
            try {
                teller.summary(one);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void end() throws IOException {
            totals.end();
            teller.endLog();
        }
    }
}
