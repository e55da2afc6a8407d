package org.deskwright.core.casefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.FileWalk;

/** Writes a case archive beside its place and renames it. */
final class ArchiveCreation {
    private static final ExpansionLimits LIMITS = ExpansionLimits.ARCHIVE;
    private static final int BUFFER = 64 * 1024;
    /**
     * The same for all, in whatever time zone; the age of evidence is in a field of its own. Not the first moment of
     * 1980, which the JDK takes for "earlier" and completes with the time zone.
     */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final short TIMESTAMP = 0x5455;

    private final Disk disk;
    private final Copying copying;
    private final Path target;
    private final Path draft;

    ArchiveCreation(Disk disk, Copying copying, Path target) {
        this.copying = copying;
        this.disk = disk;
        this.target = target;
        this.draft = new DraftNames().draft(target);
    }

    void save(Case saved) throws IOException, CaseException {
        Map<String, SourceFile> parts = CaseParts.of(saved, Map.of());
        DraftNames.removeLeft(disk, target.getParent());
        try {
            Set<String> loose = new HashSet<>();
            while (loose.addAll(write(parts, loose))) {
                // rare enough to write it all again
            }
            disk.move(draft, target);
        } catch (IOException | CaseException | RuntimeException e) {
            CleanUp.after(e, () -> disk.delete(draft));
            throw e;
        }
    }

    /**
     * @param loose parts that must not be compressed
     * @return parts that shrank so much that they would be taken for a decompression bomb
     */
    private Set<String> write(Map<String, SourceFile> parts, Set<String> loose) throws IOException, CaseException {
        Set<String> bombs = new HashSet<>();
        long total = 0;
        copying.begin(parts);
        try (Disk.Output out = disk.open(draft)) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
            for (Map.Entry<String, SourceFile> part : parts.entrySet()) {
                ZipEntry entry = entry(part.getKey(), part.getValue());
                zip.setLevel(loose.contains(part.getKey()) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
                zip.putNextEntry(entry);
                copying.copy(part.getKey(), part.getValue(), zip);
                zip.closeEntry();
                total += entry.getSize();
                if (total > LIMITS.bytes() || parts.size() > FileWalk.Limits.USUAL.files()) {
                    throw new CaseException(ReadProblem.whole(target.toString(), "is too much for one file",
                            "save the case as a folder"));
                }
                if (LIMITS.exceeded(entry.getSize(), entry.getCompressedSize())) {
                    bombs.add(part.getKey());
                }
            }
            zip.finish();
            zip.flush();
            out.sync();
        }
        return bombs;
    }

    private static ZipEntry entry(String name, SourceFile source) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        source.modified().map(Instant::getEpochSecond).filter(s -> s == s.intValue())
                .ifPresent(s -> entry.setExtra(ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).putShort(TIMESTAMP)
                        .putShort((short) 5).put((byte) 1).putInt(s.intValue()).array()));
        return entry;
    }
}
