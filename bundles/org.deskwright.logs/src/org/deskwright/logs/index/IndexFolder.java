package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The files of a cache. Those of a log's index have its key as the first part of their name, and a second part of their
 * own: an index that is built anew never takes the place of files that somebody still looks at. When one was asked for
 * last is when its file of blocks was written to last, as the file system says.
 */
final class IndexFolder {
    private static final int KEY_BYTES = 16;
    private static final int LOCK_DIGITS = 2;

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
    }

    private static String key(String log) {
        try {
            byte[] print = MessageDigest.getInstance("SHA-256").digest(log.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(print, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That of the log, and of a few others. */
    Path lock(String log) {
        return lockOf(key(log));
    }

    private Path lockOf(String fileName) {
        return folder.resolve(fileName.substring(0, LOCK_DIGITS) + ".lock");
    }

    IndexFiles next(String log, String distinction) {
        return IndexFiles.of(folder.resolve(key(log) + "-" + distinction + IndexFiles.BLOCKS));
    }

    List<IndexFiles> of(String log) throws IOException {
        return named(key(log) + "-*" + IndexFiles.BLOCKS).stream().map(IndexFiles::of).toList();
    }

    private List<Path> named(String pattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Empty when it is damaged, not finished, or deleted meanwhile. */
    Optional<LogIndex> open(IndexFiles files) throws IOException {
        try {
            return Optional.of(LogIndex.open(files));
        } catch (DamagedIndexException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void used(IndexFiles files) {
        try {
            Files.setLastModifiedTime(files.blocks(), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // it counts as not used, and that is all
        }
    }

    /** For who may write them; what cannot be deleted, because somebody looks at it, is deleted another time. */
    void delete(IndexFiles files) {
        try {
            files.delete();
        } catch (IOException e) {
            // another time
        }
    }

    /** All of the log but these; for who may write them. */
    void deleteOthers(String log, IndexFiles kept) throws IOException {
        for (IndexFiles files : of(log)) {
            if (!files.equals(kept)) {
                delete(files);
            }
        }
    }

    private record Used(IndexFiles files, long bytes, Instant at) {}

    private List<Used> all() throws IOException {
        List<Used> all = new ArrayList<>();
        for (Path blocks : named("*" + IndexFiles.BLOCKS)) {
            IndexFiles files = IndexFiles.of(blocks);
            try {
                all.add(new Used(files, files.bytes(), Files.getLastModifiedTime(blocks).toInstant()));
            } catch (NoSuchFileException e) {
                // deleted meanwhile
            }
        }
        all.sort(Comparator.comparing(Used::at));
        return all;
    }

    /**
     * Deletes what was not used for longest, until there is no more than so many bytes.
     *
     * @param kept stays; null where none does
     * @return how many bytes were deleted
     */
    long shrink(long most, IndexFiles kept) throws IOException {
        List<Used> all = all();
        long bytes = all.stream().mapToLong(Used::bytes).sum();
        long deleted = 0;
        for (Used used : all) {
            if (bytes - deleted > most && !used.files.equals(kept) && deleteUnlessWritten(used.files)) {
                deleted += used.bytes;
            }
        }
        for (Path lines : named("*" + IndexFiles.LINES)) {
            IndexFiles files = IndexFiles.ofLines(lines);
            if (!Files.exists(files.blocks())) {
                deleteUnlessWritten(files);
            }
        }
        return deleted;
    }

    private boolean deleteUnlessWritten(IndexFiles files) throws IOException {
        Optional<IndexLock> lock = IndexLock.attempt(lockOf(files.blocks().getFileName().toString()));
        if (lock.isEmpty()) {
            return false;
        }
        try (var _ = lock.get()) {
            delete(files);
            return !Files.exists(files.blocks());
        }
    }

    List<KeptIndex> list() throws IOException {
        List<KeptIndex> kept = new ArrayList<>();
        for (Used used : all().reversed()) {
            Optional<LogIndex> opened = open(used.files);
            if (opened.isPresent()) {
                try (LogIndex index = opened.get()) {
                    kept.add(new KeptIndex(index.log(), index.size(), index.lines(), used.bytes, used.at));
                }
            }
        }
        return kept;
    }
}
