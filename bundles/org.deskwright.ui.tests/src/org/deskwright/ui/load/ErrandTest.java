package org.deskwright.ui.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrandTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long PATIENCE_MILLIS = 60_000;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> results = new ArrayList<>();
    private final List<IStatus> failures = new ArrayList<>();

    @AfterEach
    void end() {
        over.countDown();
    }

    private ErrandJob<String> job(Duration limit, Loader<String> work) {
        return new ErrandJob<>("Doing it", limit, work, Optional.of("family"), result -> "It is " + result + ".",
                results::add, failures::add);
    }

    private static IStatus ended(ErrandJob<?> job) throws InterruptedException {
        assertTrue(job.join(PATIENCE_MILLIS, new NullProgressMonitor()), "it goes on");
        return job.getResult();
    }

    private String deaf() {
        begun.countDown();
        while (over.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "too late";
    }

    @Test
    void whatItCameToIsHandedOnAndSaid() throws InterruptedException {
        ErrandJob<String> job = job(LONG, monitor -> "done");
        job.schedule();
        assertEquals("It is done.", ended(job).getMessage());
        assertEquals(List.of("done"), results);
    }

    @Test
    void stoppedItEndsThoughItsWorkIsDeaf() throws InterruptedException {
        ErrandJob<String> job = job(LONG, monitor -> deaf());
        job.schedule();
        begun.await();
        job.cancel();
        assertEquals(IStatus.CANCEL, ended(job).getSeverity());
        assertEquals(List.of(), results);
        assertEquals(List.of(), failures);
    }

    @Test
    void stoppedItsWorkIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        ErrandJob<String> job = job(LONG, monitor -> {
            begun.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return "never";
        });
        job.schedule();
        begun.await();
        job.cancel();
        interrupted.await();
        assertEquals(IStatus.CANCEL, ended(job).getSeverity());
    }

    @Test
    void afterItsLimitItIsGivenUp() throws InterruptedException {
        ErrandJob<String> job = job(Duration.ofMillis(20), monitor -> {
            over.await();
            return "never";
        });
        job.schedule();
        ended(job);
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().getMessage().startsWith("Doing it took longer than"), failures.toString());
    }

    @Test
    void whatWentWrongIsSaidWithWhatToDo() throws InterruptedException {
        IOException denied = new AccessDeniedException("/a/b");
        ErrandJob<String> job = job(LONG, monitor -> {
            throw LoadException.notWritten(Path.of("/a/b"), denied);
        });
        job.schedule();
        ended(job);
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().getMessage().contains("you may not write there. Look whether"),
                failures.toString());
    }
}
