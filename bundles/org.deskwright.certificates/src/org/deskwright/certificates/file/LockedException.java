package org.deskwright.certificates.file;

import org.deskwright.core.intake.UnreadableException;

/** A key store wants a password, or another one. */
public final class LockedException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    LockedException(String reason, FileFormat format) {
        super(-1, reason, "give the password of the " + format.title());
    }
}
