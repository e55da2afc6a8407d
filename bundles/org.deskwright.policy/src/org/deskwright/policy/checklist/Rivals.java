package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Optional;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PreferencePart;
import org.deskwright.policy.preference.Preference;

/**
 * Preferences that may set what an item is about in their own way, of which no more is read than that they are there.
 */
public final class Rivals {
    private Rivals() {
    }

    /** Whether a preference is one. */
    public static boolean isOne(Item item, Preference preference) {
        return preference.what() instanceof Preference.Other(String kind, String _)
                && item.besides().preferences().contains(kind);
    }

    /** The words for it. */
    public static String shown(String gpo, String kind, String name) {
        return gpo + " has preferences of " + kind + (name.isEmpty() ? "" : " (" + name + ")")
                + ", which may set it in their own way; look at them in the editor of policies";
    }

    /** What they leave open of a GPO by itself: what was found there is, and what was not may be set by them. */
    static void leaveOpen(Item item, Gpo gpo, List<Finding> found) {
        boolean user = item.place() instanceof Place.Registry place && place.half() == Half.USER;
        for (PreferencePart part : gpo.preferences()) {
            Optional<Preference> rival = user && part.half() != Half.USER
                    ? Optional.empty()
                    : part.preferences().stream().filter(one -> isOne(item, one)).findFirst();
            if (rival.isPresent() && rival.get().what() instanceof Preference.Other(String kind, String name)) {
                String why = shown(gpo.shown(), kind, name);
                found.replaceAll(one -> one.left(why));
                if (found.isEmpty()) {
                    found.add(new Finding(item, Finding.State.CANNOT_TELL, name.isEmpty() ? kind : name, part.source(),
                            rival.get().offset(), Held.NOTHING, why));
                }
            }
        }
    }
}
