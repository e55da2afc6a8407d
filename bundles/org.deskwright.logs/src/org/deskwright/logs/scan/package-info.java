/**
 * One pass over a log: its lines, where records begin, their times and levels, and where literals stand.
 * <p>
 * {@link org.deskwright.logs.scan.ChunkScanner} reads a part of the bytes, cut anywhere, into a
 * {@link org.deskwright.logs.scan.Chunk}; {@link org.deskwright.logs.scan.ParallelScan} reads all parts on all
 * processors and hands them on in their order. What to look for is told by serialisable
 * {@link org.deskwright.logs.scan.ScanRules}, so that a part can be read on another computer as well. Line numbers and
 * positions are {@code long}, and count from 0.
 */
package org.deskwright.logs.scan;
