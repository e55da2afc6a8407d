package org.deskwright.logs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class SessionRulesTest {
    private static final String OWN = """
            {
              "title": "Our own",
              "markers": [{
                "id": "own.asked", "title": "Asked our portal", "program": "portal", "stage": "launch", "opens": true,
                "source": {"title": "our handbook", "date": "2026-07"},
                "line": {"literals": ["portal asks"], "regex": "for (?P<user>\\\\w+)"},
                "samples": {"match": ["2026-02-03T04:05:06Z INFO portal asks for mary"],
                  "miss": ["2026-02-03T04:05:06Z INFO portal asked"]}
              }],
              "metrics": [{
                "id": "own.delay", "title": "Delay", "kind": "round-trip", "unit": "ms", "program": "portal",
                "source": {"title": "our handbook", "date": "2026-07"},
                "line": {"literals": ["delay="], "regex": "delay=(?P<value>\\\\d+)"},
                "samples": {"match": [{"line": "2026-02-03T04:05:06Z INFO delay=7", "value": "7"}],
                  "miss": ["2026-02-03T04:05:06Z INFO delay=x"]}
              }]
            }
            """;

    @TempDir
    Path folder;

    static Stream<String> packs() throws IOException {
        return JsonParser.parseString(text("index")).getAsJsonArray().asList().stream().map(e -> e.getAsString());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyRuleIsInWhatItMustAndInNoNearMiss(String pack) throws IOException {
        assertEquals(Optional.empty(),
                RuleTrial.problem(SessionPack.read(text(pack)), SessionRules.bundled(), FormatCatalogue.bundled()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsAsItsSchemaSays(String pack) throws IOException {
        assertSchema(text(pack));
    }

    @Test
    void theIndexIsAsItsSchemaSays() throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("index.schema"), text("index"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void formatsThatAreNamedAreKnown() {
        Set<String> formats = FormatCatalogue.bundled().formats().stream().map(LogFormat::id)
                .collect(Collectors.toSet());
        SessionRules rules = SessionRules.bundled();
        rules.markers().forEach(rule -> assertTrue(formats.containsAll(rule.line().formats()), rule.id()));
        rules.metrics().forEach(rule -> assertTrue(formats.containsAll(rule.line().formats()), rule.id()));
    }

    @Test
    void aPackOfTheUserIsKnownBesideTheOthers() throws IOException {
        assertSchema(OWN);
        Files.writeString(folder.resolve("own.json"), OWN);
        UserSessionRules own = read();
        assertEquals(List.of(), own.problems());
        assertEquals(SessionRules.bundled().markers().size() + 1, own.rules().markers().size());
        assertEquals(SessionRules.bundled().metrics().size() + 1, own.rules().metrics().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            own.asked            # Asked               # markers[0]: 'id' must be words
            "stage": "launch"    # "stage": "start"    # markers[0]: 'stage' may be launch, authenticate, broker
            portal asked"        # portal asks for x"  # own.asked: found in a near miss
            asks for mary        # asked mary          # own.asked: found 0 times, not once, in
            "value": "7"         # "value": "8"        # own.delay: read as 7.0, not 8.0, in
            (?P<value>\\\\d+)    # \\\\d+              # metrics[0]: a 'number' is needed
            """)
    void whatIsWrongIsSaidInOneLine(String part, String with, String reason) throws IOException {
        Files.writeString(folder.resolve("own.json"), OWN.replace(part, with));
        UserSessionRules own = read();
        assertEquals(SessionRules.bundled(), own.rules());
        assertEquals(1, own.problems().size());
        String problem = own.problems().getFirst();
        assertTrue(problem.startsWith(folder.resolve("own.json") + ": " + reason), problem);
        assertEquals(1, problem.lines().count());
    }

    private UserSessionRules read() {
        return UserSessionRules.read(SessionRules.bundled(), FormatCatalogue.bundled(), folder);
    }

    private static void assertSchema(String pack) throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("sessions.schema"), pack);
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = SessionRules.class.getResourceAsStream("/sessions/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
