package org.deskwright.core.casefile;

import java.util.Map;

/** Hears how far saving is, on the thread that saves. Must be quick and must not throw. */
@FunctionalInterface
public interface SaveListener {
    SaveListener NONE = (name, bytesDone, bytesTotal) -> {};

    /**
     * @param name the part of the case that is written, such as {@code evidence/workspaces.json}
     * @param bytesDone of all parts so far; never falls
     * @param bytesTotal of all parts
     */
    void part(String name, long bytesDone, long bytesTotal);

    /**
     * All is written.
     *
     * @param removed how many secrets of each kind were left out, empty when there were none
     */
    default void saved(Map<String, Integer> removed) {
    }

    /**
     * All is written, and in these parts nothing could be looked for: they are in the case as they were.
     *
     * @param parts why, by name, such as {@code evidence/logs.zip!/old.log.xz}
     */
    default void unread(Map<String, String> parts) {
    }
}
