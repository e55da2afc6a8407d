package org.deskwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.estate.live.LiveEstate;

/** One command, called as from a shell in some folder, and what came out of it. */
record Session(int exit, String out, String err) {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));

    static Session run(Path folder, String... args) {
        return run(folder, List.of(new EstateReader()), List.of(new EstateChecks()), false, args);
    }

    static Session onTerminal(Path folder, String... args) {
        return run(folder, List.of(new EstateReader()), List.of(new EstateChecks()), true, args);
    }

    static Session run(Path folder, List<EvidenceReader> readers, List<CheckProvider> providers, boolean terminal,
            String... args) {
        return with(folder, Toolbox.of("1.0.0", readers, providers), terminal, args);
    }

    /** With other tools. */
    static Session with(Path folder, Toolbox tools, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, terminal, 90,
                terminal, folder, CLOCK, false);
        int exit = DeskwrightCommand.run(args, console, tools);
        return new Session(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** With AWS to ask. */
    static Session live(Path folder, LiveEstate estate, String... args) {
        return live(folder, estate, false, args);
    }

    /** @param terminal whether a person reads what is told */
    static Session live(Path folder, LiveEstate estate, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, terminal, 90,
                false, folder, CLOCK, false);
        Toolbox toolbox = Toolbox.of("1.0.0", List.of(new EstateReader()), List.of(new EstateChecks()));
        int exit = DeskwrightCommand.run(args, console,
                estate instanceof AwsAccounts accounts
                        ? toolbox.withLive(estate).withAccounts(accounts)
                        : toolbox.withLive(estate));
        return new Session(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard error, which must be a single line. */
    String errLine() {
        List<String> lines = err.lines().toList();
        if (lines.size() != 1) {
            throw new AssertionError("expected one line on standard error, got:\n" + err);
        }
        return lines.getFirst();
    }
}
