package org.deskwright.core.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.catalogue.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TutorialFileTest {
    private static final Path SHIPPED = Path.of(System.getProperty("deskwright.project", "")).toAbsolutePath()
            .resolveSibling("org.deskwright.app").resolve("tutorials");
    private static final String SMALL = """
            {"schema": "deskwright.tutorial/1", "id": "small", "title": "Small", "about": "A", "end": "E", "steps": [
              {"id": "one", "title": "One", "text": "First", "done": {"case": "open"}},
              {"id": "two", "title": "Two", "text": "Then",
               "do": {"label": "Do It", "command": "a.b", "parameters": {"p": "v"}}, "done": {"job": "a.b"}},
              {"id": "three", "title": "Three", "text": "Last"}]}
            """;

    @Test
    void theShippedOnesKeepToTheSchemaAndCanBeRead() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(SHIPPED)) {
            files = list.toList();
        }
        assertTrue(files.size() >= 2, String.valueOf(files));
        for (Path file : files) {
            String json = Files.readString(file);
            assertEquals(List.of(), Schemas.problems("tutorial", json), file.toString());
            assertEquals(file.getFileName().toString(), TutorialFile.read(json).id() + ".json");
        }
    }

    @Test
    void aFileIsReadWithAllThatAStepSays() {
        assertEquals(List.of(), Schemas.problems("tutorial", SMALL));
        Tutorial small = TutorialFile.read(SMALL);
        assertEquals(List.of("one", "two", "three"), small.steps().stream().map(TutorialStep::id).toList());
        assertEquals(Optional.of(DoneWhen.OfCase.OPEN), small.steps().getFirst().done());
        TutorialStep two = small.steps().get(1);
        assertEquals(Optional.of(new DoneWhen.Finished("a.b")), two.done());
        assertEquals("v", two.deed().orElseThrow().parameters().get("p"));
        assertEquals(Optional.empty(), small.steps().getLast().deed());
        assertEquals(Optional.empty(), small.steps().getLast().done());
    }

    @Test
    void theNextStepIsTheFirstThatIsNotDone() {
        Tutorial small = TutorialFile.read(SMALL);
        assertEquals("one", small.next(Set.of("two")).orElseThrow().id());
        assertEquals("three", small.next(Set.of("one", "two")).orElseThrow().id());
        assertEquals(Optional.empty(), small.next(Set.of("one", "two", "three", "of an older version")));
        assertEquals(3, small.count(Set.of("one", "two", "three", "of an older version")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "deskwright.tutorial/1" | "deskwright.tutorial/2" | deskwright.tutorial/1
            "title": "Small",       |                         | "title"
            {"case": "open"}        | {"case": "shut"}        | open, diagnosed, answered, saved
            {"case": "open"}        | {"weather": "fine"}     | weather
            {"case": "open"}        | {"case": "open", "job": "x"} | not by 2
            {"case": "open"}        | "soon"                  | JSON object
            "command": "a.b",       |                         | "command"
            {"p": "v"}              | {"p": 7}                | "p"
            "id": "two"             | "id": "one"             | two steps
            "steps": [              | "steps": {}, "x": [     | "steps"
            {"schema"               | {"schema                | JSON
            """)
    void whatIsWrongIsSaidInOneSentence(String there, String instead, String said) {
        String wrong = SMALL.replace(there, instead == null ? "" : instead);
        assertFalse(SMALL.equals(wrong));
        String message = assertThrows(IllegalArgumentException.class, () -> TutorialFile.read(wrong)).getMessage();
        assertTrue(message.contains(said) && message.endsWith("."), message);
    }
}
