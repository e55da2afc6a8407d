package org.deskwright.logs.check;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.source.LogSource;

/** What somebody knows of the clocks by which logs are written. */
@FunctionalInterface
public interface KnownClocks {
    /**
     * What is known of the clock of a log.
     *
     * @param name how people find it
     * @param log whose beginning is read where its name alone does not tell
     */
    SourceClock clock(String name, LogSource log);
}
