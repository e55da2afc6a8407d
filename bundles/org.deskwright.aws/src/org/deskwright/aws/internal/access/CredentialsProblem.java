package org.deskwright.aws.internal.access;

import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.core.exception.SdkClientException;

/** Credentials cannot be had. The message is for the user and holds no secret. */
public final class CredentialsProblem extends SdkClientException {
    private static final long serialVersionUID = 1L;

    private final State state;

    public CredentialsProblem(State state, String message) {
        super(SdkClientException.builder().message(message));
        this.state = state;
    }

    public State state() {
        return state;
    }

    /** The same will happen again. */
    @Override
    public boolean retryable() {
        return false;
    }
}
