package org.deskwright.directory.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The .adm files that older editors laid into every GPO anew, some megabytes each time: of those with the same name and
 * the same size one is enough to tell that it is there and what it describes.
 */
final class OldTemplates {
    static final int MOST_MIB = 64;
    private static final long MOST_BYTES = (long) MOST_MIB << 20;
    private final Set<String> taken = new HashSet<>();
    private long bytes;

    /** Whether one is read. */
    enum Taking {
        WANTED,
        /** The same was read from another GPO. */
        KNOWN,
        TOO_MANY
    }

    Taking take(String name, long size) {
        if (taken.contains(name.toLowerCase(Locale.ROOT) + '/' + size)) {
            return Taking.KNOWN;
        }
        if (bytes + size > MOST_BYTES) {
            return Taking.TOO_MANY;
        }
        taken.add(name.toLowerCase(Locale.ROOT) + '/' + size);
        bytes += size;
        return Taking.WANTED;
    }
}
