package org.deskwright.app.tutorial;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Which tutorial was followed last, and which steps are done; kept from one start to the next. */
final class TutorialMarks {
    /** A node of its own: how far somebody has got is no setting to be passed on. */
    private static final String NODE = "org.deskwright.tutorials";
    private static final String LAST = "last";
    private static final String STEPS = "steps.";

    private TutorialMarks() {
    }

    /** The id of the tutorial that was chosen last. */
    static Optional<String> last() {
        return Optional.ofNullable(node().get(LAST, null));
    }

    static void chose(String tutorial) {
        node().put(LAST, tutorial);
        flush();
    }

    /** The ids of the steps that are done. */
    static Set<String> of(String tutorial) {
        Set<String> done = new LinkedHashSet<>();
        Stream.of(node().get(STEPS + tutorial, "").split(",")).filter(id -> !id.isEmpty()).forEach(done::add);
        return done;
    }

    static void keep(String tutorial, Set<String> done) {
        if (done.isEmpty()) {
            node().remove(STEPS + tutorial);
        } else {
            node().put(STEPS + tutorial, String.join(",", done));
        }
        flush();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(TutorialMarks.class).error(NODE, e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
