/**
 * How many there are of what: the figures of an overview.
 * <p>
 * Start at {@link org.deskwright.estate.tally.Tallies#of}: it counts the WorkSpaces, directories and findings of some
 * places by each {@link org.deskwright.estate.tally.Aspect}. Every {@link org.deskwright.estate.tally.Slice} comes with
 * the query that finds what it counted. Everything is immutable and safe to share.
 */
package org.deskwright.estate.tally;
