package org.deskwright.logs.check;

import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.logs.archive.WorkSpaceBundle;

/** Tells what the bundle of a WorkSpace should hold and does not: without it, what logs show is not all. */
final class BundleGaps {
    private BundleGaps() {
    }

    /** @param name how the admin knows it */
    static void tell(String name, WorkSpaceBundle bundle, Consumer<ReadProblem> problems) {
        bundle.missing().forEach(missing -> problems.accept(ReadProblem.whole(name,
                "made by Get-WorkSpaceLogs.ps1, but without " + missing.holds(), missing.advice())));
    }
}
