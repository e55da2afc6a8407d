package org.deskwright.certificates.der;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes values of ASN.1 as DER asks (X.690 10.1), for what is asked of servers. */
public final class DerWriter {
    private static final int MORE = 0x80;
    private static final int FIRST = 40;

    private DerWriter() {
    }

    /** A value whose content is what is given, one after the other. */
    public static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < MORE) {
            out.write(length);
        } else {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            out.write(MORE | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >>> 8 * i);
            }
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    public static byte[] sequence(byte[]... parts) {
        return value(Tags.SEQUENCE, parts);
    }

    public static byte[] integer(BigInteger number) {
        return value(Tags.INTEGER, number.toByteArray());
    }

    /** @param dotted such as {@code 1.3.14.3.2.26} */
    public static byte[] oid(String dotted) {
        String[] numbers = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(Long.parseLong(numbers[0]) * FIRST + Long.parseLong(numbers[1]), out);
        for (int i = 2; i < numbers.length; i++) {
            number(Long.parseLong(numbers[i]), out);
        }
        return value(Tags.OID, out.toByteArray());
    }

    private static void number(long number, ByteArrayOutputStream out) {
        List<Integer> sevens = new ArrayList<>();
        for (long rest = number; rest > 0 || sevens.isEmpty(); rest >>>= 7) {
            sevens.add((int) (rest & 0x7F) | (sevens.isEmpty() ? 0 : MORE));
        }
        Collections.reverse(sevens);
        sevens.forEach(out::write);
    }
}
