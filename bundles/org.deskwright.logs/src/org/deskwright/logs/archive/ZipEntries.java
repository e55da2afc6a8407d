package org.deskwright.logs.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The entries of a zip that may be taken; others are refused. Entries may be taken by several threads at once. */
final class ZipEntries implements AutoCloseable {
    /** Something of the zip that may be taken. */
    record Entry(Place place, ZipArchiveEntry entry) {}

    /** Those that need no further library. */
    private static final Set<ZipMethod> METHODS = EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2, ZipMethod.UNSHRINKING, ZipMethod.IMPLODING);

    private final ZipFile zip;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private ZipEntries(ZipFile zip, Place place, Limits limits) throws RefusedException {
        this.zip = zip;
        this.limits = limits;
        List<ZipArchiveEntry> all = Collections.list(zip.getEntriesInPhysicalOrder());
        Set<ZipArchiveEntry> overlapping = overlapping(all);
        for (ZipArchiveEntry entry : all) {
            limits.entry();
            names.add(entry.getName().replace('\\', '/'));
            Place inside = place.entry(entry.getName(),
                    Optional.ofNullable(entry.getLastModifiedTime()).map(FileTime::toInstant));
            Optional<String> wrong = Place.wrongName(entry.getName()).or(() -> wrong(entry))
                    .or(() -> overlapping.contains(entry)
                            ? Optional.of("its bytes are those of other entries, too: a bomb")
                            : Optional.empty());
            if (wrong.isPresent()) {
                refusals.add(Refusal.of(inside.name(), wrong.get()));
            } else if (!entry.isDirectory()) {
                entries.add(new Entry(inside, entry));
            }
        }
    }

    /**
     * @throws IOException when it is no zip that can be read; the message is for people
     */
    static ZipEntries open(Path file, Place place, Limits limits) throws IOException {
        ZipDirectory.check(file, limits.bounds().entries());
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (ZipException | IllegalArgumentException e) {
            throw new RefusedException("broken: " + e.getMessage());
        }
        try {
            return new ZipEntries(zip, place, limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Of which each byte stands in the zip once. */
    private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> all) {
        List<ZipArchiveEntry> inOrder = all.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset)).toList();
        Set<ZipArchiveEntry> found = Collections.newSetFromMap(new IdentityHashMap<>());
        ZipArchiveEntry furthest = null;
        for (ZipArchiveEntry entry : inOrder) {
            if (furthest != null && entry.getLocalHeaderOffset() < end(furthest)) {
                found.add(furthest);
                found.add(entry);
            }
            furthest = furthest == null || end(entry) > end(furthest) ? entry : furthest;
        }
        return found;
    }

    private static long end(ZipArchiveEntry entry) {
        return entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
    }

    private Optional<String> wrong(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("encrypted; unpack it with its password first");
        }
        if (entry.isUnixSymlink()) {
            return Optional.of("a link");
        }
        return METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod())) && zip.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("packed in a way that is not read");
    }

    List<Entry> entries() {
        return entries;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Of all entries. */
    List<String> names() {
        return names;
    }

    /** Into what the unpacker fills. */
    void take(Entry entry, Unpacker unpacker) {
        ZipArchiveEntry packed = entry.entry();
        unpacker.take(entry.place(),
                () -> new Unpacked(zip.getInputStream(packed), packed::getCompressedSize, packed.getCrc(), limits),
                packed::getCompressedSize);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
