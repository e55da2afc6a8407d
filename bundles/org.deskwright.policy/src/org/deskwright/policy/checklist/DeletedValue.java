package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Optional;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PreferencePart;
import org.deskwright.policy.preference.Preference;

/**
 * What is left of a value of the registry where a preference of the same GPO deletes it: preferences are carried out
 * after all else that may set it, and each after those above it in its file.
 */
final class DeletedValue {
    private static final String MAY_GO = "a preference deletes it where its targeting, or the user, says so";

    private DeletedValue() {
    }

    /** Leaves of what was found only what holds, with what deletes it. */
    static void settle(Item item, Place.Registry place, Gpo gpo, List<Finding> found) {
        for (PreferencePart part : gpo.preferences()) {
            if (place.half() == Half.USER && part.half() == Half.COMPUTER) {
                continue;
            }
            Optional<Preference> last = part.preferences().stream()
                    .filter(one -> one.action() == Preference.Action.DELETE && Judge.isAbout(one, place))
                    .reduce((_, later) -> later);
            last.ifPresent(one -> settle(item, place, part, one, found));
        }
    }

    private static void settle(Item item, Place.Registry place, PreferencePart part, Preference deletes,
            List<Finding> found) {
        State gone = item.isRightUnset() ? State.RIGHT : State.CANNOT_TELL;
        // what is for users is not done to each computer
        boolean sure = !deletes.targeted() && (part.half() == Half.USER) == (place.half() == Half.USER);
        if (sure) {
            found.removeIf(one -> !isBehind(one, part, deletes));
        } else {
            found.replaceAll(one -> isBehind(one, part, deletes) || one.state() == gone ? one : one.left(MAY_GO));
        }
        if (found.stream().noneMatch(one -> isBehind(one, part, deletes))) {
            String open = !sure ? MAY_GO : gone == State.RIGHT ? "" : Judge.TAKEN_AWAY;
            found.add(new Finding(item, sure ? gone : State.CANNOT_TELL, "removed", part.source(), deletes.offset(),
                    Held.NOTHING, open));
        }
    }

    private static boolean isBehind(Finding found, PreferencePart part, Preference deletes) {
        return found.source().equals(part.source()) && found.offset() > deletes.offset();
    }
}
