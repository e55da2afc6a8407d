package org.deskwright.core.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;

/**
 * A zip archive that is read where it is: nothing is unpacked to disk. Entries that cannot be trusted are refused one
 * by one, each with its reason; the others are there. Holds no file open.
 */
public final class ZipArchive {
    private static final String UNTRUSTED = "make the archive again from the original files";

    private final Path path;
    private final SortedMap<String, ZipRecord> accepted = new TreeMap<>();
    private final Set<ZipRecord> overlapping = new HashSet<>();
    private final ExpansionLimits limits;
    private final Instant packed;
    private long total;

    private ZipArchive(Path path, ExpansionLimits limits, Instant packed) {
        this.path = path;
        this.packed = packed;
        this.limits = limits;
    }

    /**
     * @param most how many files at most
     * @throws IOException when it is no zip archive, or its directory cannot be read
     */
    public static ZipArchive open(Path path, ExpansionLimits limits, int most, Consumer<ReadProblem> problems)
            throws IOException {
        ZipArchive archive = new ZipArchive(path, limits, Files.getLastModifiedTime(path).toInstant());
        try (FileChannel channel = FileChannel.open(path)) {
            List<ZipRecord> records = ZipDirectory.read(channel);
            archive.findOverlaps(records);
            for (ZipRecord each : records) {
                Cancellation.poll();
                if (archive.accepted.size() >= most) {
                    problems.accept(ReadProblem.whole(DiskFolders.name(path),
                            "holds more than " + most + " files; the others are left out",
                            "open fewer files at a time"));
                    break;
                }
                if (!each.folder()) {
                    archive.judge(each, ZipDirectory.confirms(channel, each), problems);
                }
            }
        }
        return archive;
    }

    private void judge(ZipRecord entry, boolean confirmed, Consumer<ReadProblem> problems) {
        Optional<String> refusal = refusal(entry).or(
                () -> confirmed ? Optional.empty() : Optional.of("is not where or what the archive's directory says"));
        if (refusal.isPresent()) {
            String shown = entry.name().replaceAll("\\p{Cntrl}", "?");
            problems.accept(ReadProblem.whole(DiskFolders.name(path) + "/" + shown, refusal.get(), UNTRUSTED));
        } else {
            accepted.put(entry.name(), entry);
            total += entry.size();
        }
    }

    private Optional<String> refusal(ZipRecord entry) {
        if (!ArchiveNames.isPlain(entry.name())) {
            return Optional.of("its name leads out of the archive");
        }
        if (accepted.containsKey(entry.name())) {
            return Optional.of("the archive holds a second file of this name");
        }
        if (entry.link()) {
            return Optional.of("is a link, not a file");
        }
        if (entry.encrypted()) {
            return Optional.of("is encrypted");
        }
        if (entry.method() != ZipRecord.STORED && entry.method() != ZipRecord.DEFLATED) {
            return Optional.of("is compressed by method " + entry.method() + ", which is not known");
        }
        if (overlapping.contains(entry)) {
            return Optional.of("shares its place in the archive with another file");
        }
        if (limits.exceeded(entry.size(), entry.compressed())) {
            return Optional.of("would grow from " + entry.compressed() + " to " + entry.size() + " bytes");
        }
        if (entry.size() > limits.bytes() - total) {
            return Optional.of("with it the archive would grow beyond " + limits.bytes() + " bytes");
        }
        return Optional.empty();
    }

    private void findOverlaps(List<ZipRecord> records) {
        long end = 0;
        for (ZipRecord entry : records.stream().sorted(Comparator.comparingLong(ZipRecord::offset)).toList()) {
            if (entry.offset() < end) {
                overlapping.add(entry);
            }
            end = Math.max(end, entry.end());
        }
    }

    public Path path() {
        return path;
    }

    /** The names of all files that can be read, sorted. */
    public Collection<String> names() {
        return accepted.keySet();
    }

    /** One of {@link #names()}, to be known by another name. */
    public Optional<ArchiveEntry> find(String entry, String name, Manifest manifest) {
        return Optional.ofNullable(accepted.get(entry)).map(r -> new ArchiveEntry(path, r, name, manifest, packed));
    }
}
