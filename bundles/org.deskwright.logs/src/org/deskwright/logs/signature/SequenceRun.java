package org.deskwright.logs.signature;

import java.util.function.Consumer;

/**
 * Follows what is found in a log for one signature that is about several lines. It remembers no more than a bounded
 * number of hits, whatever the log holds. Records without a time are passed over.
 */
sealed interface SequenceRun permits PairRun, RateRun {
    static SequenceRun of(Signature signature, Consumer<SignatureHit> sink) {
        return switch (signature.test()) {
            case Signature.Sequence sequence -> new PairRun(signature, sequence, sink);
            case Signature.Rate rate -> new RateRun(signature, rate, sink);
            case Signature.Line _ -> throw new IllegalArgumentException(signature.id() + " is about a single line");
        };
    }

    /** The next that was found, in the order of the log. */
    void hit(SignatureHit hit);

    /** There is no more. */
    void end();
}
