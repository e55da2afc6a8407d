package org.deskwright.logs.session;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a session ended.
 *
 * @param code by which the program calls it; empty where it tells none
 * @param reason in the words of the program; empty where it tells none
 * @param evidence the line that tells it
 * @param missing what would have to be known besides
 */
public record EndCause(Kind kind, String code, String reason, Optional<Event> evidence, Missing missing) {
    /** What ended it. */
    public enum Kind {
        /** The user wanted it. */
        USER,
        /** Somebody else wanted it. */
        ADMINISTRATOR,
        /** The client ended it; whether the user wanted it is not told. */
        CLIENT,
        /** What is between client and host. */
        NETWORK,
        /** A program on the host. */
        SERVER,
        /** One side did not want the other: a password, a certificate, a session that is not there. */
        REFUSED,
        /** It lasted as long as it may. */
        TIME_LIMIT,
        /** It has not ended where the logs end. */
        OPEN,
        /** Nobody tells. */
        UNKNOWN;

        /** As files and results call it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is not told. */
    public enum Missing {
        NOTHING,
        /** A line tells that it ended, none tells why. */
        REASON,
        /** No line tells that it ended, though the log goes on with another session. */
        END;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
