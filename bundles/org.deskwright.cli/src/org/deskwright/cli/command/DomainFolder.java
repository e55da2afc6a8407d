package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.cli.internal.TemporaryFolder;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;

/**
 * What was read of a domain.
 *
 * @param kept whether somebody wants it afterwards; else it goes when this is closed
 * @param problems of the reading
 */
record DomainFolder(Path path, boolean kept, List<ReadProblem> problems) implements AutoCloseable {
    /** The evidence, with the problems of both. */
    IntakeResult with(IntakeResult read) {
        return new IntakeResult(read.evidence(), Stream.concat(problems.stream(), read.problems().stream()).toList(),
                read.openedCase(), read.suppressions(), read.sources(), read.filesRead());
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            TemporaryFolder.delete(path);
        }
    }
}
