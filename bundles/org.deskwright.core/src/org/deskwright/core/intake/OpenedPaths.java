package org.deskwright.core.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.internal.files.ArchiveFolder;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.internal.files.FileWalk;
import org.deskwright.core.internal.files.RealPaths;
import org.deskwright.core.internal.files.ZipArchive;
import org.deskwright.core.report.Suppression;

/** What lies at the paths that the admin gave: each is a file, a folder or a case. */
final class OpenedPaths {
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<DistinctNames.Root> roots = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private List<SourceFile> files = List.of();

    private final Set<SourceFile.Location> without;

    private OpenedPaths(Set<SourceFile.Location> without) {
        this.without = without;
    }

    static OpenedPaths open(List<Path> paths, Set<SourceFile.Location> without) {
        OpenedPaths opened = new OpenedPaths(without);
        paths.forEach(opened::add);
        opened.files = DistinctNames.of(opened.roots);
        return opened;
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            problems.add(Files.isSymbolicLink(path)
                    ? ReadProblem.whole(path.toString(), "is a link that leads nowhere", "check the path")
                    : ReadProblem.whole(path.toString(), "does not exist", "check the path"));
            return;
        }
        Path place = path.toAbsolutePath().normalize();
        if (place.endsWith(Case.INFO_FILE) && place.getParent() != null) {
            place = place.getParent();
        }
        if (place.endsWith(Manifest.FILE_NAME)) {
            return; // it speaks of the files beside it and says nothing by itself
        }
        if (Case.isCase(place)) {
            if (seen.add(DiskFolders.real(place))) {
                addCase(place);
            }
        } else if (Files.isDirectory(place)) {
            addRoot(place, FileWalk.folder(place, FileWalk.Limits.USUAL, problems::add), false,
                    new RealPaths(place)::of);
        } else if (Files.isRegularFile(place) && DiskFolders.name(place).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            addArchive(place);
        } else {
            addRoot(place.getParent(), FileWalk.file(place, problems::add));
        }
    }

    /** A zip archive of evidence is read like the folder that it was made of. */
    private void addArchive(Path place) {
        if (!seen.add(DiskFolders.real(place))) {
            return;
        }
        try {
            ZipArchive archive = ZipArchive.open(place, ExpansionLimits.ARCHIVE, FileWalk.Limits.USUAL.files(),
                    problems::add);
            addRoot(place, new ArchiveFolder(archive, "", problems::add).files());
        } catch (IOException e) {
            problems.add(FileProblems.of(DiskFolders.name(place), e));
        }
    }

    private void addCase(Path place) {
        Optional<Case> salvaged = Case.salvage(place, problems::add);
        salvaged.ifPresent(cases::add);
        salvaged.ifPresent(c -> addRoot(place, c.evidence(), true, DiskFolders::real));
    }

    private void addRoot(Path folder, List<SourceFile> found) {
        addRoot(folder, found, false, DiskFolders::real);
    }

    private void addRoot(Path folder, List<SourceFile> found, boolean ofCase, UnaryOperator<Path> real) {
        List<SourceFile> fresh = found.stream().filter(f -> f.location().filter(without::contains).isEmpty())
                .filter(f -> !(f instanceof DiskFile file) || seen.add(real.apply(file.path()))).toList();
        roots.add(new DistinctNames.Root(DiskFolders.segments(folder), fresh, ofCase));
    }

    List<ReadProblem> problems() {
        return problems;
    }

    /** Sorted by name; no two have the same. */
    List<SourceFile> files() {
        return files;
    }

    /** Those of {@link #files()} that are evidence of a case. */
    List<SourceFile> caseFiles() {
        Set<SourceFile> ofCases = new HashSet<>();
        roots.stream().filter(DistinctNames.Root::ofCase).forEach(r -> ofCases.addAll(r.files()));
        return files.stream().filter(f -> ofCases.contains(f instanceof RenamedFile r ? r.file() : f)).toList();
    }

    /** The first case, unless some of it was broken: such a one must not be saved over. */
    Optional<Case> firstCase() {
        return cases.stream().findFirst().filter(Case::sound);
    }

    /** Of all cases; the first that has an answer gives it. */
    Answers answers() {
        Map<String, String> all = new HashMap<>();
        cases.forEach(c -> c.answers().asMap().forEach(all::putIfAbsent));
        return new Answers(all);
    }

    List<Suppression> suppressions() {
        return cases.stream().flatMap(c -> c.suppressions().stream()).distinct().toList();
    }

    Optional<Instant> asOf() {
        return cases.stream().flatMap(c -> c.info().asOf().stream()).findFirst();
    }

    Optional<ZoneId> zone() {
        return cases.stream().flatMap(c -> c.info().zone().stream()).findFirst();
    }
}
