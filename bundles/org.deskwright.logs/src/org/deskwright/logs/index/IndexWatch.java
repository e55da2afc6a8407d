package org.deskwright.logs.index;

/** Follows how a log is indexed, and may stop it. Called from several threads, one at a time. */
public interface IndexWatch {
    /** Lets it go on unseen. */
    IndexWatch NONE = () -> false;

    /** Asked often. */
    boolean cancelled();

    /** How many bytes of the log are behind. */
    default void read(long bytes, long of) {
        // not everyone wants to know
    }
}
