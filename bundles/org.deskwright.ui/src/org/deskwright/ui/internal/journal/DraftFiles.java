package org.deskwright.ui.internal.journal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.deskwright.report.file.WholeFile;

/** The drafts of cases, a file each. What nobody came back to for a long time goes. */
final class DraftFiles {
    private static final String SUFFIX = ".drafts";
    private static final String CASE = "case";
    private static final String ANSWER = "answer.";
    private static final long MOST_BYTES = 1 << 20;
    private static final Duration LONG = Duration.ofDays(180);

    private final Path folder;

    DraftFiles(Path folder) {
        this.folder = folder;
    }

    private Path file(String key) {
        return folder.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + SUFFIX);
    }

    /** Empty where there are none; those of another case are not given away. */
    Map<String, String> read(String key) throws IOException {
        Path file = file(key);
        Map<String, String> drafts = new TreeMap<>();
        if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
            if (key.equals(read.getProperty(CASE))) {
                read.stringPropertyNames().stream().filter(name -> name.startsWith(ANSWER))
                        .forEach(name -> drafts.put(name.substring(ANSWER.length()), read.getProperty(name)));
            }
        }
        return drafts;
    }

    /** What is at the place is the old file or this one; without drafts there is none. */
    void write(String key, Map<String, String> drafts) throws IOException {
        if (drafts.isEmpty()) {
            Files.deleteIfExists(file(key));
            return;
        }
        Files.createDirectories(folder);
        Properties written = new Properties();
        written.setProperty(CASE, key);
        drafts.forEach((question, text) -> written.setProperty(ANSWER + question, text));
        WholeFile.write(file(key), out -> written.store(out, null));
    }

    void removeOld(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).toList();
        }
        FileTime oldest = FileTime.from(now.minus(LONG));
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }
}
