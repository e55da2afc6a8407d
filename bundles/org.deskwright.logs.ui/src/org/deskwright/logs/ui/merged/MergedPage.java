package org.deskwright.logs.ui.merged;

import java.util.List;

import org.deskwright.logs.ui.model.Line;

/** Rows that follow each other, and where they stand in their logs. */
record MergedPage(List<Line> lines, List<LogLine> places) {
    static final int ROWS = 128;
}
