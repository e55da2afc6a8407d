package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.runtime.jobs.Job;

/** Another process that indexes the same log, and hangs: until it is closed, whoever opens the log is indexing it. */
final class HangingIndex implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private HangingIndex(LogLibrary library, Path file) throws IOException {
        Rotation log = library.open(file, () -> false).logs().getFirst();
        IndexCache indexes = new IndexCache(library.folder(IndexCache.FOLDER), IndexCache.MOST_BYTES,
                library.formats().formats());
        thread = Thread.ofPlatform().daemon().start(() -> {
            try (LogSource source = log.open(Instant.now())) {
                indexes.open(source, new Hanging()).index().close();
            } catch (IOException | CancellationException e) {
                return; // as it should
            }
        });
    }

    static HangingIndex of(WorkbenchBot workbench, Path file) throws IOException, InterruptedException {
        HangingIndex index = new HangingIndex(Ui.get(() -> workbench.window().getService(LogLibrary.class)), file);
        assertTrue(index.begun.await(1, TimeUnit.MINUTES), "it has begun");
        return index;
    }

    /** Whether the workbench is indexing the log. */
    static boolean isWaitedFor(Path file) {
        return Stream.of(Job.getJobManager().find(null))
                .anyMatch(job -> job.getName().equals("Indexing " + file.getFileName()) && job.getState() != Job.NONE);
    }

    private final class Hanging implements IndexWatch {
        @Override
        public boolean cancelled() {
            return end.getCount() == 0;
        }

        @Override
        public void read(long bytes, long of) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
