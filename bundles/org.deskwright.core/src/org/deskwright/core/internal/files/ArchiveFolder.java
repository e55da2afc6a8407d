package org.deskwright.core.internal.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;

/** A folder inside an archive, walked like one on disk. */
public final class ArchiveFolder {
    private final ZipArchive archive;
    private final String prefix;
    private final Manifests<String> manifests;

    /**
     * @param folder with a slash at its end; empty for the archive as a whole
     */
    public ArchiveFolder(ZipArchive archive, String folder, Consumer<ReadProblem> problems) {
        this.archive = archive;
        this.prefix = folder;
        this.manifests = new Manifests<>(ArchiveFolder::outer,
                f -> find(f.isEmpty() ? Manifest.FILE_NAME : f + "/" + Manifest.FILE_NAME), problems);
    }

    /** All files in and below it, named relative to it; hidden and everyday ones are passed over. */
    public List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (String entry : archive.names()) {
            if (entry.startsWith(prefix)) {
                add(entry.substring(prefix.length()), files);
            }
        }
        return files;
    }

    private void add(String name, List<SourceFile> files) {
        List<String> segments = Arrays.asList(name.split("/"));
        if (segments.stream().anyMatch(s -> s.startsWith(".")) || IgnoredNames.contains(segments.getLast())) {
            return;
        }
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
        Manifest named = new Manifest(NameScope.of(segments), Optional.empty());
        archive.find(prefix + name, name, manifests.of(folder).orElse(named)).ifPresent(files::add);
    }

    /** A file in it by its name relative to it. */
    public Optional<ArchiveEntry> find(String name) {
        return archive.find(prefix + name, name, Manifest.NONE);
    }

    private static Optional<String> outer(String folder) {
        int slash = folder.lastIndexOf('/');
        return folder.isEmpty() ? Optional.empty() : Optional.of(folder.substring(0, Math.max(0, slash)));
    }
}
