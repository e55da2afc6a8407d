package org.deskwright.estate.account;

import org.deskwright.estate.live.LiveAnswer.State;

/** An account cannot be reached. The message is one line for the user and holds no secret. */
public final class ConnectionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final State state;

    /** @param state never {@link State#COMPLETE} */
    public ConnectionException(State state, String message) {
        super(message);
        this.state = state;
    }

    /** {@link State#NOT_SIGNED_IN} is what signing in may cure. */
    public State state() {
        return state;
    }
}
