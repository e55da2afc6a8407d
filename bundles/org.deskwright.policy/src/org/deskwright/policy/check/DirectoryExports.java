package org.deskwright.policy.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * What exports of directories tell. Where two tell other links of a container the newer counts, and of two of one time
 * neither; both is said. Safe for several threads.
 */
final class DirectoryExports {
    private final List<Export> exports = new ArrayList<>();

    private record Export(String file, Instant modified, PolicyDirectory directory) {}

    synchronized void add(SourceFile file, PolicyDirectory directory) {
        exports.add(new Export(file.name(), file.modified().orElse(Instant.EPOCH), directory));
    }

    /** All of them as one. */
    synchronized PolicyDirectory all(Consumer<ReadProblem> problems) {
        exports.sort(Comparator.comparing(Export::modified).thenComparing(Export::file));
        Set<Dn> open = new HashSet<>();
        for (int newer = 0; newer < exports.size(); newer++) {
            Export one = exports.get(newer);
            one.directory.problems().forEach(problem -> problems.accept(problem.problem(one.file)));
            for (Export older : exports.subList(0, newer)) {
                compare(older, one, open).ifPresent(problems);
            }
        }
        return PolicyDirectory.together(exports.stream().map(one -> one.directory.without(open)).toList());
    }

    private static Optional<ReadProblem> compare(Export older, Export newer, Collection<Dn> open) {
        List<Dn> other = newer.directory.containers().stream().filter(one -> isOther(one, older.directory))
                .map(PolicyContainer::dn).toList();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        boolean tie = older.modified.equals(newer.modified);
        if (tie) {
            open.addAll(other);
        }
        return Optional.of(ReadProblem.whole(newer.file,
                "tells other links of " + other.getFirst()
                        + (other.size() == 1 ? "" : " and " + (other.size() - 1) + " more") + " than " + older.file
                        + (tie ? ", which is of the same time: neither counts" : ", which is older: these count"),
                "remove the one that is out of date"));
    }

    private static boolean isOther(PolicyContainer one, PolicyDirectory older) {
        return older.container(one.dn()).filter(was -> !was.links().equals(one.links()) || was.blocks() != one.blocks())
                .isPresent();
    }
}
