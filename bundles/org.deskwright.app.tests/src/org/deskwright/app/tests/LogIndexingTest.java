package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;

/**
 * A log whose indexing never comes to its end, as somebody else is at it: what is there can be read, and stopping and
 * closing are heeded at once.
 */
class LogIndexingTest extends LogTest {
    private static final int RECORDS = 60_000;

    LogIndexingTest() {
        super(RECORDS);
    }

    /** Another process that indexes the same log, and hangs. */
    private final class Another implements AutoCloseable {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread;

        Another() throws IOException, InterruptedException {
            LogLibrary library = Ui.get(() -> workbench.window().getService(LogLibrary.class));
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
            assertTrue(begun.await(1, TimeUnit.MINUTES), "it has begun");
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

    private static boolean isIndexing() {
        return Stream.of(Job.getJobManager().find(null))
                .anyMatch(job -> job.getName().equals("Indexing client.log") && job.getState() != Job.NONE);
    }

    private void push(String link) {
        Ui.run(() -> Ui.all(workbench.shell(), link, Link.class).getLast().notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void indexingIsStoppedAtOnceAndGoesOnWhenAsked() throws IOException, InterruptedException {
        LogBot log;
        try (var _ = new Another()) {
            log = LogBot.open(workbench, file);
            Ui.waitUntil("it is said that it is indexed", () -> log.notice("indexing").startsWith("Indexing: "));
            assertTrue(isIndexing());
            assertTrue(log.lines() > 0 && log.lines() < GeneratedLog.lines(RECORDS), log.lines() + " lines");
            log.focus().key(SWT.END, SWT.CTRL);
            assertEquals(log.lines(), log.line(), "what is there can be read");
            push("log.indexing.stop");
            Ui.waitUntil("it is stopped", () -> !isIndexing() && log.notice("stopped").startsWith("Indexed to "));
            assertEquals("", log.notice("indexing"));
            assertFalse(log.editor().log().state().isWhole());
        }
        push("log.stopped.go-on");
        log.whole();
        assertEquals(GeneratedLog.lines(RECORDS), log.lines());
        Ui.waitUntil("nothing is said any more", () -> log.notice("stopped").isEmpty());
    }

    @Test
    void closingEndsTheIndexing() throws IOException, InterruptedException {
        try (var _ = new Another()) {
            LogBot log = LogBot.open(workbench, file);
            Ui.waitUntil("it is being indexed", LogIndexingTest::isIndexing);
            log.close();
            Ui.waitUntil("nobody indexes any more", () -> !isIndexing());
            Ui.waitUntil("nobody reads any more", () -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("Lines of " + file.getFileName())));
            assertTrue(log.editor().log().access().isEmpty(), "nothing of it is open");
        }
    }
}
