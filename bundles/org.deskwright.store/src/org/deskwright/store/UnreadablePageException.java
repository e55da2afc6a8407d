package org.deskwright.store;

import java.io.IOException;

/** A page of an answer that is not what AWS answers: the message says what is wrong at which byte. */
public final class UnreadablePageException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadablePageException(String message) {
        super(message);
    }
}
