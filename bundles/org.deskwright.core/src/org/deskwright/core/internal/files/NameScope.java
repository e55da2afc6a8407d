package org.deskwright.core.internal.files;

import java.util.List;
import java.util.regex.Pattern;

import org.deskwright.core.evidence.Scope;

/**
 * What the names of folders and of the file itself tell about account and Region. A folder or file named by exactly
 * twelve digits is an account; a folder, or a part of the file's name, that is shaped like a Region is a Region. The
 * innermost counts.
 */
public final class NameScope {
    private static final int DIGITS = 12;
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    /**
     * yyyyMMddHHmm has twelve digits, too: folders named so are backups of that minute far more often than accounts.
     */
    private static final Pattern MINUTE = Pattern
            .compile("20\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-\\d");
    private static final Pattern PARTS = Pattern.compile("[_.~ ]+");

    private NameScope() {
    }

    /** The segments of a path, outermost first; the last one is the file's name. */
    public static Scope of(List<String> segments) {
        String account = "";
        String region = "";
        for (String segment : segments) {
            if (isAccount(segment) && !MINUTE.matcher(segment).matches()) {
                account = segment;
            }
            if (isRegion(segment)) {
                region = segment;
            }
        }
        if (!segments.isEmpty()) {
            for (String part : PARTS.split(segments.getLast())) {
                region = isRegion(part) ? part : region;
            }
        }
        return new Scope(account, region);
    }

    public static boolean isAccount(String text) {
        return text.length() == DIGITS && ACCOUNT.matcher(text).matches();
    }

    public static boolean isRegion(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)) && REGION.matcher(text).matches();
    }
}
