package org.deskwright.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;

/**
 * The manifest that holds for each folder: its own {@code deskwright.json} completed by those further out. Each file is
 * read once, and complained about once.
 *
 * @param <F> how folders are told apart: a path on disk, a name in an archive
 */
public final class Manifests<F> {
    private static final int MOST_BYTES = 64 * 1024;

    private final Map<F, Manifest> known = new HashMap<>();
    private final Function<F, Optional<F>> parent;
    private final Function<F, Optional<? extends SourceFile>> file;
    private final Consumer<ReadProblem> problems;

    public Manifests(Function<F, Optional<F>> parent, Function<F, Optional<? extends SourceFile>> file,
            Consumer<ReadProblem> problems) {
        this.parent = parent;
        this.file = file;
        this.problems = problems;
    }

    public Manifest of(F folder) {
        Manifest manifest = known.get(folder);
        if (manifest == null) {
            manifest = own(folder).orElse(parent.apply(folder).map(this::of).orElse(Manifest.NONE));
            known.put(folder, manifest);
        }
        return manifest;
    }

    private Manifest own(F folder) {
        Optional<? extends SourceFile> found = file.apply(folder);
        if (found.isEmpty()) {
            return Manifest.NONE;
        }
        SourceFile source = found.get();
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.accept(ReadProblem.whole(source.name(), "is too large for a manifest",
                        "keep only account, region and readAt in it"));
                return Manifest.NONE;
            }
            return ManifestJson.read(bytes, source.name(), problems);
        } catch (IOException e) {
            problems.accept(FileProblems.of(source.name(), e));
            return Manifest.NONE;
        }
    }
}
