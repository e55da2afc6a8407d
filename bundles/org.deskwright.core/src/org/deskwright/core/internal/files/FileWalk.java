package org.deskwright.core.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;

/**
 * Finds the files of folders, in the order of their names. Hidden entries, and folders that were visited before (links
 * that run in a circle), are passed over; what is neither file nor folder is refused.
 */
public final class FileWalk {
    /**
     * @param depth how many folders deep
     * @param files how many files in all
     */
    public record Limits(int depth, int files) {
        public static final Limits USUAL = new Limits(64, 200_000);
    }

    private static final String CASE_FILE = "case.json";
    private static final String CASE_EVIDENCE = "evidence";

    private final Path base;
    private final boolean enclosed;
    private final Limits limits;
    private final Consumer<ReadProblem> problems;
    private final Manifests<Path> manifests;
    private final List<SourceFile> found = new ArrayList<>();
    private final RealPaths reals;
    private final Set<Path> visited = new HashSet<>();
    private boolean full;

    private FileWalk(Path base, boolean enclosed, Limits limits, Consumer<ReadProblem> problems) {
        this.base = base.toAbsolutePath().normalize();
        this.reals = new RealPaths(this.base);
        this.enclosed = enclosed;
        this.limits = limits;
        this.problems = problems;
        this.manifests = new Manifests<>(this::outer, this::manifestIn, problems);
    }

    /** All files below the folder, named relative to it. Manifests and names of outer folders count. */
    public static List<SourceFile> folder(Path folder, Limits limits, Consumer<ReadProblem> problems) {
        FileWalk walk = new FileWalk(folder, false, limits, problems);
        walk.enter(walk.base, 0);
        return walk.found;
    }

    /** The same, but what lies outside the folder has no say: a case means the same wherever it is put. */
    public static List<SourceFile> enclosedFolder(Path folder, Limits limits, Consumer<ReadProblem> problems) {
        FileWalk walk = new FileWalk(folder, true, limits, problems);
        walk.enter(walk.base, 0);
        return walk.found;
    }

    /** A file named by the admin; none when it is refused. */
    public static List<SourceFile> file(Path file, Consumer<ReadProblem> problems) {
        Path absolute = file.toAbsolutePath().normalize();
        FileWalk walk = new FileWalk(absolute.getParent(), false, Limits.USUAL, problems);
        walk.visit(absolute, 0);
        return walk.found;
    }

    private void enter(Path folder, int depth) {
        Cancellation.poll();
        if (full || !visited.add(reals.folder(folder))) {
            return;
        }
        if (depth > limits.depth()) {
            problems.accept(ReadProblem.whole(name(folder), "lies more than " + limits.depth() + " folders deep",
                    "open it by itself"));
            return;
        }
        if (depth > 0 && Files.isRegularFile(folder.resolve(CASE_FILE))) {
            Path evidence = folder.resolve(CASE_EVIDENCE);
            if (Files.isDirectory(evidence)) {
                enter(evidence, depth + 1);
            }
            return;
        }
        try {
            for (Path entry : DiskFolders.list(folder)) {
                if (!DiskFolders.isHidden(entry) && !IgnoredNames.contains(DiskFolders.name(entry))) {
                    visit(entry, depth + 1);
                }
            }
        } catch (IOException e) {
            problems.accept(FileProblems.of(name(folder), e));
        }
    }

    private void visit(Path entry, int depth) {
        if (full) {
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                enter(entry, depth);
            } else if (attributes.isOther()) {
                problems.accept(ReadProblem.whole(name(entry), "is a device, a pipe or a socket, not a file",
                        "save what comes out of it to a file first"));
            } else {
                add(entry, attributes);
            }
        } catch (NoSuchFileException e) {
            problems.accept(ReadProblem.whole(name(entry), "is a link that leads nowhere, or was removed just now",
                    "remove or mend it"));
        } catch (AccessDeniedException e) {
            problems.accept(FileProblems.of(name(entry), e));
        } catch (IOException e) {
            if (!Files.isSymbolicLink(entry)) { // a link that cannot be followed runs in a circle
                problems.accept(FileProblems.of(name(entry), e));
            }
        }
    }

    private void add(Path file, BasicFileAttributes attributes) {
        if (found.size() >= limits.files()) {
            full = true;
            problems.accept(ReadProblem.whole(name(file),
                    "this and all further files are left out: more than " + limits.files() + " files",
                    "open fewer folders at a time"));
            return;
        }
        Manifest said = manifests.of(file.getParent());
        List<String> segments = DiskFolders.segments(enclosed ? base.relativize(file) : file);
        Manifest named = new Manifest(NameScope.of(segments), Optional.empty());
        found.add(new DiskFile(name(file), file, attributes.size(),
                Optional.of(attributes.lastModifiedTime().toInstant()), said.orElse(named)));
    }

    private Optional<Path> outer(Path folder) {
        return enclosed && folder.equals(base) ? Optional.empty() : Optional.ofNullable(folder.getParent());
    }

    private Optional<SourceFile> manifestIn(Path folder) {
        Path file = folder.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(file)
                ? Optional.of(new DiskFile(name(file), file, 0, Optional.empty(), Manifest.NONE))
                : Optional.empty();
    }

    private String name(Path path) {
        if (path.equals(base)) {
            return DiskFolders.name(base).isEmpty() ? base.toString() : DiskFolders.name(base);
        }
        return path.startsWith(base) ? DiskFolders.relative(base, path) : path.toString();
    }
}
