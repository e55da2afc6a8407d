package org.deskwright.cli.internal.plain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.sample.EstateSize;
import org.deskwright.sample.SampleCase;
import org.deskwright.sample.SampleEstate;

/**
 * Runs what people run most, on made-up input and for nobody to read, while the JVM takes notes for its cache: later
 * starts find classes linked, and know which methods will be hot.
 */
public final class Rehearsal {
    private static final EstateSize SIZE = new EstateSize(3, 5, 20, 5_000);

    private static final String FOLDER = "deskwright-rehearsal-";
    private static final Duration LEFT = Duration.ofDays(1);

    private Rehearsal() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory(FOLDER);
        sweep(folder);
        try {
            Path estate = folder.resolve("case");
            SampleCase.write(SampleEstate.of(SampleEstate.SEED, SIZE), estate, Set.of());
            Path logs = RehearsalLog.write(folder);
            run("version");
            run("topics");
            run("--help");
            run("estate", "list", estate.toString());
            run("logs", "scan", logs.toString(), "--patterns", folder.resolve(RehearsalLog.PATTERNS).toString(),
                    "--format", "json");
            run("logs", "scan", logs.toString(), "--patterns", folder.resolve(RehearsalLog.PATTERNS).toString());
            run("logs", "search", "--text", "session socket overflowed", logs.toString(), "--count");
            run("logs", "search", "--regex", "session .*flow\\w+", logs.toString());
            run("logs", "search", "level:error", logs.toString(), "--count");
            run("diagnose", estate.toString(), "--format", "json");
            run("diagnose", estate.toString());
        } finally {
            delete(folder);
        }
    }

    private static void run(String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        DeskwrightCommand.run(args, new Console(nowhere, new PrintStream(nowhere, true, StandardCharsets.UTF_8), false,
                false, 100, false, Path.of("").toAbsolutePath(), InstantSource.system(), false), Main.toolbox(args));
    }

    /** Deletes what rehearsals have left that were killed. */
    private static void sweep(Path own) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own.getParent(), FOLDER + "*")) {
            for (Path folder : all) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(LEFT))) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // those of others
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
