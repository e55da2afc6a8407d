package org.deskwright.testing.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.osgi.framework.Bundle;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What the user has set, so that it can be put back after a test that may change any of it: preferences, columns and
 * dialogs, and the switches among the commands. Display thread only.
 */
public final class KeptSettings {
    private static final String OURS = "org.deskwright.";

    private final Map<Bundle, String> dialogs = new HashMap<>();
    private final Map<String, Map<String, String>> preferences = new TreeMap<>();
    private final Map<Command, Map<String, Object>> states = new HashMap<>();

    public KeptSettings() {
        bundles().forEach(bundle -> dialogs.put(bundle, text(settings(bundle))));
        nodes().forEach(node -> preferences.put(node.name(), values(node)));
        commands().forEach(command -> Stream.of(command.getStateIds()).forEach(
                id -> states.computeIfAbsent(command, c -> new HashMap<>()).put(id, command.getState(id).getValue())));
    }

    /** Puts it back; views that are open may go on as they are, and write it again when they are closed. */
    public void restore() {
        states.forEach((command, values) -> values.forEach((id, value) -> command.getState(id).setValue(value)));
        nodes().forEach(node -> {
            Map<String, String> before = preferences.getOrDefault(node.name(), Map.of());
            values(node).keySet().stream().filter(key -> !before.containsKey(key)).forEach(node::remove);
            before.forEach(node::put);
        });
        dialogs.forEach(KeptSettings::read);
    }

    private static Stream<Bundle> bundles() {
        return Stream.of(Platform.getBundle("org.deskwright.app").getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS));
    }

    private static IDialogSettings settings(Bundle bundle) {
        return PlatformUI.getDialogSettingsProvider(bundle).getDialogSettings();
    }

    private static String text(IDialogSettings settings) {
        StringWriter text = new StringWriter();
        try {
            settings.save(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void read(Bundle bundle, String text) {
        IDialogSettings settings = settings(bundle);
        for (IDialogSettings section : settings.getSections()) {
            ((DialogSettings) settings).removeSection(section);
        }
        try {
            settings.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<IEclipsePreferences> nodes() {
        try {
            return Stream.of(InstanceScope.INSTANCE.getNode("").childrenNames()).filter(name -> name.startsWith(OURS))
                    .map(InstanceScope.INSTANCE::getNode).toList();
        } catch (BackingStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> values(IEclipsePreferences node) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String key : node.keys()) {
                values.put(key, node.get(key, ""));
            }
        } catch (BackingStoreException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static Stream<Command> commands() {
        return Stream.of(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith(OURS));
    }
}
