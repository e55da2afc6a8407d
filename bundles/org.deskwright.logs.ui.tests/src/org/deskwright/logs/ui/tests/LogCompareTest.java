package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.TimelineBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two logs, or two times, beside each other by the known failures in them. */
@ExtendWith(PictureOnFailure.class)
class LogCompareTest {
    private static final String BEGINS = "02/03/2026, 04:05:06.789> LVL:2 RC:   0          COMMON :-- pcoip_server begins.\n";
    private static final String INVITE = "02/03/2026, 05:05:16.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session\n";
    private static final String EXITS = "02/03/2026, 06:09:16.000> LVL:2 RC:   0          SERVER :server main: exiting\n";

    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void open() throws IOException {
        workbench.fresh();
        Files.writeString(log("bad"), BEGINS + INVITE + INVITE + EXITS);
        Files.writeString(log("good"), BEGINS + EXITS);
        workbench.perspective("org.deskwright.logs.perspective");
        workbench.drop("logs.tree", folder);
        workbench.show("org.deskwright.logs.compare");
        Ui.waitUntil("both can be chosen",
                () -> Stream.of(combo("right").getItems()).filter(item -> List.of("bad", "good").stream()
                        .anyMatch(name -> item.equals(log(name).getFileName().toString()))).count() == 2);
    }

    @AfterEach
    void end() {
        workbench.hide("org.deskwright.logs.compare");
        workbench.fresh();
        SessionsBot.putAway(workbench);
    }

    /** Of its own name: what other tests opened may be there still. */
    private Path log(String name) {
        String unique = folder.getFileName().toString();
        return folder.resolve(name + unique.substring(unique.length() - 8) + ".txt");
    }

    private static Combo combo(String side) {
        return Ui.one("log.compare." + side, Combo.class);
    }

    private void choose(String side, String name) {
        Ui.run(() -> {
            Combo combo = combo(side);
            combo.select(Stream.of(combo.getItems()).map(item -> item.equals(log(name).getFileName().toString()))
                    .toList().indexOf(true));
        });
    }

    private static void type(String field, String text) {
        Ui.run(() -> Ui.one("log.compare." + field, Text.class).setText(text));
    }

