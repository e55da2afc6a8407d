package org.deskwright.policy.gpo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder GroupPolicyUsers, in which Windows keeps local policies of some users, each below the SID of whom it is
 * for.
 */
public final class LocalUsers {
    /** For whoever is an administrator of the computer. */
    public static final String ADMINISTRATORS = "S-1-5-32-544";
    /** For whoever is not, as Windows names that folder. */
    public static final String OTHERS = "S-1-5-32-545";
    /** As people call the local policy. */
    public static final String LOCAL = "Local Group Policy";
    private static final Pattern FOLDER = Pattern.compile("(?:^|/)GroupPolicyUsers/(S-1(?:-\\d{1,10}){1,15})$",
            Pattern.CASE_INSENSITIVE);

    private LocalUsers() {
    }

    /** For whom the policy in a folder is; empty where it is none of those. */
    public static Optional<String> sid(String folder) {
        Matcher found = FOLDER.matcher(folder);
        return found.find() ? Optional.of(found.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    static GpoName name(String sid) {
        String who = switch (sid) {
            case ADMINISTRATORS -> "administrators";
            case OTHERS -> "users who are no administrators";
            default -> sid;
        };
        return new GpoName("", LOCAL + " (" + who + ")", "");
    }
}
