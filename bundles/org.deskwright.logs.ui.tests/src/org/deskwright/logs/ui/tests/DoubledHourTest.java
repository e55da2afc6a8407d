package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hour that clocks of a zone show twice when they are set back, in the editor, its views and among other logs. */
class DoubledHourTest extends SessionLogsTest {
    private static final String CLOCKS = "org.deskwright.logs.clocks";
    private static final String RECORD = "org.deskwright.logs.record";
    private static final String TIMELINE = "org.deskwright.logs.timeline";
    private static final String LOCAL = "2026-10-25 %s,000000 [  1:1  ] INFO  frontend - %s of local\n";
    private static final String ZONED = "2026-10-25T%s.000Z 0a1b2c3d-1111-1038-a745-000000000001 "
            + "> LVL:2 RC:   0           AGENT :%s of zoned\n";
    private static final SourceClock BERLIN = new SourceClock(Optional.of(ZoneId.of("Europe/Berlin")), Duration.ZERO,
            Optional.empty());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MANY = 360;
    private static final String NOTHING_TELLS = "the clock showed that hour twice when it was set back, and nothing"
            + " tells which of the two";

    private Optional<Path> told = Optional.empty();

    @AfterEach
    void forget() {
        workbench.hide(CLOCKS);
        told.ifPresent(log -> tell(log, SourceClock.UNKNOWN));
    }

    private Path logs() throws IOException {
        return Files.createDirectories(folder.resolve("autumn"));
    }

    private void tell(Path log, SourceClock clock) {
        Ui.run(() -> workbench.window().getService(LogClocks.class).tell(log.toString(), clock));
    }

    /** Of which it is known that it was written in Berlin. */
    private Path local(String text) throws IOException {
        Path log = Files.writeString(logs().resolve("local.log"), text);
        told = Optional.of(log);
        tell(log, BERLIN);
        return log;
    }

    /** Back at the fourth line. */
    private Path setBack() throws IOException {
        return local(LOCAL.formatted("01:59:00", "1") + LOCAL.formatted("02:30:00", "2")
                + LOCAL.formatted("02:59:59", "4") + LOCAL.formatted("02:00:00", "5") + LOCAL.formatted("02:30:00", "7")
                + LOCAL.formatted("03:01:00", "8"));
    }

    private Path neverBack() throws IOException {
        return local(
                LOCAL.formatted("01:59:00", "1") + LOCAL.formatted("02:30:00", "2") + LOCAL.formatted("03:01:00", "5"));
    }

    private void zoned(String text) throws IOException {
        Files.writeString(logs().resolve("zoned.log"), text);
    }

    private static String now() {
        return Ui.get(() -> Ui.one("log.clocks.now", Label.class).getText());
    }

    @Test
    void aLineTellsOfWhichShowingItIs() throws IOException {
        LogBot log = LogBot.open(workbench, setBack()).whole().focus();
        workbench.show(CLOCKS);
        log.focus().key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("it is of the first", () -> log.status().contains(" = 2026-10-25 00:30:00.000 UTC"));
        Ui.waitUntil("its clock says so",
                () -> now().equals("Line 2 tells 2026-10-25 02:30:00.000. That is 2026-10-25 00:30:00.000 UTC."));
        log.focus();
        for (int i = 0; i < 3; i++) {
            log.key(SWT.ARROW_DOWN, 0);
        }
        Ui.waitUntil("it is of the second", () -> log.status().contains(" = 2026-10-25 01:30:00.000 UTC"));
        workbench.show(RECORD);
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("its details say so", () -> views.record().contains("2026-10-25 01:30:00.000 UTC, by its clock"));
    }

    @Test
    void whereNothingTellsNoMomentIsClaimed() throws IOException {
        LogBot log = LogBot.open(workbench, neverBack()).whole().focus();
        workbench.show(CLOCKS);
        log.focus().key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("that is said", () -> log.status().contains(" (" + NOTHING_TELLS + ")"));
        assertTrue(!log.status().contains("UTC"), log.status());
        Ui.waitUntil("its clock says so", () -> now().equals("Line 2 tells 2026-10-25 02:30:00.000. Which moment that"
                + " is cannot be told: " + NOTHING_TELLS + "."));
        workbench.show(RECORD);
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("its details say so", () -> views.record().contains("Not told: " + NOTHING_TELLS));
        log.focus().key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("the next is told", () -> log.status().contains(" = 2026-10-25 02:01:00.000 UTC"));
    }

