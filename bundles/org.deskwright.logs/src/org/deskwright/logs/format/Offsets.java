package org.deskwright.logs.format;

/**
 * Reads {@code Z}, {@code +hh:mm}, {@code +hhmm} and {@code +hh} as in ISO 8601, and {@code UTC} and {@code GMT}; all
 * but {@code Z} and {@code +hh} may stand behind a blank, where these two are more likely something else.
 */
final class Offsets {
    private static final int HOURS = 3;
    private static final int WITHOUT_COLON = 5;
    private static final int WITH_COLON = 6;
    private static final int MOST_HOURS = 18;
    private static final Word UTC = Word.of("UTC");
    private static final Word GMT = Word.of("GMT");

    private Offsets() {
    }

    /** Bytes of what tells the zone there; negative when it is missing or no zone. */
    static int length(Stamp.Zone zone, byte[] bytes, int at, int to) {
        return switch (zone) {
            case LOCAL, UTC_UNSAID, UPTIME, EPOCH -> 0;
            case UTC -> at < to && letter(bytes, at) == 'Z' ? 1 : -1;
            case OFFSET -> offset(bytes, at, to);
        };
    }

    private static int offset(byte[] bytes, int at, int to) {
        if (at >= to) {
            return -1;
        }
        int blank = letter(bytes, at) == ' ' ? 1 : 0;
        int length = length(bytes, at + blank, to, blank > 0);
        int behind = at + blank + length;
        boolean ends = length > 0 && (behind >= to || !isLetterOrDigit(letter(bytes, behind)));
        return ends ? blank + length : -1;
    }

    private static int length(byte[] bytes, int at, int to, boolean afterBlank) {
        int left = to - at;
        if (left >= 1 && letter(bytes, at) == 'Z' && !afterBlank) {
            return 1;
        }
        if (left >= UTC.length() && (UTC.standsAt(bytes, at) || GMT.standsAt(bytes, at))) {
            return UTC.length();
        }
        if (left < HOURS || !isSign(bytes, at) || !isAtMost(MOST_HOURS, bytes, at + 1)) {
            return -1;
        }
        if (left >= WITH_COLON && letter(bytes, at + HOURS) == ':' && isAtMost(59, bytes, at + HOURS + 1)) {
            return WITH_COLON;
        }
        if (left >= WITHOUT_COLON && isAtMost(59, bytes, at + HOURS)) {
            return WITHOUT_COLON;
        }
        return afterBlank ? -1 : HOURS;
    }

    private static boolean isAtMost(int most, byte[] bytes, int at) {
        int number = Columns.two(bytes, at);
        return number >= 0 && number <= most;
    }

    /** Of an offset of that length. */
    static int seconds(byte[] bytes, int at, int length) {
        int blank = letter(bytes, at) == ' ' ? 1 : 0;
        if (!isSign(bytes, at + blank)) {
            return 0;
        }
        int minutes = Columns.two(bytes, at + blank + 1) * 60;
        minutes += length - blank > HOURS ? Columns.two(bytes, at + length - 2) : 0;
        return (letter(bytes, at + blank) == '-' ? -minutes : minutes) * 60;
    }

    private static boolean isSign(byte[] bytes, int at) {
        return letter(bytes, at) == '+' || letter(bytes, at) == '-';
    }

    private static boolean isLetterOrDigit(byte letter) {
        return letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }

    private static byte letter(byte[] bytes, int at) {
        return bytes[at];
    }
}
