package org.deskwright.policy.rsop;

import java.util.Locale;
import java.util.Objects;

import org.deskwright.policy.gpo.Half;

/**
 * What on a computer carries out a kind of settings, and ended with an error or could not be reported: what is told of
 * that kind is not what the computer has.
 *
 * @param half whose settings it was about
 * @param name as gpresult tells it, in its language
 * @param id with braces, in upper case
 * @param how it failed, for people
 * @param offset where it is told
 */
public record FailedExtension(Half half, String name, String id, String how, long offset) {
    /** Security settings. */
    public static final String SECURITY = "{827D319E-6EAC-11D2-A4EA-00C04F79F83A}";
    /** Administrative templates. */
    public static final String REGISTRY = "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}";
    /** Preferences about values of the registry. */
    public static final String PREFERRED_VALUES = "{B087BE9D-ED37-454F-AF9C-04291E351182}";
    /** Preferences about services. */
    public static final String PREFERRED_SERVICES = "{91FBB303-0CD5-4055-BF42-E512A681B325}";
    /** Stands for what all of them need. */
    public static final String ALL = "{00000000-0000-0000-0000-000000000000}";

    public FailedExtension {
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(name, "name");
        id = id.toUpperCase(Locale.ROOT);
        Objects.requireNonNull(how, "how");
    }

    /** In one line for people. */
    public String shown() {
        return (name.isEmpty() ? id : name) + " " + how;
    }
}
