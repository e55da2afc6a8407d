package org.deskwright.logs.index;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.format.RecordTimes.Scale;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexTotals.OfStamp;

/**
 * How the records of an indexed log stand on one scale of time.
 *
 * @param earliest of those that stand on it; {@link RecordTimes#NO_TIME} where none does
 * @param latest likewise; of an hour that a clock showed twice it may be that of its second showing
 * @param most the stamp of most of them; -1 where there are none
 * @param others how many are by another scale: each belongs to the records around it
 * @param several whether records tell their times in ways that cannot be set beside each other as they stand
 * @param ahead how far times are ahead of the scale, in microseconds; empty where that differs
 */
public record IndexTimes(RecordTimes times, long earliest, long latest, int most, long others, boolean several,
        OptionalLong ahead) {
    /** Those by the scale of most records. */
    public static IndexTimes of(IndexTotals totals, List<FormatStamp> stamps, SourceClock clock) {
        List<OfStamp> all = totals.byStamp().stream().filter(of -> of.stamp() >= 0 && of.stamp() < stamps.size())
                .toList();
        long moments = records(all, Scale.MOMENT, stamps, clock);
        long locals = records(all, Scale.LOCAL, stamps, clock);
        Scale scale = moments == 0 && locals == 0 ? Scale.NONE : moments >= locals ? Scale.MOMENT : Scale.LOCAL;
        RecordTimes times = new RecordTimes(stamps, clock, scale, all.stream()
                .filter(of -> !stamps.get(of.stamp()).stamp().isUptime()).mapToLong(OfStamp::earliest).min().orElse(0));
        List<OfStamp> timed = all.stream().filter(of -> times.isTimed(of.stamp())).toList();
        int first = all.isEmpty() ? -1 : all.getFirst().stamp();
        return new IndexTimes(times,
                timed.stream().mapToLong(of -> times.of(of.earliest(), of.stamp())).min().orElse(RecordTimes.NO_TIME),
                timed.stream().mapToLong(of -> times.latest(of.latest(), of.stamp())).max().orElse(RecordTimes.NO_TIME),
                timed.stream().max(Comparator.comparingLong(OfStamp::records)).map(OfStamp::stamp).orElse(-1),
                all.stream().filter(of -> !times.isTimed(of.stamp())).mapToLong(OfStamp::records).sum(),
                all.stream().anyMatch(of -> !times.areAlike(first, of.stamp())), ahead(times, timed));
    }

    private static long records(List<OfStamp> all, Scale scale, List<FormatStamp> stamps, SourceClock clock) {
        return all.stream().filter(of -> RecordTimes.scale(stamps.get(of.stamp()).stamp(), clock) == scale)
                .mapToLong(OfStamp::records).sum();
    }

    private static OptionalLong ahead(RecordTimes times, List<OfStamp> timed) {
        List<OptionalLong> each = timed.stream().map(of -> times.ahead(of.stamp(), of.earliest(), of.latest()))
                .distinct().toList();
        return each.size() == 1 ? each.getFirst() : OptionalLong.empty();
    }

    /**
     * The latest time of the records that lines of a block belong to, {@link RecordTimes#NO_TIME} where none is on the
     * scale; empty where the index does not tell, as records of the block are by different clocks, or the clock was set
     * back among them.
     */
    public OptionalLong latest(LogIndex index, Block block) {
        int[] stamps = stamps(index, block);
        if (stamps.length == 0) {
            return OptionalLong.of(RecordTimes.NO_TIME);
        }
        boolean told = IntStream.of(stamps).allMatch(stamp -> stamp >= 0 && times.areAlike(stamps[0], stamp));
        return told && !times.isToldByPlace(block.maxTime(), stamps[0])
                ? OptionalLong.of(times.of(block.maxTime(), stamps[0]))
                : OptionalLong.empty();
    }

    /** Whether lines of a block may belong to a record from one time to another, both included. */
    public boolean mayHave(LogIndex index, Block block, long from, long to) {
        for (int stamp : stamps(index, block)) {
            if (stamp < 0 || !times.isTimed(stamp)
                    || block.mayHaveTime(times.toldFrom(from, stamp), times.toldTo(to, stamp))) {
                return true;
            }
        }
        return false;
    }

    private static int[] stamps(LogIndex index, Block block) {
        return IntStream.range(0, IndexTotals.SLOTS).filter(bit -> (block.stamps() >>> bit & 1) != 0).map(index::stamp)
                .toArray();
    }
}
