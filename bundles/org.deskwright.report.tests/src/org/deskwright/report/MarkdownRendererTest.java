package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.core.check.Importance;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    private final String markdown = Reports.rendered(new MarkdownRenderer(CatalogueWords.NONE), Reports.mixed(),
            Reports.context());

    @Test
    void headingsGoDownOneLevelAtATime() {
        int level = 0;
        for (String line : markdown.lines().filter(l -> l.startsWith("#")).toList()) {
            int next = line.indexOf(' ');
            assertTrue(next <= level + 1, line);
            level = next;
        }
        assertTrue(markdown.startsWith("# Diagnosis of Monday\n\nAs of 2026-11-20 11:00:00 Europe/Berlin: 2 problems"));
    }

    @Test
    void blocksStandApart() {
        assertFalse(markdown.contains("\n\n\n"), markdown);
        List<String> lines = markdown.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean begins = lines.get(i).startsWith("#")
                    || lines.get(i).startsWith("| ") && !lines.get(i - 1).startsWith("| ");
            assertTrue(!begins || lines.get(i - 1).isEmpty(), lines.get(i));
        }
    }

    @Test
    void everyRowHasAsManyCellsAsItsHead() {
        int columns = 0;
        for (String line : markdown.lines().toList()) {
            if (!line.startsWith("| ")) {
                columns = 0;
                continue;
            }
            int cells = line.split("(?<!\\\\)\\|", -1).length;
            assertTrue(columns == 0 || columns == cells, line);
            columns = cells;
        }
    }

    @Test
    void stepsCanBeTickedOffAndThoseThatAreDoneAreTicked() {
        String mine = Reports.rendered(new MarkdownRenderer(CatalogueWords.NONE),
                Reports.of(List.of(Reports.mixed().outcomes().getFirst())), Reports.context());
        assertTrue(mine.contains("**What helps: Reboot it** (1 of 3 steps done)\n"), mine);
        assertTrue(mine.contains("\n1. [ ] Tell the user.\n2. [x] Run this.\n   ```sh\n   aws workspaces reboot-"
                + "workspaces ws-1 --profile 111122223333\n   ```\n3. [ ] [Reboot a WorkSpace](<https://docs.aws."
                + "amazon.com/workspaces/>)\n"), mine);
        assertTrue(markdown.contains("2. [ ] (done for 1 of 2) Run this.\n"), markdown);
    }

    @Test
    void stepsThatStandAboveAreNotToldAgain() {
        String twice = Reports.rendered(new MarkdownRenderer(CatalogueWords.NONE),
                Reports.of(List.of(Reports.finding("estate.a", "ws-1", Importance.PROBLEM, "ws-1 is UNHEALTHY"),
                        Reports.finding("estate.b", "ws-1", Importance.PROBLEM, "ws-1 is slow"))));
        assertTrue(twice.contains("**What helps: Reboot it** (the same steps as above)"), twice);
        assertEquals(1, twice.split("reboot-workspaces ws-1", -1).length - 1);
    }

    @Test
    void hostileTextMakesNoMarkup() {
        String hostile = Reports.rendered(new MarkdownRenderer(CatalogueWords.NONE), Reports.hostile());
        String prose = hostile.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
        assertFalse(prose.contains("<script"), prose);
        assertTrue(prose.contains("&lt;script&gt;alert(1)&lt;/script&gt; \\]\\]&gt; &amp; \"'\\\\u001b\\[31m"), prose);
        assertFalse(prose.contains("](javascript") || prose.contains("](<javascript"));
    }
}
