package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.source.LogFiles;

/**
 * Finds all logs in files, folders and archives. What cannot be read never ends the search. Unpacks on all processors.
 */
public final class LogFinder {
    private static final int MOST_OPEN = 64;

    private final Spool spool;
    private final Limits limits;
    private final List<Future<Outcome>> outcomes = new ArrayList<>();
    private final List<ZipEntries> zips = new ArrayList<>();
    private final List<String> bundles = new ArrayList<>();
    private final Outcome all = new Outcome();
    private ExecutorService workers;

    private LogFinder(Spool spool, Limits limits) {
        this.spool = spool;
        this.limits = limits;
    }

    /**
     * What was found, in the order of the paths, folders by the names of their files.
     *
     * @param logs that can be opened, until the spool is closed
     * @param refusals what is not read
     * @param bundles names of archives and folders that the script for the logs of a WorkSpace made
     */
    public record Found(List<FoundLog> logs, List<Refusal> refusals, List<String> bundles) {
        public Found {
            logs = List.copyOf(logs);
            refusals = List.copyOf(refusals);
            bundles = List.copyOf(bundles);
        }
    }

    /**
     * @param cancelled asked again and again, by several threads
     * @throws CancellationException when it was cancelled
     */
    public static Found find(List<Path> paths, Spool spool, Bounds bounds, BooleanSupplier cancelled) {
        LogFinder finder = new LogFinder(spool, new Limits(bounds, cancelled));
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("log-unpack-", 0).daemon().factory())) {
            finder.workers = workers;
            paths.forEach(finder::path);
            finder.settle();
        } finally {
            finder.closeZips();
        }
        return new Found(finder.all.logs(), finder.all.refusals(), finder.bundles);
    }

    /** Whether others stand in a file that begins so. */
    public static boolean isArchive(byte[] head) {
        return Content.of(head).isArchive();
    }

    private void path(Path path) {
        if (!Files.isDirectory(path)) {
            file(path);
            return;
        }
        if (WorkSpaceBundle.isFolder(path)) {
            bundles.add(path.toString());
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(path.toRealPath(), EnumSet.noneOf(FileVisitOption.class), Integer.MAX_VALUE,
                    new Walk(files));
        } catch (IOException e) {
            refuse(path, e);
        }
        files.stream().sorted().forEach(this::file);
    }

    private void refuse(Path path, IOException error) {
        outcomes.add(workers.submit(() -> {
            Outcome refused = new Outcome();
            refused.refuse(Refusal.of(path.toString(), LogFiles.said(path, error)));
            return refused;
        }));
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        Walk(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            limits.checkCancelled();
            // the content of a link to a folder is found where it lies
            if (!attributes.isSymbolicLink() || !Files.isDirectory(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) {
            refuse(file, error);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException error) {
            if (error != null) {
                refuse(folder, error);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private void file(Path file) {
        limits.checkCancelled();
        try {
            BasicFileAttributes attributes = LogFiles.attributes(file);
            Place place = new Place(file.toString(), 0, attributes.lastModifiedTime().toInstant());
            byte[] head = head(file);
            switch (Content.of(head)) {
                case TEXT -> submit(outcome -> outcome
                        .log(new FoundLog(place.name(), file, Encoding.of(head), false, place.modified())));
                case OTHER -> submit(outcome -> outcome.refuse(place.name(), Content.other(head).orElseThrow()));
                case ZIP -> zip(file, place);
                case UTF_16, EVENTS, GZIP, TAR -> submit(outcome -> new Unpacker(spool, limits, outcome).take(place,
                        () -> new Polled(Files.newInputStream(file), limits), attributes::size));
            }
        } catch (IOException e) {
            refuse(file, e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Content.HEAD);
        }
    }

    private void zip(Path file, Place place) throws IOException {
        if (zips.size() >= MOST_OPEN) {
            settle();
        }
        ZipEntries zip = ZipEntries.open(file, place, limits);
        zips.add(zip);
        if (WorkSpaceBundle.isArchive(zip.names())) {
            bundles.add(place.name());
        }
        submit(outcome -> outcome.refusals().addAll(zip.refusals()));
        zip.entries().forEach(entry -> submit(outcome -> zip.take(entry, new Unpacker(spool, limits, outcome))));
    }

    private interface Work {
        void into(Outcome outcome);
    }

    private void submit(Work work) {
        outcomes.add(workers.submit((Callable<Outcome>) () -> {
            Outcome outcome = new Outcome();
            work.into(outcome);
            return outcome;
        }));
    }

    /** Waits for what is being unpacked. */
    private void settle() {
        try {
            for (Future<Outcome> outcome : outcomes) {
                all.logs().addAll(outcome.get().logs());
                all.refusals().addAll(outcome.get().refusals());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workers.shutdownNow();
            throw new CancellationException();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            switch (e.getCause()) {
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
        outcomes.clear();
        closeZips();
    }

    private void closeZips() {
        for (ZipEntries zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                // it was only read
            }
        }
        zips.clear();
    }
}
