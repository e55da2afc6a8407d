package org.deskwright.logs.session;

import java.util.List;
import java.util.Optional;

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
 * @param cause what it says of why the session ends
 * @param line how to tell that it is there; groups of its regular expression named as in {@link #TOLD} tell more
 * @param source where the line is described or was seen
 */
public record Marker(String id, String title, String program, Stage stage, boolean opens, boolean closes,
        Optional<Cause> cause, Signature.Line line, Signature.Source source) {
    /** What a line may tell besides. */
    public static final List<String> TOLD = List.of("code", "reason", "user", "peer");

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

    /** Whether logs with it may have the newest line first, as exported events have. */
    boolean isOfEvents() {
        return !line.formats().isEmpty() && line.formats().stream().allMatch(id -> id.startsWith(WINDOWS_EVENTS));
    }
}
