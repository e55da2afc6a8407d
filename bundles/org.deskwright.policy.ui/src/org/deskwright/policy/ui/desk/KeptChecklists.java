package org.deskwright.policy.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers for the next start where checklists of the company lie, and which one is used. */
final class KeptChecklists {
    private static final String NODE = "org.deskwright.policy.ui";
    private static final String PLACES = "checklists.places";
    private static final String USED = "checklists.used";

    private KeptChecklists() {
    }

    static List<Path> places() {
        return node().get(PLACES, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    /** Its id. */
    static String used() {
        return node().get(USED, "");
    }

    static void keep(List<Path> places, String used) {
        node().put(PLACES, places.stream().map(Path::toString).collect(Collectors.joining("\n")));
        node().put(USED, used);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
