package org.deskwright.core.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out secrets that an export of the registry writes as bytes, over as many lines as they need. As many lines come
 * out as go in.
 */
final class RegistryValues {
    private static final Pattern BEGIN = Pattern.compile("(?i)\\\\{0,3}\"[^\"\\r\\n]{0,60}?" + SecretWords.WORD
            + SecretWords.ABOUT + "[^\"\\r\\n]{0,30}\"\\s{0,3}=\\s{0,3}hex(?:\\([0-9a-f]\\))?:\\s{0,3}");
    private static final Pattern BYTES = Pattern.compile("[0-9a-fA-F]{2}(?:,\\s{0,2}[0-9a-fA-F]{2})*+,?");
    private static final Pattern BLANKS = Pattern.compile("\\s*");

    private final boolean masking;
    private final Runnable removed;
    private boolean open;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    RegistryValues(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether the next line goes on with a value. */
    boolean isOpen() {
        return open;
    }

    /** @return the line without bytes of secrets */
    String line(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        boolean going = open;
        open = false;
        Matcher begin = (going ? BLANKS : BEGIN).matcher(line);
        while (going ? begin.lookingAt() : line.contains("hex") && begin.find(at)) {
            Matcher bytes = BYTES.matcher(line).region(begin.end(), line.length());
            if (!bytes.lookingAt()) {
                if (going) {
                    break;
                }
                out.append(line, at, begin.end());
                at = begin.end();
                continue;
            }
            if (!going) {
                removed.run();
            }
            out.append(line, at, bytes.start())
                    .append(masking ? "*".repeat(bytes.end() - bytes.start()) : SecretRules.REMOVED);
            at = bytes.end();
            open = line.substring(at).strip().equals("\\");
            going = false;
            begin = BEGIN.matcher(line);
        }
        return out.append(line, at, line.length()).toString();
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        open = false;
    }
}
