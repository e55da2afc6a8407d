package org.deskwright.logs.kernel;

/** Takes what a kernel finds. */
@FunctionalInterface
public interface HitSink {
    /**
     * A literal stands there. Hits come nearly in order: two of them may be swapped when they lie closer to each other
     * than the longest literal of the set is long.
     *
     * @param at where it begins
     * @param literal its number in the set
     */
    void hit(long at, int literal);
}
