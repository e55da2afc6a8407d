package org.deskwright.core.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.topic.Remedy.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFilesTest {
    private static final String TOPIC = """
            {"schema": "deskwright.topic/1", "id": "one", "kind": "topic", "category": "connect", "since": "2020",
             "title": "One", "messages": ["No"], "synonyms": ["nay"], "appliesTo": {"protocols": ["WSP"]},
             "validity": {"from": "2020-07-20", "until": null, "note": "since then"},
             "questions": ["q.a"], "checks": ["a.x"],
             "evidence": [{"kind": "k.a", "level": "mandatory", "decides": "All"}], "explanation": "So.",
             "remedies": [{"id": "mend", "title": "Mend", "steps": [
                 {"kind": "explain", "text": "Wait for {user}"},
                 {"kind": "command", "shell": "bash", "text": "echo {user} ${HOME}"},
                 {"kind": "link", "title": "Guide", "url": "https://example.com"},
                 {"kind": "workbench", "command": "org.x", "title": "Do it", "parameters": {"a": "{workspace}"}}],
               "change": {"precondition": "p", "blastRadius": "b", "undo": "u"}}],
             "superseded": [{"advice": "old", "until": "2022", "now": "new", "source": "guide"}],
             "sources": [{"title": "Guide", "edition": "2020", "anchor": "one", "url": "https://example.com#one"}]}
            """;

    private static Map<String, String> files() {
        return new HashMap<>(Map.of("/catalogue/topics.json",
                "{\"schema\": \"deskwright.topic-index/1\", \"topics\": [\"one\"]}", "/catalogue/topics/one.json",
                TOPIC, "/catalogue/questions.json", """
                        {"schema": "deskwright.questions/1", "questions": [
                            {"key": "q.a", "title": "A?", "type": "choice", "choices": [{"value": "x", "title": "X"}]}]}
                        """, "/catalogue/evidence-kinds.json", """
                        {"schema": "deskwright.evidence-kinds/1", "kinds": [
                            {"id": "k.a", "title": "A", "how": "Look", "command": null, "reader": null}]}
                        """));
    }

    private static TopicCatalogue read(Map<String, String> files) {
        return CatalogueFiles.read(path -> files.containsKey(path)
                ? new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8))
                : null);
    }

    @Test
    void everyMemberOfATopicIsRead() {
        Topic topic = read(files()).topic("one").orElseThrow();
        assertEquals("One", topic.title());
        assertEquals("", topic.parent());
        assertEquals(List.of("WSP"), topic.appliesTo().protocols());
        assertEquals(Optional.of(LocalDate.of(2020, 7, 20)), topic.validity().from());
        assertEquals(Optional.empty(), topic.validity().until());
        assertEquals(List.of(new Topic.Needed("k.a", "mandatory", "All")), topic.evidence());
        assertEquals(List.of(new Topic.Superseded("old", "2022", "new", "guide")), topic.superseded());
        assertEquals("https://example.com#one", topic.sources().getFirst().url());
    }

    @Test
    void stepsKeepTheirPlaceholders() {
        Remedy remedy = read(files()).remedy("one/mend").orElseThrow();
        assertEquals(List.of(new Step.Explain("Wait for {user}"), new Step.Command("bash", "echo {user} ${HOME}", ""),
                new Step.Link("Guide", "https://example.com"),
                new Step.Workbench("org.x", "Do it", Map.of("a", "{workspace}"))), remedy.steps());
        assertEquals(Optional.of(new Remedy.Change("p", "b", "u")), remedy.change());
    }

    @Test
    void questionsAndKindsAreRead() {
        TopicCatalogue catalogue = read(files());
        assertEquals(List.of(new Question("q.a", "A?", "choice", List.of(new Question.Choice("x", "X")), "", "")),
                catalogue.questions());
        assertEquals(List.of(new EvidenceSource("k.a", "A", "Look", "", "")), catalogue.evidenceSources());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            topics/one.json     | "id": "one"                | "id": "two"        | its id is two
            topics/one.json     | "title": "One"             | "titel": "One"     | title
            topics/one.json     | "kind": "explain"          | "kind": "sing"     | no such kind of step: sing
            topics/one.json     | "shell": "bash",           |                    | no shell
            topics/one.json     | "2020-07-20"               | "2020-13-20"       | MonthOfYear
            topics/one.json     | ["No"]                     | "No"               | messages
            topics/one.json     | ["No"]                     | [null]             | NullPointer
            topics/one.json     | "remedies": [{             | "remedies": [3, {  | JSON Object
            topics/one.json     | deskwright.topic/1         | deskwright.topic/2 | not deskwright.topic/1
            topics/one.json     | "sources": [               | "sources":         | line
            topics.json         | "one"                      | "one", "one"       | twice
            topics.json         | "topics"                   | "tropics"          | no list topics
            questions.json      | "key"                      | "kee"              | without key
            questions.json      | "title": "A?",             |                    | title
            evidence-kinds.json | {"id"                      | 3, {"id"           | without id
            """)
    void aBrokenFileIsNamed(String file, String part, String spoilt, String reason) {
        Map<String, String> files = files();
        String path = "/catalogue/" + file;
        assertTrue(files.get(path).contains(part), part);
        files.put(path, files.get(path).replace(part, spoilt == null ? "" : spoilt));
        String message = assertThrows(IllegalStateException.class, () -> read(files)).getMessage();
        assertTrue(message.startsWith("Broken catalogue file catalogue/" + file + ": "), message);
        assertTrue(message.contains(reason), message);
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsNamed() {
        for (String path : files().keySet()) {
            Map<String, String> missing = files();
            missing.remove(path);
            assertEquals("Broken catalogue file " + path.substring(1) + ": it is not there",
                    assertThrows(IllegalStateException.class, () -> read(missing)).getMessage());
            Map<String, String> empty = files();
            empty.put(path, "");
            String message = assertThrows(IllegalStateException.class, () -> read(empty)).getMessage();
            assertTrue(message.startsWith("Broken catalogue file " + path.substring(1) + ": "), message);
        }
    }
}