    private static void begin() {
        Ui.run(() -> Ui.one("log.compare.begin", Button.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** Waits: the view may still show what was compared before. */
    private static void awaitDifference(String signature, String difference) {
        Ui.waitUntil("they are compared", () -> {
            TableBot table = TableBot.find("log.compare");
            int row = table.texts("id").indexOf(signature);
            return row >= 0 && table.texts("difference").get(row).equals(difference);
        });
    }

    @Test
    void whatToDoIsSaidBeforeAnythingIsCompared() {
        workbench.hide("org.deskwright.logs.compare");
        workbench.show("org.deskwright.logs.compare");
        Ui.waitUntil("what to choose, what to do and the table stand beneath each other", () -> {
            Control words = Ui.one("log.compare.notes", CLabel.class).getParent();
            List<Rectangle> places = Stream.of(words.getParent().getChildren()).map(Control::getBounds).toList();
            return words.getSize().y > 0 && IntStream.range(1, places.size())
                    .allMatch(i -> places.get(i).y == places.get(i - 1).y + places.get(i - 1).height);
        });
    }

    @Test
    void whatStandsMoreOftenInOneIsToldAndLeadsToItsFirstLine() {
        choose("left", "good");
        choose("right", "bad");
        begin();
        awaitDifference("pcoip.no-invite", "+2");
        awaitDifference("pcoip.server-begins", "+0");
        TableBot table = TableBot.find("log.compare").settled();
        int row = table.texts("id").indexOf("pcoip.no-invite");
        assertEquals(List.of("0", "2", "+2", "", "2"),
                Stream.of("left", "right", "difference", "first-left", "first-right")
                        .map(column -> table.texts(column).get(row)).toList());
        Looks.picture(workbench, "log-compared");
        table.doubleClick("pcoip.no-invite");
        LogBot log = LogBot.of(workbench);
        Ui.waitUntil("the line is gone to", () -> log.line() == 2);
        assertTrue(log.lead().text().contains("Invite packet"), log.lead().text());
    }

    @Test
    void whatWasComparedIsNotShownForWhatIsChosenNow() {
        choose("left", "good");
        choose("right", "bad");
        begin();
        awaitDifference("pcoip.no-invite", "+2");
        Ui.run(() -> {
            combo("left").select(combo("right").getSelectionIndex());
            combo("left").notifyListeners(SWT.Selection, new Event());
        });
        Ui.waitUntil("it is gone", () -> TableBot.find("log.compare").count() == 0);
        assertTrue(notes().startsWith("Choose two logs"), notes());
        type("left.since", "2026-02-03 06:00");
        type("left.until", "2026-02-03 05:00");
        begin();
        Ui.waitUntil("it is said that nothing is between them", () -> notes().startsWith("A time from which on"));
        type("left.since", "");
        begin();
        awaitDifference("pcoip.no-invite", "+2");
    }

    @Test
    void logsOfOneNameAreToldApart() throws IOException {
        String name = "pcoip_server_2026_02_03_00000def.txt";
        for (String ticket : List.of("one", "two")) {
            Files.writeString(Files.createDirectories(folder.resolve("tickets/" + ticket)).resolve(name), BEGINS);
        }
        workbench.drop("logs.tree", folder.resolve("tickets"));
        Ui.waitUntil("both are told apart", () -> {
            List<String> items = Ui.get(() -> List.of(combo("left").getItems()));
            return List.of("one/\u2026", "two/\u2026").stream().allMatch(begin -> items.stream()
                    .filter(item -> item.startsWith(begin) && item.endsWith("_00000def.txt")).count() == 1);
        });
    }

    @Test
    void twoTimesOfOneLogAreCompared() {
        choose("left", "bad");
        choose("right", "bad");
        begin();
        Ui.waitUntil("it is said that they are the same", () -> notes().startsWith("Both sides are the same."));
        type("left.until", "at noon");
        begin();
        Ui.waitUntil("it is said that this is no time", () -> notes().startsWith("A time is none"));
        type("left.until", "2026-02-03 05:00");
        type("right.since", "2026-02-03 05:00");
        begin();
        awaitDifference("pcoip.server-begins", "-1");
        awaitDifference("pcoip.no-invite", "+2");
    }

    @Test
    void aSideTakesTheLogInTheEditorAndTheTimeThatIsLookedAt() {
        LogBot.open(workbench, log("bad")).whole();
        TimelineBot timeline = TimelineBot.show(workbench);
        Ui.waitUntil("all records are counted", () -> timeline.all().contains(" to 2026-02-03 06:09:16"));
        Ui.waitUntil("it is looked at the beginning", () -> {
            if (timeline.all().contains(" to 2026-02-03 06:")) {
                timeline.key(SWT.HOME, 0).key(SWT.ARROW_RIGHT, SWT.SHIFT).key('+', 0);
                return false;
            }
            return timeline.all().contains("2026-02-03 04:05:06.789 to ");
        });
        new EvidenceBot(workbench).button("org.deskwright.logs.compare", "Take to the right");
        assertTrue(Ui.get(() -> combo("right").getText()).endsWith(log("bad").getFileName().toString()));
        assertEquals("2026-02-03 04:05:06.789", typed("right.since"));
        assertTrue(typed("right.until").startsWith("2026-02-03 04:05:"), typed("right.until"));
        new EvidenceBot(workbench).button("org.deskwright.logs.compare", "Take to the left");
        type("left.since", "");
        type("left.until", "");
        begin();
        awaitDifference("pcoip.no-invite", "-2");
        awaitDifference("pcoip.server-begins", "+0");
    }

    private static String typed(String field) {
        return Ui.get(() -> Ui.one("log.compare." + field, Text.class).getText());
    }

    private static String notes() {
        return Ui.get(() -> Ui.one("log.compare.notes", org.eclipse.swt.custom.CLabel.class).getText());
    }
}
