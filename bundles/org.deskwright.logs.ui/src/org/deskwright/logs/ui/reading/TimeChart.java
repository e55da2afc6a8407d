package org.deskwright.logs.ui.reading;

import java.util.Optional;

/** Shows a span of the time that all logs are told by, which can be looked at closer. Display thread only. */
public interface TimeChart {
    void zoomIn();

    void zoomOut();

    /** Shows all of the time. */
    void all();

    /** Marks a moment, in microseconds since 1970; none where it is empty. */
    void mark(Optional<Long> moment);

    /** Shows that span, in microseconds since 1970. */
    void look(long from, long to);
}
