package org.deskwright.logs.archive;

/**
 * How far archives may grow.
 *
 * @param total bytes that may be kept unpacked at once
 * @param entry bytes of one unpacked log
 * @param ratio most unpacked bytes for each packed one
 * @param free the first so many unpacked bytes of an entry are not held against the ratio
 * @param depth how many archives may stand in each other
 * @param entries of all archives together
 */
public record Bounds(long total, long entry, long ratio, long free, int depth, int entries) {
    /** 32 GiB, 16 GiB for each log; logs shrink to a fiftieth at most, what is 250 times smaller is a bomb. */
    public static final Bounds DEFAULT = new Bounds(32L << 30, 16L << 30, 250, 64L << 20, 5, 50_000);
}
