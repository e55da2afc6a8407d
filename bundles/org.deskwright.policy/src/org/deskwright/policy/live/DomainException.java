package org.deskwright.policy.live;

import java.util.Objects;

/** Why a domain could not be asked, in words for the admin and without secrets. */
public class DomainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param reason in one line
     * @param advice what to do
     */
    public DomainException(String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    public DomainException(String reason, String advice) {
        this(reason, advice, null);
    }

    public String advice() {
        return advice;
    }
}
