package org.deskwright.logs.index;

import java.time.Instant;

/**
 * What the cache tells of an index in it.
 *
 * @param log name of the log
 * @param size bytes of the log that are indexed
 * @param lines how many lines begin in them
 * @param bytes of the index's files
 * @param used when it was asked for last
 */
public record KeptIndex(String log, long size, long lines, long bytes, Instant used) {}
