package org.deskwright.core.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a file of evidence again by the name under which findings speak of it. */
public final class EvidenceFiles {
    private EvidenceFiles() {
    }

    /**
     * Looks through folders, archives and cases as {@link Intake} does, so that names mean the same. Blocks.
     *
     * @param opened what the admin opened
     * @param name as in {@code EvidenceRef.source}
     */
    public static Optional<SourceFile> find(List<Path> opened, String name) {
        return OpenedPaths.open(opened, Set.of()).files().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Where the file itself lies on disk; nowhere when it is within an archive. */
    public static Optional<Path> onDisk(SourceFile file) {
        SourceFile own = file instanceof RenamedFile renamed ? renamed.file() : file;
        return own instanceof DiskFile disk ? Optional.of(disk.path()) : Optional.empty();
    }
}
