package org.deskwright.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts as {@link java.io.DataInput#readUTF} takes them, out of bytes of UTF-8. */
final class Texts {
    private static final int LONGEST = 0xffff;

    private Texts() {
    }

    static void write(DataOutputStream out, byte[] utf8, int from, int to) throws IOException {
        if (to - from > LONGEST || !isAscii(utf8, from, to)) {
            out.writeUTF(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        } else {
            out.writeShort(to - from);
            out.write(utf8, from, to - from);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
