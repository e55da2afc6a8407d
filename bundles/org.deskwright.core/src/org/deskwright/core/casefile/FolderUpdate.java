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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.MemoryFile;

/**
 * Saves a case into the folder that it was opened from. First everything that changed is written beside its place; only
 * when all of it is on the medium, the files are renamed into place, {@code case.json} last. Each document is old or
 * new at every moment, and a rename that fails takes the earlier ones back: what is replaced was copied beside its
 * place before the first rename, so that taking back needs neither memory nor room.
 */
final class FolderUpdate {
    private final Disk disk;
    private final Copying copying;
    private final FileDrafts drafts;
    private final Path folder;
    private final DraftNames names = new DraftNames();
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private final Map<Path, Path> replaced = new HashMap<>();
    private final Set<Path> tidied = new HashSet<>();
    private final Deque<CleanUp.Step> undo = new ArrayDeque<>();

    FolderUpdate(Disk disk, Copying copying, Path folder) {
        this.disk = disk;
        this.copying = copying;
        this.drafts = new FileDrafts(disk, copying);
        this.folder = folder;
    }

    void save(Case saved) throws IOException, CaseException {
        Map<String, SourceFile> all = CaseParts.of(saved, ExistingManifests.in(folder.resolve(Case.EVIDENCE_FOLDER)));
        copying.begin(all);
        List<Map.Entry<String, SourceFile>> parts = new ArrayList<>(all.entrySet());
        Collections.reverse(parts); // so that case.json comes last
        try {
            for (Map.Entry<String, SourceFile> part : parts) {
                draft(part.getKey(), part.getValue());
            }
            for (Path file : written.keySet()) {
                keep(file);
            }
            for (Map.Entry<Path, Path> each : written.entrySet()) {
                place(each.getKey(), each.getValue());
            }
        } catch (IOException | CaseException | RuntimeException e) {
            CleanUp.after(e, this::takeBack);
            throw e;
        }
        replaced.values().forEach(this::forget);
        removeLeftEvidence(saved, parts.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    private void draft(String part, SourceFile source) throws IOException, CaseException {
        Path file = folder.resolve(part);
        if (source instanceof DiskFile there && DiskFolders.real(there.path()).equals(DiskFolders.real(file))
                || source instanceof MemoryFile && same(source, file)) {
            copying.skip(part, source);
            return;
        }
        drafts.createFolders(file.getParent());
        if (tidied.add(file.getParent())) {
            DraftNames.removeLeft(disk, file.getParent());
        }
        Path draft = names.draft(file);
        written.put(file, draft);
        drafts.write(part, source, draft);
    }

    private static boolean same(SourceFile source, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != source.size()) {
            return false;
        }
        try (InputStream in = source.open()) {
            return Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
        }
    }

    private void keep(Path file) throws IOException, CaseException {
        if (Files.exists(file)) {
            Path old = names.old(file);
            replaced.put(file, old);
            drafts.write(DiskFile.of(file), old);
        }
    }

    private void place(Path file, Path draft) throws IOException {
        Path old = replaced.get(file);
        undo.push(old == null ? () -> disk.delete(file) : () -> disk.move(old, file));
        disk.move(draft, file);
    }

    private void forget(Path old) {
        try {
            disk.delete(old);
        } catch (IOException e) {
            return; // all is saved; a later save removes it
        }
    }

    private void takeBack() throws IOException, CaseException {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        for (Path draft : written.values()) {
            disk.delete(draft);
        }
        for (Path old : replaced.values()) {
            disk.delete(old);
        }
    }

    /** Evidence that was in the case when it was opened, and that the admin took out of it. */
    private void removeLeftEvidence(Case saved, Set<String> kept) throws CaseException {
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
