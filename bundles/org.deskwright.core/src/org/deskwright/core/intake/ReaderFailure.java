package org.deskwright.core.intake;

/** A reader that broke down over a file: its fault, not the admin's, but the admin must know what is missing. */
final class ReaderFailure {
    private ReaderFailure() {
    }

    static ReadProblem of(String source, RuntimeException failure) {
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return ReadProblem.whole(source, "its reader failed (" + failure.getClass().getSimpleName() + detail + ")",
                "please report this with the file's kind");
    }
}
