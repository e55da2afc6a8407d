package org.deskwright.logs.archive;

import java.io.IOException;

/** Something in an archive goes too far or is not what it says; the message is for people. */
class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
