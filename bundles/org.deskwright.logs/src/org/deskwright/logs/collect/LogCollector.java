package org.deskwright.logs.collect;

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
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.file.Replacement;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.logs.collect.Collected.Left;
import org.deskwright.logs.collect.Collected.Taken;

/**
 * Puts logs into one archive, the youngest first, without the secrets in them. The archive is there whole or not at
 * all. Polls for cancellation.
 */
public final class LogCollector {
    /** Deeper folders than clients make. */
    private static final int DEEPEST = 16;

    private final Redactor redactor;
    private final boolean names;
    private final long most;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<WorkSpaceBundle> bundles = new ArrayList<>();
    private long bytes;

    private record Found(Path file, String name, String place, Instant modified) {}

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
        Collected[] result = new Collected[1];
        Replacement.of(archive, draft -> {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)))) {
                for (Found each : found) {
                    add(each, zip);
                }
                result[0] = new Collected(taken, left, missing, bundles, redactor.removed(), redactor.renamed());
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(CollectedJson.write(result[0], now, names));
                zip.closeEntry();
            }
        });
        return result[0];
    }

    private void find(LogPlace place, int number, Path archive, List<Found> found) {
        Path path = place.path().orElse(null);
        if (path == null || !Files.exists(path)) {
            missing.add(redactor.redact(place.name()));
            return;
        }
        Path within = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        try (Stream<Path> all = Files.find(path, DEEPEST, (file, attributes) -> attributes.isRegularFile())) {
            List<Path> files = all.toList();
            bundles.addAll(WorkSpaceBundle.in(redactor.redact(place.name()),
                    files.stream().map(file -> within.relativize(file).toString().replace('\\', '/')).toList()));
            for (Path file : files) {
                if (!file.toAbsolutePath().equals(archive.toAbsolutePath())) {
                    String name = number + "/"
                            + within.relativize(file.toAbsolutePath().startsWith(within) ? file.toAbsolutePath() : file)
                                    .toString().replace('\\', '/');
                    found.add(new Found(file, redactor.redact(name), redactor.redact(place.name()),
                            Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant()));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            left.add(new Left("", redactor.redact(place.name()), reason(e)));
        }
    }

    private void add(Found found, ZipOutputStream zip) throws IOException {
        InputStream opened;
        try {
            long size = Files.size(found.file());
            if (bytes + size > most) {
                left.add(new Left(found.name(), found.place(), "beyond the most that is taken"));
                return;
            }
            opened = Files.newInputStream(found.file());
        } catch (IOException e) {
            left.add(new Left(found.name(), found.place(), reason(e)));
            return;
        }
        Map<String, Integer> before = redactor.removed();
        try (CountedLog in = new CountedLog(opened)) {
            ZipEntry entry = new ZipEntry(free(found.name()));
            entry.setTime(found.modified().toEpochMilli());
            zip.putNextEntry(entry);
            new RedactedFiles(redactor).copy(in, zip);
            zip.closeEntry();
            bytes += in.count();
            taken.add(new Taken(entry.getName(), found.place(), in.count(), more(before, redactor.removed())));
            in.problem().ifPresent(e -> left.add(
                    new Left(found.name(), found.place(), "read up to byte " + in.count() + " alone: " + reason(e))));
        }
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
