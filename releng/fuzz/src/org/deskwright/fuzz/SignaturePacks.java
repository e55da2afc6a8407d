package org.deskwright.fuzz;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignaturePack;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureSet;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.MemoryLog;

/** A file of signatures that somebody wrote; what it describes finds the same wherever its own samples are cut. */
public final class SignaturePacks {
    private static final List<LogFormat> FORMATS = FormatCatalogue.bundled().formats();

    private SignaturePacks() {
    }

    /** Before time is taken: on a slow machine the first input alone takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        fuzzerTestOneInput("""
                {"title": "a", "signatures": [{"id": "a.b", "title": "b", "topics": [], "severity": "error",
                "cause": "c", "source": {"title": "d", "date": "2026-07"}, "line": {"literals": ["e"], "regex": "e+"},
                "samples": {"match": ["e"], "miss": ["f"]}}]}""".getBytes(StandardCharsets.US_ASCII));
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        SignatureSet set;
        SignaturePack pack;
        try {
            pack = SignaturePack.read(new String(data, StandardCharsets.UTF_8));
            set = new SignatureSet(new SignatureCatalogue(pack.signatures()), FORMATS);
        } catch (IllegalArgumentException e) {
            Expect.that(e.getMessage() != null && !e.getMessage().isBlank(), "says nothing");
            return;
        }
        byte[] log = pack.entries().stream()
                .flatMap(entry -> Stream.concat(entry.match().stream(), entry.miss().stream()))
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        Expect.same(found(set, log, 1 << 20), found(set, log, ScanOracle.part((byte) data.length, log.length)),
                "what is found when it is cut");
    }

    private static Map<String, Long> found(SignatureSet set, byte[] log, int chunk) throws IOException {
        SignatureTotals totals = new SignatureTotals();
        SignatureScan scan = new SignatureScan(set, totals);
        new ParallelScan(Kernels.best(), 1, chunk).scan(
                new MemoryLog("a.log", MemorySegment.ofArray(log), Instant.EPOCH), 0, set.rules(0), scan, () -> false);
        scan.end();
        Map<String, Long> found = new TreeMap<>();
        totals.all().forEach(total -> found.put(total.signature().id(), total.count()));
        return found;
    }
}
