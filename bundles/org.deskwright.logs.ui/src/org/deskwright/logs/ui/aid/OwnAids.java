package org.deskwright.logs.ui.aid;

import java.io.StringReader;
import java.util.function.Consumer;

import org.deskwright.logs.aid.ReadingAids;
import org.deskwright.ui.load.OnDisplay;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.prefs.BackingStoreException;

/** The user's highlighters and filters, kept among the settings. */
public final class OwnAids {
    private static final String NODE = "org.deskwright.logs.ui";
    private static final String KEY = "aids";

    private OwnAids() {
    }

    public static ReadingAids load() {
        String json = node().get(KEY, "");
        if (json.isEmpty()) {
            return ReadingAids.NONE;
        }
        try {
            return ReadingAids.read(new StringReader(json));
        } catch (IllegalArgumentException e) {
            ILog.of(OwnAids.class).warn(e.getMessage(), e);
            return ReadingAids.NONE;
        }
    }

    public static void keep(ReadingAids aids) {
        node().put(KEY, aids.toJson());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(OwnAids.class).error(e.getMessage(), e);
        }
    }

    /** Shows them now and after each change, on the display thread, until the control is disposed. */
    static void follow(Control control, Consumer<ReadingAids> show) {
        IPreferenceChangeListener listener = event -> {
            if (event.getKey().equals(KEY)) {
                OnDisplay.soon(control, () -> show.accept(load()));
            }
        };
        IEclipsePreferences node = node();
        node.addPreferenceChangeListener(listener);
        control.addListener(SWT.Dispose, e -> node.removePreferenceChangeListener(listener));
        show.accept(load());
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
