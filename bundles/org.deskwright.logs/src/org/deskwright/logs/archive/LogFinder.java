package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.deskwright.logs.archive.Unpacking.Work;
import org.deskwright.logs.source.LogFiles;

/**
 * Finds all logs in files, folders and archives, and gives them out in their order while further ones are unpacked.
 * What cannot be read never ends the search. For one thread.
 */
public final class LogFinder implements AutoCloseable {
    /** Groups for each processor that are unpacked before they are asked for. */
    private static final int AHEAD = 4;

    /**
     * A text that is written in several ways is made one in a file of its own, which of a very large one takes long.
     */
    private static final long MOST_REMADE = 256 << 20;
    private static final String AS_IT_LIES = ", with zeroes or parts in another encoding, which are left as they are above 256 MB";

    private final Spool spool;
    private final Limits limits;
    private final Unpacking unpacking;
    private final int most = AHEAD * Runtime.getRuntime().availableProcessors();
    /** What is not begun, in groups of which the logs may have been one. */
    private final Deque<List<Step>> plan = new ArrayDeque<>();
    private final Deque<Unpacking.Group> begun = new ArrayDeque<>();
    private final Deque<Rotation> ready = new ArrayDeque<>();
    private final List<SharedZip> zips = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<WorkSpaceBundle> bundles = new ArrayList<>();

    private LogFinder(Spool spool, Limits limits) {
        this.spool = spool;
        this.limits = limits;
        unpacking = new Unpacking(spool, limits);
    }

    /** A file, or an entry of a zip, that may be a log. */
    @FunctionalInterface
    private interface Step {
        /** @param inside takes what stands in it, where that is many */
        Work begin(List<List<Step>> inside);
    }

    /**
     * Lists folders, but reads nothing yet.
     *
     * @param spool that what is packed is unpacked into
     * @param cancelled asked again and again, by several threads
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static LogFinder open(List<Path> paths, Spool spool, Bounds bounds, BooleanSupplier cancelled) {
        LogFinder finder = new LogFinder(spool, new Limits(bounds, cancelled));
        try {
            FileList list = new FileList(paths, finder.limits);
            finder.refusals.addAll(list.refusals());
            finder.bundles.addAll(list.bundles());
            finder.plan.addAll(groups(list.files(), Path::toString, file -> inside -> finder.file(file, inside)));
            return finder;
        } catch (RuntimeException | Error e) {
            finder.close();
            throw e;
        }
    }

    /** Whether others stand in a file that begins so. */
    public static boolean isArchive(byte[] head) {
        return Content.of(head).isArchive();
    }

    private static <T> Collection<List<Step>> groups(List<T> all, Function<T, String> name, Function<T, Step> step) {
        Map<String, List<Step>> groups = new LinkedHashMap<>();
        for (T one : all) {
            groups.computeIfAbsent(Rotation.key(name.apply(one)), key -> new ArrayList<>()).add(step.apply(one));
        }
        return groups.values();
    }

    /**
     * The next log with those that were one with it; waits until they are unpacked. In the order of the paths, folders
     * by the names of their files. Of an archive that has no list, such as a tar, nothing comes before all of it is
     * unpacked: what belongs together may stand anywhere in it.
     *
     * @return empty when there are no more
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Optional<Rotation> next() {
        while (ready.isEmpty()) {
            goAhead();
            if (begun.isEmpty()) {
                return Optional.empty();
            }
            Outcome outcome = unpacking.await(begun.removeFirst());
            refusals.addAll(outcome.refusals());
            bundles.addAll(outcome.bundles());
            ready.addAll(Rotation.of(outcome.logs()));
        }
        goAhead();
        return Optional.of(ready.removeFirst());
    }

    private void goAhead() {
        while (begun.size() < most && !plan.isEmpty()) {
            limits.checkCancelled();
            List<List<Step>> inside = new ArrayList<>();
            List<Work> works = plan.removeFirst().stream().map(step -> step.begin(inside)).toList();
            begun.add(unpacking.begin(works));
            inside.reversed().forEach(plan::addFirst);
        }
    }

    /** What was not read so far. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Archives and folders so far that the script for the logs of a WorkSpace made. */
    public List<WorkSpaceBundle> bundles() {
        return List.copyOf(bundles);
    }

    /** Gives back the room of logs that were unpacked and are not needed any more; they must be closed. */
    public void release(Rotation logs) {
        for (FoundLog log : logs.logs()) {
            if (log.unpacked()) {
                try {
                    spool.remove(log.file());
                } catch (IOException e) {
                    // deleted with the spool
                }
            }
        }
    }

    private Work file(Path file, List<List<Step>> inside) {
        try {
            BasicFileAttributes attributes = LogFiles.attributes(file);
            Place place = new Place(file.toString(), 0, attributes.lastModifiedTime().toInstant());
            byte[] head = head(file);
            return switch (Content.of(head)) {
                case TEXT -> outcome -> text(file, place, head, attributes.size(), outcome);
                case OTHER -> outcome -> outcome.refuse(place.name(), Content.other(head).orElseThrow());
                case ZIP -> zip(file, place, inside);
                case UTF_16, RETURNS, EVENTS, EXPORT, GZIP, TAR ->
                    outcome -> unpack(file, place, attributes.size(), outcome);
            };
        } catch (IOException e) {
            return outcome -> outcome.refuse(Refusal.of(file.toString(), LogFiles.said(file, e)));
        }
    }

    private void unpack(Path file, Place place, long size, Outcome outcome) {
        new Unpacker(spool, limits, outcome).take(place, () -> new Polled(Files.newInputStream(file), limits),
                () -> size);
    }

    /** Where it lies, if it is written in one way. */
    private void text(Path file, Place place, byte[] head, long size, Outcome outcome) {
        boolean doubtful = false;
        try {
            doubtful = TextDoubt.of(file, head);
        } catch (IOException e) {
            // whoever opens it tells
        }
        if (doubtful && size <= MOST_REMADE) {
            unpack(file, place, size, outcome);
        } else {
            outcome.log(new FoundLog(place.name(), file, Encoding.of(head), false, place.modified(), false,
                    doubtful ? AS_IT_LIES : ""));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Content.HEAD);
        }
    }

    private Work zip(Path file, Place place, List<List<Step>> inside) throws IOException {
        ZipEntries entries = ZipEntries.open(file, place, limits);
        SharedZip zip = new SharedZip(entries);
        zips.removeIf(SharedZip::isClosed);
        zips.add(zip);
        bundles.addAll(WorkSpaceBundle.in(place.name(), entries.names()));
        inside.addAll(groups(SavedCase.logs(file, entries), entry -> entry.place().name(),
                entry -> _ -> outcome -> zip.take(entry, new Unpacker(spool, limits, outcome))));
        return outcome -> outcome.refusals().addAll(entries.refusals());
    }

    /** What was given out and is unpacked stays until the spool is closed. */
    @Override
    public void close() {
        unpacking.close();
        zips.forEach(SharedZip::close);
    }
}
