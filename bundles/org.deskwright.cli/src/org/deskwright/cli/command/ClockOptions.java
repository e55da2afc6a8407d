package org.deskwright.cli.command;

import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Clocks;

import picocli.CommandLine.Option;

/** What the user knows of the clocks by which logs were written. */
final class ClockOptions {
    @Option(names = "--zone", paramLabel = "[NAME[@FORMAT]=]ZONE", description = "Zone of times that tell none, such as Europe/Berlin or +09:00; with NAME, which may hold * and ?, of logs of that name; with FORMAT of lines of that format alone.")
    private List<String> zones = List.of();

    @Option(names = "--skew", paramLabel = "[NAME=]SECONDS", description = "How far the clock was ahead; negative where it was behind.")
    private List<String> skews = List.of();

    @Option(names = "--anchor", paramLabel = "[NAME=]UPTIME@TIME", description = "When it was that time of day for a device whose lines count from its start, such as 37d,05:43:43@2026-02-03T04:05:06Z.")
    private List<String> anchors = List.of();

    /** What was said, and what the user keeps in the instance area; refuses what cannot be read. */
    Clocks clocks(Console console) {
        Clocks clocks = new Clocks("--", zones, skews, anchors, LogClocks.read(console));
        clocks.check();
        LogClocks.checkFormats(clocks, console);
        return clocks;
    }
}
