package org.deskwright.logs.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.signature.SignatureHit.Head;

/**
 * Whether a log of Windows events has the newest first, as such are saved and exported where nobody asks for another
 * order. What comes behind what is then known when the log is through. For one thread.
 */
final class NewestFirst {
    private static final String EVENTS = "windows-events";
    /** Of more, those that are there are told, and what goes over both is not found. */
    private static final int MOST = 200_000;

    private final List<LogFormat> formats;
    private final Consumer<Held> told;
    private final List<Held> held = new ArrayList<>();
    /** By clock, of the latest time. */
    private final List<Head> latest = new ArrayList<>();
    private long before = Long.MIN_VALUE;
    private boolean known;
    private boolean newestFirst;

    /** @param number of its signature */
    record Held(int number, SignatureHit hit) {}

    /** @param told is given what was held in the order of time */
    NewestFirst(List<LogFormat> formats, Consumer<Held> told) {
        this.formats = formats;
        this.told = told;
    }

    /** The first two times that are not the same tell it for all of the log. */
    boolean isSo(Chunk chunk) {
        for (int line = 0; !known && line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                if (!formats.get(chunk.format(line)).id().startsWith(EVENTS)) {
                    known = true;
                } else {
                    known = before != Long.MIN_VALUE && before != chunk.time(line);
                    newestFirst = known && before > chunk.time(line);
                    before = chunk.time(line);
                }
            }
        }
        // as long as nobody knows, nothing came behind anything else
        return newestFirst || !known && before != Long.MIN_VALUE;
    }

    void hold(int number, SignatureHit hit) {
        if (held.size() == MOST) {
            tell();
        }
        held.add(new Held(number, hit));
    }

    /** That the log goes on from there, or to there. */
    void time(Head record) {
        latest.removeIf(other -> other.key().charAt(0) == record.key().charAt(0) && other.time() <= record.time());
        if (latest.stream().noneMatch(other -> other.key().charAt(0) == record.key().charAt(0))) {
            latest.add(record);
        }
    }

    /** The latest of each clock. */
    List<Head> times() {
        return latest;
    }

    void tell() {
        List<Held> all = newestFirst ? held.reversed() : held;
        all.forEach(told);
        held.clear();
    }
}
