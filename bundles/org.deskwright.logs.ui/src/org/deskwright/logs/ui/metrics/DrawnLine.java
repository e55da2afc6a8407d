package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.stream.DoubleStream;

import org.deskwright.logs.session.When;

/**
 * As much of a line as is seen.
 *
 * @param pieces what belongs together, such as a session; nothing is drawn between them
 */
record DrawnLine(PlotLine line, List<DrawnPiece> pieces) {
    /** Of more, their points are drawn alone. */
    private static final int MOST_PIECES = 60;

    static DrawnLine of(PlotLine line, When.Clock by, long from, long to) {
        return new DrawnLine(line, line.series().stream().filter(one -> one.clock() == by)
                .map(series -> DrawnPiece.of(series, from, to)).filter(piece -> !piece.isEmpty()).toList());
    }

    String title() {
        return line.title();
    }

    boolean holds(MetricValue value) {
        return line.series().contains(value.series());
    }

    List<MetricValue> values() {
        return pieces.stream().flatMap(piece -> piece.values().stream()).toList();
    }

    /** Between which all of it is; where it has no values, what leads through. */
    DoubleStream heights() {
        List<MetricValue> values = values();
        return values.isEmpty()
                ? pieces.stream().flatMap(piece -> piece.ways().stream())
                        .flatMapToDouble(way -> DoubleStream.of(way.begin(), way.end()))
                : values.stream().mapToDouble(value -> value.point().value());
    }

    /** What is drawn as lines of their own. */
    List<DrawnPiece> drawn() {
        return isJoined() ? pieces : List.of(new DrawnPiece(values(), List.of()));
    }

    /** Whether the points of a piece are joined by a line. */
    boolean isJoined() {
        return pieces.size() <= MOST_PIECES;
    }
}
