package org.deskwright.sample.ticket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Logs of one user in which something failed once or more often, each after a quiet morning of that day. */
public final class TicketBundle {
    private static final long SEED = 40;
    private static final int FIRST_HOUR = 8;

    private final String user;
    private final TicketClocks clocks;
    private final List<Failed> failures = new ArrayList<>();

    private record Failed(Ticket ticket, Instant at) {}

    public TicketBundle(String user, TicketClocks clocks) {
        this.user = user;
        this.clocks = clocks;
    }

    /** @param at when it began to fail, by the true time; behind the morning, which ends at a quarter to ten */
    public TicketBundle with(Ticket ticket, Instant at) {
        failures.add(new Failed(ticket, at));
        return this;
    }

    /** Writes all logs into a folder, which is made where it is not there. */
    public void write(Path folder) throws IOException {
        TicketLogs logs = new TicketLogs(user, clocks);
        Set<LocalDate> days = new HashSet<>();
        for (Failed failed : failures) {
            LocalDate day = LocalDate.ofInstant(failed.at, ZoneOffset.UTC);
            if (days.add(day)) {
                Ticket.morning(logs, day.atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC),
                        new SplittableRandom(SEED + failed.ticket.ordinal()));
            }
            failed.ticket.happen(logs, failed.at);
        }
        logs.write(folder);
    }
}
