package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.source.ChildJvm;
import org.deskwright.logs.source.MappedLog;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.AssertionFailedError;

/** A process of its own that indexes a log over and over again, and can be killed. */
final class ChildIndexer implements AutoCloseable {
    private static final long MOST_SECONDS = 300;
    private static final String READY = "ready";
    private static final String CHECKED = "checked";
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    private static final List<Class<?>> NEEDED = List.of(ChildIndexer.class, IndexCache.class, Assertions.class,
            AssertionFailedError.class, ofJUnit("org.junit.platform.commons.util.StringUtils"));

    private final Process process;
    private final Path output;

    private ChildIndexer(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildIndexer start(Path folder, Path log) throws IOException {
        return start(folder, log, "");
    }

    /** One that holds each index against the log, which must only grow. */
    static ChildIndexer checking(Path folder, Path log) throws IOException {
        return start(folder, log, CHECKED);
    }

    private static ChildIndexer start(Path folder, Path log, String how) throws IOException {
        Path output = folder.resolveSibling("child-" + CHILDREN.incrementAndGet() + ".out");
        return new ChildIndexer(ChildJvm
                .of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"), NEEDED, ChildIndexer.class,
                        folder.toString(), log.toString(), how)
                .redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    }

    private static Class<?> ofJUnit(String name) {
        try {
            return Class.forName(name, false, Assertions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the child does until it is killed; logs that are cut off or replaced meanwhile are a matter of course. */
    public static void main(String[] args) {
        IndexCache cache = new IndexCache(Path.of(args[0]), IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(4096, Duration.ofMillis(1)));
        System.out.println(READY);
        while (true) {
            try (MappedLog log = MappedLog.open(Path.of(args[1])); Indexed indexed = cache.open(log, IndexWatch.NONE)) {
                indexed.index().start(indexed.index().lines());
                if (args[2].equals(CHECKED)) {
                    IndexOracle.of(Files.readAllBytes(Path.of(args[1])), (int) log.size()).check(indexed.index(), "");
                    System.out.println(CHECKED + " " + indexed.origin());
                }
            } catch (IOException | DamagedIndexException e) {
                // on to the next state of the log
            }
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!Files.readString(output).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the child did not begin:\n" + Files.readString(output));
            }
            Thread.sleep(5);
        }
    }

    /** How often it has held an index against the log. */
    long checks() throws IOException {
        failIfItEnded();
        return Files.readString(output).lines().filter(line -> line.startsWith(CHECKED)).count();
    }

    /** As by kill -9. */
    void kill() throws IOException, InterruptedException {
        failIfItEnded();
        process.destroyForcibly().waitFor();
    }

    private void failIfItEnded() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the child ended by itself:\n" + Files.readString(output));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
