package org.deskwright.certificates.der;

/** Object identifiers as bytes (X.690 8.19). */
final class Oid {
    /** The longest in use have a few dozen. */
    private static final int MOST_BYTES = 256;
    private static final int MORE = 0x80;

    private Oid() {
    }

    static String read(byte[] bytes, int from, int length, int offset) throws DerException {
        if (length == 0 || length > MOST_BYTES || (bytes[from + length - 1] & MORE) != 0) {
            throw new DerException(offset, "an object identifier does not end");
        }
        StringBuilder text = new StringBuilder();
        long part = 0;
        for (int i = from; i < from + length; i++) {
            if (part > Long.MAX_VALUE >>> 8) {
                throw new DerException(offset, "an object identifier has too large a number");
            }
            part = part << 7 | bytes[i] & 0x7F;
            if ((bytes[i] & MORE) == 0) {
                if (text.isEmpty()) {
                    long first = Math.min(part / 40, 2);
                    text.append(first).append('.').append(part - first * 40);
                } else {
                    text.append('.').append(part);
                }
                part = 0;
            }
        }
        return text.toString();
    }
}
