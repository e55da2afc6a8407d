package org.deskwright.logs.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.query.RecordFields;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkSink;
import org.deskwright.logs.signature.PartSignatures.Found;
import org.deskwright.logs.signature.SignatureHit.Head;
import org.deskwright.logs.source.LogSource;

/** Finds signatures in one log, while a pass over it looks for what {@link SignatureSet#rules} asks for. */
public final class SignatureScan implements ChunkSink {
    /** As {@link Head#clock} tells them apart. */
    private static final String CLOCKS = "uzl";

    private final SignatureSet set;
    private final Consumer<SignatureHit> sink;
    private final List<SequenceRun> runs = new ArrayList<>();
    /** Those that want to know how far the log goes on. */
    private final List<PairRun> timed;
    /** Of each signature of a single line those that it is a part of. */
    private final List<List<SequenceRun>> listeners;
    /** Of each thread that looks at parts: to make one takes longer than most parts. */
    private final ThreadLocal<RecordFields> fields;
    private final long[] lastLine;
    /** By clock, a line. */
    private final int[] latest = new int[CLOCKS.length()];
    private List<FormatStamp> stamps = List.of();
    /** Of each of the stamps. */
    private int[] clocks = {};
    private long lines;
    private final NewestFirst order;
    /** Whether what is about several lines is told when the log is through. */
    private boolean late;
    /** The last record before the part, without its session; null where there is none. */
    private Head record;
    private int format = -1;
    private long recordAt;
    private LogSource from;
    /** The part that is gone over; null between two. */
    private Chunk part;

    /**
     * @param sink is given hits as the log has them, and those of several lines when they are certain
     */
    public SignatureScan(SignatureSet set, Consumer<SignatureHit> sink) {
        this.set = set;
        this.sink = sink;
        fields = ThreadLocal.withInitial(() -> new RecordFields(set.formats()));
        lastLine = new long[set.lines().size()];
        Arrays.fill(lastLine, -1);
        order = new NewestFirst(set.formats(), held -> listen(held.number(), held.hit()));
        Map<String, List<SequenceRun>> byPart = new HashMap<>();
        for (Signature signature : set.signatures()) {
            if (!(signature.test() instanceof Signature.Line)) {
                SequenceRun run = SequenceRun.of(signature, sink);
                runs.add(run);
                SignatureCatalogue.parts(signature).stream().distinct()
                        .forEach(part -> byPart.computeIfAbsent(part, id -> new ArrayList<>()).add(run));
            }
        }
        timed = runs.stream().filter(PairRun.class::isInstance).map(PairRun.class::cast).toList();
        listeners = set.lines().stream().map(line -> byPart.getOrDefault(line.signature().id(), List.of())).toList();
    }

    /** This, and another that makes nothing of parts by themselves, such as totals. */
    public ChunkSink beside(ChunkSink other) {
        return new ChunkSink() {
            @Override
            public Object prepare(Chunk chunk, LogSource log) throws IOException {
                return SignatureScan.this.prepare(chunk, log);
            }

            @Override
            public void accept(Chunk chunk) {
                SignatureScan.this.accept(chunk);
                other.accept(chunk);
            }
        };
    }

    @Override
    public Object prepare(Chunk chunk, LogSource log) throws IOException {
        synchronized (this) {
            from = log;
        }
        return new PartSignatures(set, chunk, log, fields.get()).find();
    }

    @Override
    public void accept(Chunk chunk) {
        part = chunk;
        accept(chunk, (List<?>) chunk.prepared());
        part = null;
    }

    /** @param at byte of the log at which it begins */
    public record Last(Head record, long at) {}

    /** The record before a line of which a hit is told just now, with its session. */
    public Optional<Last> before(long line) {
        for (int at = (int) (line - lines) - 1; part != null && at >= 0; at--) {
            if (part.isRecord(at)) {
                return Optional.of(new Last(head(part, at, session(part.format(at), part.start(at))), part.start(at)));
            }
        }
        return last();
    }

    /** The last record of what was gone over, with its session. */
    public Optional<Last> last() {
        return Optional.ofNullable(record).map(head -> new Last(withSession(head), recordAt));
    }

