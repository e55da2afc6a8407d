package org.deskwright.estate.query;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock that a query goes by.
 *
 * @param asOf from when ages count: the moment of the evidence, not of reading it
 * @param zone in which a day begins
 */
public record QueryClock(Instant asOf, ZoneId zone) {}
