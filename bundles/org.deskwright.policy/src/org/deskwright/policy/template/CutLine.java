package org.deskwright.policy.template;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a file that ends without the end of a line was cut off within it. Whole ones may end so, too, wherever
 * something else than Windows wrote them: only what no whole one ends with shows it.
 */
final class CutLine {
    private static final String RIGHTS = "privilege rights";
    /** Of their lines each is a name and a value. */
    private static final Set<String> PAIRS = Set.of("unicode", "version", RIGHTS, "registry values", "system access",
            "event audit", "kerberos policy", "group membership");
    private static final String VERSION = "version";
    /**
     * A SID has an authority and a number at the least; nobody writes two commas, or one at the end. What is built in
     * has numbers from 544 on, what a domain brings along from 498. Source: [MS-DTYP] 2.4.2.4.
     */
    private static final Pattern BROKEN_RIGHT = Pattern.compile(
            "(?i).*(?:,|\\*|\\*S(?:-\\d*){0,2}|\\*S-.*-" + "|\\*S-1-5-32-(?:\\d{1,2}|[1-4]\\d\\d|5[0-3]\\d|54[0-3])"
                    + "|\\*S-1-5-21(?:-\\d+){0,3}|\\*S-1-5-21(?:-\\d+){3}-(?:\\d{1,2}|[1-3]\\d\\d|4[0-8]\\d|49[0-7]))");

    private CutLine() {
    }

    /**
     * @param line the last one, without blanks around it
     * @param section that it stands in, in lower case; empty where it stands in none
     * @param sections those that the file has, in lower case
     */
    static boolean isOne(String line, String section, Set<String> sections) {
        if (line.startsWith("[")) {
            return !line.endsWith("]");
        }
        boolean quoted = line.chars().filter(letter -> letter == '"').count() % 2 != 0;
        // each template has its version, and an export has it last
        return quoted || !sections.contains(VERSION) || PAIRS.contains(section) && line.indexOf('=') < 0
                || section.equals(RIGHTS) && BROKEN_RIGHT.matcher(line).matches();
    }
}
