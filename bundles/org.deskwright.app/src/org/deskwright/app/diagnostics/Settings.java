package org.deskwright.app.diagnostics;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The preferences that the user changed. What is kept in secure storage is not among them, nor is its node. */
final class Settings {
    private static final Set<String> CLOSED = Set.of("org.eclipse.equinox.security", "org.eclipse.equinox.security.ui");
    private static final int LONGEST = 500;

    private Settings() {
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        try {
            InstanceScope.INSTANCE.getNode("").accept(node -> {
                boolean open = Stream.of(node.absolutePath().split("/")).noneMatch(CLOSED::contains);
                if (open) {
                    write(node, text);
                }
                return open;
            });
        } catch (BackingStoreException e) {
            text.append("not all could be read: ").append(e.getMessage()).append('\n');
        }
        return text.toString();
    }

    private static void write(IEclipsePreferences node, StringBuilder text) {
        try {
            for (String key : keys(node)) {
                String value = node.get(key, "");
                // the layout of the workbench and the like are of no use to a reader
                String shown = value.length() > LONGEST ? "(" + value.length() + " characters)" : value;
                text.append(node.absolutePath()).append('/').append(key).append(" = ").append(shown.replace('\n', ' '))
                        .append('\n');
            }
        } catch (BackingStoreException e) {
            text.append(node.absolutePath()).append(" could not be read: ").append(e.getMessage()).append('\n');
        }
    }

    private static String[] keys(Preferences node) throws BackingStoreException {
        return Stream.of(node.keys()).sorted(Comparator.comparing(k -> k.toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }
}
