package org.deskwright.cli.command;

import org.deskwright.cli.internal.WhenRange;

import picocli.CommandLine.Option;

/** Of which time logs are meant. */
final class LogTimeOptions {
    @Option(names = "--since", paramLabel = "TIME", description = "Only what is of that moment or later, such as 2026-11-20T10:00:00Z; without a zone as the log writes it.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only what is before that moment.")
    private String until;

    /** Refuses what is no time. */
    WhenRange range() {
        return new WhenRange(since == null ? Long.MIN_VALUE : LogRangeOptions.micros("--since", since),
                until == null ? Long.MAX_VALUE : LogRangeOptions.micros("--until", until),
                LogRangeOptions.tellsZone(since), LogRangeOptions.tellsZone(until));
    }
}
