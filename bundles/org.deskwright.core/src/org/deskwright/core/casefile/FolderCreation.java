package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.deskwright.core.intake.SourceFile;

/** Writes a whole case folder beside its place and renames it. */
final class FolderCreation {
    private final Disk disk;
    private final Copying copying;
    private final Path target;
    private final Path draft;

    FolderCreation(Disk disk, Copying copying, Path target) {
        this.copying = copying;
        this.disk = disk;
        this.target = target;
        this.draft = new DraftNames().draft(target);
    }

    void save(Case saved) throws IOException, CaseException {
        DraftNames.removeLeft(disk, target.getParent());
        try {
            disk.createFolder(draft);
            FileDrafts drafts = new FileDrafts(disk, copying);
            Map<String, SourceFile> parts = CaseParts.of(saved, Map.of());
            copying.begin(parts);
            for (Map.Entry<String, SourceFile> part : parts.entrySet()) {
                Path file = draft.resolve(part.getKey());
                drafts.createFolders(file.getParent());
                drafts.write(part.getKey(), part.getValue(), file);
            }
            if (Files.exists(target)) {
                disk.delete(target); // empty, or it would not go; Windows renames onto nothing only
            }
            disk.move(draft, target);
        } catch (IOException | CaseException | RuntimeException e) {
            CleanUp.after(e, () -> DraftNames.remove(disk, draft));
            throw e;
        }
    }
}
