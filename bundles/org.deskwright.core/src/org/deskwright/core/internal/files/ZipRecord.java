package org.deskwright.core.internal.files;

import java.time.Instant;
import java.util.Optional;

/**
 * What the central directory of a zip archive says of one entry.
 *
 * @param name as written, with {@code \} (older Windows tools) turned into {@code /}
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param offset of the local header
 * @param modified see {@link ZipTimes}
 * @param link whether it is a symbolic link
 */
record ZipRecord(String name, int flags, int method, long crc, long compressed, long size, long offset,
        Optional<Instant> modified, boolean link) {
    /** Bits 0 and 6 for the content, 13 for the names. */
    private static final int ENCRYPTION = 0x2041;
    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int LOCAL_SIGNATURE = 0x04034b50;
    /** Length of a local header without name and extra fields. */
    static final int LOCAL_HEADER = 30;

    boolean folder() {
        return name.endsWith("/");
    }

    boolean encrypted() {
        return (flags & ENCRYPTION) != 0;
    }

    /** The first byte that can belong to the next entry. */
    long end() {
        return offset + LOCAL_HEADER + compressed;
    }
}
