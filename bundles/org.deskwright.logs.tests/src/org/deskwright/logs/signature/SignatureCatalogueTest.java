package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class SignatureCatalogueTest {
    private static final String OWN = """
            {
              "title": "Our own",
              "signatures": [{
                "id": "own.broker-down", "title": "Broker down", "topics": [], "severity": "error",
                "cause": "It was switched off.", "source": {"title": "our handbook", "date": "2026-07"},
                "line": {"literals": ["broker is down"], "all": ["br1"], "regex": "since \\\\d+"},
                "samples": {"match": ["br1: broker is down since 7"], "miss": ["br2: broker is down since 7"]}
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
    void everySignatureIsInWhatItMustAndInNoNearMiss(String pack) throws IOException {
        assertEquals(Optional.empty(), SampleTrial.problem(SignaturePack.read(text(pack)), SignatureCatalogue.bundled(),
                FormatCatalogue.bundled()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsAsItsSchemaSays(String pack) throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("signatures.schema"), text(pack));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void theIndexIsAsItsSchemaSays() throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("index.schema"), text("index"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void thereAreManyAndAllNameFormatsThatAreKnown() {
        List<Signature> all = SignatureCatalogue.bundled().signatures();
        assertTrue(all.size() >= 120, all.size() + " signatures");
        Set<String> formats = FormatCatalogue.bundled().formats().stream().map(LogFormat::id)
                .collect(Collectors.toSet());
        for (Signature signature : all) {
            if (signature.test() instanceof Signature.Line line) {
                assertTrue(formats.containsAll(line.formats()), signature.id());
            }
        }
    }

    @Test
    void aPackOfTheUserIsKnownBesideTheOthers() throws IOException {
        Files.writeString(folder.resolve("own.json"), OWN);
        UserSignatures own = read();
        assertEquals(List.of(), own.problems());
        assertEquals(SignatureCatalogue.bundled().signatures().size() + 1, own.catalogue().signatures().size());
    }

    private UserSignatures read() {
        return UserSignatures.read(SignatureCatalogue.bundled(), FormatCatalogue.bundled(), folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            own.broker-down      # Broker              # signatures[0]: 'id' must be words
            "severity": "error"  # "severity": "bad"   # signatures[0]: 'severity' may be critical, error, warning, info
            broker is down"]     # bro"]               # signatures[0].line: a literal must have from 4 to 200 letters
            since                # (since              # signatures[0].line: '(since
            "miss": ["br2        # "miss": ["br1       # own.broker-down: found in a near miss: br1
            "match": ["br1       # "match": ["br3      # own.broker-down: found 0 times, not once, in: br3
            "line": {            # "rate": {"of": "own.x", "times": 2, "within": 5}, "line": { # signatures[0]: one of
            "topics": [],        # ''                  # signatures[0]: 'topics' is missing
            "topics": []         # "topics": ["no_such"] # own.broker-down: there is no topic 'no_such'
            "line": {            # "line": {"formats": ["nosuch"], # own.broker-down: there is no format 'nosuch'
            "our handbook",      # "t", "url": "javascript:alert(1)", # signatures[0].source: 'url' must begin with https://
            "our handbook",      # "t", "url": "http://x", # signatures[0].source: 'url' must begin with https://
            "Our own",           # "Our own            # not JSON: something else is expected at line
            """)
    void whatIsWrongIsSaidInOneLine(String part, String with, String reason) throws IOException {
        Files.writeString(folder.resolve("own.json"), OWN.replace(part, with.replace("''", "")));
        UserSignatures own = read();
        assertEquals(SignatureCatalogue.bundled().signatures(), own.catalogue().signatures());
        assertEquals(1, own.problems().size());
        String problem = own.problems().getFirst();
        assertTrue(problem.startsWith(folder.resolve("own.json") + ": " + reason), problem);
        assertEquals(1, problem.lines().count());
    }

    @Test
    void ofTwoFilesWithOneIdTheSecondIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.json"), OWN);
        Files.writeString(folder.resolve("b.json"), OWN.replace("Broker down", "Broker gone"));
        UserSignatures own = read();
        assertEquals(List.of(folder.resolve("b.json") + ": own.broker-down: it is in a.json already"), own.problems());
        assertTrue(own.catalogue().signatures().stream().anyMatch(one -> one.title().equals("Broker down")));
    }

    @Test
    void whatIsNoJsonIsSaidInPlainWords() throws IOException {
        for (String broken : List.of("{", "{\"title\": ", "[".repeat(300), "{\"a\" \"b\"}", "")) {
            Files.writeString(folder.resolve("own.json"), broken);
            String problem = read().problems().getFirst();
            assertTrue(problem.length() < folder.toString().length() + 90, problem);
            assertFalse(problem.contains("gson") || problem.contains("Exception") || problem.contains("path"), problem);
        }
    }

    @Test
    void idsAreThereOnce() {
        List<Signature> all = SignatureCatalogue.bundled().signatures();
        assertEquals(all.size(), IntStream.range(0, all.size()).mapToObj(i -> all.get(i).id()).distinct().count());
    }

    /** The messages of EVTX are there for signatures: one with a slip in it would be found by none. */
    @Test
    void everyMessageOfAnEventIsFoundByASignature() throws IOException {
        List<String> values = List.of("SkyLightWorkspaceConfigService", "client", "server", "48", "70", "0x80090013",
                "CORP\\ann");
        SignatureSet set = new SignatureSet(SignatureCatalogue.bundled(), FormatCatalogue.bundled().formats());
        List<String> unused = new ArrayList<>();
        for (JsonElement entry : JsonParser.parseString(read("/data/windows-messages.json")).getAsJsonObject()
                .getAsJsonArray("messages")) {
            JsonObject message = entry.getAsJsonObject();
            String event = "Error,2026-02-03T04:05:06.0000000Z," + message.get("provider").getAsString() + ","
                    + message.get("id").getAsString() + ",0,\""
                    + message.get("text").getAsString().replace("the %2 state", "the stopped state")
                    + "\",System,WSAMZN-1,\"\"";
            if (values.stream().noneMatch(
                    value -> isFound(set, event.replaceAll("%(\\d+|\\{\\w+})", Matcher.quoteReplacement(value))))) {
                unused.add(event);
            }
        }
        assertEquals(List.of(), unused);
    }

    private static boolean isFound(SignatureSet set, String line) {
        List<SignatureHit> hits = new ArrayList<>();
        SignatureScan scan = new SignatureScan(set, hits::add);
        try {
            new ParallelScan(Kernels.best(), 1, 1 << 16).scan(new MemoryLog("memory",
                    MemorySegment.ofArray(line.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH), 0, set.rules(0), scan,
                    () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scan.end();
        return !hits.isEmpty();
    }

    private static String text(String name) throws IOException {
        return read("/signatures/" + name + ".json");
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = SignatureCatalogue.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
