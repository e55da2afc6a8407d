package org.deskwright.logs.scan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.format.ZoneChanges;

/** Counts records of which the zone is known and the moment is not all the same. */
public final class ClockDoubts implements ChunkSink {
    private final SourceClock clock;
    /** Whose clocks are changed. */
    private final List<ZoneId> zones;
    private long twice;
    private long leftOut;

    /** @param clock with what the log tells of its changes, see {@link ClockChanges} */
    public ClockDoubts(SourceClock clock) {
        this.clock = clock;
        zones = Stream.concat(clock.zone().stream(), clock.zones().values().stream())
                .filter(zone -> !zone.getRules().isFixedOffset()).distinct().toList();
    }

    /** Whether there may be such among records that tell times from one to another, in microseconds. */
    public boolean mayBe(long earliest, long latest) {
        return zones.stream().anyMatch(zone -> !ZoneChanges.of(zone).between(earliest, latest).isEmpty());
    }

    @Override
    public void accept(Chunk chunk) {
        if (zones.isEmpty()) {
            return;
        }
        for (int line = 0; line < chunk.lines(); line++) {
            if (chunk.isRecord(line)) {
                Stamp stamp = chunk.stamps().get(chunk.stamp(line)).stamp();
                switch (clock.doubt(chunk.time(line), stamp, chunk.start(line))) {
                    case TWICE -> twice++;
                    case LEFT_OUT -> leftOut++;
                    case NONE -> {
                    }
                }
            }
        }
    }

    /** Records of an hour that a clock showed twice, where nothing tells which of the two it is. */
    public long twice() {
        return twice;
    }

    /** Records of an hour that clocks of the zone left out. */
    public long leftOut() {
        return leftOut;
    }

    /** Both for people, a sentence each; none where all moments are known. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        if (twice > 0) {
            told.add(records(twice) + " of an hour that the clock showed twice when it was set back, and nothing tells"
                    + " which of the two; their moments are not told");
        }
        if (leftOut > 0) {
            told.add(records(leftOut) + " of an hour that clocks of the zone left out when they were set forward: the"
                    + " zone may be another; their moments are not told");
        }
        return told;
    }

    private static String records(long count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " record is" : " records are");
    }
}
