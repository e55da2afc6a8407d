package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.HealthTrace;
import org.deskwright.sample.plan.WorkspaceDraft;

/** {@code cloudwatch get-metric-data}: the last hour of directories, and three of WorkSpaces that are unwell. */
record MetricsShape() implements Shape<MetricsShape.Series> {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int AN_HOUR = 12;

    private static final List<String> OF_DIRECTORIES = List.of("ConnectionAttempt", "ConnectionFailure",
            "TrustedDeviceValidationFailure", "InSessionLatency");

    /**
     * @param isMeasured whether a step has a value
     * @param value of each step, the oldest first
     */
    record Series(String label, int steps, IntPredicate isMeasured, IntToDoubleFunction value) {}

    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "get-metric-data";
    }

    @Override
    public String member() {
        return "MetricDataResults";
    }

    @Override
    public Stream<Series> items(Folder folder) {
        Stream<Series> directories = folder.registered().filter(d -> d.state.equals("REGISTERED"))
                .flatMap(directory -> of(folder, directory).stream());
        // nobody measures those of pools: asked for, they have no values
        Stream<Series> pools = Registration.all(folder).filter(Registration::isForPool)
                .flatMap(pool -> OF_DIRECTORIES.stream()
                        .map(metric -> new Series(pool.id(folder.seed()) + " " + metric, AN_HOUR, _ -> false, _ -> 0)));
        Stream<Series> workspaces = folder.digest().notable().stream().filter(w -> w.trace != null)
                .flatMap(MetricsShape::of);
        return Stream.of(directories, pools, workspaces).flatMap(all -> all);
    }

    private static List<Series> of(Folder folder, DirectoryDraft directory) {
        Dice dice = Dice.of(folder.seed(), "metrics", directory.site.index());
        int[] attempts = new int[AN_HOUR];
        int[] trips = new int[AN_HOUR];
        for (int step = 0; step < AN_HOUR; step++) {
            attempts[step] = dice.below(2 + directory.workspaces / 8);
            trips[step] = dice.between(38, 96);
        }
        trips[7] = Math.max(trips[7], directory.slowestRoundTrip);
        trips[8] = Math.max(trips[8], directory.slowestRoundTrip * 9 / 10);
        List<Series> all = new ArrayList<>();
        all.add(series(directory, "ConnectionAttempt", step -> attempts[step]));
        all.add(series(directory, "ConnectionFailure",
                step -> directory.connectionsFail ? attempts[step] * 7 / 8 : attempts[step] / 12));
        all.add(series(directory, "TrustedDeviceValidationFailure",
                step -> step == 2 ? directory.turnedAway / 2 : step == 9 ? (directory.turnedAway + 1) / 2 : 0));
        all.add(series(directory, "InSessionLatency", step -> trips[step]));
        return all;
    }

    private static Series series(DirectoryDraft directory, String metric, IntToDoubleFunction value) {
        return new Series(directory.id + " " + metric, AN_HOUR, _ -> true, value);
    }

    private static Stream<Series> of(WorkspaceDraft workspace) {
        HealthTrace trace = workspace.trace;
        return HealthTrace.metrics().stream().map(metric -> new Series(workspace.id + " " + metric, HealthTrace.STEPS,
                step -> trace.isMeasured(metric, step), step -> trace.value(metric, step)));
    }

    /** CloudWatch lists the newest first. */
    @Override
    public void write(Folder folder, Series series, AwsJson out) throws IOException {
        long last = folder.readAt().getEpochSecond() / STEP.toSeconds() - 1;
        out.put("Id", series.label.replaceAll("[- ]", "_").toLowerCase(Locale.ROOT));
        out.put("Label", series.label);
        List<String> times = new ArrayList<>();
        int[] measured = IntStream.range(0, series.steps).filter(i -> series.isMeasured.test(series.steps - 1 - i))
                .toArray();
        for (int i : measured) {
            times.add(AwsJson.time(Instant.ofEpochSecond((last - i) * STEP.toSeconds()), ZoneOffset.UTC));
        }
        double[] values = IntStream.of(measured).mapToDouble(i -> series.value.applyAsDouble(series.steps - 1 - i))
                .toArray();
        out.put("Timestamps", times).put("Values", values).put("StatusCode", "Complete");
    }
}
