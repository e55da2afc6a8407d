package org.deskwright.policy.ui.desk;

/**
 * A difference of two states of policies.
 *
 * @param kind what happened
 * @param gpo whose it is, or who wins now
 * @param setting the setting, the item of the checklist, or the place that is linked to; empty for a whole policy
 * @param before empty where it was not there
 * @param after empty where it is not there any more
 */
public record PolicyChange(Kind kind, String gpo, String setting, String before, String after) {
    /** What is other. */
    public enum Kind {
        GPO_ADDED, GPO_REMOVED, LINKS, ADDED, REMOVED, CHANGED, CHECKLIST
    }
}
