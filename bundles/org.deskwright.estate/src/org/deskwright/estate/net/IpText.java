package org.deskwright.estate.net;

import java.util.Optional;

/** The text forms of addresses: RFC 4291 for reading, RFC 5952 for writing. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {
    }

    static Optional<IpAddress> v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long bits = 0;
        for (String part : parts) {
            int value = decimal(part);
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits << 8 | value;
        }
        return Optional.of(IpAddress.ofV4(bits));
    }

    static Optional<IpAddress> v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        int[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        int[] tail = gap < 0 ? new int[0] : groups(text.substring(gap + 2), true);
        if (head == null || tail == null) {
            return Optional.empty();
        }
        int given = head.length + tail.length;
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            return Optional.empty();
        }
        int[] all = new int[GROUPS];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, GROUPS - tail.length, tail.length);
        IpAddress address = new IpAddress(true, join(all, 0), join(all, 4));
        boolean mapped = address.high() == 0 && address.low() >>> 32 == 0xffff;
        return Optional.of(mapped ? IpAddress.ofV4(address.low() & 0xffffffffL) : address);
    }

    /** The 16-bit groups of a part; null when it is none. A dotted IPv4 address may stand for the last two. */
    private static int[] groups(String text, boolean last) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        boolean dotted = last && parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (dotted ? 1 : 0)];
        for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
            groups[i] = hexadecimal(parts[i]);
            if (groups[i] < 0) {
                return null;
            }
        }
        if (dotted) {
            Optional<IpAddress> v4 = v4(parts[parts.length - 1]);
            if (v4.isEmpty()) {
                return null;
            }
            groups[groups.length - 2] = (int) (v4.get().low() >>> 16);
            groups[groups.length - 1] = (int) (v4.get().low() & 0xffff);
        }
        return groups;
    }

    private static long join(int[] groups, int from) {
        long bits = 0;
        for (int i = from; i < from + 4; i++) {
            bits = bits << 16 | groups[i];
        }
        return bits;
    }

    private static int decimal(String part) {
        if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.charAt(0) == '0') {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value <= 255 ? value : -1;
    }

    private static int hexadecimal(String part) {
        if (part.isEmpty() || part.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    static String format(IpAddress address) {
        if (!address.v6()) {
            long bits = address.low();
            return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < 4 ? address.high() : address.low();
            groups[i] = (int) (half >>> 48 - 16 * (i % 4) & 0xffff);
        }
        return shortest(groups);
    }

    /** The longest run of two or more zero groups, the first of equals, becomes {@code ::}. */
    private static String shortest(int[] groups) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
