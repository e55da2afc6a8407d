package org.deskwright.core.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Lines of a log that somebody marked: to find them again, or as evidence. They are known by the file, their number and
 * a fingerprint, so that a file that grew or lies elsewhere still has them, and another of its name has not.
 *
 * @param file as it was called when it was read: its path, or {@code archive!/entry}; never blank
 * @param line number of the first, from 1
 * @param lines how many, at least one
 * @param sha256 of their text in UTF-8, without ends of lines but one line feed between two: 64 hexadecimal digits
 * @param text what they say, as far as it is kept; all of it where they are evidence
 * @param note of who marked them; may be empty
 * @param evidence whether they are to be passed on as evidence
 * @param marked when
 */
public record LogMark(String file, long line, int lines, String sha256, String text, String note, boolean evidence,
        Instant marked) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public LogMark {
        if (file.isBlank() || line < 1 || lines < 1 || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No lines of a log: " + file + ":" + line + " " + sha256);
        }
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(marked, "marked");
    }

    /** The number of the last line, from 1. */
    public long last() {
        return line + lines - 1;
    }

    /** The file without the folder that it is in. */
    public String name() {
        return nameOf(file);
    }

    /** What a file is called, wherever it lies: its last name in a folder or archive. */
    public static String nameOf(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** As people and other programs tell places. */
    public String place() {
        return name() + ":" + line + (lines > 1 ? "-" + last() : "");
    }

    public LogMark withNote(String words) {
        return new LogMark(file, line, lines, sha256, text, words, evidence, marked);
    }
}
