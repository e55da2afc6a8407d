/**
 * The formats of logs that Deskwright knows, as data. Start at
 * {@link org.deskwright.logs.catalogue.FormatCatalogue#bundled()}; which of them a log is written in is told by
 * {@link org.deskwright.logs.catalogue.FormatSniffer}. Immutable, safe to share.
 */
package org.deskwright.logs.catalogue;
