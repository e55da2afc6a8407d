package org.deskwright.certificates.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form in which the console of WorkSpaces takes a root certificate: one certificate as PEM with nothing around it,
 * every line but the last of exactly 64 letters, and an end of line behind all (Administration Guide, trusted devices).
 */
public final class ImportForm {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LETTERS = 64;
    private static final Pattern FULL = Pattern.compile("[A-Za-z0-9/+]{64}");
    private static final Pattern LAST = Pattern.compile("[A-Za-z0-9/+]{1,64}={0,2}");
    /** No certificate is as long; of what is longer only the beginning is looked at. */
    private static final int MOST_BYTES = 1 << 20;

    private ImportForm() {
    }

    /** Why a file is not in that form; empty when it is. */
    public static Optional<String> problem(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.ISO_8859_1);
        if (!text.startsWith(BEGIN)) {
            return Optional.of(
                    text.contains(BEGIN) ? "something stands before " + BEGIN : "it is no PEM file with a " + BEGIN);
        }
        int end = text.indexOf(END);
        if (end < 0) {
            return Optional.of("it has no " + END);
        }
        String behind = text.substring(end + END.length());
        if (behind.contains(BEGIN)) {
            return Optional.of("it holds more than one certificate");
        }
        if (!behind.equals("\n") && !behind.equals("\r\n")) {
            return Optional
                    .of(behind.isEmpty() ? "no end of line stands behind " + END : "something stands behind " + END);
        }
        return lines(text.substring(0, end));
    }

    /** From the first line on, which is right already, up to the one that ends all. */
    private static Optional<String> lines(String text) {
        String[] lines = text.split("\r?\n", -1);
        if (!lines[0].equals(BEGIN) || lines.length < 3 || !lines[lines.length - 1].isEmpty()) {
            return Optional.of("its base64 does not stand on lines of its own");
        }
        for (int i = 1; i < lines.length - 1; i++) {
            boolean last = i == lines.length - 2;
            if (!(last ? LAST : FULL).matcher(lines[i]).matches()) {
                return Optional.of("its line " + (i + 1)
                        + (lines[i].length() == LETTERS || last
                                ? " has other letters than those of base64, or too many"
                                : " has " + lines[i].length() + " letters instead of " + LETTERS));
            }
        }
        return Optional.empty();
    }
}
