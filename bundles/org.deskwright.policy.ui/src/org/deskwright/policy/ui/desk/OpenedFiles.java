package org.deskwright.policy.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.check.Fleet;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.gpo.Copies;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.LocalPolicy;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.ui.text.Texts;

/**
 * What was read of files and folders: policies, and the WorkSpaces that they matter to.
 *
 * @param paths that were read together, for links in one folder may be of policies in the other
 */
record OpenedFiles(List<Path> paths, IntakeResult read) {
    /** The folder of System32. */
    private static final String LOCAL = "GroupPolicy";
    private static final Texts TEXTS = Texts.beside(OpenedFiles.class);

    static OpenedFiles of(List<Path> paths) {
        IntakeResult read = new Intake(List.of(new PolicyReader(), new EstateReader())).read(paths,
                IntakeOptions.DEFAULT, (file, done, of) -> {});
        return new OpenedFiles(paths, read);
    }

    private Evidence evidence() {
        return read.evidence();
    }

    boolean hasPolicies() {
        return evidence().find(PolicySet.KIND).isPresent();
    }

    boolean hasFleet() {
        return Fleet.isToldBy(evidence());
    }

    void requirePolicies() throws IOException {
        if (!hasPolicies()) {
            throw new IOException(TEXTS.get(hasFleet() ? "none.fleet" : "none"));
        }
    }

    List<Gpo> gpos() {
        return evidence().find(PolicySet.KIND).map(PolicySet::gpos).orElse(List.of());
    }

    PolicyReading reading() {
        return PolicyReading.of(evidence());
    }

    /** Held against what policies were held against before, and reckoned for the same computers. */
    PolicyState state(PolicyState before) {
        return PolicyState.of(paths, gpos(), evidence().find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY),
                evidence().find(Rsop.All.KIND).map(Rsop.All::results).orElse(List.of()),
                evidence().find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE),
                LocalPolicy.among(gpos()).or(this::local), before.checklist(), before.company(), Fleet.of(evidence()),
                told()).assuming(before.assumed());
    }

    /** What could not be read, and what does not count. */
    private List<String> told() {
        return Stream.concat(read.problems().stream().map(ReadProblem::line),
                evidence().find(PolicySet.KIND).stream().flatMap(set -> set.copies().stream()).map(Copies::line))
                .toList();
    }

    /** Where the folder itself was opened that Windows keeps it in. */
    private Optional<Gpo> local() {
        return paths.stream().filter(path -> path.getFileName() != null)
                .filter(path -> path.getFileName().toString().equalsIgnoreCase(LOCAL)).findFirst()
                .flatMap(path -> LocalPolicy.of(of(List.of(path)).gpos()));
    }
}
