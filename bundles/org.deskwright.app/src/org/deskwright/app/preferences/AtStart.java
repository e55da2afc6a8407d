package org.deskwright.app.preferences;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the workbench shows when it was not told what to open; kept among the preferences. */
public enum AtStart {
    WELCOME, LAST_CASE, NOTHING;

    static final AtStart DEFAULT = WELCOME;

    private static final String KEY = "at-start";

    /** What the user chose. */
    public static AtStart chosen() {
        String word = node().get(KEY, "");
        return Stream.of(values()).filter(a -> a.word().equals(word)).findFirst().orElse(DEFAULT);
    }

    /** Keeps this choice for the next start. */
    public void choose() {
        IEclipsePreferences node = node();
        node.put(KEY, word());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(AtStart.class).error(KEY, e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.deskwright.app");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
