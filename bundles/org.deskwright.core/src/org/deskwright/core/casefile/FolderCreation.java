package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;

/** Writes a whole case folder beside its place and renames it. */
final class FolderCreation {
    private final Disk disk;
    private final Path target;
    private final Path draft;

    FolderCreation(Disk disk, Path target) {
        this.disk = disk;
        this.target = target;
        this.draft = target.resolveSibling("." + DiskFolders.name(target) + ".saving");
    }

    void save(Case saved) throws IOException, CaseException {
        try {
            discard(); // of a save that was killed
            disk.createFolder(draft);
            FileDrafts drafts = new FileDrafts(disk);
            for (Map.Entry<String, SourceFile> part : CaseParts.of(saved, Map.of()).entrySet()) {
                Path file = draft.resolve(part.getKey());
                drafts.createFolders(file.getParent());
                drafts.write(part.getValue(), file);
            }
            if (Files.exists(target)) {
                disk.delete(target); // empty, or it would not go; Windows renames onto nothing only
            }
            disk.move(draft, target);
        } catch (IOException | CaseException | RuntimeException e) {
            CleanUp.after(e, this::discard);
            throw e;
        }
    }

    private void discard() throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(draft)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path each : all) {
            disk.delete(each);
        }
    }
}
