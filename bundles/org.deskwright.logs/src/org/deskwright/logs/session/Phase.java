package org.deskwright.logs.session;

import java.time.Duration;
import java.util.Optional;

/**
 * A step that a session took.
 *
 * @param end when the next began, or the session ended
 * @param evidence the line that begins it
 */
public record Phase(Stage stage, When begin, When end, Event evidence) {
    /** Empty where a clock was set back meanwhile. */
    public Optional<Duration> duration() {
        return begin.until(end);
    }
}