    private void accept(Chunk chunk, List<?> found) {
        int told = 0;
        late = order.isSo(chunk);
        if (!late) {
            order.tell(); // what came before anybody knew
        }
        for (Object one : found) {
            Found hit = (Found) one;
            if (!late && !listeners.get(hit.number()).isEmpty()) {
                tellTimes(chunk, told, hit.line());
                told = Math.max(told, hit.line());
            }
            long line = lines + hit.line();
            // two parts may hold literals of the same line
            if (lastLine[hit.number()] != line) {
                head(chunk, hit).ifPresent(head -> {
                    lastLine[hit.number()] = line;
                    hit(hit.number(), new SignatureHit(set.lines().get(hit.number()).signature(), line, hit.at(), head,
                            hit.value()));
                });
            }
        }
        tellTimes(chunk, told, chunk.lines());
        lines += chunk.lines();
        for (int line = chunk.lines() - 1; line >= 0; line--) {
            if (chunk.isRecord(line)) {
                record = head(chunk, line, "");
                format = chunk.format(line);
                recordAt = chunk.start(line);
                return;
            }
        }
    }

    /** Of the record by each clock with the latest time, which is not the last one where a clock was set back. */
    private void tellTimes(Chunk chunk, int from, int to) {
        if (timed.isEmpty() || from >= to) {
            return;
        }
        if (chunk.stamps() != stamps) {
            stamps = chunk.stamps();
            clocks = stamps.stream().mapToInt(stamp -> CLOCKS.indexOf(Head.clock(stamp.stamp()))).toArray();
        }
        if (chunk.onlyStamp() >= 0) {
            long time = chunk.latest(from, to);
            if (time != Long.MIN_VALUE) {
                tellTime(new Head(time, stamps.get(chunk.onlyStamp()).stamp(), Level.NONE, ""));
            }
            return;
        }
        Arrays.fill(latest, -1);
        long[] times = {Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        for (int line = from; line < to; line++) {
            if (chunk.isRecord(line)) {
                int clock = clocks[chunk.stamp(line)];
                if (chunk.time(line) > times[clock]) {
                    times[clock] = chunk.time(line);
                    latest[clock] = line;
                }
            }
        }
        for (int line : latest) {
            if (line >= 0) {
                tellTime(head(chunk, line, ""));
            }
        }
    }

    private void tellTime(Head head) {
        if (late) {
            order.time(head);
        } else {
            timed.forEach(run -> run.time(head));
        }
    }

    /** Empty when it is not in one of the formats that are asked for; within, what is known of its record. */
    private Optional<Optional<Head>> head(Chunk chunk, Found hit) {
        if (hit.record() >= 0) {
            return Optional.of(Optional.of(head(chunk, hit.record(), hit.session())));
        }
        if (!set.lines().get(hit.number()).isOf(format)) {
            return Optional.empty();
        }
        return Optional.of(last().map(Last::record));
    }

    private Head withSession(Head head) {
        return new Head(head.time(), head.stamp(), head.level(), session(format, recordAt));
    }

    private synchronized String session(int written, long at) {
        try {
            return PartSignatures.session(fields.get(), new LineWindow(from), written, at);
        } catch (IOException e) {
            return ""; // the pass itself will say that the log cannot be read
        }
    }

    private static Head head(Chunk chunk, int line, String session) {
        return new Head(chunk.time(line), chunk.stamps().get(chunk.stamp(line)).stamp(), chunk.level(line), session);
    }

    private void hit(int number, SignatureHit hit) {
        sink.accept(hit);
        if (late && !listeners.get(number).isEmpty()) {
            order.hold(number, hit);
        } else {
            listen(number, hit);
        }
    }

    private void listen(int number, SignatureHit hit) {
        listeners.get(number).forEach(run -> run.hit(hit));
    }

    /** After the last part: what had to come and did not, though the log goes on, is told now. */
    public void end() {
        order.tell();
        order.times().forEach(time -> timed.forEach(run -> run.time(time)));
        runs.forEach(SequenceRun::end);
    }
}
