package org.deskwright.core.casefile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;

/** Where the parts of a case lie: a folder or an archive. */
interface CaseStore {
    /** For messages. */
    String name();

    /** A file directly in the case, such as {@code answers.json}. */
    Optional<SourceFile> file(String name) throws IOException;

    /** Below {@code evidence/}, named relative to it and sorted. */
    List<SourceFile> evidence(Consumer<ReadProblem> problems);

    /** Directly in {@code reports/}, named by their file names and sorted. */
    List<SourceFile> reports(Consumer<ReadProblem> problems);
}
