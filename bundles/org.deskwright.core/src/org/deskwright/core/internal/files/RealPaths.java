package org.deskwright.core.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * The true paths of what was found in a folder and below it, each by that of the folder around it: to ask for each by
 * itself has the system go through all folders above again.
 */
public final class RealPaths {
    private final Map<Path, Path> folders = new HashMap<>();

    /** @param folder absolute */
    public RealPaths(Path folder) {
        folders.put(folder, DiskFolders.real(folder));
    }

    /** @param path below the folder, with the names that the system lists */
    public Path of(Path path) {
        Path folder = path.getParent();
        return folder == null || isMoreThanName(path)
                ? DiskFolders.real(path)
                : folder(folder).resolve(path.getFileName());
    }

    /** @param folder the one that was given, or a folder below it */
    public Path folder(Path folder) {
        Path known = folders.get(folder);
        if (known == null) {
            known = of(folder);
            folders.put(folder, known);
        }
        return known;
    }

    /** Whether it may lead elsewhere: a link, or what Windows calls a junction. */
    private static boolean isMoreThanName(Path path) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isSymbolicLink() || own.isOther();
        } catch (IOException e) {
            return true; // whoever opens it will hear of it
        }
    }
}
