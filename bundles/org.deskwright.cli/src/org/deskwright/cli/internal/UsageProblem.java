package org.deskwright.cli.internal;

/** The caller asked for something that cannot be; the message is one line that says what and how to put it right. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message);
    }
}
