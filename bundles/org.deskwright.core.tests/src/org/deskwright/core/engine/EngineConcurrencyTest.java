package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.engine.Runs.engine;
import static org.deskwright.core.engine.Runs.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Check;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here sleeps: what has to have happened is waited for. The time limit only ends a test that hangs. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EngineConcurrencyTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void checksRunAtTheSameTimeOnThreadsThatDoNotKeepTheProcess() {
        int checks = 50;
        CyclicBarrier allThere = new CyclicBarrier(checks);
        AtomicBoolean keeping = new AtomicBoolean();
        Check[] waiting = IntStream.range(0, checks)
                .mapToObj(i -> check("a.c" + i).answering((evidence, parameters) -> {
                    keeping.compareAndSet(false, !Thread.currentThread().isDaemon());
                    try {
                        return List.of(passed(allThere.await()));
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                })).toArray(Check[]::new);
        Report report = Runs.run(engine(waiting));
        assertTrue(report.outcomes().stream().allMatch(o -> o.kind() == OutcomeKind.PASSED));
        assertFalse(keeping.get());
    }

    @Test
    void outcomesStreamInTheOrderOfCompletion() {
        CountDownLatch quickWasHeard = new CountDownLatch(1);
        List<String> heard = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
                heard.add(check);
                quickWasHeard.countDown();
            }
        };
        Check slow = check("a.slow").answering((evidence, parameters) -> {
            await(quickWasHeard);
            return List.of(passed(1));
        });
        engine(slow, check("b.quick").saying(passed(1))).run(DiagnosisRequest.of(evidence()), listener);
        assertEquals(List.of("b.quick", "a.slow"), heard);
    }

    @Test
    void aSlowCheckIsInterruptedAndTheRestIsReported() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Check slow = check("a.slow").answering((evidence, parameters) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return List.of(passed(1));
        });
        Report report = engine(slow, check("b.quick").saying(passed(2)))
                .run(DiagnosisRequest.of(evidence()).withCheckTimeLimit(Duration.ofMillis(500)), EngineListener.NONE);
        assertEquals(List.of("a.slow time-limit", "b.quick good"), told(report));
        assertEquals("The check was stopped: no answer within 500 ms", report.outcomes().getFirst().summary());
        assertFalse(report.cancelled());
        assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    }

    @Test
    void aCheckThatIgnoresTheInterruptIsLeftBehindAndNotHeardLater() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<String> heard = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
                heard.add(check + " " + outcomes.getFirst().variant());
            }
        };
        Check deaf = check("a.deaf").answering((evidence, parameters) -> {
            awaitWhateverComes(release);
            ended.countDown();
            return List.of(passed(1));
        });
        Report report = engine(deaf).run(DiagnosisRequest.of(evidence()).withCheckTimeLimit(SHORT), listener);
        release.countDown();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertEquals(List.of("a.deaf time-limit"), heard);
        assertEquals(List.of("a.deaf time-limit"), told(report));
    }

    @Test
    void checksThatNeverGetAProcessorDoNotHoldTheDiagnosis() {
        AtomicBoolean stop = new AtomicBoolean();
        int hogs = Runtime.getRuntime().availableProcessors() + 1;
        Check[] checks = IntStream.range(0, 2 * hogs)
                .mapToObj(i -> check("a.hog" + i).answering((evidence, parameters) -> {
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                    return List.of(passed(1));
                })).toArray(Check[]::new);
        try {
            Report report = engine(checks).run(DiagnosisRequest.of(evidence()).withCheckTimeLimit(SHORT),
                    EngineListener.NONE);
            assertTrue(report.outcomes().stream().allMatch(o -> o.variant().equals("time-limit")));
            assertEquals(2 * hogs, report.outcomes().size());
        } finally {
            stop.set(true);
        }
    }

    @Test
    void spinningChecksThatWereLeftBehindStopNeitherIntakeNorTheNextDiagnosis(@TempDir Path folder) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Check[] hogs = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> check("a.hog" + i).answering((evidence, parameters) -> {
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                    return List.of(passed(1));
                })).toArray(Check[]::new);
        try {
            engine(hogs).run(DiagnosisRequest.of(evidence()).withCheckTimeLimit(SHORT), EngineListener.NONE);
            Files.writeString(folder.resolve("a.txt"), "nobody reads this");
            assertEquals(1, new Intake(List.of()).read(List.of(folder), IntakeOptions.DEFAULT, IntakeListener.NONE)
                    .problems().size());
            assertEquals(List.of("b.quick good"), told(Runs.run(engine(check("b.quick").saying(passed(1))))));
        } finally {
            stop.set(true);
        }
    }

    @Test
    void interruptingTheCallerCancelsWhatIsNotFinished() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch quickWasHeard = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        Check endless = check("a.endless").answering((evidence, parameters) -> {
            running.countDown();
            try {
                while (true) {
                    Cancellation.poll();
                    Thread.yield();
                }
            } finally {
                noticed.countDown();
            }
        });
        EngineListener listener = new EngineListener() {
            @Override
            public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
                assertFalse(Thread.currentThread().isInterrupted(), "a listener may do I/O");
                quickWasHeard.countDown();
            }
        };
        CheckEngine engine = engine(endless, check("b.quick").saying(passed(1)));
        CompletableFuture<Report> report = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            report.complete(engine.run(DiagnosisRequest.of(evidence()), listener));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        running.await();
        quickWasHeard.await();
        caller.interrupt();
        assertTrue(report.get().cancelled());
        assertEquals(List.of("a.endless cancelled", "b.quick good"), told(report.get()));
        assertTrue(flag.get(), "whoever interrupted may look for the flag");
        noticed.await();
    }

    @Test
    void anInterruptedCallerGetsAReportAtOnce() {
        CountDownLatch never = new CountDownLatch(1);
        Check waiting = check("a.waiting").answering((evidence, parameters) -> {
            await(never);
            return List.of(passed(1));
        });
        Thread.currentThread().interrupt();
        Report report = Runs.run(engine(waiting));
        assertTrue(Thread.interrupted());
        assertTrue(report.cancelled());
        assertEquals(List.of("a.waiting cancelled"), told(report));
    }

    @Test
    void oneEngineRunsManyDiagnosesAtOnce() {
        Check check = check("a.one").saying(passed(1));
        CheckEngine engine = engine(check);
        List<CompletableFuture<Report>> reports = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Runs.run(engine))).toList();
        assertEquals(1, reports.stream().map(CompletableFuture::join).distinct().count());
    }

    private static List<String> told(Report report) {
        return report.outcomes().stream().map(o -> o.check() + " " + o.variant()).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                continue; // deaf on purpose
            }
        }
    }
}
