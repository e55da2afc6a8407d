package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.ui.canvas.LogCanvas;
import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.MergedBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** The lines of several logs in the order of their times. */
class MergedLogsTest extends SessionLogsTest {
    private static final int STAMP = 24;
    private static final int TIMES = 20;

    /** All lines as they are to be shown, by a way that has nothing in common with that of the view. */
    private List<String> inOrder() throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : List.of(GeneratedSessions.AGENT, GeneratedSessions.SERVER)) {
            for (String line : Files.readAllLines(folder.resolve(name))) {
                all.add(name + " ".repeat(GeneratedSessions.SERVER.length() - name.length()) + " \u2502 " + line);
            }
        }
        int before = GeneratedSessions.SERVER.length() + 3;
        all.sort(Comparator.comparing(line -> line.substring(before, before + STAMP)));
        return all;
    }

    @Test
    void allLinesStandInTheOrderOfTheirTimes() throws IOException {
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        List<String> expected = inOrder();
        merged.key(SWT.END, SWT.CTRL);
        assertTrue(merged.said().startsWith("Line %1$,d of %1$,d \u00b7 ".formatted(expected.size())), merged.said());
        Ui.waitUntil("the last line is there", () -> merged.said().contains(GeneratedSessions.AGENT + ":"));
        assertEquals(expected, merged.copyAll(workbench, expected.size()));
        merged.key(SWT.END, SWT.CTRL).key(SWT.HOME, SWT.CTRL | SWT.SHIFT);
        assertEquals(expected, merged.copy(workbench, expected.size()), "from behind the last line to the begin");
    }

    @Test
    void aFilterShowsSomeLinesOfAllLogsInTheOrderOfTheirTimes() throws IOException {
        String later = "2031-01-01T00:00:00.000Z ERROR Agent: later than all of 00000002-1111";
        Files.writeString(folder.resolve(GeneratedSessions.AGENT), later + "\n", StandardOpenOption.APPEND);
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        List<String> all = inOrder();
        List<String> some = all.stream().filter(line -> line.contains("00000002-1111")).toList();
        assertTrue(some.stream().map(line -> line.substring(0, 5)).distinct().count() == 2, "in both logs");
        merged.focus(workbench).key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the last line is there", () -> merged.said().contains("2031-01-01"));
        merged.filter("00000002-1111");
        Ui.waitUntil("all are found", () -> merged.filtered().equals("%,d lines".formatted(some.size())));
        Ui.waitUntil("who reads stays at the line",
                () -> merged.said().startsWith("Line %1$,d of %1$,d \u00b7 2031-01-01".formatted(some.size())));
        Looks.picture(workbench, "log-merged-filtered");
        assertEquals(some, merged.copyAll(workbench, some.size()));
        merged.filter("00000002-1111 level>=error since:2030-12-31");
        Ui.waitUntil("the one is found", () -> merged.filtered().equals("1 line"));
        Ui.waitUntil("it alone is shown", () -> merged.said().startsWith("Line 1 of 1 \u00b7 2031-01-01"));
        merged.filter("level>=error -later");
        Ui.waitUntil("nothing is found", () -> merged.said().startsWith("None of the lines"));
        merged.filter("");
        Ui.waitUntil("all are shown, and who reads is where they were",
                () -> merged.said().startsWith("Line %1$,d of %1$,d \u00b7 2031-01-01".formatted(all.size())));
        assertEquals("", merged.filtered());
    }

    @Test
    void theKeyboardGoesToLinesTimesAndErrors() throws IOException {
        Files.writeString(folder.resolve(GeneratedSessions.AGENT),
                "2031-01-01T00:00:00.000Z ERROR Agent: it has stopped\n", StandardOpenOption.APPEND);
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        List<String> all = inOrder();
        int before = GeneratedSessions.SERVER.length() + 3;
        int middle = all.size() / 2;
        merged.focus(workbench);
        ask("goToLine", "Go to Line", Integer.toString(middle + 1));
        Ui.waitUntil("the line is gone to", () -> merged.said().startsWith("Line %,d of ".formatted(middle + 1)));
        String time = all.get(middle + 40).substring(before, before + STAMP);
        int first = IntStream.range(0, all.size()).filter(i -> all.get(i).substring(before).compareTo(time) >= 0)
                .findFirst().orElseThrow();
        merged.focus(workbench);
        ask("goToTime", "Go to Time", time);
        Ui.waitUntil("the time is gone to", () -> merged.said().startsWith("Line %,d of ".formatted(first + 1)));
        merged.focus(workbench).key(SWT.HOME, SWT.CTRL);
        Ui.waitUntil("the first line is there", () -> merged.said().startsWith("Line 1 of "));
        workbench.command("org.deskwright.logs.ui.nextProblem", Map.of());
        Ui.waitUntil("the error is gone to",
                () -> merged.said().startsWith("Line %1$,d of %1$,d ".formatted(all.size())));
    }

    private void ask(String command, String title, String text) {
        workbench.commandWithDialog("org.deskwright.logs.ui." + command, Map.of());
        DialogBot dialog = DialogBot.await(title);
        dialog.type(text).push("OK");
    }

    @Test
    void aLineLeadsToItsLogAndBack() throws IOException {
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        // again and again: a moment after it is shown, the view follows the log that is open
        Ui.waitUntil("the first line is there",
                () -> merged.key(SWT.HOME, SWT.CTRL).said().endsWith(GeneratedSessions.AGENT + ":1"));
        merged.key(SWT.CR, 0);
        Ui.waitUntil("its log is there",
                () -> LogBot.of(workbench).editor().getTitle().equals(GeneratedSessions.AGENT));
        LogBot log = LogBot.of(workbench).focus().key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the line is gone to here",
                () -> merged.said().endsWith(GeneratedSessions.AGENT + ":%,d".formatted(log.line())));
        Looks.picture(workbench, "log-merged");
    }

    @Test
    void thePlaceIsCopiedOfTheFirstLineThatIsSelectedAndNotOfTheOneBehind() throws IOException {
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        merged.focus(workbench);
        String first = folder.resolve(GeneratedSessions.AGENT) + ":1";
        Ui.waitUntil("the first line is there",
                () -> merged.key(SWT.HOME, SWT.CTRL).said().endsWith(GeneratedSessions.AGENT + ":1"));
        merged.key(SWT.ARROW_DOWN, SWT.SHIFT).key(SWT.ARROW_DOWN, SWT.SHIFT);
        assertTrue(merged.said().startsWith("Line 3 of "), merged.said());
        workbench.command("org.deskwright.logs.ui.copyPlace", Map.of());
        Ui.waitUntil("its place is copied", () -> Ui.get(() -> Clip.get(Ui.display())).equals(first));
    }

    @Test
    void aTextIsFoundInAllLogsInTheOrderOfTheirTimes() throws IOException {
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        List<String> expected = inOrder();
        List<Integer> rows = IntStream.range(0, expected.size()).filter(i -> expected.get(i).contains("00000002-1111"))
                .boxed().toList();
        assertTrue(rows.stream().map(i -> expected.get(i).substring(0, 5)).distinct().count() == 2, "in both logs");
        merged.focus(workbench).key(SWT.HOME, SWT.CTRL);
        workbench.command("org.deskwright.ui.find", Map.of());
        merged.find("00000002-1111");
        Ui.waitUntil("all are counted", () -> merged.found().equals("1 of %,d lines".formatted(rows.size())));
        Ui.waitUntil("it is selected", () -> {
            Ui.one("log.merged.lines", LogCanvas.class).copy();
            return "00000002-1111".equals(Clip.get(Ui.display()));
        });
        for (int i = 1; i < Math.min(12, rows.size()); i++) {
            int row = rows.get(i);
            int rank = i + 1;
            workbench.command("org.deskwright.logs.ui.findNext", Map.of());
            Ui.waitUntil("the next is gone to", () -> merged.said().startsWith("Line %,d of ".formatted(row + 1)));
            Ui.waitUntil("it is told which", () -> merged.found().startsWith(rank + " of "));
        }
        workbench.command("org.deskwright.logs.ui.findPrevious", Map.of());
        int before = rows.get(Math.min(12, rows.size()) - 2);
        Ui.waitUntil("the one before is gone to", () -> merged.said().startsWith("Line %,d of ".formatted(before + 1)));
        workbench.command("org.deskwright.logs.ui.wrap", Map.of());
        Looks.picture(workbench, "log-merged-found");
    }

    @Test
    void whatIsWrittenMeanwhileStandsAmongTheLines() throws IOException {
        SessionsBot.open(workbench, folder);
        MergedBot merged = MergedBot.show(workbench);
        int lines = inOrder().size();
        merged.focus(workbench).key(SWT.END, SWT.CTRL);
        Ui.waitUntil("the last line is there", () -> merged.said().startsWith("Line %1$,d of %1$,d".formatted(lines)));
        Files.writeString(folder.resolve(GeneratedSessions.AGENT),
                "2031-01-01T00:00:00.000Z INFO  Agent: password=Hunter2-Hunter2 later than all\n",
                StandardOpenOption.APPEND);
        Ui.waitUntil("who is at the end goes on there",
                () -> merged.said().startsWith("Line %1$,d of %1$,d".formatted(lines + 1)));
        Ui.waitUntil("the line is there", () -> merged.said().contains("2031-01-01"));
        merged.key(SWT.HOME, SWT.SHIFT);
        workbench.commandWithDialog("org.deskwright.logs.ui.exportLines", Map.of());
        DialogBot dialog = DialogBot.await("What Is Replaced");
        String shown = Ui.get(() -> Stream.of(Ui.display().getShells())
                .flatMap(shell -> Ui.all(shell, "log.preview.lines", Text.class).stream()).findFirst().orElseThrow()
                .getText());
        assertTrue(shown.contains("later than all") && !shown.contains("Hunter2"), shown);
        dialog.push("Cancel");
    }

    @Test
    void theTimelineCountsAllOfThemByOneTime() throws IOException {
        SessionsBot.open(workbench, folder);
        EvidenceBot views = new EvidenceBot(workbench);
        workbench.show("org.deskwright.logs.timeline");
        views.check("org.deskwright.logs.timeline", "All logs together", true);
        try {
            int lines = inOrder().size();
            Ui.waitUntil("both logs are counted", () -> views.timeline().startsWith("2 logs: "));
            views.key(SWT.HOME, 0).key(SWT.END, SWT.SHIFT);
            int agent = Files.readAllLines(folder.resolve(GeneratedSessions.AGENT)).size();
            Ui.waitUntil("all records are, by level and by log",
                    () -> views.timeline().endsWith(": %,d Info (%s %,d, %s %,d)".formatted(lines,
                            GeneratedSessions.AGENT, agent, GeneratedSessions.SERVER, lines - agent)));
            Looks.picture(workbench, "log-timeline-together");
        } finally {
            views.check("org.deskwright.logs.timeline", "All logs together", false);
        }
        Ui.waitUntil("one log is counted again", () -> !views.timeline().startsWith("2 logs"));
    }

    @Test
    void whatIsWrittenMeanwhileIsCountedInAnyOfTheLogs() throws IOException {
        SessionsBot.open(workbench, folder);
        EvidenceBot views = new EvidenceBot(workbench);
        workbench.show("org.deskwright.logs.timeline");
        views.check("org.deskwright.logs.timeline", "All logs together", true);
        try {
            int lines = inOrder().size();
            Ui.waitUntil("both logs are counted", () -> all(views).contains(": %,d Info (".formatted(lines)));
            int more = 0;
            for (String log : List.of(GeneratedSessions.AGENT, GeneratedSessions.SERVER)) {
                int wanted = lines + ++more;
                Files.writeString(folder.resolve(log), "2031-01-01T00:00:00.000Z INFO  Agent: later than all\n",
                        StandardOpenOption.APPEND);
                Ui.waitUntil("it is counted in " + log, () -> all(views).contains(": %,d Info (".formatted(wanted)));
            }
        } finally {
            views.check("org.deskwright.logs.timeline", "All logs together", false);
        }
    }

    /** What is said of all that is counted of both logs; another count begins with nothing chosen. */
    private static String all(EvidenceBot views) {
        String said = views.timeline();
        return said.startsWith("2 logs: ") ? views.key(SWT.HOME, 0).key(SWT.END, SWT.SHIFT).timeline() : said;
    }

    @Test
    void viewsOfLogsLeaveNothingBehindWhenTheyAreClosed() {
        SessionsBot.open(workbench, folder).waitForSessions(SESSIONS);
        openAndClose();
        Queue<Error> leaks = new ConcurrentLinkedQueue<>();
        Resource.setNonDisposeHandler(leaks::add);
        try {
            for (int i = 0; i < TIMES; i++) {
                openAndClose();
            }
            for (int i = 0; i < 3; i++) {
                System.gc();
                Ui.settle();
            }
            assertEquals(List.of(), List.copyOf(leaks));
            Ui.waitUntil("nobody reads for them any more", () -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("Merged logs")));
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    private void openAndClose() {
        for (String view : List.of("sessions", "metrics", "timeline", "hits", "record", "clocks", "compare",
                "merged")) {
            workbench.show("org.deskwright.logs." + view);
        }
        MergedBot.show(workbench);
        for (String view : List.of("sessions", "metrics", "timeline", "hits", "record", "clocks", "compare",
                "merged")) {
            workbench.hide("org.deskwright.logs." + view);
        }
    }

    @Test
    void aClockThatIsAheadIsSetRight() throws IOException {
        Path clocks = Path.of(URI.create(Platform.getInstanceLocation().getURL().toString().replace(" ", "%20")))
                .resolve("log-clocks").resolve("merged-test.json");
        Files.createDirectories(clocks.getParent());
        Files.writeString(clocks, """
                {"clocks": [{"log": "server.log", "skewSeconds": 86400}]}
                """);
        try {
            SessionsBot.open(workbench, folder);
            MergedBot merged = MergedBot.show(workbench);
            Ui.waitUntil("it is said", () -> merged.notes().contains("server.log is ahead by 86,400 s"));
            merged.key(SWT.HOME, SWT.CTRL);
            Ui.waitUntil("its first line is the first of all", () -> merged.said().contains("2026-11-19 08:01:00.000")
                    && merged.said().endsWith(GeneratedSessions.SERVER + ":1"));
        } finally {
            Files.delete(clocks);
        }
    }
}
