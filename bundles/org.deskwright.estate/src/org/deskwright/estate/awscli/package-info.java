/**
 * The output of the AWS CLI as evidence.
 * <p>
 * Start at {@link org.deskwright.estate.awscli.EstateReader}, which reads what {@code aws ... --output json} prints for
 * the twelve calls that describe an estate, and at {@link org.deskwright.estate.awscli.EstateJson}, which writes an
 * item back the same way. Files are told by their content, never by their names.
 * <p>
 * Promises: no file is held in memory as a whole; nesting, string length and the number of reported problems are
 * bounded; whatever stands before a broken place is kept and the place is named by its byte; members that the model
 * does not know are kept; equal input gives equal evidence in whatever order the files are read. Absent and empty are
 * the same: an empty string or list of a known member is not written back.
 */
package org.deskwright.estate.awscli;
