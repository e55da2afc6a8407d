package org.deskwright.estate.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The role that other accounts of an organization let a profile take, as if somebody had written a profile for it:
 * {@code BASE/222233334444/OrganizationAccountAccessRole} is taken wherever the name of a profile is. Where the
 * configuration has a profile of that very name, that one is meant.
 *
 * @param base the profile whose credentials take the role
 * @param account twelve digits
 * @param role its name, with its path if it has one
 */
public record MemberProfile(String base, String account, String role) {
    /** Which AWS Organizations makes in the accounts that it creates. */
    public static final String USUAL_ROLE = "OrganizationAccountAccessRole";

    private static final Pattern ROLE = Pattern.compile("[\\w+=.@-]+(?:/[\\w+=.@-]+)*");
    private static final Pattern TEXT = Pattern.compile("(.+)/(\\d{12})/(" + ROLE.pattern() + ")");

    public static Optional<MemberProfile> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new MemberProfile(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** Whether a role can be called that; one with a comma cannot be taken so. */
    public static boolean isRole(String name) {
        return ROLE.matcher(name).matches();
    }

    /** As a profile is named. */
    public String text() {
        return base + "/" + account + "/" + role;
    }
}
