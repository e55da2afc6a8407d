package org.deskwright.core.intake;

import java.util.Objects;

/**
 * Something that could not be read, in one line for the admin.
 *
 * @param source the file, as the admin knows it
 * @param offset byte offset in the (decompressed) file, or -1 when it is about the file as a whole
 * @param reason what is wrong
 * @param advice what to do
 */
public record ReadProblem(String source, long offset, String reason, String advice) {
    public ReadProblem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(advice, "advice");
    }

    public static ReadProblem whole(String source, String reason, String advice) {
        return new ReadProblem(source, -1, reason, advice);
    }

    /** Whether it is a file of a kind that no reader knows, which may be no evidence at all. */
    public boolean isOfUnknownKind() {
        return Unrecognised.is(this);
    }

    /** {@code name: at byte 123: reason; advice}, without line breaks. */
    public String line() {
        String text = source + (offset >= 0 ? ": at byte " + offset : "") + ": " + reason
                + (advice.isEmpty() ? "" : "; " + advice);
        return text.replaceAll("\\s+", " ").strip();
    }
}
