package org.deskwright.estate.live;

import org.deskwright.core.evidence.Scope;

/** Is told what comes, on the threads that read: several at a time, so it has to be safe for that and quick. */
public interface LiveListener {
    /** Does nothing about anything. */
    LiveListener NONE = new LiveListener() {
        @Override
        public void page(LivePage page) {
            // nobody wants it
        }

        @Override
        public void ended(LiveAnswer answer) {
            // nobody waits for it
        }
    };

    /** A page came. What it throws ends the reading of that answer as failed. */
    void page(LivePage page);

    /** An answer was read to its end, or will not be. */
    void ended(LiveAnswer answer);

    /**
     * Credentials ended while they were used. Whoever can, has people sign in again and returns true once they did; the
     * configuration files are then read anew, and the reading goes on where it was. May take its time: one thread asks,
     * and all that read with the profile wait.
     *
     * @param reason what AWS said
     */
    default boolean renewed(String profile, String reason) throws InterruptedException {
        return false;
    }

    /**
     * A profile leads to an account and Region that is read with another one already, and adds nothing.
     *
     * @param used the profile that it is read with
     */
    default void doubled(String profile, String used, Scope scope) {
    }

    /** A request was made, successful or not. */
    default void called(ApiCall call) {
    }
}
