package org.deskwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** A hash over all items of a state and the times at which they were read, whatever their order in the file. */
final class StatePrint {
    private final Sum all = new Sum();

    /** Of the hashes of items; for one thread. */
    static final class Sum {
        private long high;
        private long low;

        void add(byte[] hash) {
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            high += bytes.getLong();
            low += bytes.getLong();
        }
    }

    synchronized void add(Sum some) {
        all.high += some.high;
        all.low += some.low;
    }

    /**
     * @param parts with which the state came about
     */
    synchronized String end(List<Snapshot.Part> parts) {
        MessageDigest digest = Records.digest();
        digest.update(ByteBuffer.allocate(16).putLong(all.high).putLong(all.low).flip());
        for (Snapshot.Part part : parts) {
            digest.update((part.request() + "@" + part.begun()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
