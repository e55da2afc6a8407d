package org.deskwright.store;

import java.time.Instant;

/** All that came of a request, ready to go into its series. */
record Answer(Request request, Instant begun, Outcome outcome, String reason, Seen seen) {}
