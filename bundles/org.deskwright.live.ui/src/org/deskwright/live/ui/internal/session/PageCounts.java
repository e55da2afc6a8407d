package org.deskwright.live.ui.internal.session;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LivePage;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** How many pages the answers had the last time, by which it is reckoned how many are still to come. */
final class PageCounts {
    private static final String NODE = "org.deskwright.live.ui/pages";

    private final Map<String, Integer> now = new HashMap<>();

    private static String key(Scope scope, String kind) {
        return scope + " " + kind;
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Of a place that begins to be read nothing is read yet. */
    synchronized void begin(Scope scope) {
        now.keySet().removeIf(key -> key.startsWith(scope + " "));
    }

    /** Of parts it is not known how much they are of the whole. */
    synchronized void page(LivePage page) {
        if (!page.portion().isAll()) {
            return;
        }
        now.merge(key(page.scope(), page.kind()), 1, Integer::sum);
    }

    synchronized void ended(LiveAnswer answer) {
        if (!answer.portion().isAll()) {
            return;
        }
        String key = key(answer.scope(), answer.kind());
        if (answer.state() == LiveAnswer.State.COMPLETE) {
            node().putInt(key, answer.pages());
        }
        now.put(key, Integer.MAX_VALUE);
    }

    /** How many pages of an API family are still to come; empty where it was never read to the end. */
    synchronized OptionalInt left(Scope scope, String service) {
        String prefix = key(scope, "aws." + service + ".");
        int left = 0;
        boolean any = false;
        try {
            for (String key : node().keys()) {
                if (key.startsWith(prefix)) {
                    any = true;
                    left += Math.max(0, node().getInt(key, 0) - now.getOrDefault(key, 0));
                }
            }
        } catch (BackingStoreException e) {
            return OptionalInt.empty();
        }
        return any ? OptionalInt.of(left) : OptionalInt.empty();
    }

    /** How many pages came of a place the last time; 0 where that is not known. */
    int last(Scope scope) {
        int sum = 0;
        try {
            for (String key : node().keys()) {
                sum += key.startsWith(scope + " ") ? node().getInt(key, 0) : 0;
            }
        } catch (BackingStoreException e) {
            return 0;
        }
        return sum;
    }
}
