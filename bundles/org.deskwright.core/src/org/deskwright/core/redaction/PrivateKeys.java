package org.deskwright.core.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes private keys out, which are the one secret that goes over several lines. As many lines come out as go in, so
 * that the number of a line means the same in both.
 */
final class PrivateKeys {
    static final String KIND = "private key";
    private static final String BEGIN_MARK = "-{4,5} ?";
    private static final String LABEL = "(?:[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1) ?-{4,5}";
    private static final Pattern BEGIN = Pattern.compile(BEGIN_MARK + "BEGIN " + LABEL);
    private static final Pattern END = Pattern.compile(BEGIN_MARK + "END " + LABEL);
    private static final Pattern HEADER = Pattern.compile("\\s{0,9}[A-Za-z0-9-]{2,30}: ");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=]{40}");
    /** Where the end is missing, what follows a key is to be read again some time. */
    private static final int LONGEST = 400;
    /** Letters of a line within a key, of which there are 64 or 76 mostly; the last one may have fewer. */
    private static final int LEAST = 48;
    private static final int LEAST_LAST = 20;
    private static final int MOST = 80;

    private final boolean masking;
    private int lines;
    /** Lines without anything of a key so far, of which the second one says that its end is missing. */
    private int foreign;
    private boolean within;
    private boolean counted;
    private final Runnable removed;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each key
     */
    PrivateKeys(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /**
     * A line that does not leave. A key that begins in it counts when something of it is taken out, if ever.
     *
     * @return the line without what of it is of a key
     */
    String passOver(String line) {
        return line(line, true);
    }

    /** @return the line without what of it is of a key */
    String line(String line) {
        return line(line, false);
    }

    private String line(String line, boolean passed) {
        if (!within && !line.contains("--BEGIN ") && !line.contains("-- BEGIN ")) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length() || within) {
            Matcher mark = (within ? END : BEGIN).matcher(line);
            boolean found = mark.find(at);
            if (within) {
                foreign = at == 0 && !found && isForeign(line) ? foreign + 1 : 0;
                if (foreign > 1) {
                    within = false;
                    continue;
                }
                int end = found ? mark.start() : line.endsWith("\r") ? line.length() - 1 : line.length();
                out.append(masking ? "*".repeat(Math.max(0, end - at)) : SecretRules.REMOVED);
                count(passed);
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
                counted = false;
                foreign = 0;
            }
        }
        return out.toString();
    }

    /** Whether it has words in it, and nothing of a key. */
    private static boolean isForeign(String line) {
        return line.strip().indexOf(' ') > 0 && !HEADER.matcher(line).lookingAt() && !RUN.matcher(line).find();
    }

    private void count(boolean passed) {
        if (!passed && !counted) {
            counted = true;
            removed.run();
        }
    }

    /**
     * Whether a line is one of those that a key in PEM is made of, though nobody knows what stands around it: whoever
     * copies or prints a line or two of a log gives these alone. One of a certificate looks the same.
     */
    static boolean isLine(String line) {
        String text = line.strip();
        int length = text.length();
        boolean padded = text.endsWith("=");
        if (length < (padded ? LEAST_LAST : LEAST) || length > MOST || length != line.stripTrailing().length()) {
            return false;
        }
        boolean small = false;
        boolean capital = false;
        boolean digit = false;
        int end = length - (padded ? text.endsWith("==") ? 2 : 1 : 0);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            small |= c >= 'a' && c <= 'z';
            capital |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/')) {
                return false;
            }
        }
        return small && capital && digit;
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        within = false;
    }
}
