package org.deskwright.store;

import java.time.Instant;
import java.util.Map;

/**
 * All that came of a request, ready to go into its series.
 *
 * @param seen by item the record that it had
 * @param fleeting by item the JSON of what is other each time
 */
record Answer(Request request, Instant begun, Outcome outcome, String reason, Map<String, Long> seen,
        Map<String, String> fleeting) {}
