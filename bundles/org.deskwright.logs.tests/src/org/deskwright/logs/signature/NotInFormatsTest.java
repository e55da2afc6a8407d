package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

/** Signatures that say in which formats they are not: what one program writes is not looked for in logs of another. */
class NotInFormatsTest {
    private static final String PACK = """
            {"title": "x", "notIn": ["pcoip-agent"], "signatures": [%s]}""";
    private static final String SIGNATURE = """
            {"id": "t.%s", "title": "x", "topics": [], "severity": "error", "cause": "x",
             "source": {"title": "x", "date": "2026"}, "line": {%s "literals": ["%s"]},
             "samples": {"match": ["x"], "miss": ["y"]}}""";
    private static final String AGENT = "2026-02-03T04:05:%02d.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :%s\n";
    private static final String ISO = "2026-02-03 04:05:%02d INFO %s\n";
    /** Smaller logs are looked through for all that is known. */
    private static final int LARGE = 5 << 20;
    private final SignaturePack pack = SignaturePack.read(PACK.formatted(String.join(",",
            SIGNATURE.formatted("pack", "", "AADSTS1"), SIGNATURE.formatted("own", "\"notIn\": [\"iso\"],", "OwnOne"),
            SIGNATURE.formatted("any", "\"notIn\": [],", "AnyOne"),
            SIGNATURE.formatted("some", "\"formats\": [\"pcoip-agent\"],", "SomeOne"))));

    @Test
    void aLineCountsWhereItsFormatIsNotNamed() throws IOException {
        String text = "AADSTS1 OwnOne AnyOne SomeOne";
        assertEquals(List.of("t.any@0", "t.own@0", "t.pack@0"), found(text + "\n"), "before any record");
        assertEquals(List.of("t.any@0", "t.own@0", "t.some@0"), found(AGENT.formatted(6, text)));
        assertEquals(List.of("t.any@0", "t.pack@0"), found(ISO.formatted(6, text)));
        assertEquals(List.of("t.any@1", "t.own@1", "t.some@1"), found(AGENT.formatted(6, "x") + text + "\n"));
    }

    @Test
    void whatCountsIsFoundInALargeLogOfWhichMostIsOfOneFormat() throws IOException {
        long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        StringBuilder log = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int line = 0; log.length() < LARGE; line++) {
            boolean agent = random.nextInt(5000) > 0;
            boolean tells = random.nextInt(300) == 0;
            log.append((agent ? AGENT : ISO).formatted(line % 60, tells ? "AADSTS1 OwnOne" : "all is well"));
            if (tells) {
                expected.add((agent ? "t.own@" : "t.pack@") + line);
            }
        }
        expected.sort(null);
        assertEquals(expected, found(log.toString()), "seed " + seed);
    }

    @Test
    void bothAreRefused() {
        String both = PACK
                .formatted(SIGNATURE.formatted("x", "\"formats\": [\"iso\"], \"notIn\": [\"iso\"],", "AnyOne"));
        String reason = assertThrows(IllegalArgumentException.class, () -> SignaturePack.read(both)).getMessage();
        assertTrue(reason.contains("'notIn' goes without 'formats'"), reason);
    }

    @Test
    void allFormatsThatAreNamedAreKnown() {
        Set<String> formats = FormatCatalogue.bundled().formats().stream().map(LogFormat::id)
                .collect(Collectors.toSet());
        for (Signature signature : SignatureCatalogue.bundled().signatures()) {
            if (signature.test() instanceof Signature.Line line) {
                assertTrue(formats.containsAll(line.notIn()), signature.id());
            }
        }
    }

    private List<String> found(String log) throws IOException {
        List<String> hits = new ArrayList<>();
        SignatureSet set = new SignatureSet(new SignatureCatalogue(pack.signatures()),
                FormatCatalogue.bundled().formats());
        SignatureScan scan = new SignatureScan(set, hit -> hits.add(hit.signature().id() + "@" + hit.line()));
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        new ParallelScan(Kernels.best(), 2, 1 << 20).scan(
                new MemoryLog("memory", MemorySegment.ofArray(bytes), Instant.EPOCH), 0, set.rules(0), scan,
                () -> false);
        scan.end();
        hits.sort(null);
        return hits;
    }
}
