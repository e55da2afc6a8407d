package org.deskwright.certificates;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Writes ASN.1, for certificates that no tool would make. */
public final class Der {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private Der() {
    }

    public static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Arrays.stream(contents).forEach(content::writeBytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            byte[] shortest = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
            out.write(0x80 | shortest.length);
            out.writeBytes(shortest);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    public static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    public static byte[] set(byte[]... parts) {
        return value(0x31, parts);
    }

    public static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    public static byte[] integer(long number) {
        return integer(BigInteger.valueOf(number));
    }

    public static byte[] bool(boolean flag) {
        return value(0x01, new byte[]{(byte) (flag ? 0xFF : 0)});
    }

    public static byte[] octets(byte[] bytes) {
        return value(0x04, bytes);
    }

    public static byte[] bits(int unused, byte... bytes) {
        return value(0x03, new byte[]{(byte) unused}, bytes);
    }

    public static byte[] text(String text) {
        return value(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] ascii(int tag, String text) {
        return value(tag, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As RFC 5280 asks: two digits of the year through 2049. */
    public static byte[] time(Instant instant) {
        boolean utc = instant.atOffset(ZoneOffset.UTC).getYear() < 2050;
        return ascii(utc ? 0x17 : 0x18, (utc ? UTC : GENERALIZED).format(instant));
    }

    public static byte[] oid(String dotted) {
        String[] parts = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        seven(out, Long.parseLong(parts[0]) * 40 + Long.parseLong(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            seven(out, Long.parseLong(parts[i]));
        }
        return value(0x06, out.toByteArray());
    }

    private static void seven(ByteArrayOutputStream out, long number) {
        for (int shift = 56; shift > 0; shift -= 7) {
            if (number >> shift != 0) {
                out.write((int) (number >> shift & 0x7F | 0x80));
            }
        }
        out.write((int) (number & 0x7F));
    }
}
