package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.core.internal.files.DiskFolders;

/**
 * How the hidden files and folders are called that one save writes beside their places. No two saves take the same
 * name, also not of two people on one file server.
 */
final class DraftNames {
    private static final String SUFFIX = ".saving";
    /** The second in which the save began; a file's own time does not tell, as copies keep their age. */
    private static final Pattern NAME = Pattern.compile("\\..*\\.(\\d{1,15})-[0-9a-f]{8}\\.(new|old)\\.saving");
    /** Nobody saves for so long: what is older was left by a save that was killed. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final String save = Instant.now().getEpochSecond() + "-" + UUID.randomUUID().toString().substring(0, 8);

    /** Where the new state of the place is written first. */
    Path draft(Path place) {
        return beside(place, "new");
    }

    /** Where the old state of the place is kept until all is saved. */
    Path old(Path place) {
        return beside(place, "old");
    }

    private Path beside(Path place, String part) {
        return place.resolveSibling("." + DiskFolders.name(place) + "." + save + "." + part + SUFFIX);
    }

    /** Removes what saves left in the folder that were killed a good while ago. */
    static void removeLeft(Disk disk, Path folder) throws IOException {
        long limit = Instant.now().minus(LEFT).getEpochSecond();
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = entries.filter(entry -> begunBefore(limit, DiskFolders.name(entry))).toList();
        }
        for (Path each : left) {
            remove(disk, each);
        }
    }

    private static boolean begunBefore(long second, String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && Long.parseLong(matcher.group(1)) < second;
    }

    /** A file, or a folder with all that is in it. */
    static void remove(Disk disk, Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(draft)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            disk.delete(each);
        }
    }
}
