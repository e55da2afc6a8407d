package org.deskwright.logs.evtx;

/** Something in a chunk leads out of it, or is not what it has to be. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedException(String message) {
        super(message, null, false, false);
    }
}
