package org.deskwright.logs.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.logs.signature.Signature;

/**
 * What a line looks like that tells a step of a session.
 *
 * @param id such as {@code pcoip.session-active}
 * @param title what happened, for people
 * @param program that writes it: lines of different programs may be about the same session
 * @param stage which step it belongs to
 * @param opens whether it is the first line of a session in the log of its program
 * @param closes whether it is the last but for some that may follow at once
 * @param state whether it is told again and again, also where there is no session: alone it tells of none
 * @param aside whether it is of an attempt that came to nothing, so that a session that runs is none of its
 * @param cause what it says of why the session ends
 * @param halt whose sessions are over by it, where that is said of all that ran; then it is none of a single one
 * @param line how to tell that it is there; groups of its regular expression named as in {@link #TOLD} tell more
 * @param source where the line is described or was seen
 */
public record Marker(String id, String title, String program, Stage stage, boolean opens, boolean closes, boolean state,
        boolean aside, Optional<Cause> cause, Optional<Halt> halt, Signature.Line line, Signature.Source source) {
    /** What a line may tell besides. */
    public static final List<String> TOLD = List.of("code", "reason", "user", "peer", "host");

    private static final String WINDOWS_EVENTS = "windows-events";

    /**
     * Why a session ends.
     *
     * @param weight of several causes the one of most weight counts, and of those the first
     * @param code by which the program calls it, where the line does not tell it; perhaps empty
     */
    public record Cause(EndCause.Kind kind, int weight, String code) {
        private static final int MOST = 9;

        public Cause {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("'weight' is " + weight + "; it must be from 0 to " + MOST);
            }
            if (kind == EndCause.Kind.OPEN) {
                throw new IllegalArgumentException("a line cannot tell that a session is still open");
            }
        }
    }

    /**
     * That a computer or service was halted, and with it all sessions that ran on it.
     *
     * @param programs that tell of such sessions
     * @param within seconds behind the last line of a session, in another log, in which that has to be told: later,
     *     nobody knows whether it still ran
     * @param afterwards whether it is told when the computer starts again, so that it was earlier
     */
    public record Halt(Set<String> programs, int within, boolean afterwards) {
        private static final int MOST = 86_400;

        public Halt {
            programs = Set.copyOf(programs);
            if (programs.isEmpty() || within < 0 || within > MOST) {
                throw new IllegalArgumentException("'halts' needs 'programs', and 'within' from 0 to " + MOST);
            }
        }
    }

    /** Whether logs with it may have the newest line first, as exported events have. */
    boolean isOfEvents() {
        return !line.formats().isEmpty() && line.formats().stream().allMatch(id -> id.startsWith(WINDOWS_EVENTS));
    }
}
