package org.deskwright.ui.load;

import java.util.Objects;

/** Something could not be loaded, and it is known what to do about it. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    private final String advice;

    /**
     * @param message what happened and where, a sentence
     * @param advice what to do, a sentence
     */
    public LoadException(String message, String advice) {
        super(Objects.requireNonNull(message, "message"));
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    public String advice() {
        return advice;
    }
}
