package org.deskwright.ui.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.prefs.BackingStoreException;

/**
 * A question that the user may answer once and for all, by "Do not ask again". It is declared by the extension point
 * {@code org.deskwright.ui.confirmations}, and so listed among the preferences. What cannot be undone outside
 * Deskwright is always asked about, and does not belong here.
 *
 * @param id of the declaration
 * @param label what is asked about, for a list
 */
public record Confirmation(String id, String label) {
    /** The node of the preferences with what is not asked any more. */
    public static final String NODE = "org.deskwright.confirmations";

    private static final Texts TEXTS = Texts.beside(Confirmation.class);
    private static final String POINT = "org.deskwright.ui.confirmations";

    /** All there are, by their labels. */
    public static List<Confirmation> all() {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
                .map(e -> new Confirmation(e.getAttribute("id"), e.getAttribute("label")))
                .sorted(Comparator.comparing(Confirmation::label)).toList();
    }

    /**
     * @throws IllegalArgumentException when no bundle declares it
     */
    public static Confirmation of(String id) {
        return all().stream().filter(c -> c.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No confirmation " + id));
    }

    /** Whether the user is still asked. */
    public boolean isAsked() {
        return !node().getBoolean(id, false);
    }

    /** Asks from now on, or never again. */
    public void ask(boolean asked) {
        if (asked) {
            node().remove(id);
        } else {
            node().putBoolean(id, true);
        }
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Confirmation.class).error(id, e);
        }
    }

    /**
     * Puts the question, unless it is not asked any more. Only the answer to go on can be given once and for all.
     * Display thread only.
     *
     * @param goOn which of the answers it is to go on
     * @param answers labels of the buttons; the last one is to leave it
     * @return the index of the answer; the last one when the dialog was closed
     */
    public int put(Shell shell, String title, String question, int goOn, String... answers) {
        if (!isAsked()) {
            return goOn;
        }
        Map<String, Integer> labels = new LinkedHashMap<>();
        Arrays.asList(answers).forEach(answer -> labels.put(answer, labels.size()));
        MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, title, null, question,
                MessageDialog.QUESTION, new LinkedHashMap<>(labels), 0, TEXTS.get("confirm.never"), false);
        int answer = dialog.open();
        if (answer == goOn && dialog.getToggleState()) {
            ask(false);
        }
        return answer == SWT.DEFAULT ? answers.length - 1 : answer;
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
