package org.deskwright.live.ui.internal.session;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FleetPlace.Directory;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The directories that the user watches, which are remembered. Safe for several threads. */
final class WatchList {
    private static final String NODE = "org.deskwright.live.ui/watched";
    private static final int PARTS = 3;

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static String key(Directory directory) {
        return String.join(" ", directory.scope().account(), directory.scope().region(), directory.id());
    }

    synchronized Set<Directory> read() {
        Set<Directory> all = new TreeSet<>();
        try {
            for (String key : node().keys()) {
                String[] parts = key.split(" ");
                if (parts.length == PARTS) {
                    all.add(new Directory(new Scope(parts[0], parts[1]), parts[2]));
                }
            }
        } catch (BackingStoreException e) {
            ILog.of(WatchList.class).warn(e.getMessage(), e);
        }
        return all;
    }

    /** @param on whether they are watched from now on */
    synchronized Set<Directory> change(Collection<Directory> directories, boolean on) {
        for (Directory directory : directories) {
            if (on) {
                node().putBoolean(key(directory), true);
            } else {
                node().remove(key(directory));
            }
        }
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(WatchList.class).warn(e.getMessage(), e); // they are watched until the end at least
        }
        return read();
    }
}
