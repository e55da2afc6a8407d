package org.deskwright.ui.settings;

import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.CheckSettingsJson;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the user wants of the checks, kept among the preferences. May be asked from any thread. */
public final class CheckPreferences {
    private static final String KEY = "checks";

    private CheckPreferences() {
    }

    /** What is wanted now; all defaults where what is kept cannot be read. */
    public static CheckSettings get() {
        String json = node().get(KEY, "");
        if (json.isEmpty()) {
            return CheckSettings.DEFAULT;
        }
        try {
            return CheckSettingsJson.read(json);
        } catch (IllegalArgumentException e) {
            ILog.of(CheckPreferences.class).error("The settings of the checks cannot be read: " + json, e);
            return CheckSettings.DEFAULT;
        }
    }

    /** Keeps these; whoever listens hears of it when they differ. */
    public static void set(CheckSettings settings) {
        IEclipsePreferences node = node();
        if (settings.equals(CheckSettings.DEFAULT)) {
            node.remove(KEY);
        } else {
            node.put(KEY, CheckSettingsJson.write(settings));
        }
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(CheckPreferences.class).error("The settings of the checks were not kept", e);
        }
    }

    /** Runs this after each change, on the thread that makes it; gives what ends that. */
    public static Runnable onChange(Runnable action) {
        IEclipsePreferences node = node();
        IPreferenceChangeListener listener = event -> {
            if (event.getKey().equals(KEY)) {
                action.run();
            }
        };
        node.addPreferenceChangeListener(listener);
        return () -> node.removePreferenceChangeListener(listener);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.deskwright.ui");
    }
}
