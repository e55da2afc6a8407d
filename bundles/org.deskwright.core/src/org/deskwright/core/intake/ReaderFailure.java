package org.deskwright.core.intake;

/** A reader that broke down: its fault, not the admin's, but the admin must know what is missing. */
final class ReaderFailure {
    private ReaderFailure() {
    }

    /**
     * @throws Error when it is none that a reader can be blamed for, such as a lack of memory
     */
    static ReadProblem over(String source, String reader, Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return ReadProblem.whole(source, "is nested too deeply to be read", "check that it is complete");
        }
        return of(source, reader, failure, "please report this with the file's kind");
    }

    /** When it was not over a file. */
    static ReadProblem of(String reader, Throwable failure) {
        return of("evidence of " + reader, reader, failure,
                "please report this; what the reader would have found is not in the report");
    }

    private static ReadProblem of(String source, String reader, Throwable failure, String advice) {
        if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
            throw error;
        }
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return ReadProblem.whole(source,
                "the reader " + reader + " failed (" + failure.getClass().getSimpleName() + detail + ")", advice);
    }
}
