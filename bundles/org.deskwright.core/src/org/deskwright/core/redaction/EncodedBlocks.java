package org.deskwright.core.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out keys that are told by a line above them and end without one: what Ansible encrypted, and keys of PuTTY. As
 * many lines come out as go in.
 */
final class EncodedBlocks {
    private static final Pattern VAULT = Pattern.compile("\\$ANSIBLE_VAULT;[0-9.]{1,8};\\w{1,12}");
    private static final Pattern HEX = Pattern.compile("\\s{0,40}[0-9a-f]{2,80}\\s{0,3}");
    private static final Pattern PUTTY = Pattern.compile("Private-Lines:\\s{0,3}(\\d{1,3})\\s{0,3}");
    private static final Pattern BASE64 = Pattern.compile("\\s{0,9}[A-Za-z0-9+/]{1,80}={0,2}\\s{0,3}");
    private static final int LONGEST = 20_000;

    private final boolean masking;
    private final Runnable removed;
    private Pattern within;
    private int left;
    private boolean counted;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each key
     */
    EncodedBlocks(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /**
     * The line without what of it is of a key.
     *
     * @param passed whether the line does not leave, so that nothing of it counts
     */
    String line(String line, boolean passed) {
        if (left > 0 && within.matcher(line).matches()) {
            left--;
            if (!passed && !counted) {
                counted = true;
                removed.run();
            }
            int from = line.length() - line.stripLeading().length();
            int to = line.stripTrailing().length();
            return line.substring(0, from) + (masking ? "*".repeat(to - from) : SecretRules.REMOVED)
                    + line.substring(to);
        }
        left = 0;
        if (line.contains("ANSIBLE_VAULT;") && VAULT.matcher(line).find()) {
            begin(HEX, LONGEST);
        } else if (line.startsWith("Private-Lines:")) {
            Matcher putty = PUTTY.matcher(line);
            if (putty.matches()) {
                begin(BASE64, Integer.parseInt(putty.group(1)));
            }
        }
        return line;
    }

    private void begin(Pattern lines, int most) {
        within = lines;
        left = most;
        counted = false;
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        left = 0;
    }
}
