package org.deskwright.cli.internal;

import java.util.List;

/** The caller asked for something that cannot be; the message is one line that says what and how to put it right. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> more;

    public UsageProblem(String message) {
        this(message, List.of());
    }

    /** @param more lines that belong to the message, such as each of several mistakes */
    public UsageProblem(String message, List<String> more) {
        super(message);
        this.more = List.copyOf(more);
    }

    List<String> more() {
        return more;
    }
}
