package org.deskwright.core.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How well a verdict is founded: by a rule over the parts that decide it.
 *
 * @param parts what decides it, in the order of the topic
 */
public record Confidence(Level level, List<Part> parts) {
    public static final Confidence NONE = new Confidence(Level.NONE, List.of());

    public Confidence {
        parts = List.copyOf(parts);
    }

    /** The level is that of the worst part. */
    public static Confidence of(List<Part> parts) {
        Level level = parts.stream().map(p -> p.state().allows()).min(Level::compareTo).orElse(Level.NONE);
        return new Confidence(level, parts);
    }

    /** The same parts, where nothing is claimed that they would have to bear out. */
    public Confidence claimingNothing() {
        return new Confidence(Level.NONE, parts);
    }

    /** How far a verdict can be relied on. */
    public enum Level {
        /** Nothing is claimed. */
        NONE,
        /** Something that decides it is not there. */
        LOW,
        /** All is there, but some of it is incomplete or old. */
        MEDIUM,
        /** All that decides it was complete, fresh and answered. */
        HIGH
    }

    /** How a part stands. */
    public enum State {
        /** Read in full for every account and Region concerned, and not long before the moment of the diagnosis. */
        COMPLETE(Level.HIGH),
        ANSWERED(Level.HIGH),
        /** Read, but not for all accounts and Regions concerned, or not to the end. */
        INCOMPLETE(Level.MEDIUM),
        /** Read in full, but longer before the moment of the diagnosis than its kind stays fresh. */
        OLD(Level.MEDIUM),
        ABSENT(Level.LOW),
        UNANSWERED(Level.LOW),
        /** Nothing in this version reads it; people have to look at it. */
        UNREAD(Level.LOW);

        private final Level allows;

        State(Level allows) {
            this.allows = allows;
        }

        Level allows() {
            return allows;
        }

        public boolean isSettled() {
            return allows == Level.HIGH;
        }
    }

    /**
     * One thing that decides the verdict.
     *
     * @param kind evidence kind id
     * @param detail for answers the question key, else empty
     * @param title its name for people
     * @param readAt when the oldest of it was read
     * @param there for how many accounts and Regions it is complete; 0 for answers
     * @param of how many accounts and Regions are concerned; 0 for answers
     */
    public record Part(String kind, String detail, String title, State state, Optional<Instant> readAt, int there,
            int of) {}

    /** How many parts are as they should be. */
    public int settled() {
        return (int) parts.stream().filter(p -> p.state().isSettled()).count();
    }
}
