package org.deskwright.logs.format;

/** What the numbers of a stamp come to, as {@link LooseColumns} read them one by one. For one thread. */
final class Numbers {
    private static final long MICROS = 1_000_000;
    private static final int HALF_DAY = 12;

    long days;
    int year = Columns.NO_YEAR;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    /** 0 for the first half of the day, 1 for the second, negative where hours are counted to 23. */
    int half = -1;

    /**
     * Microseconds since 1970, or of an uptime; {@link RecordReader#NO_TIME} when there is no such time.
     *
     * @param newest what no time without a year is a day later than
     */
    long time(boolean uptime, long newest) {
        int inDay = half < 0 ? hour : hour == 0 || hour > HALF_DAY ? -1 : hour % HALF_DAY + HALF_DAY * half;
        if (inDay < 0 || inDay > 23 || minute > 59 || second > 60) {
            return RecordReader.NO_TIME;
        }
        long micros = ((inDay * 60L + minute) * 60 + second) * MICROS;
        if (uptime) {
            return days * StampReader.DAY + micros;
        }
        return year == Columns.NO_YEAR
                ? StampReader.inLatestYear(month, day, micros, newest)
                : StampReader.at(year, month, day, micros);
    }
}
