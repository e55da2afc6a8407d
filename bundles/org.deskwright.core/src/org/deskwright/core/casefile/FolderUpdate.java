package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.MemoryFile;

/**
 * Saves a case into the folder that it was opened from. First everything that changed is written beside its place; only
 * when all of it is on the medium, the files are renamed into place, {@code case.json} last. Each document is old or
 * new at every moment, and a rename that fails takes the earlier ones back.
 */
final class FolderUpdate {
    /** What is larger is evidence, which is only ever added and can be taken back by removing it. */
    private static final int MOST_REMEMBERED = 64 << 20;

    private final Disk disk;
    private final FileDrafts drafts;
    private final Path folder;
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private final Deque<CleanUp.Step> undo = new ArrayDeque<>();

    FolderUpdate(Disk disk, Path folder) {
        this.disk = disk;
        this.drafts = new FileDrafts(disk);
        this.folder = folder;
    }

    void save(Case saved) throws IOException, CaseException {
        List<Map.Entry<String, SourceFile>> parts = new ArrayList<>(
                CaseParts.of(saved, ExistingManifests.in(folder.resolve(Case.EVIDENCE_FOLDER))).entrySet());
        Collections.reverse(parts); // so that case.json comes last
        try {
            for (Map.Entry<String, SourceFile> part : parts) {
                draft(part.getValue(), folder.resolve(part.getKey()));
            }
            for (Map.Entry<Path, Path> each : written.entrySet()) {
                place(each.getKey(), each.getValue());
            }
        } catch (IOException | CaseException | RuntimeException e) {
            CleanUp.after(e, this::takeBack);
            throw e;
        }
        removeLeftEvidence(saved, parts.stream().map(Map.Entry::getKey).toList());
    }

    private void draft(SourceFile source, Path file) throws IOException, CaseException {
        if (source instanceof DiskFile there && DiskFolders.real(there.path()).equals(DiskFolders.real(file))
                || source instanceof MemoryFile && same(source, file)) {
            return;
        }
        drafts.createFolders(file.getParent());
        Path draft = file.resolveSibling("." + DiskFolders.name(file) + ".saving");
        written.put(file, draft);
        drafts.write(source, draft);
    }

    private static boolean same(SourceFile source, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != source.size()) {
            return false;
        }
        try (InputStream in = source.open()) {
            return Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
        }
    }

    private void place(Path file, Path draft) throws IOException {
        if (!Files.exists(file)) {
            undo.push(() -> disk.delete(file));
        } else if (Files.size(file) <= MOST_REMEMBERED) {
            MemoryFile before = new MemoryFile(DiskFolders.name(file), Files.readAllBytes(file));
            undo.push(() -> restore(before, file, draft));
        }
        disk.move(draft, file);
    }

    private void restore(MemoryFile before, Path file, Path draft) throws IOException, CaseException {
        drafts.write(before, draft);
        disk.move(draft, file);
    }

    private void takeBack() throws IOException, CaseException {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        for (Path draft : written.values()) {
            disk.delete(draft);
        }
    }

    /** Evidence that was in the case when it was opened, and that the admin took out of it. */
    private void removeLeftEvidence(Case saved, List<String> kept) throws CaseException {
        for (String name : saved.parts().opened().evidence()) {
            String part = Case.EVIDENCE_FOLDER + "/" + name;
            if (!kept.contains(part)) {
                try {
                    disk.delete(folder.resolve(part));
                } catch (IOException e) {
                    throw new CaseException(ReadProblem.whole(folder.resolve(part).toString(),
                            "could not be removed; all else is saved", "remove the file yourself"), e);
                }
            }
        }
    }
}
