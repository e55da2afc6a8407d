package org.deskwright.policy.access;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** SIDs as bytes, as the directory keeps them, and as text. */
public final class Sids {
    /** In place of the SID of a domain that a text leaves out. */
    public static final String SOME_DOMAIN = "S-1-5-21-?";
    private static final int HEAD = 8;
    private static final int AUTHORITY = 6;

    private Sids() {
    }

    /** The text of bytes that are a SID and nothing else. */
    public static Optional<String> text(byte[] bytes) {
        boolean sid = bytes.length >= HEAD && bytes[0] == 1 && bytes[1] >= 0
                && bytes.length == HEAD + bytes[1] * Integer.BYTES;
        return sid ? Optional.of(text(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0)) : Optional.empty();
    }

    /** The domain of an account's SID, which is all but its last part. */
    public static String domain(String sid) {
        return sid.startsWith("S-1-5-21-") ? sid.substring(0, sid.lastIndexOf('-')) : "";
    }

    static String text(ByteBuffer bytes, int at) {
        long authority = 0;
        for (int i = 0; i < AUTHORITY; i++) {
            authority = authority << 8 | Byte.toUnsignedLong(bytes.get(at + 2 + i));
        }
        StringBuilder text = new StringBuilder("S-1-").append(authority);
        for (int i = 0; i < bytes.get(at + 1); i++) {
            text.append('-').append(Integer.toUnsignedLong(bytes.getInt(at + HEAD + i * Integer.BYTES)));
        }
        return text.toString();
    }
}
