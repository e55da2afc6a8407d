package org.deskwright.logs.ui.compare;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureComparison;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.model.FailureScan;

/** Looks for known failures at both sides. Places are lines, from 0. Takes time. */
final class CompareScan {
    private CompareScan() {
    }

    /**
     * @throws IOException in words for people, when a log cannot be read
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    static List<SignatureComparison.Row<Long>> of(Stretch left, Stretch right, List<LogFormat> formats,
            BooleanSupplier cancelled) throws IOException {
        return SignatureComparison.of(found(left, formats, cancelled), found(right, formats, cancelled)).rows();
    }

    private static SignatureComparison.Found<Long> found(Stretch side, List<LogFormat> formats,
            BooleanSupplier cancelled) throws IOException {
        Counts counts = new Counts(side);
        try (LogSource source = side.log().open(Instant.now())) {
            FailureScan.over(source, formats, counts, cancelled);
        }
        SignatureComparison.Found<Long> found = new SignatureComparison.Found<>();
        counts.count.forEach((signature, count) -> found.add(signature, count, counts.first.get(signature)));
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
            if (side.isWhole()
                    || hit.record().filter(r -> side.span().fits(r.time(), r.level(), r.stamp())).isPresent()) {
                count.merge(hit.signature(), 1L, Long::sum);
                first.merge(hit.signature(), hit.line(), Math::min);
            }
        }
    }
}
