package org.deskwright.core.intake;

/** A byte that cannot be part of text in the file's encoding; {@link #offset()} is where it stands. */
public final class MalformedTextException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    public MalformedTextException(long offset, String encoding) {
        super(offset, "is not valid " + encoding + " text", "save it as UTF-8, the encoding that the AWS CLI writes");
    }
}
