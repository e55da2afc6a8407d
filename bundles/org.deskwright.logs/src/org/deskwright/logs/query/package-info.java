/**
 * Finds the lines or records of a log that somebody asks for.
 * <p>
 * A {@link org.deskwright.logs.query.LogQuery} is what is asked; {@link org.deskwright.logs.query.LogQueryParser} makes
 * one of what somebody typed, or says at which character it did not understand.
 * {@link org.deskwright.logs.query.LogSearch} goes over a log on all processors and tells hits in their order while it
 * does.
 * <p>
 * What is asked of is a {@linkplain org.deskwright.logs.query.Unit unit}: a line, or a record with the lines that
 * continue it. Level, time and fields of a line are those of its record. Lines before the first record of a log, and
 * all lines of a log whose format nobody knows, are each a unit of their own with level none, without time and fields;
 * a test of time or field never holds for them, so {@code not} of it always does. All queries and options are
 * immutable.
 */
package org.deskwright.logs.query;
