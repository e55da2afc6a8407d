package org.deskwright.logs.index;

/**
 * What some lines in a row hold. A line that begins no record belongs to the record above it, even where that began in
 * an earlier block: times, levels and formats are those of all records that lines of the block belong to.
 *
 * @param number from 0
 * @param firstLine number of its first line
 * @param lines {@value #LINES}, in the last block of a log from 1
 * @param from where its first line begins
 * @param to where its last line ends, behind the line feed
 * @param minTime the earliest time in microseconds since 1970, as the formats read it; {@code Long.MAX_VALUE} where no
 *     line belongs to a record
 * @param maxTime the latest one; {@code Long.MIN_VALUE} likewise
 * @param levels {@linkplain org.deskwright.logs.format.Level#bit() bits} of the levels
 * @param stamps bits of the ways in which records begin; {@link LogIndex#stamp} tells which each stands for
 * @param moments whether records tell the zone of their time
 * @param localTimes whether records tell none: their times are of the computer that wrote them, and {@code minTime} and
 *     {@code maxTime} mix both
 * @param continues whether its first line belongs to a record that began in an earlier block
 * @param ownerless whether lines belong to no record: those above the first one
 */
public record Block(long number, long firstLine, int lines, long from, long to, long minTime, long maxTime, int levels,
        int stamps, boolean moments, boolean localTimes, boolean continues, boolean ownerless) {
    /** Lines of each block but the last. */
    public static final int LINES = 128;

    /** Whether a line may belong to a record of one of the levels. */
    public boolean mayHaveLevel(int bits) {
        return (levels & bits) != 0;
    }

    /** Whether a line may belong to a record from {@code earliest} to {@code latest}, both included. */
    public boolean mayHaveTime(long earliest, long latest) {
        return minTime <= latest && maxTime >= earliest;
    }
}
