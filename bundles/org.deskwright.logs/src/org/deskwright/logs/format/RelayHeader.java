package org.deskwright.logs.format;

/**
 * What a relay of syslog writes before a line that it was sent: the time at which it came, as in RFC 3164 or RFC 3339,
 * and the computer that sent it. Behind that a line may begin as the program wrote it, with its own time.
 */
final class RelayHeader {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String SHORT = "aaa #0 00:00:00";
    private static final String LONG = "0000-00-00T00:00:00";
    private static final int LONGEST_HOST = 255;
    private static final int PRIORITY = 3;

    private RelayHeader() {
    }

    /** Bytes of a priority, such as {@code <30>}, that stands there; 0 where none does. */
    static int priority(byte[] bytes, int at, int to) {
        int next = at + 1;
        while (next < to && next <= at + PRIORITY && isDigit(bytes[next])) {
            next++;
        }
        return at < to && bytes[at] == '<' && next > at + 1 && next < to && bytes[next] == '>' ? next + 1 - at : 0;
    }

    /** Where the line behind it begins; -1 where it does not stand there, or nothing is behind it. */
    static int end(byte[] bytes, int at, int to) {
        int time = time(bytes, at, to);
        return time < 0 || time >= to || bytes[time] != ' ' ? -1 : behindTime(bytes, time, to);
    }

    /** The same where the time has been read: from where it ends, or from behind the blank there. */
    static int behindTime(byte[] bytes, int at, int to) {
        int next = at < to && bytes[at] == ' ' ? at + 1 : at;
        int host = next;
        while (next < to && next - host <= LONGEST_HOST && bytes[next] > ' ') {
            next++;
        }
        return next > host && next + 1 < to && bytes[next] == ' ' ? next + 1 : -1;
    }

    private static int time(byte[] bytes, int at, int to) {
        if (at < to && isDigit(bytes[at])) {
            return fits(LONG, bytes, at, to) ? zone(bytes, fraction(bytes, at + LONG.length(), to), to) : -1;
        }
        return fits(SHORT, bytes, at, to) && isMonth(bytes, at) ? fraction(bytes, at + SHORT.length(), to) : -1;
    }

    /** @param shape 0 for a digit, # for one or a blank, a for any letter; all else stands for itself */
    private static boolean fits(String shape, byte[] bytes, int at, int to) {
        boolean fits = at + shape.length() <= to;
        for (int i = 0; fits && i < shape.length(); i++) {
            byte each = bytes[at + i];
            fits = switch (shape.charAt(i)) {
                case '0' -> isDigit(each);
                case '#' -> isDigit(each) || each == ' ';
                case 'a' -> each >= 'A' && each <= 'z';
                default -> each == shape.charAt(i);
            };
        }
        return fits;
    }

    private static boolean isMonth(byte[] bytes, int at) {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (bytes[at] == MONTHS.charAt(i) && bytes[at + 1] == MONTHS.charAt(i + 1)
                    && bytes[at + 2] == MONTHS.charAt(i + 2)) {
                return true;
            }
        }
        return false;
    }

    private static int fraction(byte[] bytes, int at, int to) {
        int next = at + 1;
        while (next < to && isDigit(bytes[next])) {
            next++;
        }
        return at < to && (bytes[at] == '.' || bytes[at] == ',') && next > at + 1 ? next : at;
    }

    private static int zone(byte[] bytes, int at, int to) {
        if (at < to && bytes[at] == 'Z') {
            return at + 1;
        }
        boolean signed = at < to && (bytes[at] == '+' || bytes[at] == '-');
        return signed && fits("00:00", bytes, at + 1, to)
                ? at + 6
                : signed && fits("0000", bytes, at + 1, to) ? at + 5 : -1;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
