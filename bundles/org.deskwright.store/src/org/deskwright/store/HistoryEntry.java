package org.deskwright.store;

import java.time.Instant;

/**
 * Something that happened to an item, at some time after the snapshot before and not after this one.
 *
 * @param snapshot number of the snapshot that saw it first
 * @param at when that was read
 */
public record HistoryEntry(long snapshot, Instant at, Change change) {}
