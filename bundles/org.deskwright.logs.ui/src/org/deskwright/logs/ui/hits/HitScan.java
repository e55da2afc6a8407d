package org.deskwright.logs.ui.hits;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureSet;
import org.deskwright.logs.signature.SignatureTotals;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;

/** Looks for all known failures in a log. Takes time. */
final class HitScan {
    private static final int CHUNK = 1 << 20;

    private HitScan() {
    }

    /**
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static List<HitRow> of(LogDocument log, BooleanSupplier cancelled) throws IOException {
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return List.of();
        }
        try (LogAccess access = open.get()) {
            LogSource source = access.source();
            SignatureSet set = new SignatureSet(SignatureCatalogue.bundled(), log.formats().formats());
            SignatureTotals totals = new SignatureTotals();
            SignatureScan scan = new SignatureScan(set, totals);
            try {
                new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(source, 0,
                        set.rules(ChronoUnit.MICROS.between(Instant.EPOCH, source.modified())), scan, cancelled);
            } catch (InternalError e) {
                throw source.cutOff(e);
            }
            scan.end();
            return HitRow.of(totals.all());
        }
    }
}
