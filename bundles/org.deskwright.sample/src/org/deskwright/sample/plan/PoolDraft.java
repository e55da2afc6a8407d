package org.deskwright.sample.plan;

import java.util.Locale;

/**
 * A pool of WorkSpaces that users get a session of.
 *
 * @param desired sessions that there shall be
 * @param actual sessions that there are
 * @param active those that are in use
 * @param error what it fails at, or null
 * @param message what is said of that, or null
 */
public record PoolDraft(String name, int desired, int actual, int active, String error, String message) {
    static PoolDraft of(String name, int sessions, int active) {
        return new PoolDraft(name, sessions, sessions, active, null, null);
    }

    static PoolDraft failing(String name, int desired, String error, String message) {
        return new PoolDraft(name, desired, 0, 0, error, message);
    }

    public String id(long seed) {
        return "wspool-" + Dice.of(seed, "pool", name).base36(9);
    }

    /** Of the directory that it has for itself. */
    public String directoryId(long seed) {
        return "wsd-" + Dice.of(seed, "pool directory", name).base36(9);
    }

    public String registrationCode(long seed, SampleRegion region) {
        return "WS" + region.airport() + "+"
                + Dice.of(seed, "pool registration", name).base36(6).toUpperCase(Locale.ROOT);
    }

    /** Who has a session of it. */
    public String user(long seed, int session) {
        return People.user(seed, Math.abs(name.hashCode() % 1000), session);
    }
}
