package org.deskwright.core.intake;

/** Hears how far an intake is: one call at a time, on the intake's own threads. Must be quick and must not throw. */
@FunctionalInterface
public interface IntakeListener {
    IntakeListener NONE = (name, bytesDone, bytesTotal) -> {};

    /**
     * @param name a file that is being read
     * @param bytesDone stored bytes of all files read so far; never falls, and ends at {@code bytesTotal}
     * @param bytesTotal stored bytes of all files
     */
    void file(String name, long bytesDone, long bytesTotal);
}
