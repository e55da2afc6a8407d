package org.deskwright.ui.settings;

import java.util.List;

/**
 * Some of the settings, to be exported to and imported from a file together with all others: an OSGi service. Secrets
 * do not belong into it.
 */
public interface SettingsPart {
    /** Nothing that differs from how Deskwright comes. */
    String DEFAULTS = "{}";

    /** Stable; what the part is called in the file, such as {@code checks}. */
    String id();

    /** For people. */
    String title();

    /** A JSON object with what differs from how Deskwright comes; {@link #DEFAULTS} for nothing. In a job. */
    String save();

    /**
     * What would change if these settings took the place of the present ones, a line each. In a job.
     *
     * @throws IllegalArgumentException when they cannot be taken; the message is one sentence
     */
    List<String> preview(String json);

    /**
     * Takes these settings in place of the present ones; they passed {@link #preview}. On the display thread; what
     * takes long goes on in a job of its own.
     */
    void load(String json);

    /** Whether these settings, in place of the present ones, take effect only with the next start. In a job. */
    default boolean takesRestart(String json) {
        return false;
    }

    /** Whether this is what the user made rather than how they like it; restoring all defaults then leaves it alone. */
    default boolean isWork() {
        return false;
    }
}
