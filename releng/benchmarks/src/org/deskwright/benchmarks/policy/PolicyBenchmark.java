package org.deskwright.benchmarks.policy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.verdict.Verdict;

/**
 * Backups of 5,000 GPOs with 300 settings each: reading the folder and holding all against the checklist, as
 * {@code policy check} does. Writes the backups first where they are not there.
 */
public final class PolicyBenchmark {
    private static final int GPOS = 5_000;

    private static final long MILLION = 1_000_000;

    private PolicyBenchmark() {
    }

    /**
     * @param args the folder of the backups, and how often to read it
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.exists(folder.resolve("complete"))) {
            BackupGenerator.write(folder, GPOS);
        }
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long processor = processor();
            long begin = System.nanoTime();
            Evidence evidence = new Intake(List.of(new PolicyReader()))
                    .read(List.of(folder.resolve("backups")), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence();
            long read = System.nanoTime();
            PolicyReading reading = PolicyReading.of(evidence);
            List<Verdict> verdicts = reading.verdicts(reading.asked(Checklist.bundled()));
            long end = System.nanoTime();
            long used = processor();
            long settings = reading.gpos().stream().mapToLong(PolicyBenchmark::settings).sum();
            System.gc();
            long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf("read=%d%nchecklist=%d%nprocessor=%d%nsettings=%d%nverdicts=%d%nheap=%d%n",
                    (read - begin) / MILLION, (end - read) / MILLION, (used - processor) / MILLION, settings,
                    verdicts.size(), heap);
            Reference.reachabilityFence(evidence);
        }
    }

    private static long settings(Gpo gpo) {
        return gpo.registry().stream().mapToLong(part -> part.state().values().size()).sum()
                + gpo.templates().stream().mapToLong(part -> part.template().options().size()).sum();
    }

    /** Of this process, as the time of the clock says little on a machine with other work. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
