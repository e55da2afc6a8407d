package org.deskwright.core.casefile;

import java.util.Objects;

import org.deskwright.core.intake.ReadProblem;

/** A case that cannot be opened or saved. The message is one line for the admin. */
public final class CaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ReadProblem problem;

    public CaseException(ReadProblem problem) {
        this(problem, null);
    }

    public CaseException(ReadProblem problem, Throwable cause) {
        super(problem.line(), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** File, offset, reason and advice apart. */
    public ReadProblem problem() {
        return problem;
    }
}
