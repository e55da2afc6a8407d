package org.deskwright.estate.fleet;

import java.util.Map;

/**
 * What the state of a WorkSpace means for its user. A state that the API adds later is {@link #OTHER}, not a guess.
 */
public enum Condition {
    /** It runs. */
    SOUND,
    /** It is stopped and can be started. */
    ASLEEP,
    /** On the way to another state. */
    CHANGING,
    /** The service or an administrator works on it. */
    MAINTENANCE,
    /** Something is wrong with it. */
    FAULTY,
    /** It was terminated. */
    GONE,
    OTHER;

    private static final Map<String, Condition> STATES = Map.ofEntries(Map.entry("AVAILABLE", SOUND),
            Map.entry("STOPPED", ASLEEP), Map.entry("REBOOTING", CHANGING), Map.entry("STARTING", CHANGING),
            Map.entry("STOPPING", CHANGING), Map.entry("PENDING", CHANGING), Map.entry("REBUILDING", CHANGING),
            Map.entry("RESTORING", CHANGING), Map.entry("UPDATING", CHANGING), Map.entry("TERMINATING", CHANGING),
            Map.entry("MAINTENANCE", MAINTENANCE), Map.entry("ADMIN_MAINTENANCE", MAINTENANCE),
            Map.entry("UNHEALTHY", FAULTY), Map.entry("ERROR", FAULTY), Map.entry("IMPAIRED", FAULTY),
            Map.entry("SUSPENDED", FAULTY), Map.entry("TERMINATED", GONE));

    /** By the API's name of the state. */
    public static Condition of(String state) {
        return STATES.getOrDefault(state, OTHER);
    }
}
