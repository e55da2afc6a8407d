package org.deskwright.estate.ui.query;

import java.io.StringReader;

import org.deskwright.estate.query.SavedQueries;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The queries that the user has saved, kept among the settings. */
final class OwnQueries {
    private static final String NODE = "org.deskwright.estate.ui";
    private static final String KEY = "queries";

    private OwnQueries() {
    }

    static SavedQueries load() {
        String json = node().get(KEY, "");
        if (json.isEmpty()) {
            return SavedQueries.NONE;
        }
        try {
            return SavedQueries.read(new StringReader(json));
        } catch (IllegalArgumentException e) {
            ILog.of(OwnQueries.class).warn(e.getMessage(), e);
            return SavedQueries.NONE;
        }
    }

    static void keep(SavedQueries queries) {
        node().put(KEY, queries.toJson());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(OwnQueries.class).error(e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
