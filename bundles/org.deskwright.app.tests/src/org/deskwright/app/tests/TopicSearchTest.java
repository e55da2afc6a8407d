package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.topic.Topic;
import org.deskwright.testing.ui.TopicsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.OneLine;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PictureOnFailure.class)
class TopicSearchTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private TopicsBot topics;

    @BeforeEach
    void start() {
        topics = workbench.fresh().topics();
    }

    @Test
    void allTopicsOfTheCatalogueAreThere() {
        assertEquals(workbench.session().catalogue().topics().stream().map(Topic::title).sorted().toList(),
                topics.titles().stream().sorted().toList());
    }

    @Test
    void theFilterHasTheFocusFirst() {
        workbench.show("org.deskwright.diagnosis.details");
        Ui.run(() -> workbench.shell().forceActive());
        topics = workbench.topics();
        Ui.waitUntil("the filter has the focus", topics::filterHasFocus);
    }

    @Test
    void wordsOfATitleFindTheTopic() {
        Topic topic = topic("device_not_authorized");
        topics.filter(topic.title());
        assertTrue(topics.titles().contains(topic.title()));
        assertTrue(topics.titles().size() < workbench.session().catalogue().topics().size());
    }

    @Test
    void aPastedErrorTextFindsItsTopicAndSelectsIt() {
        Topic topic = topic("device_not_authorized");
        topics.filter("  Error:\n" + topic.messages().getFirst() + "\n");
        assertTrue(topics.titles().contains(topic.title()), String.valueOf(topics.titles()));
        topics.filter(topic.messages().getFirst());
        assertEquals(topic.title(), topics.selected());
        assertEquals(topic.title(), workbench.details().title());
        assertTrue(workbench.details().lines().contains(topic.explanation()));
    }

    @Test
    void whatWasFoundSaysWhy() {
        topics.filter(
                "12:31:07 This device is not autorized\n to access the WorkSpace. Please contact your administrator");
        assertEquals(topic("device_not_authorized").title(), topics.titles().getFirst());
        assertEquals("like \u201c" + topic("device_not_authorized").messages().getFirst() + "\u201d",
                topics.reasons().getFirst());
        topics.filter("whitelist");
        assertEquals(List.of("also: whitelist"), topics.reasons());
    }

    @Test
    void theCopiedTextIsLookedForByACommand() {
        Ui.run(() -> Clip.put(Ui.display(), "Amazon WorkSpaces\nUnable to validate tags\nOK"));
        workbench.show("org.deskwright.diagnosis.details");
        workbench.command("org.deskwright.diagnosis.ui.pasteSymptom", Map.of());
        assertEquals(List.of(topic("unable-to-validate-tags").title()), topics.titles());
        assertEquals(topic("unable-to-validate-tags").title(), workbench.details().title());
    }

    /** In a line of a hundred thousand letters each key took seconds, in which the window stood still. */
    @Test
    void ofALongTextNoMoreIsTakenThanCanBeMovedIn() {
        Ui.run(() -> Clip.put(Ui.display(), "Unable to validate tags\n" + "row of a table\t".repeat(10_000)));
        workbench.command("org.deskwright.diagnosis.ui.pasteSymptom", Map.of());
        assertEquals(OneLine.MOST, Ui.get(() -> Ui.one("topics.filter", Text.class).getText().length()));
        assertTrue(topics.titles().contains(topic("unable-to-validate-tags").title()), topics.titles().toString());
        topics.filter("");
    }

    @Test
    void downFromAPastedErrorTextLandsOnItsTopic() {
        Topic topic = topic("device_not_authorized");
        topics.filterAndGoDown(topic.messages().getFirst());
        assertEquals(topic.title(), topics.selected());
        assertEquals(topic.title(), workbench.details().title());
    }

    @Test
    void withoutWordsAllTopicsAreSelectedAgain() {
        topics.filter(topic("device_not_authorized").messages().getFirst());
        topics.filter("");
        assertEquals("All topics", topics.selected());
        assertEquals("", workbench.findings().narrowedTo());
    }

    @Test
    void aChosenTopicStaysWhenTheWordsGo() {
        Topic topic = topic("device_not_authorized");
        topics.filter(topic.title());
        topics.select(topic.title());
        topics.filter("");
        assertEquals(topic.title(), topics.selected());
    }

    @Test
    void groupsCountWhatTheFilterLeaves() {
        workbench.openSample();
        Topic topic = topic("device_not_authorized");
        topics = workbench.topics().filter(topic.messages().getFirst());
        assertEquals(List.of(topic.title()), topics.titles());
        String ofTopic = topics.row(topic.title()).get(1);
        assertEquals(Integer.parseInt(ofTopic), workbench.findings().rows().stream()
                .filter(r -> Set.of("Problem", "Warning", "Info").contains(r.importance())).count());
    }

    @Test
    void nothingFoundIsSaid() {
        topics.filter("qqqq zzzz");
        assertEquals(List.of(), topics.titles());
        assertFalse(topics.nothing().isEmpty());
        topics.filter("");
        assertEquals("", topics.nothing());
    }

    @Test
    void theTopicsPageListsQuestionsRemediesAndSources() {
        topics.select(topic("device_not_authorized").title());
        List<String> headings = workbench.details().headings();
        assertTrue(headings.contains("What only you can answer: 0 of 4 answered"), String.valueOf(headings));
        assertTrue(headings.contains("What settles it"));
        assertTrue(headings.contains("Advice that no longer holds"));
        assertTrue(headings.contains("Sources"));
        assertTrue(headings.stream().anyMatch(h -> h.startsWith("What helps: ")));
    }

    private Topic topic(String id) {
        return workbench.session().catalogue().topic(id).orElseThrow();
    }
}
