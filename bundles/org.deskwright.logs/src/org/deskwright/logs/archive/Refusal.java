package org.deskwright.logs.archive;

import java.util.regex.Pattern;

/**
 * What is not read.
 *
 * @param name how people find it, see {@link org.deskwright.logs.source.LogSource#name}
 * @param reason in words for people, without the name
 * @param mayBeLog whether it may be a log that was asked for; not of pictures and the like
 */
public record Refusal(String name, String reason, boolean mayBeLog) {
    private static final String NO_LOG = "no log";
    /** Ends of lines among them, which a name in an archive may hold. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    public Refusal {
        name = UNSHOWN.matcher(name).replaceAll("?");
        reason = UNSHOWN.matcher(reason).replaceAll(" ");
    }

    static Refusal of(String name, String reason) {
        return new Refusal(name, reason, !reason.startsWith(NO_LOG));
    }

    /** Both in one line. */
    public String line() {
        return name + ": " + reason;
    }

    /** Where the reason may begin with the name already. */
    static Refusal of(String name, Exception error) {
        String said = String.valueOf(error.getMessage());
        return of(name, said.startsWith(name + ": ") ? said.substring(name.length() + 2) : said);
    }
}
