package org.deskwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.awscli.EstateReader;

import com.google.gson.Gson;

/** A process of its own that uses a store, as another workbench does; it can be killed. */
final class Child implements AutoCloseable {
    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs {@code main} of a class of the tests, with the classes that this test was loaded from. */
    static Child start(Path folder, Class<?> main, String... args) throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> one : List.of(main, EstateStore.class, Evidence.class, EstateReader.class, Gson.class,
                org.sqlite.JDBC.class)) {
            places.addAll(classPath(one));
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                        String.join(System.getProperty("path.separator"), places), main.getName()));
        command.addAll(List.of(args));
        Path output = Files.createTempFile(folder, "child", ".out");
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
                output);
    }

    /**
     * A bundle is a jar in the product and a folder, which may have its classes further down, while it is developed.
     */
    private static List<String> classPath(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Path place = Path.of(java.net.URI.create(source.getLocation().toString()));
        List<String> paths = new ArrayList<>(List.of(place.toString()));
        for (String below : List.of("bin", "target/classes")) {
            if (Files.isDirectory(place.resolve(below))) {
                paths.add(place.resolve(below).toString());
            }
        }
        return paths;
    }

    /** Waits until it has said so. */
    void await(String word) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!Files.readString(output).contains(word)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the child did not say '" + word + "':\n" + Files.readString(output));
            }
            Thread.sleep(20);
        }
    }

    /** Waits until it is so, while the child goes on. */
    void awaitThat(BooleanSupplier done) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!done.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the child did not come so far:\n" + Files.readString(output));
            }
            Thread.sleep(20);
        }
    }

    /** As by kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("the child failed:\n" + Files.readString(output));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
