/**
 * Finding one thing of an estate by a name, id or address that somebody has at hand.
 * <p>
 * Start at {@link org.deskwright.estate.lookup.Lookup}. It keeps nothing but the texts that are in memory anyway, and
 * goes through all of them for each question: a few milliseconds for 100,000 WorkSpaces. Everything is immutable and
 * safe to share.
 */
package org.deskwright.estate.lookup;
