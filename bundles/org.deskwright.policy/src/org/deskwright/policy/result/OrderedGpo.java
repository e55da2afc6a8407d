package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;

/**
 * A GPO by one of its links.
 *
 * @param container what it is linked to
 * @param enforced whether that link is
 * @param applies whether it does
 * @param reasons why not, or what would have to be known
 */
public record OrderedGpo(GpoObject gpo, PolicyContainer container, boolean enforced, Answer applies,
        List<Reason> reasons) {
    public OrderedGpo {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(applies, "applies");
        reasons = List.copyOf(reasons);
    }

    /** What of its settings is missing, for people. */
    public String missing() {
        if (reasons.contains(Reason.PARTLY_READ)) {
            return "not all settings of " + gpo.shown() + " could be read";
        }
        if (reasons.contains(Reason.UNKNOWN_ENTRY)) {
            return "an entry of " + gpo.shown() + " does something to the key that is not known";
        }
        if (isUnknown()) {
            return "nothing but its link was read of " + gpo.shown() + ", which may be deleted";
        }
        return isOfOtherVersion()
                ? "the files of " + gpo.shown() + " are of "
                        + (reasons.contains(Reason.OLDER_VERSION) ? "an older" : "a newer")
                        + " version than the directory tells"
                : "the settings of " + gpo.shown() + " were not read";
    }

    /** What to do about that. */
    public String advice() {
        if (isUnknown()) {
            return "export and back it up, or delete its link where Group Policy Management does not find it";
        }
        return isOfOtherVersion() ? "read both at one time" : "back it up";
    }

    /** Whether neither the directory nor a file tells of it: deleted, or not among what was exported. */
    private boolean isUnknown() {
        return reasons.contains(Reason.GPO_NOT_READ) && !maySetMore();
    }

    private boolean isOfOtherVersion() {
        return maySetMore() && !reasons.contains(Reason.PARTLY_READ);
    }

    /** Whether files were read, but it may set more than they tell. */
    boolean maySetMore() {
        return reasons.contains(Reason.PARTLY_READ) || reasons.contains(Reason.OTHER_VERSION)
                || reasons.contains(Reason.OLDER_VERSION);
    }

    OrderedGpo with(Reason reason) {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(reason);
        return new OrderedGpo(gpo, container, enforced, applies, all);
    }
}
