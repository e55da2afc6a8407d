package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureScan;
import org.deskwright.logs.signature.SignatureSet;
import org.deskwright.logs.source.LogSource;

/** Looks for all known failures in a log. Takes time. */
public final class FailureScan {
    private static final int CHUNK = 1 << 20;

    private FailureScan() {
    }

    /**
     * @param signatures what is looked for
     * @param sink is given each as the log has it
     * @throws IOException in words for people, when the log cannot be read any more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static void over(LogSource log, List<LogFormat> formats, SignatureCatalogue signatures,
            Consumer<SignatureHit> sink, BooleanSupplier cancelled) throws IOException {
        SignatureSet set = new SignatureSet(signatures, formats);
        SignatureScan scan = new SignatureScan(set, sink);
        try {
            new ParallelScan(Kernels.best(), Runtime.getRuntime().availableProcessors(), CHUNK).scan(log, 0,
                    set.rules(ChronoUnit.MICROS.between(Instant.EPOCH, log.modified())), scan, cancelled);
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
        scan.end();
    }
}
