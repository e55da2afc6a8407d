package org.deskwright.estate.json;

import java.io.IOException;

/** The text is not JSON, or not as plain as it has to be here. Says no more: Gson will. */
public final class UnusualException extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public Throwable fillInStackTrace() {
        return this; // never shown to anybody
    }
}
