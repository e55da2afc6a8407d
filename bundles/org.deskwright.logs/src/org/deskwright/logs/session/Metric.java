package org.deskwright.logs.session;

/**
 * A value that a line tells.
 *
 * @param session as the record tells it; empty where it tells none
 */
public record Metric(MetricRule rule, Place place, String session, double value) {}
