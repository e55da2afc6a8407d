package org.deskwright.sample.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * By which clocks the programs of a ticket write.
 *
 * @param clientAhead how far that of the user's device is ahead of the true time; its logs tell UTC
 * @param dcvZone of the times in the log of the DCV server, which does not tell it
 */
public record TicketClocks(Duration clientAhead, ZoneOffset dcvZone) {
    /** All are right, and DCV writes UTC. */
    public static final TicketClocks RIGHT = new TicketClocks(Duration.ZERO, ZoneOffset.UTC);

    Instant client(Instant time) {
        return time.plus(clientAhead);
    }

    /** What its clock on the wall shows, as if that were UTC. */
    Instant dcv(Instant time) {
        return time.plusSeconds(dcvZone.getTotalSeconds());
    }
}
