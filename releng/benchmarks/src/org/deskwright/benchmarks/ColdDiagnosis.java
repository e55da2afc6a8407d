package org.deskwright.benchmarks;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;

import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.estate.model.Estate;

/**
 * One import and one run of all estate checks in a JVM that has done nothing before, as {@code deskwright diagnose} has
 * it. {@code ColdDiagnosis FOLDER} prints one line of {@code name=value}: the milliseconds of the import, of the checks
 * and of everything since the process began; the MB of heap that evidence and report hold; and what was found, so that
 * two runs that ought to be alike can be seen to be. How much heap it needs is for the caller to say, with
 * {@code -Xmx}.
 */
public final class ColdDiagnosis {
    private ColdDiagnosis() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long begun = System.nanoTime();
        FutureTask<TopicCatalogue> topics = new FutureTask<>(TopicCatalogue::bundled);
        FutureTask<CheckRegistry> checks = new FutureTask<>(() -> {
            topics.run();
            return CheckRegistry.of(List.of(new EstateChecks()), topics.get());
        });
        Thread.ofPlatform().daemon().start(checks); // as the command does
        IntakeResult intake = new Intake(List.of(new EstateReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        long imported = System.nanoTime();
        CheckRegistry registry = checks.get();
        Report report = new CheckEngine(registry, topics.get(), "benchmark").run(DiagnosisRequest.of(intake.evidence()),
                EngineListener.NONE);
        long diagnosed = System.nanoTime();
        Instant end = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(end);
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(Locale.ROOT,
                "import=%d checks=%d total=%d cpu=%d held=%d workspaces=%d directories=%d checksRun=%d findings=%d "
                        + "problems=%d fingerprint=%s%n",
                millis(begun, imported), millis(imported, diagnosed), Duration.between(start, end).toMillis(),
                cpu.toMillis(), held >> 20, intake.evidence().get(Estate.KIND).workspaces().size(),
                intake.evidence().get(Estate.KIND).directories().size(), registry.checks().size(),
                report.outcomes().stream().filter(outcome -> outcome.kind() == OutcomeKind.FINDING).count(),
                report.problems().size(), report.fingerprint().substring(0, 12));
        Reference.reachabilityFence(intake);
        Reference.reachabilityFence(report);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
