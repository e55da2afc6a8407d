package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(1, text.split("aws workspaces reboot-workspaces ws-1", -1).length - 1);
        assertFalse(text.contains("reboot-workspaces ws-2"));
        assertTrue(text.contains("own ids"), "says that the others take the same steps");
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
        assertTrue(text.contains("\n    aws workspaces describe-ip-groups\n"));
        assertTrue(text.contains("\n    --answer client.address=VALUE\n"));
    }

    @Test
    void theLastLineSumsUp() {
        String[] lines = text(TextStyle.FILE).split("\n");
        assertEquals(
                "2 problems, 1 warning and 0 notes in 1 topic; 1 cannot tell; 1 passed; 1 not applicable; 1 failed; "
                        + "1 set aside; 1 reading problem",
                lines[lines.length - 2] + " " + lines[lines.length - 1]);
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
