package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelTest {
    @TempDir
    Path folder;

    @Test
    void anInterruptedRunEndsWith130AndWritesNothing()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Fleet.in(folder);
        CountDownLatch reading = new CountDownLatch(1);
        FutureTask<Session> run = new FutureTask<>(() -> Session.run(folder, List.of(new Stuck(reading)), List.of(),
                false, "diagnose", "fleet", "--output", "report.json"));
        Thread thread = Thread.ofPlatform().start(run);
        reading.await();
        thread.interrupt();
        Session session = run.get(30, TimeUnit.SECONDS);
        assertEquals(130, session.exit(), session.err());
        assertEquals("deskwright: cancelled; nothing was written", session.errLine());
        assertFalse(Files.exists(folder.resolve("report.json")));
    }

    /** A reader that never comes to an end by itself. */
    private record Stuck(CountDownLatch reading) implements EvidenceReader {
        @Override
        public String id() {
            return "stuck";
        }

        @Override
        public Session begin() {
            CountDownLatch begun = reading;
            return new Session() {
                @Override
                public Recognition recognises(FileHead head) {
                    return Recognition.CERTAIN;
                }

                @Override
                public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
                    begun.countDown();
                    try {
                        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException("interrupted", e);
                    }
                }

                @Override
                public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                    // Nothing was read.
                }
            };
        }
    }
}
