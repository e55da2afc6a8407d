package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** A log that several programs wrote, each by a clock of its own, alone and beside others. */
class MixedClocksTest extends SessionLogsTest {
    private static final String LOCAL = "2026-07-20 %s:00,000000 [  1:1  ] INFO  frontend - %s\n";
    private static final String ZONED = "2026-07-20T%s:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 "
            + "> LVL:2 RC:   0           AGENT :%s\n";
    private static final String UPTIME = "0d,%s:00.000> LVL:2 RC:   0        MGMT_SYS :%s\n";
    private static final SourceClock KNOWN = new SourceClock(Optional.of(ZoneId.of("Europe/Berlin")), Duration.ZERO,
            Optional.of(Instant.parse("2026-07-20T00:00:00Z")));

    private Path logs() throws IOException {
        return Files.createDirectories(folder.resolve("mixed"));
    }

    private Path mixed() throws IOException {
        return Files.writeString(logs().resolve("mixed.log"),
                LOCAL.formatted("12:00", "1 of mixed") + ZONED.formatted("10:10", "3 of mixed")
                        + UPTIME.formatted("10:20", "5 of mixed") + "no time of its own, 6 of mixed\n"
                        + LOCAL.formatted("12:30", "8 of mixed"));
    }

    private void tell(Path log, SourceClock clock) {
        Ui.run(() -> workbench.window().getService(LogClocks.class).tell(log.toString(), clock));
    }

    @Test
    void recordsOfWhichNoMomentIsKnownStayWithTheOthers() throws IOException {
        Files.writeString(folder.resolve(GeneratedSessions.SERVER),
                "2026-11-20 09:30:00,161016 [  3517:3517  ] WARN  frontend-handler - without a zone\n",
                StandardOpenOption.APPEND);
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("it is said",
                () -> merged.notes().contains("server.log, 1 record of unknown zone or start stays with"));
    }

    @Test
    void eachRecordStandsAmongThoseOfOtherLogsByTheTimesOfItsOwnFormat() throws IOException {
        Path mixed = mixed();
        Files.writeString(logs().resolve("other.log"),
                ZONED.formatted("10:05", "2 of other") + ZONED.formatted("10:15", "4 of other")
                        + ZONED.formatted("10:25", "7 of other") + ZONED.formatted("10:35", "9 of other"));
        tell(mixed, KNOWN);
        try {
            SessionsBot.open(workbench, logs());
            MergedBot merged = MergedBot.show(workbench);
            Ui.waitUntil("all lines are there", () -> merged.said().contains(" of 9 "));
            List<String> copied = merged.copyAll(workbench, 9);
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                    copied.stream().map(line -> line.replaceAll(".*([0-9]) of (mixed|other)", "$1")).toList(),
                    copied::toString);
            assertEquals("Times of mixed.log are not all ahead alike: each is set right by its own clock.",
                    merged.notes().replace(logs().toString() + logs().getFileSystem().getSeparator(), ""));
            merged.filter("since:2026-07-20T10:12 until:2026-07-20T10:28");
            Ui.waitUntil("those of that time are left", () -> merged.filtered().equals("4 lines"));
            merged.filter("");
        } finally {
            tell(mixed, SourceClock.UNKNOWN);
        }
    }

    /** Most lines are of a zone that was told, those of the session tell theirs. */
    @Test
    void theTimeOfASessionIsThatOfEachRecordByItsOwnFormat() throws IOException {
        Path mixed = Files.writeString(logs().resolve("mixed.log"),
                ZONED.formatted("10:10", "x").replace("AGENT :x", "COMMON :-- pcoip_server begins.")
                        + LOCAL.formatted("12:15", "in it") + LOCAL.formatted("12:16", "in it, too")
                        + ZONED.formatted("10:20", "x").replace("AGENT :x", "SERVER :server main: exiting")
                        + LOCAL.formatted("12:30", "behind it") + LOCAL.formatted("10:15", "behind it, too"));
        tell(mixed, KNOWN);
        try {
            SessionsBot sessions = SessionsBot.open(workbench, logs());
            LogBot log = LogBot.of(workbench);
            Ui.waitUntil("it is chosen",
                    () -> sessions.focus().key(SWT.HOME, 0).said().contains("from 2026-07-20 10:10:00.000"));
            sessions.button("Show only this time");
            Ui.waitUntil("what was written meanwhile is left", () -> log.rows() == 4);
        } finally {
            tell(mixed, SourceClock.UNKNOWN);
        }
    }

    @Test
    void theTimelineCountsEachRecordAtItsMoment() throws IOException {
        Path mixed = mixed();
        tell(mixed, KNOWN);
        try {
            LogBot log = LogBot.open(workbench, mixed);
            workbench.show("org.deskwright.logs.timeline");
            EvidenceBot views = new EvidenceBot(workbench);
            Ui.waitUntil("the first is marked", () -> views.timeline().startsWith("2026-07-20 10:00:00.000 to"));
            log.focus().key(SWT.END, SWT.MOD1);
            Ui.waitUntil("the last is half an hour later",
                    () -> views.timeline().startsWith("2026-07-20 10:29:56.250 to") && views.timeline().contains("1 "));
            log.key(SWT.HOME, SWT.MOD1);
            Ui.waitUntil("the first is marked again", () -> views.timeline().startsWith("2026-07-20 10:00:00.000 to"));
            views.key(SWT.END, 0).key(SWT.CR, 0);
            Ui.waitUntil("the last is gone to", () -> log.line() == 5);
            tell(mixed, new SourceClock(KNOWN.zone(), Duration.ofHours(1), KNOWN.started()));
            Ui.waitUntil("they are counted by the other clock",
                    () -> views.timeline().startsWith("2026-07-20 09:29:56.250 to"));
        } finally {
            tell(mixed, SourceClock.UNKNOWN);
        }
    }
}
