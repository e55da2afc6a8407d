package org.deskwright.core.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What one wants to know of folders on disk. */
public final class DiskFolders {
    private DiskFolders() {
    }

    /** All entries, sorted by name, so that every machine walks them in the same order. */
    public static List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort((a, b) -> name(a).compareTo(name(b)));
        return entries;
    }

    public static boolean isHidden(Path path) {
        try {
            return name(path).startsWith(".") || Files.isHidden(path);
        } catch (IOException e) {
            return false; // whoever opens it will hear of it
        }
    }

    /** The path's last segment; empty for the root of a file system. */
    public static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    /** The names of all segments, outermost first. */
    public static List<String> segments(Path path) {
        return StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
    }

    /** Relative to the folder, with {@code /} between names on every system. */
    public static String relative(Path folder, Path path) {
        return String.join("/", segments(folder.relativize(path)));
    }

    public static boolean isFileItself(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** The one true path of a file, or its absolute path where the system cannot tell. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException | UncheckedIOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
