package org.deskwright.logs.query;

/** Something in the text of a query that means nothing. The message says what, and what would. */
public final class LogQueryException extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;
    private final int length;

    LogQueryException(String message, int position, int length) {
        super(message);
        this.position = position;
        this.length = length;
    }

    /** Of the first character that is meant, from 0; the length of the text when something lacks at its end. */
    public int position() {
        return position;
    }

    /** How many characters are meant; may be 0. */
    public int length() {
        return length;
    }
}