    @Test
    void amongOtherLogsEachShowingStandsAtItsMoment() throws IOException {
        setBack();
        zoned(ZONED.formatted("00:45:00", "3") + ZONED.formatted("01:15:00", "6") + ZONED.formatted("02:30:00", "9"));
        SessionsBot.open(workbench, logs());
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("all lines are there", () -> merged.said().contains(" of 9 "));
        List<String> copied = merged.copyAll(workbench, 9);
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                copied.stream().map(line -> line.replaceAll(".*([0-9]) of (local|zoned)", "$1")).toList(),
                copied::toString);
        merged.focus(workbench).key(SWT.HOME, SWT.MOD1);
        for (int i = 0; i < 6; i++) {
            merged.key(SWT.ARROW_DOWN, 0);
        }
        Ui.waitUntil("the second is told", () -> merged.said().contains("2026-10-25 01:30:00.000 "));
        assertTrue(!merged.notes().contains("twice"), merged.notes());
    }

    /**
     * More lines than a block of the index has: of some blocks the latest line is not that which tells the latest time.
     */
    @Test
    void amongOtherLogsManyLinesOfBothShowingsStandAtTheirMoments() throws IOException {
        StringBuilder local = new StringBuilder();
        StringBuilder zoned = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            Instant moment = Instant.parse("2026-10-24T23:30:00Z").plusSeconds(30L * i);
            local.append(LOCAL.formatted(TIME.format(moment.atZone(BERLIN.zone().orElseThrow())), 2 * i));
            zoned.append(ZONED.formatted(TIME.format(moment.plusSeconds(15).atOffset(ZoneOffset.UTC)), 2 * i + 1));
        }
        local(local.toString());
        // the day before it is evening still
        zoned(zoned.toString().replace("2026-10-25T23:", "2026-10-24T23:"));
        SessionsBot.open(workbench, logs());
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("all lines are there", () -> merged.said().contains(" of " + 2 * MANY + " "));
        List<String> copied = merged.copyAll(workbench, 2 * MANY);
        assertEquals(IntStream.range(0, 2 * MANY).mapToObj(Integer::toString).toList(),
                copied.stream().map(line -> line.replaceAll(".*\\D([0-9]+) of (local|zoned)", "$1")).toList());
    }

    @Test
    void amongOtherLogsItIsSaidWhatNothingTells() throws IOException {
        neverBack();
        zoned(ZONED.formatted("00:45:00", "3") + ZONED.formatted("01:15:00", "4"));
        SessionsBot.open(workbench, logs());
        MergedBot merged = MergedBot.show(workbench);
        Ui.waitUntil("all lines are there", () -> merged.said().contains(" of 5 "));
        assertTrue(
                merged.notes()
                        .contains("local.log, 1 record is of an hour that the clock showed twice when it was"
                                + " set back, and nothing tells which of the two: they stand where the first would."),
                merged.notes());
        merged.focus(workbench).key(SWT.HOME, SWT.MOD1).key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("the line says so, too",
                () -> merged.said().contains("2026-10-25 00:30:00.000 at the earliest (" + NOTHING_TELLS + ")"));
    }

    @Test
    void aMomentOfTheSecondShowingIsGoneTo() throws IOException {
        LogBot log = LogBot.open(workbench, setBack()).whole().focus().key(SWT.ARROW_DOWN, 0);
        Ui.waitUntil("the moment is known", () -> log.status().contains(" = 2026-10-25 00:30:00.000 UTC"));
        goTo(log, "2026-10-25T01:15Z", 5);
        goTo(log, "2026-10-25T00:15Z", 2);
        goTo(log, "2026-10-25T01:00Z", 4);
    }

    private void goTo(LogBot log, String moment, long line) {
        workbench.commandWithDialog("org.deskwright.logs.ui.goToTime", Map.of());
        DialogBot.await("Go to Time").type(moment).push("OK");
        Ui.waitUntil(moment + " is gone to", () -> log.line() == line);
        log.focus();
    }

    /** Two hours from the first line to the last, though the clock went on by one. */
    @Test
    void theTimelineCountsBothShowingsAtTheirMoments() throws IOException {
        LogBot log = LogBot.open(workbench, setBack()).whole().focus();
        workbench.show(TIMELINE);
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("the first is marked", () -> views.timeline().startsWith("2026-10-24 23:59:00.000 to"));
        log.focus().key(SWT.END, SWT.MOD1);
        Ui.waitUntil("the last is two hours later", () -> views.timeline().startsWith("2026-10-25 02:00:4"));
    }
}
