package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.report.TextStyle.Grouping;
import org.deskwright.report.text.Columns;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static String text(TextStyle style) {
        return Reports.rendered(new TextRenderer(style, CatalogueWords.NONE), Reports.mixed());
    }

    @Test
    void remediesStandOnceForAllSubjectsOfOneSort() {
        String text = text(TextStyle.FILE);
        assertTrue(text.contains("ws-1 is UNHEALTHY") && text.contains("ws-2 is UNHEALTHY"));
        assertEquals(2, text.split("What helps: Reboot it", -1).length - 1, "once for ws-1 and ws-2, once for ws-3");
        assertTrue(text.contains("reboot-workspaces ws-1 ") && text.contains("reboot-workspaces ws-2 "));
    }

    @Test
    void ofManySubjectsTheFirstThreeHaveTheirCommandsSpelledOut() {
        String text = Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE), Reports.fleet(70));
        assertEquals(70, text.split(" is UNHEALTHY", -1).length - 1);
        assertEquals(3, text.split("aws workspaces reboot-workspaces", -1).length - 1);
        assertTrue(text.contains("and 67 more: --format json"), text);
        assertEquals(1, text.split("Only if:", -1).length - 1);
    }

    @Test
    void stepsThatStandAboveAreNotToldAgain() {
        ReportedOutcome one = Reports.finding("estate.a", "ws-1", Importance.PROBLEM, "ws-1 is UNHEALTHY");
        ReportedOutcome other = Reports.finding("estate.b", "ws-1", Importance.PROBLEM, "ws-1 is slow");
        String text = Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE),
                Reports.of(List.of(one, other)));
        assertEquals(1, text.split("reboot-workspaces ws-1", -1).length - 1);
        assertTrue(text.contains("What helps: Reboot it (the same steps as above)"), text);
    }

    @Test
    void briefIsALineForEachFinding() {
        String text = Reports.rendered(
                new TextRenderer(new TextStyle(60, false, Grouping.IMPORTANCE, true), CatalogueWords.NONE),
                Reports.fleet(5));
        assertTrue(text.contains("\nProblem  ws-2 is UNHEALTHY since 2026-11-20 09:00:01 Europe/Berlin [estate.a]\n"),
                text);
        assertFalse(text.contains("aws "));
        assertTrue(text.contains("\nNot read bad.json: "), text);
    }

    @Test
    void momentsAreShownInTheZoneOfTheReport() {
        String text = Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE), Reports.fleet(1));
        assertTrue(text.contains("ws-1 is UNHEALTHY since 2026-11-20 09:00:01 Europe/Berlin"), text);
    }

    @Test
    void whatNoReaderTakesIsForPeopleToLookAt() {
        String text = text(TextStyle.FILE);
        int decided = text.indexOf("Deskwright decides this once you give it:");
        int byHand = text.indexOf("To look at yourself (this version does not read it");
        int groups = text.indexOf("IP groups");
        int policies = text.indexOf("Policies in force");
        assertTrue(0 < decided && decided < groups && groups < byHand && byHand < policies, text);
        assertFalse(text.contains("would settle"));
        assertTrue(text.contains("(account and Region unknown)"), text);
    }

    /** No check is there to make use of it, even if it can be read. */
    @Test
    void aTopicWithoutCheckIsForPeopleToDecide() {
        ReportedOutcome silent = new ReportedOutcome("topic.printing", "Printing", List.of("printing"),
                OutcomeKind.MISSING_EVIDENCE, Optional.empty(), Subject.ESTATE, "no-check", "Cannot tell.", Values.NONE,
                List.of(), List.of(new Need("aws.ip", "", "IP groups", "Ask for them.", "aws ip")), List.of(),
                Optional.empty());
        String text = Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE),
                Reports.of(List.of(silent)));
        assertTrue(text.contains("To look at yourself"));
        assertFalse(text.contains("Deskwright decides"));
    }

    @Test
    void whatCommandsNeedIsToldOnce() {
        String text = text(TextStyle.FILE);
        assertEquals(1, text.split("--profile takes the account number here", -1).length - 1);
        assertTrue(text.contains("A word such as YOUR_REGION stands for"));
        assertFalse(Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE), Reports.of(List.of()))
                .contains("ABOUT THE COMMANDS"));
    }

    @Test
    void theTitleOfTheCaseStandsInTheHeading() {
        StringWriter out = new StringWriter();
        assertDoesNotThrow(() -> new TextRenderer(TextStyle.FILE, CatalogueWords.NONE).render(Reports.mixed(),
                new ReportContext("Monday \u001b"), out));
        assertTrue(out.toString().startsWith("Deskwright 1.0.0: diagnosis of Monday \\u001b as of 2026"),
                out.toString());
    }

    @Test
    void stepsAreNumberedAndChangesSayWhatTheyTouch() {
        String text = text(TextStyle.FILE);
        assertTrue(text.contains("1. Tell the user."));
        assertTrue(text.contains("2. Run this."));
        assertTrue(text.contains("Only if:  It is unhealthy."));
        assertTrue(text.contains("To undo:  None is needed."));
    }

    @Test
    void whatCannotBeToldNamesTheCommandAndTheAnswer() {
        String text = text(TextStyle.FILE);
        assertTrue(text.contains("\n      aws workspaces describe-ip-groups\n"));
        assertTrue(text.contains("\n      --answer client.address=VALUE\n"));
    }

    @Test
    void theFirstAndTheLastLineSumUp() {
        String[] lines = text(TextStyle.FILE).split("\n");
        String summary = "2 problems, 1 warning and 0 info in 1 topic; 1 cannot tell; 1 passed; 1 not applicable; "
                + "1 failed; 1 set aside; 1 reading problem";
        assertEquals(summary, lines[1] + " " + lines[2]);
        assertEquals(summary, lines[lines.length - 2] + " " + lines[lines.length - 1]);
    }

    @Test
    void colourIsUsedOnlyWhenAskedFor() {
        assertFalse(text(TextStyle.FILE).contains("\u001b"));
        assertTrue(text(new TextStyle(80, true, Grouping.IMPORTANCE)).contains("\u001b[1;31mPROBLEMS"));
    }

    @Test
    void proseKeepsToTheWidth() {
        String text = text(new TextStyle(60, false, Grouping.TOPIC));
        assertTrue(text.lines().filter(l -> !l.contains("aws ") && !l.contains("https:"))
                .allMatch(l -> Columns.of(l) <= 60), text);
    }

    @Test
    void groupedByTopicTheTopicHeadsItsFindings() {
        assertTrue(text(new TextStyle(80, false, Grouping.TOPIC)).contains("\nunhealthy [unhealthy]\n"));
    }

    @Test
    void hostileNamesCannotActOnTheTerminal() {
        String text = Reports.rendered(new TextRenderer(TextStyle.FILE, CatalogueWords.NONE), Reports.hostile());
        assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), "no control characters");
        assertFalse(text.contains("\u202E"), "no override of the writing direction");
        assertTrue(text.contains("\\u001b[31m"), "but the admin sees that something is there");
    }
}
