package org.deskwright.cli.command;

import picocli.CommandLine.Option;

/** Of which time logs are meant. */
final class LogTimeOptions {
    @Option(names = "--since", paramLabel = "TIME", description = "Only what is of that moment or later, such as 2026-11-20T10:00:00Z; without a zone as the log writes it.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only what is before that moment.")
    private String until;

    /** Microseconds since 1970. */
    long from() {
        return since == null ? Long.MIN_VALUE : LogRangeOptions.micros("--since", since);
    }

    /** Behind the last, likewise. */
    long to() {
        return until == null ? Long.MAX_VALUE : LogRangeOptions.micros("--until", until);
    }
}
