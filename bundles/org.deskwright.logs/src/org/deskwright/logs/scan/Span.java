package org.deskwright.logs.scan;

/**
 * A piece of a log.
 *
 * @param from where a line begins
 * @param to behind its last byte
 */
public record Span(long from, long to) {}
