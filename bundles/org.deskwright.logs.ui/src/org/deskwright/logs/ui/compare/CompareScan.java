package org.deskwright.logs.ui.compare;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureComparison;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.model.FailureScan;

/** Looks for known failures at both sides. Places are lines, from 0. Takes time. */
final class CompareScan {
    private final SignatureCatalogue signatures;
    private final List<LogFormat> formats;
    private final KnownClocks clocks;
    private final BooleanSupplier cancelled;

    /** @param clocks by which times of the sides that tell their zone are compared with those of the logs */
    CompareScan(SignatureCatalogue signatures, List<LogFormat> formats, KnownClocks clocks, BooleanSupplier cancelled) {
        this.signatures = signatures;
        this.formats = formats;
        this.clocks = clocks;
        this.cancelled = cancelled;
    }

    /**
     * @throws IOException in words for people, when a log cannot be read
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    List<SignatureComparison.Row<Long>> of(Stretch left, Stretch right) throws IOException {
        return SignatureComparison.of(found(left), found(right)).rows();
    }

    private SignatureComparison.Found<Long> found(Stretch side) throws IOException {
        SignatureComparison.Found<Long> found = new SignatureComparison.Found<>();
        try (LogSource source = side.log().open(Instant.now())) {
            Counts counts = new Counts(side.by(clocks.clock(side.log().title(), source)));
            FailureScan.over(source, formats, signatures, counts, cancelled);
            counts.count.forEach((signature, count) -> found.add(signature, count, counts.first.get(signature)));
        }
        return found;
    }

    private static final class Counts implements Consumer<SignatureHit> {
        private final Stretch side;
        private final Map<Signature, Long> count = new LinkedHashMap<>();
        private final Map<Signature, Long> first = new LinkedHashMap<>();

        Counts(Stretch side) {
            this.side = side;
        }

        @Override
        public void accept(SignatureHit hit) {
            if (side.isWhole() || hit.record().filter(r -> side.span().fits(r.time(), r.level(), r.stamp(), hit.at()))
                    .isPresent()) {
                count.merge(hit.signature(), 1L, Long::sum);
                first.merge(hit.signature(), hit.line(), Math::min);
            }
        }
    }
}
