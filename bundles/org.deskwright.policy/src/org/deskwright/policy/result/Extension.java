package org.deskwright.policy.result;

/**
 * What on a computer carries out a kind of settings, in the order in which they do: of one value that several of them
 * set, the last holds. Source: [MS-GPOL] 3.2.5.1.10: that of the registry first, then by their GUIDs.
 */
public enum Extension {
    /** Administrative templates, by Registry.pol. */
    REGISTRY,
    /** Security settings, by GptTmpl.inf. */
    SECURITY,
    /** Advanced audit policies, by audit.csv. */
    AUDIT,
    /** Preferences, which users may change again. */
    PREFERENCES
}
