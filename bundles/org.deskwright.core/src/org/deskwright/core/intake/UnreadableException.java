package org.deskwright.core.intake;

import java.io.IOException;
import java.util.Objects;

/** Says that a file's content cannot be read on from some place, in words for the admin. */
public class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String reason;
    private final String advice;

    /**
     * @param offset byte offset in the (decompressed) file, or -1 when it is about the file as a whole
     */
    public UnreadableException(long offset, String reason, String advice) {
        this(offset, reason, advice, null);
    }

    public UnreadableException(long offset, String reason, String advice, Throwable cause) {
        super(offset >= 0 ? "at byte " + offset + ": " + reason : reason, cause);
        this.offset = offset;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    public long offset() {
        return offset;
    }

    public String reason() {
        return reason;
    }

    public String advice() {
        return advice;
    }

    /** The same as a problem of that file. */
    public ReadProblem problem(String source) {
        return new ReadProblem(source, offset, reason, advice);
    }
}
