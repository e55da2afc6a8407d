package org.deskwright.ui.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.intake.SourceFile;

/**
 * Which files of a case a reference can mean. Answers are spoken of by the name of their call; what was read of one at
 * another time than the rest, as that of a watched directory, lies in a folder of its time beside it.
 */
public final class PlaceFiles {
    private PlaceFiles() {
    }

    /**
     * @param name as in {@code EvidenceRef.source}
     * @return files of that name, then those in folders beside it, the newest first
     */
    public static List<SourceFile> of(List<SourceFile> files, String name) {
        int slash = name.lastIndexOf('/') + 1;
        String folder = name.substring(0, slash);
        String own = name.substring(slash);
        Stream<SourceFile> beside = files.stream().filter(file -> isBeside(file.name(), folder, own))
                .sorted(Comparator.comparing((SourceFile file) -> file.modified().orElse(Instant.MIN)).reversed());
        return Stream.concat(files.stream().filter(file -> file.name().equals(name)), beside).toList();
    }

    private static boolean isBeside(String name, String folder, String own) {
        if (!name.startsWith(folder) || !name.endsWith("/" + own)) {
            return false;
        }
        int end = name.length() - own.length() - 1;
        return end > folder.length() && name.indexOf('/', folder.length()) == end;
    }
}
