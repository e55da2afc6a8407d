package org.deskwright.estate.live;

import org.deskwright.core.evidence.Scope;

/**
 * How the reading of one answer ended.
 *
 * @param profile that was read with; empty where an answer of an earlier reading is told again
 * @param scope account and Region that were asked; the account may be unknown when the first call failed
 * @param kind the evidence kind
 * @param permission the permission that the call needs, such as {@code workspaces:DescribeWorkspaces}
 * @param state how it ended
 * @param pages how many pages came before that
 * @param reason what AWS or the network said, in one line; empty when complete
 * @param portion what was asked for
 */
public record LiveAnswer(String profile, Scope scope, String kind, String permission, State state, int pages,
        String reason, Portion portion) {
    /** Of all that there is. */
    public LiveAnswer(String profile, Scope scope, String kind, String permission, State state, int pages,
            String reason) {
        this(profile, scope, kind, permission, state, pages, reason, Portion.ALL);
    }

    /** How a reading can end. */
    public enum State {
        COMPLETE,
        /** The credentials do not carry the permission. */
        DENIED,
        /** Credentials are missing or no longer valid. */
        NOT_SIGNED_IN,
        /** Anything else: no network, an answer that is none, time is up. */
        FAILED,
        CANCELLED
    }
}
