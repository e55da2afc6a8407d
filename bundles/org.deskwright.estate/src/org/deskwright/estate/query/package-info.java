/**
 * A small language to find rows of a table by what is known of them: {@code state:UNHEALTHY os:windows -user:svc*}.
 * <p>
 * Start at {@link org.deskwright.estate.query.Sheet}: rows together with the
 * {@linkplain org.deskwright.estate.query.Attribute attributes} that are known of each. It keeps the distinct texts of
 * an attribute once, so that searching, sorting and grouping 100,000 rows takes milliseconds. A
 * {@link org.deskwright.estate.query.QueryParser} turns what somebody typed into a
 * {@link org.deskwright.estate.query.Query}, or says at which character it did not understand.
 * {@link org.deskwright.estate.query.SavedQueries} are those worth a name. All of it is immutable or safe to share
 * between threads.
 */
package org.deskwright.estate.query;
