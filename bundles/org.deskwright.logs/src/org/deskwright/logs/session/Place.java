package org.deskwright.logs.session;

/**
 * A line of a log.
 *
 * @param log by its name
 * @param line from 0
 * @param at where it begins
 */
public record Place(String log, long line, long at, When when) {}
