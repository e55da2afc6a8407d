package org.deskwright.logs.evtx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What values of events look like as text. */
final class ValueText {
    static final int NOTHING = 0;
    static final int XML = 0x21;
    private static final int LIST = 0x80;
    private static final int STRING = 0x01;
    private static final int ANSI = 0x02;
    /** Of binary data no more is shown. */
    private static final int MOST_BINARY = 64;
    private static final long TO_1970 = 11_644_473_600L;
    private static final long TICKS = 10_000_000;

    private ValueText() {
    }

    /** One for each item of a list, else a single one. */
    static List<String> of(Bytes bytes, int type, int at, int length) {
        bytes.check(at, length);
        if ((type & LIST) == 0) {
            return List.of(one(bytes, type, at, length));
        }
        int of = type & ~LIST;
        return of == STRING || of == ANSI ? strings(bytes, of, at, length) : items(bytes, of, at, length);
    }

    private static List<String> strings(Bytes bytes, int type, int at, int length) {
        int width = type == STRING ? 2 : 1;
        List<String> items = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i + width <= length; i += width) {
            int letter = width == 2 ? bytes.u16(at + i) : bytes.u8(at + i);
            if (letter == 0) {
                items.add(one(bytes, type, at + begin, i - begin));
                begin = i + width;
            }
        }
        if (begin < length) {
            items.add(one(bytes, type, at + begin, length - begin));
        }
        return items;
    }

    private static List<String> items(Bytes bytes, int type, int at, int length) {
        int width = width(type);
        if (width == 0) {
            return List.of(hex(bytes, at, length));
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i + width <= length; i += width) {
            items.add(one(bytes, type, at + i, width));
        }
        return items;
    }

    /** 0 where it differs from value to value. */
    private static int width(int type) {
        return switch (type) {
            case 0x03, 0x04 -> 1;
            case 0x05, 0x06 -> 2;
            case 0x07, 0x08, 0x0b, 0x0d, 0x14 -> 4;
            case 0x09, 0x0a, 0x0c, 0x11, 0x15 -> 8;
            case 0x0f, 0x12 -> 16;
            default -> 0;
        };
    }

    private static String one(Bytes bytes, int type, int at, int length) {
        if (length < width(type)) {
            throw new DamagedException("a value is shorter than its type");
        }
        return switch (type) {
            case NOTHING -> "";
            case STRING -> bytes.wide(at, length);
            case ANSI -> bytes.narrow(at, length);
            case 0x03 -> Integer.toString((byte) bytes.u8(at));
            case 0x04 -> Integer.toString(bytes.u8(at));
            case 0x05 -> Integer.toString((short) bytes.u16(at));
            case 0x06 -> Integer.toString(bytes.u16(at));
            case 0x07 -> Integer.toString((int) bytes.u32(at));
            case 0x08 -> Long.toString(bytes.u32(at));
            case 0x09 -> Long.toString(bytes.i64(at));
            case 0x0a -> Long.toUnsignedString(bytes.i64(at));
            case 0x0b -> Float.toString(Float.intBitsToFloat((int) bytes.u32(at)));
            case 0x0c -> Double.toString(Double.longBitsToDouble(bytes.i64(at)));
            case 0x0d -> Boolean.toString(bytes.u32(at) != 0);
            case 0x0f -> guid(bytes, at);
            case 0x10 -> length == Integer.BYTES ? hex32(bytes, at) : length == Long.BYTES ? hex64(bytes, at) : "";
            case 0x11 -> fileTime(bytes.i64(at)).toString();
            case 0x12 -> systemTime(bytes, at);
            case 0x13 -> sid(bytes, at, length);
            case 0x14 -> hex32(bytes, at);
            case 0x15 -> hex64(bytes, at);
            default -> hex(bytes, at, length);
        };
    }

    /** Counted in tenths of microseconds since 1601. */
    static Instant fileTime(long ticks) {
        return Instant.ofEpochSecond(Long.divideUnsigned(ticks, TICKS) - TO_1970,
                Long.remainderUnsigned(ticks, TICKS) * 100);
    }

    private static String systemTime(Bytes bytes, int at) {
        try {
            return LocalDateTime.of(bytes.u16(at), bytes.u16(at + 2), bytes.u16(at + 6), bytes.u16(at + 8),
                    bytes.u16(at + 10), bytes.u16(at + 12), bytes.u16(at + 14) * 1_000_000).toInstant(ZoneOffset.UTC)
                    .toString();
        } catch (DateTimeException e) {
            throw new DamagedException("a time is none");
        }
    }

    private static String guid(Bytes bytes, int at) {
        StringBuilder tail = new StringBuilder();
        for (int i = 8; i < 16; i++) {
            tail.append(String.format("%02x", bytes.u8(at + i))).append(i == 9 ? "-" : "");
        }
        return String.format("{%08x-%04x-%04x-%s}", bytes.u32(at), bytes.u16(at + 4), bytes.u16(at + 6), tail);
    }

    private static String sid(Bytes bytes, int at, int length) {
        int parts = length < 8 ? -1 : bytes.u8(at + 1);
        if (parts < 0 || length < 8 + 4 * parts) {
            throw new DamagedException("a security identifier is too short");
        }
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << Byte.SIZE | bytes.u8(at + i);
        }
        StringBuilder sid = new StringBuilder("S-").append(bytes.u8(at)).append('-').append(authority);
        for (int i = 0; i < parts; i++) {
            sid.append('-').append(bytes.u32(at + 8 + 4 * i));
        }
        return sid.toString();
    }

    private static String hex32(Bytes bytes, int at) {
        return "0x" + Long.toHexString(bytes.u32(at));
    }

    private static String hex64(Bytes bytes, int at) {
        return "0x" + Long.toHexString(bytes.i64(at));
    }

    private static String hex(Bytes bytes, int at, int length) {
        String shown = HexFormat.of().formatHex(bytes.array(), at, at + Math.min(length, MOST_BINARY));
        return shown.toUpperCase(Locale.ROOT) + (length > MOST_BINARY ? "..." : "");
    }
}
