/**
 * What is known of each AWS Region that runs Amazon WorkSpaces.
 * <p>
 * Start at {@link org.deskwright.estate.region.Regions#bundled()}. The table is data ({@code data/regions.json} in this
 * bundle, with its schema beside it), taken from the administration guide's pages on ports, addresses and availability
 * zones. No public list is complete: what those pages do not say is {@linkplain org.deskwright.estate.region.Known
 * unknown} here and never guessed, so "not listed" must not be read as "not supported". Everything is immutable.
 */
package org.deskwright.estate.region;
