/**
 * How lines of a log are built: when a record begins, its time and its level.
 * <p>
 * A {@link org.deskwright.logs.format.LogFormat} is data; a {@link org.deskwright.logs.format.RecordReader} reads lines
 * by several of them, the one that fitted last first, so that a file may hold lines of several programs. A line that no
 * format knows belongs to the record above it. Times are in microseconds since 1970; those of formats without a zone
 * are told as if it were UTC, and the format says so.
 */
package org.deskwright.logs.format;
