package org.deskwright.logs.ui.merged;

import java.util.List;

import org.deskwright.logs.format.SourceClock.Doubt;
import org.deskwright.logs.ui.model.Line;

/**
 * Rows that follow each other.
 *
 * @param places where they stand in their logs
 * @param doubts whether the moments by which they stand there are told at all
 */
record MergedPage(List<Line> lines, List<LogLine> places, List<Doubt> doubts) {
    static final MergedPage NOTHING = new MergedPage(List.of(), List.of(), List.of());
    static final int ROWS = 128;
}
