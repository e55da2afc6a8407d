package org.deskwright.store;

import java.io.IOException;

/** The store cannot do what was asked; the message is one line for the admin that says why and what to do. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What callers may tell apart. */
    public enum Reason {
        /** A newer Deskwright wrote the file. */
        NEWER,
        /** The file is a database of somebody else. */
        FOREIGN,
        /** The file is damaged. */
        DAMAGED,
        /** No space is left. */
        FULL,
        /** Another process has been writing for too long. */
        BUSY,
        /** The file or its folder cannot be written. */
        READ_ONLY,
        /** Anything else. */
        OTHER
    }

    private final Reason reason;

    StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
