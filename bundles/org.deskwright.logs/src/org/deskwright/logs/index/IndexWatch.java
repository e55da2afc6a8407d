package org.deskwright.logs.index;

/** Follows how a log is indexed, and may stop it. */
public interface IndexWatch {
    /** Lets it go on unseen. */
    IndexWatch NONE = () -> false;

    /** Asked often, by several threads at once. */
    boolean cancelled();

    /** How many bytes of the log are behind; told by several threads, one at a time. */
    default void read(long bytes, long of) {
        // not everyone wants to know
    }
}
