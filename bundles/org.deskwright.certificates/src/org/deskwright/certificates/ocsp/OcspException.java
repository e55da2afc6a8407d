package org.deskwright.certificates.ocsp;

import java.io.IOException;
import java.util.Objects;

/** Says why a responder told nothing that can be believed, and what to do. */
public final class OcspException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    OcspException(String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    OcspException(String reason, String advice) {
        this(reason, advice, null);
    }

    /** Reason and advice in a line. */
    public String line() {
        return getMessage() + "; " + advice;
    }
}
