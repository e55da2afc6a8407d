package org.deskwright.logs.kernel;

/** Takes what a kernel finds. */
@FunctionalInterface
public interface HitSink {
    /**
     * A literal stands there.
     *
     * @param at where it begins
     * @param literal its number in the set
     */
    void hit(int at, int literal);
}
