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
    /** So many steps more in one direction than in the other tell it for all of a log. */
    private static final int STEPS = 16;

    private final List<LogFormat> formats;
    private final Consumer<Held> told;
    private final List<Held> held = new ArrayList<>();
    /** By clock, of the latest time. */
    private final List<Head> latest = new ArrayList<>();
    private long before = Long.MIN_VALUE;
    /** The first time. */
    private long first;
    /** How many steps went back more than went on. */
    private int back;
    private boolean known;
    private boolean newestFirst;

    /** @param number of its signature */
    record Held(int number, SignatureHit hit) {}

    /** @param told is given what was held in the order of time */
    NewestFirst(List<LogFormat> formats, Consumer<Held> told) {
        this.formats = formats;
        this.told = told;
    }

    /** Told by the steps from time to time, as a log of events may begin with two that are not in order. */
    boolean isSo(Chunk chunk) {
        for (int line = 0; !known && line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                if (!formats.get(chunk.format(line)).id().startsWith(EVENTS)) {
                    known = true;
                } else {
                    step(chunk.time(line));
                }
            }
        }
        // as long as nobody knows, nothing came behind anything else
        return known ? newestFirst : before != Long.MIN_VALUE;
    }

    private void step(long time) {
        if (before == Long.MIN_VALUE) {
            first = time;
        } else if (before != time) {
            back += before > time ? 1 : -1;
            known = Math.abs(back) >= STEPS;
        }
        before = time;
        newestFirst = back != 0 ? back > 0 : time < first;
    }

    void hold(int number, SignatureHit hit) {
        if (held.size() == MOST) {
            tell();
        }
        held.add(new Held(number, hit));
    }

    /** That the log goes on from there, or to there. */
    void time(Head record) {
        latest.removeIf(other -> other.clock() == record.clock() && other.time() <= record.time());
        if (latest.stream().noneMatch(other -> other.clock() == record.clock())) {
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
