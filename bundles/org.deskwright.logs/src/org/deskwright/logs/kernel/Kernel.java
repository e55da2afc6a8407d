package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Finds lines and literals in bytes. A range may be any part of the bytes: what is found belongs to the range it begins
 * in, so that ranges side by side find everything once, wherever their borders are.
 */
public interface Kernel {
    /** Such as {@code vector 256 bit}, for a benchmark to tell. */
    String name();

    /**
     * The positions of the line feeds from {@code from} to before {@code to}, relative to {@code from}, ascending.
     *
     * @param found takes them; as long as the range
     * @return how many there are
     */
    int lineFeeds(MemorySegment bytes, long from, long to, int[] found);

    /**
     * Where literals begin from {@code from} to before {@code to}, in the order of their {@linkplain HitSink windows}.
     */
    void literals(LiteralSet set, MemorySegment bytes, long from, long to, HitSink hits);
}
