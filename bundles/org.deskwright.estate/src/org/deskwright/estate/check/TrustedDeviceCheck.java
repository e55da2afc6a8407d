package org.deskwright.estate.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Values;
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

    @Override
    void finish(Inquiry inquiry) {
        Metrics metrics = new Metrics(inquiry.evidence());
        Unmeasured unmeasured = new Unmeasured();
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            if (metrics.find(directory.scope(), directory.id(), METRIC).isEmpty()) {
                unmeasured.add(directory, metrics.isSilent(directory.scope(), directory.id(), METRIC));
            }
        }
        unmeasured.say(inquiry, METRIC);
    }

    private static Optional<MetricSeries> series(WorkspaceDirectory directory, Inquiry inquiry) {
        return new Metrics(inquiry.evidence()).find(directory.scope(), directory.id(), METRIC);
    }
}
