package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/**
 * A metric of one thing over time.
 *
 * @param subject the WorkSpace or directory
 * @param metric such as {@code InSessionLatency}
 * @param points oldest first, one at least
 */
record MetricSeries(String subject, String metric, List<Point> points, Detail detail) {
    /** In which steps metrics of WorkSpaces come. */
    static final Duration STEP = Duration.ofMinutes(5);

    record Point(Instant at, double value) {}

    /** Empty when it is no series of that form, or one in which nothing was measured. */
    static Optional<MetricSeries> of(Detail detail) {
        return points(detail).filter(points -> !points.isEmpty()).map(points -> {
            String[] label = label(detail);
            return new MetricSeries(label[0], label[1], points, detail);
        });
    }

    /** Whether CloudWatch answered that it has no value: unlike one that was not read, or that it failed to read. */
    static boolean isSilent(Detail detail) {
        String status = Trees.text(Trees.of(detail), "StatusCode");
        return points(detail).filter(List::isEmpty).isPresent() && (status.isEmpty() || status.equals("Complete"));
    }

    private static String[] label(Detail detail) {
        return detail.id().strip().split("\\s+");
    }

    /** Oldest first. */
    private static Optional<List<Point>> points(Detail detail) {
        Map<String, JsonElement> tree = detail.tree();
        if (label(detail).length != 2 || !(tree.get("Timestamps") instanceof JsonArray times)
                || !(tree.get("Values") instanceof JsonArray values)) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Math.min(times.size(), values.size()); i++) {
            JsonElement value = values.get(i);
            if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
                Trees.moment(times.get(i)).ifPresent(at -> points.add(new Point(at, value.getAsDouble())));
            }
        }
        points.sort(Comparator.comparing(Point::at));
        return Optional.of(List.copyOf(points));
    }

    Scope scope() {
        return detail.scope();
    }

    Point latest() {
        return points.getLast();
    }

    Instant from() {
        return points.getFirst().at;
    }

    /** When the last value ended. */
    Instant until() {
        return latest().at.plus(STEP);
    }

    Point highest() {
        return points.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
    }

    long sum() {
        return Math.round(points.stream().mapToDouble(Point::value).sum());
    }

    /** The value that covers that moment. */
    Optional<Point> at(Instant moment) {
        return points.stream().filter(p -> !p.at.isAfter(moment) && p.at.plus(STEP).isAfter(moment)).findFirst();
    }

    EvidenceRef ref() {
        return detail.ref("Values");
    }
}
