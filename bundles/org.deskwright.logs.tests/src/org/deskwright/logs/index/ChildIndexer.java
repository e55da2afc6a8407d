package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.deskwright.logs.index.IndexRun.Pace;
import org.deskwright.logs.source.MappedLog;

/** A process of its own that indexes a log over and over again, and can be killed. */
final class ChildIndexer implements AutoCloseable {
    private static final long MOST_SECONDS = 300;
    private static final String READY = "ready";

    private final Process process;
    private final Path output;

    private ChildIndexer(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildIndexer start(Path folder, Path log) throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> one : List.of(ChildIndexer.class, IndexCache.class)) {
            places.addAll(classPath(one));
        }
        Path output = folder.resolveSibling("child.out");
        return new ChildIndexer(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
                String.join(System.getProperty("path.separator"), places), ChildIndexer.class.getName(),
                folder.toString(), log.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
                output);
    }

    /**
     * A bundle is a jar in the product and a folder, which may have its classes further down, while it is developed.
     */
    private static List<String> classPath(Class<?> type) {
        Path place = Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
        List<String> paths = new ArrayList<>(List.of(place.toString()));
        for (String below : List.of("bin", "target/classes", "target/test-classes")) {
            if (Files.isDirectory(place.resolve(below))) {
                paths.add(place.resolve(below).toString());
            }
        }
        return paths;
    }

    /** What the child does until it is killed; logs that are cut off or replaced meanwhile are a matter of course. */
    public static void main(String[] args) {
        IndexCache cache = new IndexCache(Path.of(args[0]), IndexCache.MOST_BYTES, ShownLog.RULES.formats(),
                new Pace(4096, Duration.ofMillis(1)));
        System.out.println(READY);
        while (true) {
            try (MappedLog log = MappedLog.open(Path.of(args[1])); Indexed indexed = cache.open(log, IndexWatch.NONE)) {
                indexed.index().start(indexed.index().lines());
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

    /** As by kill -9. */
    void kill() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the child ended by itself:\n" + Files.readString(output));
        }
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
