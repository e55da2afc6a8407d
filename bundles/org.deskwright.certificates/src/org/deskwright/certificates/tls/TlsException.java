package org.deskwright.certificates.tls;

import java.io.IOException;
import java.util.Objects;

/** Says why a server's certificates could not be had, and what to do. */
public final class TlsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    TlsException(String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    public String advice() {
        return advice;
    }

    /** Reason and advice in a line. */
    public String line() {
        return getMessage() + "; " + advice;
    }
}
