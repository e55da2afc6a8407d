package org.deskwright.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.model.Estate;

/**
 * How long the import of a large estate takes, and how much of the heap it holds afterwards.
 * <p>
 * {@code java ... EstateImportBench [WORKSPACES [DIRECTORIES [ROUNDS]]]}: 100,000 in 400 directories, five rounds
 * unless told otherwise. The first round is a cold start, as the command line has it.
 */
public final class EstateImportBench {
    private static final long SEED = 20200720;

    private EstateImportBench() {
    }

    public static void main(String[] args) throws IOException {
        int workspaces = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int directories = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path folder = Files.createTempDirectory("deskwright-bench");
        try {
            long bytes = new EstateFiles(SEED).write(folder, workspaces, directories);
            System.out.printf(Locale.ROOT, "%d WorkSpaces, %d directories, %.1f MB%n", workspaces, directories,
                    bytes / 1e6);
            for (int i = 0; i < rounds; i++) {
                round(i, folder, System.out);
            }
        } finally {
            delete(folder);
        }
    }

    private static void round(int number, Path folder, PrintStream out) {
        long before = usedHeap();
        long start = System.nanoTime();
        IntakeResult result = new Intake(List.of(new EstateReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Estate estate = result.evidence().get(Estate.KIND);
        int found = estate.workspaces().size();
        long held = usedHeap() - before;
        Reference.reachabilityFence(result);
        out.printf(Locale.ROOT, "round %d: %d ms, %d WorkSpaces, %d problems, %d MB held%n", number, millis, found,
                result.problems().size(), held >> 20);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
