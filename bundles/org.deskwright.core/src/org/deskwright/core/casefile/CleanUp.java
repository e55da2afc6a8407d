package org.deskwright.core.casefile;

import java.io.IOException;

/** Tidies up after a failure without hiding it. */
final class CleanUp {
    interface Step {
        void run() throws IOException, CaseException;
    }

    private CleanUp() {
    }

    /** What goes wrong in tidying up is kept with the failure. */
    static void after(Exception failure, Step step) {
        try {
            step.run();
        } catch (IOException | CaseException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether nothing is left of the attempt that failed. */
    static boolean worked(Exception failure) {
        return failure.getSuppressed().length == 0;
    }
}
