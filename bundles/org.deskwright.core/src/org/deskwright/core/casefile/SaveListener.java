package org.deskwright.core.casefile;

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
}
