package org.deskwright.core.redaction;

import java.util.regex.Pattern;

/**
 * What one kind of secret looks like.
 *
 * @param kind as the user reads what was taken out: {@code password}, {@code web token}, ...
 * @param pattern group 1, where there is one, stays; the rest is taken out. Group 2, where there is one, is the quote
 *     that the name of a member ends with: a value that stands in none gets those
 * @param likePath whether a long path looks the same, which stays
 */
record SecretRule(String kind, Pattern pattern, boolean likePath) {
    static SecretRule of(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), false);
    }

    static SecretRule likePath(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), true);
    }
}
