package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Devices that a directory turned away because their certificates are missing or unfit. */
final class TrustedDeviceCheck extends DirectoryCheck {
    private static final String METRIC = "TrustedDeviceValidationFailure";

    TrustedDeviceCheck() {
        super("estate.trusted-device");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Optional<MetricSeries> series = series(directory, inquiry);
        if (series.isEmpty()) {
            return;
        }
        List<Instant> times = series.get().points().stream().filter(point -> point.value() > 0)
                .map(MetricSeries.Point::at).toList();
        if (times.isEmpty()) {
            inquiry.inOrder("none");
        } else {
            inquiry.finding(Subjects.of(directory), "turned-away", Values.of("directory", directory.id(), "failures",
                    series.get().sum(), "from", times.getFirst(), "until", times.getLast().plus(MetricSeries.STEP)),
                    List.of(series.get().ref()));
        }
    }

    /** One for each account and Region: metrics are mostly read of all directories there, or of none. */
    @Override
    void finish(Inquiry inquiry) {
        Map<Scope, List<String>> unmeasured = new TreeMap<>();
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            if (directory.state().equals("REGISTERED") && series(directory, inquiry).isEmpty()) {
                unmeasured.computeIfAbsent(directory.scope(), _ -> new ArrayList<>()).add(directory.id());
            }
        }
        unmeasured.forEach((scope, directories) -> inquiry.missing(Subjects.account(scope), "not-measured",
                Values.of("directories", Verdicts.examples(directories), "count", directories.size()), List.of(),
                Metrics.lacking(directories, METRIC)));
    }

    private static Optional<MetricSeries> series(WorkspaceDirectory directory, Inquiry inquiry) {
        return new Metrics(inquiry.evidence()).find(directory.scope(), directory.id(), METRIC);
    }
}
