/**
 * The formats of logs that Deskwright knows, as data. Start at
 * {@link org.deskwright.logs.catalogue.FormatCatalogue#bundled()}; line by line a
 * {@link org.deskwright.logs.format.RecordReader} tells which of them it is written in. Immutable, safe to share.
 */
package org.deskwright.logs.catalogue;
