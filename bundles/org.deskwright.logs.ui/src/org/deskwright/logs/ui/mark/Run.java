package org.deskwright.logs.ui.mark;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.ui.model.Rows;

/**
 * Lines that follow each other.
 *
 * @param first from 0
 */
record Run(long first, int lines) {
    /** How many lines are shown from one to another. */
    static long count(Rows rows, long first, long last) {
        return rows.row(last + 1) - rows.row(first);
    }

    /** Those that are shown from one line to another: what a filter hides stands between two runs. */
    static List<Run> of(Rows rows, long first, long last) {
        List<Run> runs = new ArrayList<>();
        for (long row = rows.row(first); row < rows.row(last + 1); row++) {
            long line = rows.line(row);
            if (!runs.isEmpty() && runs.getLast().first + runs.getLast().lines == line) {
                Run before = runs.removeLast();
                runs.add(new Run(before.first, before.lines + 1));
            } else {
                runs.add(new Run(line, 1));
            }
        }
        return runs;
    }
}
