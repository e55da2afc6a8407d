package org.deskwright.logs.session;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.signature.LineWindow;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.source.LogLetters;
import org.deskwright.logs.source.LogSource;

/**
 * Finds what one log tells of sessions, while a pass over it looks for what {@link RuleSet#signatures} asks for. Lines
 * that no record with a time stands before are passed over.
 */
public final class SessionScan implements ChunkSink {
    /** Bytes of a line in which it tells what it tells. */
    private static final int TOLD = 2 << 10;

    private final RuleSet rules;
    private final String name;
    private final LineWindow log;
    private final SourceClock clock;
    private final Sink sink;
    private final Consumer<SignatureHit> others;
    private final SignatureScan scan;
    private long lineAt = -1;
    private String line = "";

    /** Takes what is found, as the log has it. */
    public interface Sink {
        /** A line that tells a step. */
        void event(Event event);

        /** A line that tells a value. */
        void metric(Metric metric);

        /**
         * The log of a session goes on until then. It is told where values are not asked for, of the last line before
         * another session begins and of the last of the log.
         */
        default void goesOn(String session, When when) {
            // who asks for values is told by these
        }
    }

    /**
     * @param clock what is known of the clock by which it was written
     * @param others is given hits of signatures that are no rules
     */
    public SessionScan(RuleSet rules, LogSource log, SourceClock clock, Sink sink, Consumer<SignatureHit> others) {
        this(rules, log.name(), log, clock, sink, others);
    }

    /** @param name by which the log is told */
    public SessionScan(RuleSet rules, String name, LogSource log, SourceClock clock, Sink sink,
            Consumer<SignatureHit> others) {
        this.rules = rules;
        this.name = name;
        this.log = new LineWindow(log);
        this.clock = clock;
        this.sink = sink;
        this.others = others;
        scan = new SignatureScan(rules.signatures(), this::hit);
    }

    @Override
    public Object prepare(Chunk chunk, LogSource source) throws IOException {
        return scan.prepare(chunk, source);
    }

    @Override
    public void accept(Chunk chunk) {
        scan.accept(chunk);
    }

    /** This, and another that makes nothing of parts by themselves. */
    public ChunkSink beside(ChunkSink other) {
        return new ChunkSink() {
            @Override
            public Object prepare(Chunk chunk, LogSource source) throws IOException {
                return SessionScan.this.prepare(chunk, source);
            }

            @Override
            public void accept(Chunk chunk) {
                SessionScan.this.accept(chunk);
                other.accept(chunk);
            }
        };
    }

    /** After the last part. */
    public void end() {
        scan.last().ifPresent(this::goesOn);
        scan.end();
    }

    private void hit(SignatureHit hit) {
        rules.marker(hit.signature()).ifPresentOrElse(marker -> event(marker, hit), () -> rules.metric(hit.signature())
                .ifPresentOrElse(metric -> metric(metric, hit), () -> others.accept(hit)));
    }

    private void goesOn(SignatureScan.Last last) {
        SignatureHit.Head record = last.record();
        if (rules.rules().metrics().isEmpty() && !record.session().isEmpty()) {
            sink.goesOn(record.session(), When.of(record.time(), record.stamp(), last.at(), clock));
        }
    }

    private void event(Marker marker, SignatureHit hit) {
        if (marker.opens()) {
            scan.before(hit.line()).ifPresent(this::goesOn);
        }
        hit.record().ifPresent(record -> sink.event(new Event(marker, place(hit, record), record.session(),
                rules.reads(marker) ? rules.told(marker, line(hit.at())) : Map.of())));
    }

    private void metric(MetricRule rule, SignatureHit hit) {
        hit.record().ifPresent(record -> rules.value(rule, hit, () -> line(hit.at()))
                .ifPresent(value -> sink.metric(new Metric(rule, place(hit, record), record.session(), value))));
    }

    private Place place(SignatureHit hit, SignatureHit.Head record) {
        return new Place(name, hit.line(), hit.at(), When.of(record.time(), record.stamp(), hit.at(), clock));
    }

    /** Several rules may ask for the same. */
    private String line(long at) {
        if (at != lineAt) {
            lineAt = at;
            line = read(at);
        }
        return line;
    }

    private String read(long at) {
        byte[] bytes;
        try {
            bytes = log.copy(at, at + TOLD);
        } catch (IOException e) {
            return ""; // the pass itself will say that the log cannot be read
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return LogLetters.of(bytes, 0, end);
    }
}
