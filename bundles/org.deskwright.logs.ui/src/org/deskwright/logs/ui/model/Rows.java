package org.deskwright.logs.ui.model;

/** What is shown of a log, one beneath the other, from 0. */
public sealed interface Rows {
    long count();

    /** The line in a row. */
    long line(long row);

    /** The row of a line, or of the next one that is shown; {@link #count} where none is. */
    long row(long line);

    /** All lines, as many as are known. */
    record All(LogLines log) implements Rows {
        @Override
        public long count() {
            return log.state().lines();
        }

        @Override
        public long line(long row) {
            return row;
        }

        @Override
        public long row(long line) {
            return Math.min(line, count());
        }
    }

    /** Some lines. */
    record Some(LineSet lines) implements Rows {
        @Override
        public long count() {
            return lines.count();
        }

        @Override
        public long line(long row) {
            return lines.select(row);
        }

        @Override
        public long row(long line) {
            return lines.before(line);
        }
    }

    /** All lines but those that are folded under others. */
    record Folded(LogLines log, Folds folds) implements Rows {
        @Override
        public long count() {
            return Math.max(0, log.state().lines() - folds.hidden());
        }

        @Override
        public long line(long row) {
            return folds.line(row);
        }

        @Override
        public long row(long line) {
            return Math.min(line - folds.before(line), count());
        }
    }
}
