package org.deskwright.logs.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.signature.SignaturePack.Entry;
import org.deskwright.logs.source.MemoryLog;

/** Holds signatures against their own samples, among all signatures that are known. */
final class SampleTrial {
    /** The end of 2026, of which samples are whose stamps tell no year. */
    private static final long NEWEST = 1_798_761_599_000_000L;
    private static final int CHUNK = 1 << 16;

    private final SignatureSet set;

    private SampleTrial(SignatureSet set) {
        this.set = set;
    }

    /** What is wrong first, in words for who wrote the pack. */
    static Optional<String> problem(SignaturePack pack, SignatureCatalogue known, FormatCatalogue formats) {
        SampleTrial trial = new SampleTrial(new SignatureSet(known, formats.formats()));
        return pack.entries().stream().map(trial::problem).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> problem(Entry entry) {
        String id = entry.signature().id();
        Optional<String> notFound = entry.match().stream().filter(text -> found(id, text) != 1).findFirst()
                .map(text -> id + ": found " + found(id, text) + " times, not once, in: " + text);
        return notFound.or(() -> entry.miss().stream().filter(text -> found(id, text) > 0).findFirst()
                .map(text -> id + ": found in a near miss: " + text));
    }

    private long found(String id, String text) {
        SignatureTotals totals = new SignatureTotals();
        SignatureScan scan = new SignatureScan(set, totals);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            new ParallelScan(Kernels.best(), 1, CHUNK).scan(
                    new MemoryLog("sample", MemorySegment.ofArray(bytes), Instant.EPOCH), 0, set.rules(NEWEST), scan,
                    () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scan.end();
        return totals.all().stream().filter(total -> total.signature().id().equals(id))
                .mapToLong(SignatureTotals.Total::count).sum();
    }
}
