package org.deskwright.testing.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;

/** Reads until it is interrupted, as a dead file server would make a real one do. */
public final class SlowReader implements EvidenceReader {
    /** How the files begin that it takes. */
    public static final String MARK = "deskwright: slow";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public String id() {
        return "test.slow";
    }

    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    public boolean wasInterrupted() {
        return interrupted.getCount() == 0;
    }

    @Override
    public Session begin() {
        return new Session() {
            @Override
            public Recognition recognises(FileHead head) {
                return head.text().startsWith(MARK) ? Recognition.CERTAIN : Recognition.NO;
            }

            @Override
            public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    Thread.currentThread().interrupt();
                    throw (IOException) new InterruptedIOException(file.name()).initCause(e);
                }
            }

            @Override
            public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                // there is nothing to add
            }
        };
    }
}
