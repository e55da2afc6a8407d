/**
 * Where the lines of a log begin, and what each hundred of them holds at most: kept in files, so that a log of any size
 * is shown at once when it is opened again.
 * <p>
 * {@link org.deskwright.logs.index.IndexBuilder} takes the parts of a log that a scan tells and writes them into two
 * files; {@link org.deskwright.logs.index.LogIndex} answers from them, whatever their size with hardly any heap. Lines
 * are kept in {@link org.deskwright.logs.index.Block blocks} of {@value org.deskwright.logs.index.Block#LINES}: a block
 * tells the times and levels of the records its lines belong to, so that a search leaves out blocks in which nothing
 * can be. Whatever is read is held against checksums: damage ends in a
 * {@link org.deskwright.logs.index.DamagedIndexException}, never in a wrong line. Lines and positions count from 0.
 */
package org.deskwright.logs.index;
