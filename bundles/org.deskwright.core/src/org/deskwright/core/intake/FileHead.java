package org.deskwright.core.intake;

/**
 * The beginning of a file, decompressed.
 *
 * @param name the file's name
 * @param bytes up to 64 KiB
 * @param text the bytes as text where they are text (UTF-8, or UTF-16 by its byte order mark), else empty
 */
public record FileHead(String name, byte[] bytes, String text) {
    public static final int LENGTH = 64 * 1024;

    /** The first character that is not white space, or 0. */
    public char firstVisible() {
        return (char) text.chars().filter(c -> !Character.isWhitespace(c)).findFirst().orElse(0);
    }
}
