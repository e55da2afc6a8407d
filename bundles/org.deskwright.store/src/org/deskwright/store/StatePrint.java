package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** A hash over all items of a state and the times at which they were read, whatever their order in the file. */
final class StatePrint {
    private final Print all = new Print();

    synchronized void add(Print some) {
        all.add(some.toBytes());
    }

    /**
     * @param parts with which the state came about
     */
    synchronized String end(List<Snapshot.Part> parts) {
        MessageDigest digest = Records.digest();
        digest.update(all.toBytes());
        for (Snapshot.Part part : parts) {
            digest.update((part.request() + "@" + part.begun()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
