package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Directories in which so many connections fail that it is no accident of a single user. */
final class ConnectionFailuresCheck extends EstateCheck {
    private static final String ATTEMPTS = "ConnectionAttempt";
    private static final String FAILURES = "ConnectionFailure";

    ConnectionFailuresCheck() {
        super("estate.connection-failures");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Metrics metrics = new Metrics(evidence);
        Unmeasured unmeasured = new Unmeasured();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            Optional<MetricSeries> attempts = metrics.find(directory.scope(), directory.id(), ATTEMPTS);
            Optional<MetricSeries> failures = metrics.find(directory.scope(), directory.id(), FAILURES);
            if (attempts.isPresent() && failures.isPresent()) {
                examine(directory, attempts.get(), failures.get(), parameters, inquiry);
            } else {
                unmeasured.add(directory, metrics.isRead(directory.scope(), directory.id(), ATTEMPTS)
                        && metrics.isRead(directory.scope(), directory.id(), FAILURES));
            }
        }
        unmeasured.say(inquiry, FAILURES);
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    private static void examine(WorkspaceDirectory directory, MetricSeries attempts, MetricSeries failures,
            Parameters parameters, Inquiry inquiry) {
        long failed = failures.sum();
        long all = Math.max(attempts.sum(), failed);
        if (all < parameters.integer("attempts")) {
            inquiry.inOrder("hardly-used");
        } else if (failed * 100 < all * parameters.integer("share")) {
            inquiry.inOrder("few-fail");
        } else {
            inquiry.finding(Subjects.of(directory), "many-fail",
                    Values.of("directory", directory.id(), "failures", failed, "attempts", all, "share",
                            failed * 100 / all, "from", failures.from(), "until", failures.until()),
                    List.of(failures.ref(), attempts.ref()));
        }
    }
}
