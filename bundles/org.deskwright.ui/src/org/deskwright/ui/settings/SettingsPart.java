package org.deskwright.ui.settings;

import java.util.List;

/**
 * Some of the settings, to be exported to and imported from a file together with all others: an OSGi service. Called on
 * the display thread; quick work only. Secrets do not belong into it.
 */
public interface SettingsPart {
    /** Stable; what the part is called in the file, such as {@code checks}. */
    String id();

    /** For people. */
    String title();

    /** A JSON object with what differs from how Deskwright comes; <code>{}</code> for nothing. */
    String save();

    /**
     * What would change if these settings took the place of the present ones, a line each.
     *
     * @throws IllegalArgumentException when they cannot be taken; the message is one sentence
     */
    List<String> preview(String json);

    /** Takes these settings in place of the present ones; they passed {@link #preview}. */
    void load(String json);
}
