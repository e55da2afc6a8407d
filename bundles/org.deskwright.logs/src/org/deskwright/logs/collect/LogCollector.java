package org.deskwright.logs.collect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.file.Replacement;
import org.deskwright.core.redaction.LearnedNames;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.LogForms;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.logs.collect.Collected.Left;
import org.deskwright.logs.collect.Collected.Made;
import org.deskwright.logs.collect.Collected.Taken;

/**
 * Puts logs into one archive, the youngest first, without the secrets in them. The archive is there whole or not at
 * all. Polls for cancellation.
 */
public final class LogCollector {
    /** Deeper folders than clients make. */
    private static final int DEEPEST = 16;

    private Redactor redactor;
    private RedactedFiles files;
    private final boolean names;
    private final long most;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<WorkSpaceBundle> bundles = new ArrayList<>();
    private final List<Searched> searched = new ArrayList<>();
    private long bytes;

    private record Found(Path file, String name, String place, Instant modified) {}

    private record Searched(String place, List<String> files) {}

    /**
     * @param redactor for all files; where it gives pseudonyms, names of files get them too
     * @param names whether it does
     * @param most bytes of all files together, as they lie there
     */
    public LogCollector(Redactor redactor, boolean names, long most) {
        this.redactor = redactor;
        this.names = names;
        this.most = most;
    }

    /** Writes the archive; a file of that name is replaced. Once only. */
    public Collected collect(List<LogPlace> places, Path archive, Instant now) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            find(places.get(i), i + 1, archive, found);
        }
        found.sort(Comparator.comparing(Found::modified).reversed().thenComparing(Found::name));
        if (names) {
            learn(found);
        }
        files = new RedactedFiles(redactor, LogForms.all());
        searched.forEach(each -> bundles.addAll(WorkSpaceBundle.in(redactor.redact(each.place()), each.files())));
        Collected[] result = new Collected[1];
        Replacement.of(archive, draft -> {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)))) {
                for (Found each : found) {
                    add(each, zip);
                }
                result[0] = new Collected(taken, left, made, missing, bundles, redactor.removed(), redactor.renamed());
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(CollectedJson.write(result[0], now, names));
                zip.closeEntry();
            }
        });
        return result[0];
    }

    private void find(LogPlace place, int number, Path archive, List<Found> all) {
        Path path = place.path().orElse(null);
        if (path == null || !Files.exists(path)) {
            missing.add(redactor.redact(place.name()));
            return;
        }
        Path within = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        try (Stream<Path> walk = Files.find(path, DEEPEST, (file, attributes) -> attributes.isRegularFile())) {
            List<Path> found = walk.toList();
            searched.add(new Searched(place.name(),
                    found.stream().map(file -> within.relativize(file).toString().replace('\\', '/')).toList()));
            for (Path file : found) {
                if (!file.toAbsolutePath().equals(archive.toAbsolutePath())) {
                    String name = number + "/"
                            + within.relativize(file.toAbsolutePath().startsWith(within) ? file.toAbsolutePath() : file)
                                    .toString().replace('\\', '/');
                    all.add(new Found(file, name, place.name(),
                            Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant()));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            left.add(new Left("", redactor.redact(place.name()), reason(e)));
        }
    }

    /** What one file tells of names is known in all, and in their own names. */
    private void learn(List<Found> found) {
        Redactor learner = redactor.knowing(Map.of());
        long size = 0;
        for (Found each : found) {
            try (InputStream in = Files.newInputStream(each.file())) {
                size += Files.size(each.file());
                if (size <= most) {
                    LearnedNames.of(in, learner, LogForms.all());
                }
            } catch (IOException e) {
                // told when it is read for the archive
            }
        }
        redactor = redactor.knowing(learner.learned());
    }

    private void add(Found found, ZipOutputStream zip) throws IOException {
        String name = redactor.redact(found.name());
        String place = redactor.redact(found.place());
        InputStream opened;
        try {
            long size = Files.size(found.file());
            if (bytes + size > most) {
                left.add(new Left(name, place, "beyond the most that is taken"));
                return;
            }
            opened = Files.newInputStream(found.file());
        } catch (IOException e) {
            left.add(new Left(name, place, reason(e)));
            return;
        }
        try (CountedLog in = new CountedLog(opened)) {
            BufferedInputStream source = new BufferedInputStream(in, RedactedFiles.HEAD);
            source.mark(RedactedFiles.HEAD);
            byte[] head = source.readNBytes(RedactedFiles.HEAD);
            Optional<String> refusal = files.refusal(head);
            source.reset();
            if (refusal.isPresent()) {
                left.add(new Left(name, place, refusal.get()));
            } else {
                copy(found, name, place, files.ending(head), in, source, zip);
            }
        }
    }

    private void copy(Found found, String name, String place, String ending, CountedLog in, InputStream source,
            ZipOutputStream zip) throws IOException {
        Map<String, Integer> before = redactor.removed();
        ZipEntry entry = new ZipEntry(free(name + ending));
        entry.setTime(found.modified().toEpochMilli());
        zip.putNextEntry(entry);
        files.copy(source, zip);
        zip.closeEntry();
        bytes += in.count();
        taken.add(new Taken(entry.getName(), place, in.count(), more(before, redactor.removed())));
        files.unread().forEach(each -> left.add(new Left(within(name, each), place, each.reason())));
        files.made().forEach(each -> made.add(new Made(within(name, each), entry.getName(), place, each.reason())));
        in.problem().ifPresent(
                e -> left.add(new Left(name, place, "read up to byte " + in.count() + " alone: " + reason(e))));
    }

    private static String within(String name, RedactedFiles.Unread each) {
        return name + (each.name().isEmpty() ? "" : "!/" + each.name());
    }

    /** Where two files came to the same name by their pseudonyms. */
    private String free(String name) {
        String free = name;
        for (int i = 2; isTaken(free); i++) {
            free = name + "." + i;
        }
        return free;
    }

    private boolean isTaken(String name) {
        return name.equals("manifest.json") || taken.stream().anyMatch(each -> each.name().equals(name));
    }

    private static Map<String, Integer> more(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> more = new TreeMap<>(after);
        before.forEach((kind, count) -> more.merge(kind, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        return more;
    }

    private String reason(Exception e) {
        return redactor.redact("cannot be read: " + e.getClass().getSimpleName());
    }
}
