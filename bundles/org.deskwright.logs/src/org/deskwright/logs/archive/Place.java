package org.deskwright.logs.archive;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where bytes stand.
 *
 * @param name how people find them
 * @param depth in how many archives
 * @param modified when they were written to last
 */
record Place(String name, int depth, Instant modified) {
    /**
     * No log is older: packers that know no time, or want to tell none, write the first day that a zip can tell, or
     * another of its first years.
     */
    private static final Instant LEAST = Instant.parse("1990-01-01T00:00:00Z");
    private static final String INSIDE = "!/";

    /** An entry of the archive that stands here; of one that tells no date, the time is that of the archive. */
    Place entry(String entry, Optional<Instant> written) {
        return new Place(name + INSIDE + entry, depth + 1, written.filter(LEAST::isBefore).orElse(modified));
    }

    /** What gzip packed, which has the name of the packed file without its ending. */
    Place inGzip() {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String small = base.toLowerCase(Locale.ROOT);
        String inner = small.endsWith(".gz") ? base.substring(0, base.length() - ".gz".length()) : base;
        return new Place(name + INSIDE + inner, depth + 1, modified);
    }

    /** Why an entry of that name is refused, though names are only shown: who packed it meant no good. */
    static Optional<String> wrongName(String entry) {
        String name = entry.replace('\\', '/');
        boolean outside = name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.equals("..")
                || name.startsWith("../") || name.endsWith("/..") || name.contains("/../");
        if (outside) {
            return Optional.of("its name leads out of the archive");
        }
        return entry.chars().anyMatch(c -> c < ' ' || c == 0x7f)
                ? Optional.of("its name holds characters that cannot be shown")
                : Optional.empty();
    }
}
