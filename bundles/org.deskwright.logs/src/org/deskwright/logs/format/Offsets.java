package org.deskwright.logs.format;

/** Reads {@code Z}, {@code +hh:mm} and {@code +hhmm}, as in ISO 8601. */
final class Offsets {
    private static final int WITH_COLON = 6;
    private static final int WITHOUT = 5;

    private Offsets() {
    }

    /** Bytes of what tells the zone there; negative when it is missing or no zone. */
    static int length(Stamp.Zone zone, byte[] bytes, int at, int to) {
        return switch (zone) {
            case LOCAL, UTC_UNSAID -> 0;
            case UTC -> at < to && letter(bytes, at) == 'Z' ? 1 : -1;
            case OFFSET -> {
                if (at < to && letter(bytes, at) == 'Z') {
                    yield 1;
                }
                if (to - at >= WITH_COLON && isSign(bytes, at) && letter(bytes, at + 3) == ':'
                        && isTime(bytes, at + 1, at + 4)) {
                    yield WITH_COLON;
                }
                yield to - at >= WITHOUT && isSign(bytes, at) && isTime(bytes, at + 1, at + 3) ? WITHOUT : -1;
            }
        };
    }

    private static boolean isTime(byte[] bytes, int hours, int minutes) {
        int h = Columns.two(bytes, hours);
        int m = Columns.two(bytes, minutes);
        return h >= 0 && h <= 18 && m >= 0 && m <= 59;
    }

    /** Of an offset of that length. */
    static int seconds(byte[] bytes, int at, int length) {
        int minutes = Columns.two(bytes, at + 1) * 60 + Columns.two(bytes, at + length - 2);
        return (letter(bytes, at) == '-' ? -minutes : minutes) * 60;
    }

    private static boolean isSign(byte[] bytes, int at) {
        return letter(bytes, at) == '+' || letter(bytes, at) == '-';
    }

    private static byte letter(byte[] bytes, int at) {
        return bytes[at];
    }
}
