package org.deskwright.core.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes private keys out, which are the one secret that goes over several lines. As many lines come out as go in, so
 * that the number of a line means the same in both.
 */
final class PrivateKeys {
    static final String KIND = "private key";
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    private static final Pattern END = Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    /** Where the end is missing, what follows a key is to be read again some time. */
    private static final int LONGEST = 400;

    private final boolean masking;
    private int lines;
    private boolean within;
    private int removed;

    /** @param masking whether what is removed leaves as many asterisks */
    PrivateKeys(boolean masking) {
        this.masking = masking;
    }

    /** @return the line without what of it is of a key */
    String line(String line) {
        if (!within && !line.contains("-----BEGIN ")) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length() || within) {
            Matcher mark = (within ? END : BEGIN).matcher(line);
            boolean found = mark.find(at);
            if (within) {
                int end = found ? mark.start() : line.endsWith("\r") ? line.length() - 1 : line.length();
                out.append(masking ? "*".repeat(Math.max(0, end - at)) : SecretRules.REMOVED);
                if (!found) {
                    within = ++lines < LONGEST;
                    return out.append(line, Math.max(at, end), line.length()).toString();
                }
                at = mark.start();
                within = false;
                continue;
            }
            out.append(line, at, found ? mark.end() : line.length());
            at = found ? mark.end() : line.length();
            if (found) {
                within = true;
                lines = 0;
                removed++;
            }
        }
        return out.toString();
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        within = false;
    }

    int removed() {
        return removed;
    }
}
