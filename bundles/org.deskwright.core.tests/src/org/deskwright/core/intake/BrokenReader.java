package org.deskwright.core.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;

/** A reader that breaks at one step, in the manner of a bundle that lacks a class. */
record BrokenReader(String id, Step step, Supplier failure) implements EvidenceReader {
    enum Step {
        BEGIN, RECOGNISES, READ, FINISH
    }

    interface Supplier {
        Error get();
    }

    private void breakAt(Step now) {
        if (now == step) {
            throw failure.get();
        }
    }

    @Override
    public Session begin() {
        breakAt(Step.BEGIN);
        return new Session() {
            @Override
            public Recognition recognises(FileHead head) {
                breakAt(Step.RECOGNISES);
                return head.text().startsWith("broken:") ? Recognition.CERTAIN : Recognition.NO;
            }

            @Override
            public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
                breakAt(Step.READ);
            }

            @Override
            public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                breakAt(Step.FINISH);
            }
        };
    }
}
