package org.deskwright.policy.checklist;

import java.util.Objects;

import org.deskwright.policy.gpo.Half;

/**
 * What a GPO does about an item.
 *
 * @param found what stands there, for people
 * @param source the file, as the admin knows it
 * @param offset the byte at which it stands there
 */
public record Finding(Item item, State state, String found, String source, long offset, Held held, String open) {
    /** One of which nothing more has to be said. */
    public Finding(Item item, State state, String found, String source, long offset, Held held) {
        this(item, state, found, source, offset, held, "");
    }

    public Finding {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(open, "open");
    }

    /** The same, set by a preference. */
    Finding by(Half half) {
        return new Finding(item, state, found, source, offset, held.byPreference(half), open);
    }

    /** The same, which the computer decides. */
    Finding left() {
        return new Finding(item, State.CANNOT_TELL, found, source, offset, held, open);
    }

    /** The same, which something else leaves open. */
    Finding left(String why) {
        return new Finding(item, State.CANNOT_TELL, found, source, offset, held, why);
    }

    /** How it stands to what is wanted. */
    public enum State {
        RIGHT,
        WRONG,
        /** Other than wanted, which keeps nobody from working. */
        NOTE,
        CANNOT_TELL
    }
}
